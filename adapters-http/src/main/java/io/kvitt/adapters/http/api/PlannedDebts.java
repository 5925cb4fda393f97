package io.kvitt.adapters.http.api;

import io.kvitt.application.debt.PlanPayoff;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.PlanDebt;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Debts that something is owed of, and each at the same place as a plan knows it: by a name, where others know its id.
 *
 * @param planned as many
 */
record PlannedDebts(List<Debt> owed, List<PlanDebt> planned) {

    PlannedDebts {
        owed = List.copyOf(owed);
        planned = List.copyOf(planned);
        if (owed.size() != planned.size()) {
            throw new IllegalArgumentException(owed.size() + " debts, " + planned.size() + " planned");
        }
    }

    static PlannedDebts of(List<Debt> kept) {
        List<Debt> owed = PlanPayoff.owed(kept);
        return new PlannedDebts(owed, PlanPayoff.of(owed));
    }

    /** The names of those ids; an id of no debt here stays as it is, for the rules to find. */
    List<String> labels(List<String> ids) {
        return ids.stream().map(this::label).toList();
    }

    private String label(String id) {
        return IntStream.range(0, owed.size())
                .filter(i -> owed.get(i).id().toString().equals(id))
                .mapToObj(i -> planned.get(i).id())
                .findFirst()
                .orElse(id);
    }
}
