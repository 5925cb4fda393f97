package io.kvitt.application.job;

import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.port.Jobs;
import java.time.Clock;
import java.util.Optional;

/** Runs jobs, one after the other. Whatever ends it in the middle, the job is begun again; one that never ends is given up. */
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
        next.ifPresent(job -> jobs.finish(job, job.isHopeless() ? work.givenUp(job) : work.run(job), clock.instant()));
        return next.isPresent();
    }
}
