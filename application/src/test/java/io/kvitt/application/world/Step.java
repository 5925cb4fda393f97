package io.kvitt.application.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Something that happens in a world. What it comes to follows from its own seed, so that a world without another step is still
 * nearly the same.
 */
record Step(int number, Kind kind, long seed) {

    private static final int FEWEST = 25;
    private static final int MOST = 60;

    /** What happens, and how often compared to the others. */
    enum Kind {
        MAIL(6),
        MAILBOXES(9),
        DUTIES(7),
        REMINDERS(2),
        PAYS(1),
        CORRECTS(1),
        DELETES_INVOICE(1),
        READS(1),
        SUBMITS_PAYMENT(2),
        THROWS_AWAY(1),
        MOVES(1),
        WANTS_MORE(1),
        BEGINS_AGAIN(1),
        SHAKES_MAILBOX(1),
        LOSES_GRANT(1),
        GRANTS_AGAIN(1),
        DELETES_ACCOUNT(0),
        CLOCK_JUMPS(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /** The steps of a seed; in one of three somebody deletes their account. */
    static List<Step> of(long seed) {
        Random random = new Random(seed);
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < kind.weight; i++) {
                kinds.add(kind);
            }
        }
        List<Step> steps = new ArrayList<>();
        int many = FEWEST + random.nextInt(MOST - FEWEST);
        for (int i = 0; i < many; i++) {
            steps.add(new Step(i, kinds.get(random.nextInt(kinds.size())), random.nextLong()));
        }
        if (random.nextInt(3) == 0) {
            int at = many / 3 + random.nextInt(many / 2);
            steps.set(at, new Step(at, Kind.DELETES_ACCOUNT, random.nextLong()));
        }
        return steps;
    }
}
