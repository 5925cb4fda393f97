package io.kvitt.domain.job.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobAnswer;
import io.kvitt.domain.job.JobKind;
import io.kvitt.domain.job.JobState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every keeper of jobs promises. No adapter may switch a test off. */
public abstract class JobsContract {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final JobAnswer DONE = new JobAnswer(true, "{\"å\":\"\n'\"}");

    /** A store that holds nothing yet. */
    protected abstract Jobs empty();

    /** Where the store that was made last keeps duties. */
    protected abstract Duties duties();

    @Test
    void theDutiesOfAJobAreKeptWithItsEndAndOfOneThatEndedElsewhereAreNot() {
        Jobs kept = empty();
        kept.add(job(ANNA, "a", NOON), NOON);
        Job begun = kept.take(NOON).orElseThrow();

        assertThat(kept.finish(begun, DONE, NOON, List.of(duty("over")))).isTrue();
        assertThat(kept.finish(begun, DONE, NOON, List.of(duty("over again")))).isFalse();

        assertThat(duties().of(ANNA)).containsExactly(duty("over"));
    }

    private static Duty duty(String cause) {
        return Duty.due(DutyId.of(cause), ANNA, DutyKind.TELL_OWNER, Map.of("note", cause), NOON);
    }

    private static Job job(UserId owner, String document, Instant now) {
        return Job.waiting(owner, JobKind.READ_DOCUMENT, DocumentHash.of(document.getBytes(UTF_8)), document, now);
    }

    @Test
    void aJobWaitsRunsAndIsOver() {
        Jobs kept = empty();
        Job job = job(ANNA, "kvitto å.pdf", NOON);

        assertThat(kept.add(job, NOON)).contains(job);
        assertThat(kept.find(ANNA, job.id(), NOON)).contains(job);
        Job begun = kept.take(NOON.plusSeconds(1)).orElseThrow();
        assertThat(begun).isEqualTo(job.begun(NOON.plusSeconds(1)));
        assertThat(kept.find(ANNA, job.id(), NOON)).contains(begun);
        assertThat(kept.finish(begun, DONE, NOON.plusSeconds(2))).isTrue();

        assertThat(kept.find(ANNA, job.id(), NOON)).contains(begun.over(DONE, NOON.plusSeconds(2)));
        assertThat(kept.take(NOON.plusSeconds(99_999))).isEmpty();
    }

