package io.kvitt.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobAnswer;
import io.kvitt.domain.job.JobState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RunJobsTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Original DOCUMENT = Original.of(new byte[] {1}).orElseThrow();

    private final InMemoryStore store = new InMemoryStore();

    /** Reads, as if each document said its own name; or finds that the store is away. */
    private record Work(boolean fails) implements JobWork {
        @Override
        public JobAnswer run(Job job) {
            if (fails) {
                throw new OutsideFailure(OutsideFailure.Kind.STORE_LOCKED, "away");
            }
            return new JobAnswer(true, job.file());
        }

        @Override
        public JobAnswer givenUp(Job job) {
            return new JobAnswer(false, "given up");
        }
    }

    @Test
    void aJobIsDoneOnceAndItsAnswerIsKept() {
        Job given = give();

        assertThat(run(false, NOON)).isTrue();
        assertThat(run(false, NOON)).isFalse();

        assertThat(shown(given).answer()).contains(new JobAnswer(true, "a.pdf"));
        assertThat(store.duties().of(ANNA)).isEmpty();
        assertThat(store.originals().holds(ANNA, DOCUMENT.hash())).isTrue();
    }

    @Test
    void whatFailsOutsideIsTriedAgainAfterAWhile() {
        Job given = give();

        assertThatThrownBy(() -> run(true, NOON)).isInstanceOf(OutsideFailure.class);
        assertThat(run(false, NOON.plus(Job.LEASE).minusMillis(1))).isFalse();
        assertThat(run(false, NOON.plus(Job.LEASE))).isTrue();

        assertThat(shown(given).state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void whatNeverComesToItsEndIsGivenUp() {
        Job given = give();
        Instant now = NOON;
        for (int i = 0; i < Job.MOST_ATTEMPTS; i++) {
            Instant then = now;
            assertThatThrownBy(() -> run(true, then)).isInstanceOf(OutsideFailure.class);
            now = now.plus(Job.LEASE);
        }

        assertThat(run(true, now)).isTrue();

        assertThat(shown(given).answer()).contains(new JobAnswer(false, "given up"));
        assertThat(store.duties().of(ANNA))
                .singleElement()
                .satisfies(duty -> assertThat(duty.details())
                        .containsEntry("job_id", given.id().value())
                        .containsEntry("reason", "read-document"));
    }

    private Job give() {
        return new GiveJob(store.jobs(), store.originals(), at(NOON))
                .toRead(ANNA, "a.pdf", DOCUMENT)
                .orElseThrow();
    }

    private boolean run(boolean fails, Instant now) {
        return new RunJobs(store.jobs(), new Work(fails), at(now)).runNext();
    }

    private Job shown(Job job) {
        return new ShowJob(store.jobs(), at(NOON)).show(ANNA, job.id()).orElseThrow();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
