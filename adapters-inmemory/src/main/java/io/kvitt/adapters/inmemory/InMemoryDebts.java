package io.kvitt.adapters.inmemory;

import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.port.DebtPage;
import io.kvitt.domain.debt.port.DebtPosition;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.identity.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One map an owner. One lock for all: a call takes microseconds. */
final class InMemoryDebts implements Debts {

    private final Map<UserId, Map<DebtId, Debt>> kept = new HashMap<>();

    @Override
    public synchronized boolean add(Debt debt) {
        return kept.computeIfAbsent(debt.owner(), owner -> new HashMap<>()).putIfAbsent(debt.id(), debt) == null;
    }

    @Override
    public synchronized Optional<Debt> find(UserId owner, DebtId id) {
        return Optional.ofNullable(of(owner).get(id));
    }

    @Override
    public synchronized DebtPage list(UserId owner, DebtPosition after, int limit) {
        List<Debt> oneTooMany = of(owner).values().stream()
                .filter(debt -> DebtPosition.of(debt).compareTo(after) > 0)
                .sorted(Comparator.comparing(DebtPosition::of))
                .limit(Debts.checkedLimit(limit) + 1L)
                .toList();
        return DebtPage.of(oneTooMany, limit);
    }

    @Override
    public synchronized Outcome update(Debt next) {
        Outcome outcome = allows(next.owner(), next.id(), next.version() - 1);
        if (outcome == Outcome.DONE) {
            of(next.owner()).put(next.id(), next);
        }
        return outcome;
    }

    @Override
    public synchronized Outcome delete(UserId owner, DebtId id, long version) {
        Outcome outcome = allows(owner, id, version);
        if (outcome == Outcome.DONE) {
            of(owner).remove(id);
        }
        return outcome;
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.remove(owner);
    }

    private Outcome allows(UserId owner, DebtId id, long version) {
        Debt now = of(owner).get(id);
        if (now == null) {
            return Outcome.NOT_FOUND;
        }
        return now.version() == version ? Outcome.DONE : Outcome.VERSION_CONFLICT;
    }

    private Map<DebtId, Debt> of(UserId owner) {
        return kept.getOrDefault(owner, Map.of());
    }
}
