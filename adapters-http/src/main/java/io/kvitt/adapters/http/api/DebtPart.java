package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.debt.DebtField;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is to be different about a debt. What is left out stays; what is null is taken away. */
record DebtPart(
        @Says(value = "What you call it", example = "Card") Optional<String> debtName,
        @Says("What was lent") Optional<StatedMoney> principal,

        @Says(value = "Nominal, percent per year", example = "17.5")
        Optional<String> interestRate,

        @Says(value = "First day of interest", example = "2024-01-01")
        Optional<String> startDate,

        @Says(value = "Day of the last payment", example = "2031-12-31")
        Optional<String> endDate,

        @Says(value = "How often it is paid", example = "monthly")
        Optional<String> paymentFrequency,

        @Says("What is owed now") Optional<StatedMoney> currentBalance,
        @Says("What has to be paid each time") Optional<StatedMoney> minimumPayment,
        @Says(value = "Who is owed", example = "Chase Bank") Optional<String> creditor,

        @Says("Put away, or taken out again; nothing else can change with it")
        Optional<Boolean> archived) {

    static final DebtPart EXAMPLE = new DebtPart(
            Optional.empty(),
            Optional.empty(),
            Optional.of("17.5"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(StatedMoney.of("4300.00", "USD")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Map<DebtField, String> texts() {
        return new StatedDebt(
                        debtName,
                        principal,
                        interestRate,
                        startDate,
                        endDate,
                        paymentFrequency,
                        currentBalance,
                        minimumPayment,
                        creditor)
                .texts();
    }

    /** Whether it puts a debt away and changes it as well: two changes, and one of them could be refused. */
    boolean isOfTwoKinds(Set<String> nulls) {
        return archived.isPresent() && !(texts().isEmpty() && nulls.isEmpty());
    }
}
