package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.KeptReport;
import io.kvitt.domain.payment.port.Reports;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of a report in a list, the first one first. One lock for all. */
final class InMemoryReports implements Reports {

    private final Map<Key, List<KeptReport>> kept = new HashMap<>();

    private record Key(UserId owner, YearMonth month, ZoneId zone) {}

    @Override
    public synchronized boolean add(KeptReport next) {
        List<KeptReport> versions =
                kept.computeIfAbsent(new Key(next.owner(), next.month(), next.zone()), key -> new ArrayList<>());
        return next.version() == versions.size() + 1 && versions.add(next);
    }

    @Override
    public synchronized Optional<KeptReport> last(UserId owner, YearMonth month, ZoneId zone) {
        List<KeptReport> versions = versions(owner, month, zone);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    @Override
    public synchronized List<KeptReport> versions(UserId owner, YearMonth month, ZoneId zone) {
        return List.copyOf(kept.getOrDefault(new Key(owner, month, zone), List.of()));
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.keySet().removeIf(key -> key.owner().equals(owner));
    }
}
