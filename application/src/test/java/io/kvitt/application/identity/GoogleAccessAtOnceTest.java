package io.kvitt.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.GoogleAccounts;
import io.kvitt.domain.identity.port.GoogleOAuth;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many at once, in real threads and real time; only the clock stands still, so that no lease runs out. */
class GoogleAccessAtOnceTest {

    private static final int WORKERS = 200;

    private final GoogleWorld world = new GoogleWorld();
    private final GoogleOAuth oauth = world.oauth();
    private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS);

    @AfterEach
    void closed() {
        threads.shutdownNow();
        world.close();
    }

    @ParameterizedTest(name = "200 workers in {0} processes")
    @ValueSource(ints = {1, 20, 200})
    void allGetTheOneTokenThatOneOfThemAskedFor(int processes) throws Exception {
        world.connects();
        world.google.before("/token", () -> Pause.asleep().lasting(Duration.ofMillis(300)));

        List<AccessAnswer> answers = allAtOnce(processes);

        assertThat(world.calls()).isEqualTo(1);
        assertThat(answers).hasSize(WORKERS).containsOnly(answers.get(0));
        assertThat(answers.get(0)).isInstanceOf(AccessAnswer.Usable.class);
        assertThat(world.kept().lease()).isEmpty();
    }

    @ParameterizedTest(name = "200 workers in {0} processes")
    @ValueSource(ints = {1, 200})
    void nobodyWaitsWhoHasATokenThatIsStillGood(int processes) throws Exception {
        world.connectsUntil(GoogleAccounts.NOON.plusSeconds(100));
        CountDownLatch others = new CountDownLatch(WORKERS - 1);
        world.google.before("/token", () -> await(others));

        List<AccessAnswer> answers = allAtOnce(processes, others);

        assertThat(world.calls()).isEqualTo(1);
        assertThat(answers.stream().distinct()).hasSize(2);
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(AccessAnswer.Usable.class));
    }

    private List<AccessAnswer> allAtOnce(int processes) throws Exception {
        return allAtOnce(processes, new CountDownLatch(WORKERS));
    }

    private List<AccessAnswer> allAtOnce(int processes, CountDownLatch served) throws Exception {
        List<GoogleAccess> ours = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            ours.add(process());
        }
        CountDownLatch ready = new CountDownLatch(WORKERS);
        List<Callable<AccessAnswer>> calls = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            GoogleAccess access = ours.get(i % processes);
            calls.add(() -> {
                ready.countDown();
                ready.await();
                AccessAnswer answer = access.token(GoogleWorld.ANNA);
                served.countDown();
                return answer;
            });
        }
        List<AccessAnswer> answers = new ArrayList<>();
        for (Future<AccessAnswer> one : threads.invokeAll(calls)) {
            answers.add(one.get());
        }
        return answers;
    }

    private GoogleAccess process() {
        return new GoogleAccess(
                world.connections,
                oauth,
                world.seals,
                world.secrets,
                world.log::add,
                Clock.fixed(GoogleAccounts.NOON, ZoneOffset.UTC),
                Pause.asleep());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
