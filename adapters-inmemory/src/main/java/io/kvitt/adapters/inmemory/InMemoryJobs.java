package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobAnswer;
import io.kvitt.domain.job.JobId;
import io.kvitt.domain.job.port.Jobs;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Jobs in a map. */
final class InMemoryJobs implements Jobs {

    private static final Comparator<Job> LONGEST_FIRST =
            Comparator.comparing(Job::until).thenComparing(job -> job.id().value());

    private final Map<String, Job> kept = new TreeMap<>();
    private final Duties duties;

    InMemoryJobs(Duties duties) {
        this.duties = duties;
    }

    @Override
    public synchronized Optional<Job> add(Job waiting, Instant now) {
        kept.values().removeIf(job -> job.isForgotten(now));
        Optional<Job> before = at(waiting.id()).filter(job -> !job.state().isOver());
        if (before.isPresent()) {
            return before;
        }
        if (open().count() >= MOST || open(waiting.owner()).size() >= MOST_OF_OWNER) {
            return Optional.empty();
        }
        kept.put(waiting.id().value(), waiting);
        return Optional.of(waiting);
    }

    @Override
    public synchronized Optional<Job> find(UserId owner, JobId id, Instant now) {
        return at(id).filter(job -> job.owner().equals(owner) && !job.isForgotten(now));
    }

    @Override
    public synchronized Optional<Job> take(Instant now) {
        Optional<Job> begun =
                open().filter(job -> job.isDue(now)).min(LONGEST_FIRST).map(job -> job.begun(now));
        begun.ifPresent(job -> kept.put(job.id().value(), job));
        return begun;
    }

    @Override
    public synchronized boolean finish(Job begun, JobAnswer answer, Instant now, List<Duty> arising) {
        boolean current = begun.isCurrent(at(begun.id()));
        if (current) {
            kept.put(begun.id().value(), begun.over(answer, now));
            duties.add(arising);
        }
        return current;
    }

    @Override
    public synchronized List<Job> open(UserId owner) {
        return open().filter(job -> job.owner().equals(owner)).toList();
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.values().removeIf(job -> job.owner().equals(owner));
    }

    private Stream<Job> open() {
        return kept.values().stream().filter(job -> !job.state().isOver());
    }

    private Optional<Job> at(JobId id) {
        return Optional.ofNullable(kept.get(id.value()));
    }
}
