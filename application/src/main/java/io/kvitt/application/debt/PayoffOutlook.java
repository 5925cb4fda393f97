package io.kvitt.application.debt;

import io.kvitt.domain.debt.PayoffPlan;
import io.kvitt.domain.debt.PayoffTerms;
import io.kvitt.domain.debt.PlanComparison;

/**
 * What somebody learns about their debts.
 *
 * @param terms with the budget of every month
 * @param plan of the strategy that was asked for
 * @param comparison of all strategies with paying the minimums alone
 */
public record PayoffOutlook(PayoffTerms terms, PayoffPlan plan, PlanComparison comparison) {

    static PayoffOutlook of(PayoffTerms terms) {
        return new PayoffOutlook(terms, terms.plan(), terms.compare());
    }
}
