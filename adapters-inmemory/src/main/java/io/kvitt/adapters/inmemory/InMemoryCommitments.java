package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.port.Commitments;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One map an owner. One lock for all. */
final class InMemoryCommitments implements Commitments {

    private static final Comparator<Commitment> ORDER =
            Comparator.comparing(Commitment::confirmedAt).thenComparing(Commitment::id);

    private final Map<UserId, Map<CommitmentId, Commitment>> kept = new HashMap<>();

    @Override
    public synchronized boolean add(Commitment commitment) {
        return kept.computeIfAbsent(commitment.owner(), owner -> new HashMap<>())
                        .putIfAbsent(commitment.id(), commitment)
                == null;
    }

    @Override
    public synchronized Optional<Commitment> find(UserId owner, CommitmentId id) {
        return Optional.ofNullable(of(owner).get(id));
    }

    @Override
    public synchronized List<Commitment> all(UserId owner) {
        return of(owner).values().stream().sorted(ORDER).toList();
    }

    @Override
    public synchronized Outcome update(Commitment next) {
        Optional<Commitment> now = find(next.owner(), next.id());
        if (now.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        if (now.get().version() != next.version() - 1) {
            return Outcome.VERSION_CONFLICT;
        }
        of(next.owner()).put(next.id(), next);
        return Outcome.DONE;
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.remove(owner);
    }

    private Map<CommitmentId, Commitment> of(UserId owner) {
        return kept.getOrDefault(owner, Map.of());
    }
}