    @Test
    void askedForTwiceItIsOneJob() {
        Jobs kept = empty();
        Job first = job(ANNA, "a", NOON);
        kept.add(first, NOON);

        assertThat(kept.add(job(ANNA, "a", NOON.plusSeconds(1)), NOON.plusSeconds(1)))
                .contains(first);
        Job begun = kept.take(NOON).orElseThrow();
        assertThat(kept.add(job(ANNA, "a", NOON.plusSeconds(1)), NOON.plusSeconds(1)))
                .contains(begun);
        assertThat(kept.take(NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void whatIsOverCanBeAskedForAnew() {
        Jobs kept = empty();
        kept.add(job(ANNA, "a", NOON), NOON);
        kept.finish(kept.take(NOON).orElseThrow(), new JobAnswer(false, "no"), NOON);
        Job again = job(ANNA, "a", NOON.plusSeconds(5));

        assertThat(kept.add(again, NOON.plusSeconds(5))).contains(again);
        assertThat(kept.take(NOON.plusSeconds(5)).orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void whoeverWaitsLongestComesFirst() {
        Jobs kept = empty();
        kept.add(job(ANNA, "second", NOON.plusSeconds(1)), NOON);
        kept.add(job(BO, "first", NOON), NOON);

        assertThat(kept.take(NOON.plusSeconds(2)).orElseThrow().file()).isEqualTo("first");
        assertThat(kept.take(NOON.plusSeconds(2)).orElseThrow().file()).isEqualTo("second");
        assertThat(kept.take(NOON.plusSeconds(2))).isEmpty();
    }

    @Test
    void whatWasNotEndedInTimeIsBegunAgainAndTheFirstComesTooLate() {
        Jobs kept = empty();
        kept.add(job(ANNA, "a", NOON), NOON);
        Job slow = kept.take(NOON).orElseThrow();

        assertThat(kept.take(NOON.plus(Job.LEASE).minusMillis(1))).isEmpty();
        Job quick = kept.take(NOON.plus(Job.LEASE)).orElseThrow();
        assertThat(quick.attempts()).isEqualTo(2);

        assertThat(kept.finish(slow, new JobAnswer(false, "slow"), NOON)).isFalse();
        assertThat(kept.finish(quick, DONE, NOON)).isTrue();
        assertThat(kept.finish(quick, new JobAnswer(false, "twice"), NOON)).isFalse();
        assertThat(kept.find(ANNA, quick.id(), NOON).orElseThrow().answer()).contains(DONE);
    }

    @Test
    void whatIsOverIsForgottenAfterADay() {
        Jobs kept = empty();
        Job job = job(ANNA, "a", NOON);
        kept.add(job, NOON);
        kept.finish(kept.take(NOON).orElseThrow(), DONE, NOON);

        assertThat(kept.find(ANNA, job.id(), NOON.plus(Job.KEPT_FOR).minusMillis(1)))
                .isPresent();
        assertThat(kept.find(ANNA, job.id(), NOON.plus(Job.KEPT_FOR))).isEmpty();
    }

    @Test
    void jobsOfOthersAreNotThere() {
        Jobs kept = empty();
        Job job = job(ANNA, "a", NOON);
        kept.add(job, NOON);

        assertThat(kept.find(BO, job.id(), NOON)).isEmpty();
        assertThat(kept.open(BO)).isEmpty();
        assertThat(kept.open(ANNA)).containsExactly(job);
        assertThat(job(BO, "a", NOON).id()).isNotEqualTo(job.id());
    }

    @Test
    void whatBelongsToAUserGoesWithThemAndNothingElse() {
        Jobs kept = empty();
        Job annas = job(ANNA, "a", NOON);
        Job bos = job(BO, "a", NOON.plusSeconds(1));
        kept.add(annas, NOON);
        kept.add(bos, NOON);
        Job begun = kept.take(NOON).orElseThrow();

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(kept.find(ANNA, annas.id(), NOON)).isEmpty();
        assertThat(kept.finish(begun, DONE, NOON)).isFalse();
        assertThat(kept.find(ANNA, annas.id(), NOON)).isEmpty();
        assertThat(kept.find(BO, bos.id(), NOON)).contains(bos);
    }

    @Test
    void oneUserCannotHaveAllTheRoom() {
        Jobs kept = empty();
        for (int i = 0; i < Jobs.MOST_OF_OWNER; i++) {
            assertThat(kept.add(job(ANNA, "a" + i, NOON), NOON)).isPresent();
        }

        assertThat(kept.add(job(ANNA, "one more", NOON), NOON)).isEmpty();
        assertThat(kept.add(job(ANNA, "a0", NOON), NOON)).isPresent();
        assertThat(kept.add(job(BO, "b", NOON), NOON)).isPresent();
        kept.finish(kept.take(NOON).orElseThrow(), DONE, NOON);
        assertThat(kept.add(job(ANNA, "one more", NOON), NOON)).isPresent();
    }

    @Test
    void thereIsAnEndToTheQueue() {
        Jobs kept = empty();
        for (int i = 0; i < Jobs.MOST; i++) {
            UserId user = new UserId("user_6f1c0000-0000-4000-8000-%012x".formatted(i / 10));
            assertThat(kept.add(job(user, "a" + i, NOON), NOON)).isPresent();
        }

        assertThat(kept.add(job(ANNA, "one more", NOON), NOON)).isEmpty();
    }

    @Test
    void ofManyWhoTakeAtOnceEachGetsAnother() throws InterruptedException, ExecutionException {
        Jobs kept = empty();
        for (int i = 0; i < 8; i++) {
            kept.add(job(ANNA, "a" + i, NOON), NOON);
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<Job>>> taken = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                taken.add(threads.submit(() -> kept.take(NOON)));
            }
            Set<String> files = new HashSet<>();
            for (Future<Optional<Job>> one : taken) {
                assertThat(one.get().orElseThrow().state()).isEqualTo(JobState.RUNNING);
                files.add(one.get().orElseThrow().file());
            }
            assertThat(files).hasSize(8);
        } finally {
            threads.shutdownNow();
        }
    }
}
