package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.debt.DebtField;
import io.kvitt.domain.debt.DebtSubmission;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A debt as somebody states it. Every part may be missing here: the domain says what it needs, all of it at once. */
record StatedDebt(
        @Says(value = "What you call it, 1 to 100 characters", example = "Chase Credit Card", needed = true)
        Optional<String> debtName,

        @Says(value = "What was lent, above zero", needed = true)
        Optional<StatedMoney> principal,

        @Says(value = "Nominal, percent per year: 4.25 is 4.25 %", example = "18.99", needed = true)
        Optional<String> interestRate,

        @Says(value = "First day of interest", example = "2024-01-01", needed = true)
        Optional<String> startDate,

        @Says(value = "Day of the last payment, if it is agreed", example = "2031-12-31")
        Optional<String> endDate,

        @Says(value = "weekly, biweekly, monthly, quarterly or annually", example = "monthly", needed = true)
        Optional<String> paymentFrequency,

        @Says("What is owed now; all of the principal if it is left out")
        Optional<StatedMoney> currentBalance,

        @Says("What has to be paid each time") Optional<StatedMoney> minimumPayment,
        @Says(value = "Who is owed", example = "Chase Bank") Optional<String> creditor) {

    static final StatedDebt EXAMPLE = new StatedDebt(
            Optional.of("Chase Credit Card"),
            Optional.of(StatedMoney.of("5000.00", "USD")),
            Optional.of("18.99"),
            Optional.of("2024-01-01"),
            Optional.empty(),
            Optional.of("monthly"),
            Optional.of(StatedMoney.of("4500.00", "USD")),
            Optional.of(StatedMoney.of("125.00", "USD")),
            Optional.of("Chase Bank"));

    DebtSubmission submission() {
        return new DebtSubmission(texts());
    }

    Map<DebtField, String> texts() {
        Map<DebtField, String> texts = new EnumMap<>(DebtField.class);
        put(texts, DebtField.NAME, debtName);
        put(texts, DebtField.PRINCIPAL, principal.flatMap(StatedMoney::amount));
        put(texts, DebtField.CURRENCY, principal.flatMap(StatedMoney::currency));
        put(texts, DebtField.RATE, interestRate);
        put(texts, DebtField.START, startDate);
        put(texts, DebtField.END, endDate);
        put(texts, DebtField.FREQUENCY, paymentFrequency);
        put(texts, DebtField.BALANCE, currentBalance.flatMap(StatedMoney::amount));
        put(texts, DebtField.BALANCE_CURRENCY, currentBalance.flatMap(StatedMoney::currency));
        put(texts, DebtField.MINIMUM_PAYMENT, minimumPayment.flatMap(StatedMoney::amount));
        put(texts, DebtField.MINIMUM_CURRENCY, minimumPayment.flatMap(StatedMoney::currency));
        put(texts, DebtField.CREDITOR, creditor);
        return texts;
    }

    private static void put(Map<DebtField, String> texts, DebtField field, Optional<String> stated) {
        stated.ifPresent(text -> texts.put(field, text));
    }
}
