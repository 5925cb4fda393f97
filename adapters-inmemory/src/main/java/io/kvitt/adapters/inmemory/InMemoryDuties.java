package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Duties by id. One lock for all. */
final class InMemoryDuties implements Duties {

    private static final Comparator<Duty> ORDER =
            Comparator.comparing(Duty::dueAt).thenComparing(duty -> duty.id().toString());

    private final Map<DutyId, Duty> kept = new HashMap<>();

    @Override
    public synchronized void add(List<Duty> duties) {
        duties.forEach(duty -> kept.putIfAbsent(duty.id(), duty));
    }

    @Override
    public synchronized List<Duty> take(Instant now, Duration hold, int most) {
        List<Duty> taken = kept.values().stream()
                .filter(duty -> !duty.dueAt().isAfter(now))
                .sorted(ORDER)
                .limit(Duties.checkedMost(most))
                .map(duty -> duty.takenUntil(now.plus(hold)))
                .toList();
        taken.forEach(duty -> kept.put(duty.id(), duty));
        return taken;
    }

    @Override
    public synchronized void done(DutyId id) {
        kept.remove(id);
    }

    @Override
    public synchronized void putOff(DutyId id, Instant until) {
        kept.computeIfPresent(id, (same, duty) -> duty.putOffUntil(until));
    }

    @Override
    public synchronized List<Duty> of(UserId owner) {
        return kept.values().stream()
                .filter(duty -> duty.owner().equals(owner))
                .sorted(ORDER)
                .toList();
    }
}
