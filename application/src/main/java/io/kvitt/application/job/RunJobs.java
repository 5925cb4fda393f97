package io.kvitt.application.job;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobAnswer;
import io.kvitt.domain.job.port.Jobs;
import io.kvitt.domain.notice.Tidings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs jobs, one after the other. Whatever ends it in the middle, the job is begun again; one that never ends is given up. That the
 * owner of one that failed is told becomes a duty in the step that keeps its end.
 */
public final class RunJobs {

    private final Jobs jobs;
    private final JobWork work;
    private final Clock clock;

    public RunJobs(Jobs jobs, JobWork work, Clock clock) {
        this.jobs = jobs;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Runs the job that is due for longest.
     *
     * @return false if none is due
     */
    public boolean runNext() {
        Optional<Job> next = jobs.take(clock.instant());
        next.ifPresent(this::run);
        return next.isPresent();
    }

    private void run(Job job) {
        JobAnswer answer = job.isHopeless() ? work.givenUp(job) : work.run(job);
        Instant now = clock.instant();
        List<Duty> duties = answer.succeeded()
                ? List.of()
                : List.of(Tidings.ofFailedJob(
                        job.owner(), job.id().value(), job.kind().code(), now));
        jobs.finish(job, answer, now, duties);
    }
}
