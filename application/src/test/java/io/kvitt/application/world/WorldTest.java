package io.kvitt.application.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.local.LocalStore;
import io.kvitt.domain.mail.MailboxKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens in a storm, once it is calm everything is as it should. {@code -Dkvitt.seeds=10000} tries as many,
 * {@code -Dkvitt.seed=4711} begins with that one.
 */
class WorldTest {

    private static final int SEEDS = 2_000;
    private static final int SEEDS_OVER_A_FILE = 4;
    private static final int SEEDS_THROUGH_GMAIL = 12;
    private static final int MOST_TOLD = 3;

    @TempDir
    private Path folder;

    @Test
    void everythingEndsAsItShould() {
        trying("everythingEndsAsItShould", SEEDS, Setting.IN_MEMORY);
    }

    @Test
    void overTheStoreOfAMachineAsWell() {
        List<LocalStore> open = new ArrayList<>();
        Setting setting = Setting.IN_MEMORY.over(() -> {
            open.forEach(LocalStore::close);
            open.clear();
            open.add(LocalStore.open(folder.resolve(UUID.randomUUID() + ".db")));
            return Shelves.in(open.get(0));
        });
        Map<String, Integer> overAFile = trying("overTheStoreOfAMachineAsWell", SEEDS_OVER_A_FILE, setting);
        open.forEach(LocalStore::close);

        assertThat(overAFile)
                .as("nobody can tell the stores apart")
                .isEqualTo(trying("overTheStoreOfAMachineAsWell", SEEDS_OVER_A_FILE, Setting.IN_MEMORY));
    }

    @Test
    void throughGmailAsWell() {
        Setting setting = Setting.IN_MEMORY.by((kind, time, fate) ->
                kind == MailboxKind.GMAIL ? new GmailPost(time, fate, 1) : new Letterbox(false, time, fate));
        trying("throughGmailAsWell", SEEDS_THROUGH_GMAIL, setting);
    }

    private static Map<String, Integer> trying(String test, int usually, Setting setting) {
        long first = Long.getLong("kvitt.seed", 1);
        int seeds = Integer.getInteger("kvitt.seeds", usually);
        Map<String, Integer> happened = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (long seed = first; seed < first + seeds && failures.size() < MOST_TOLD; seed++) {
            Trial trial = new Trial(seed, setting, "WorldTest#" + test);
            Trial.Run run = trial.run(Step.of(seed), false);
            run.happened().forEach((event, times) -> happened.merge(event, times, Integer::sum));
            if (!run.breaches().isEmpty()) {
                failures.add(trial.told());
            }
        }
        System.out.println(test + ": " + seeds + " seeds from " + first + ", " + happened);
        assertThat(failures).as(String.join("\n\n", failures)).isEmpty();
        if (seeds >= usually) {
            assertThat(happened.get("deaths")).isGreaterThan(seeds);
            assertThat(happened.get("failures")).isGreaterThan(seeds);
            assertThat(happened.get("interruptions")).isGreaterThan(seeds);
        }
        return happened;
    }
}
