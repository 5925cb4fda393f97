package io.kvitt.domain.debt;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** The debts that the tests of plans begin with, and short ways to state others. */
final class Household {

    static final YearMonth FIRST = YearMonth.of(2027, 1);

    private Household() {}

    static Money sek(String amount) {
        return Money.of(amount, "SEK");
    }

    static PlanDebt debt(String id, String balance, String percent, String minimum) {
        return PlanDebt.of(id, sek(balance), new BigDecimal(percent), MinimumPayment.fixed(sek(minimum)));
    }

    static PlanDebt card() {
        return debt("card", "3000.00", "24", "200.00");
    }

    static List<PlanDebt> three() {
        return List.of(card(), debt("loan", "2000.00", "12", "150.00"), debt("phone", "600.00", "6", "100.00"));
    }

    static Budget total(String amount) {
        return new Budget.Total(sek(amount));
    }

    static Budget extra(String amount) {
        return new Budget.AboveMinimums(sek(amount));
    }

    static PayoffRequest request(Budget budget, PlanDebt... debts) {
        return PayoffRequest.of(List.of(debts), budget, FIRST);
    }

    static PayoffRequest request(Budget budget, List<PlanDebt> debts) {
        return PayoffRequest.of(debts, budget, FIRST);
    }

    static PayoffTerms terms(PayoffRequest request) {
        return request.check().match(terms -> terms, broken -> {
            throw new AssertionError(broken);
        });
    }

    static PayoffPlan plan(PayoffRequest request) {
        return terms(request).plan();
    }

    /** Code, place and limit of each violation, in order. */
    static List<String> broken(PayoffRequest request) {
        return request.check().match(terms -> List.of(), Household::told);
    }

    static List<String> told(List<Violation> violations) {
        return violations.stream()
                .map(one -> one.code() + " " + one.at()
                        + one.limit().map(limit -> " " + limit).orElse(""))
                .toList();
    }
}
