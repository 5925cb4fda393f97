package io.kvitt.application.job;

import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobAnswer;
import io.kvitt.domain.job.JobKind;
import java.util.EnumMap;
import java.util.Map;

/** Jobs of every kind, each done by who knows how. */
public final class WorkByKind implements JobWork {

    private final Map<JobKind, JobWork> works = new EnumMap<>(JobKind.class);

    /** @param works one for every kind */
    public WorkByKind(Map<JobKind, JobWork> works) {
        this.works.putAll(works);
        if (this.works.size() != JobKind.values().length) {
            throw new IllegalArgumentException("work for " + works.keySet() + " only");
        }
    }

    @Override
    public JobAnswer run(Job job) {
        return of(job).run(job);
    }

    @Override
    public JobAnswer givenUp(Job job) {
        return of(job).givenUp(job);
    }

    private JobWork of(Job job) {
        JobWork work = works.get(job.kind());
        if (work == null) {
            throw new IllegalStateException("nobody does " + job.kind());
        }
        return work;
    }
}
