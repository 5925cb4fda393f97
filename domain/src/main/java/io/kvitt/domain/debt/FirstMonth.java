package io.kvitt.domain.debt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the debts of a request want in their first month, rounded up to the currency.
 *
 * @param dues the least that must be paid on each: never more than is owed
 * @param stated all that the lenders ask for together, where a small rest is owed also the part of a minimum that it does not
 *     need; a debt of zero asks for nothing
 * @param owed all of it with the interest and fees of the month
 */
record FirstMonth(List<BigDecimal> dues, BigDecimal stated, BigDecimal owed) {

    FirstMonth {
        dues = List.copyOf(dues);
    }

    static FirstMonth of(PayoffRequest request) {
        PlanScript script = PlanScript.of(request, PayoffStrategy.MINIMUMS_ONLY, BigDecimal.ZERO);
        PlanLedger ledger = PlanLedger.played(script, 1, true);
        List<BigDecimal> dues = new ArrayList<>();
        BigDecimal stated = BigDecimal.ZERO;
        BigDecimal owed = BigDecimal.ZERO;
        for (int d = 0; d < ledger.months() * request.debts().size(); d++) {
            PlanDebt debt = request.debts().get(d);
            BigDecimal due = up(ledger.paid(1, d), request);
            dues.add(due);
            stated = stated.add(
                    debt.balance().isZero()
                            ? due
                            : due.max(debt.minimum().floor().amount()));
            owed = owed.add(up(ledger.paid(1, d).add(ledger.balance(1, d)), request));
        }
        return new FirstMonth(dues, stated, owed);
    }

    BigDecimal due(int debt) {
        return debt < dues.size() ? dues.get(debt) : BigDecimal.ZERO;
    }

    /** The least that all debts together need. */
    BigDecimal minimums() {
        return dues.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal up(BigDecimal amount, PayoffRequest request) {
        return amount.setScale(request.scale(), RoundingMode.CEILING);
    }
}
