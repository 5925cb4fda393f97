package io.kvitt.domain.debt.port;

import io.kvitt.domain.debt.Debt;
import java.util.List;
import java.util.Optional;

/**
 * Some debts of a list.
 *
 * @param next where to go on, if there is more
 */
public record DebtPage(List<Debt> debts, Optional<DebtPosition> next) {
    public DebtPage {
        debts = List.copyOf(debts);
    }

    /** A page of at most that many out of debts in their order, of which one too many was asked for. */
    public static DebtPage of(List<Debt> oneTooMany, int limit) {
        if (oneTooMany.size() <= limit) {
            return new DebtPage(oneTooMany, Optional.empty());
        }
        List<Debt> debts = oneTooMany.subList(0, limit);
        return new DebtPage(debts, Optional.of(DebtPosition.of(debts.get(limit - 1))));
    }
}
