package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What each strategy saves over paying the minimums alone.
 *
 * @param minimumsOnly each debt on its own, with no budget
 * @param plans the others: avalanche, snowball, and one's own order if there is one
 */
public record PlanComparison(PayoffPlan minimumsOnly, List<PayoffPlan> plans) {

    public PlanComparison {
        plans = List.copyOf(plans);
    }

    /** Interest that a plan does not cost; below zero if it costs more. Empty if either never ends: then there is no total. */
    public Optional<Money> interestSaved(PayoffPlan plan) {
        return areFinite(plan) ? Optional.of(minimumsOnly.interest().minus(plan.interest())) : Optional.empty();
    }

    /** Months that a plan ends earlier. Empty if either never ends. */
    public OptionalInt monthsEarlier(PayoffPlan plan) {
        return areFinite(plan)
                ? OptionalInt.of(
                        minimumsOnly.months().orElseThrow() - plan.months().orElseThrow())
                : OptionalInt.empty();
    }

    private boolean areFinite(PayoffPlan plan) {
        return !plan.neverPaysOff() && !minimumsOnly.neverPaysOff();
    }
}
