package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.DebtField;
import io.kvitt.domain.debt.DebtSubmission;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A debt as old clients state it: amounts and the rate are numbers, there is one currency for all of them, and a day may have a time
 * behind it that means nothing.
 */
record LegacyDebt(
        @Says(value = "What you call it", example = "Chase Credit Card", needed = true)
        Optional<String> debtName,

        @Says(value = "What was lent", example = "5000.00", needed = true)
        Optional<BigDecimal> principal,

        @Says(value = "Percent per year", example = "18.99", needed = true)
        Optional<BigDecimal> interestRate,

        @Says(value = "First day of interest", example = "2024-01-01T00:00:00Z", needed = true)
        Optional<String> startDate,

        @Says(value = "How often it is paid", example = "monthly", needed = true)
        Optional<String> paymentFrequency,

        @Says(value = "What is owed now", example = "4500.00")
        Optional<BigDecimal> currentBalance,

        @Says(value = "What has to be paid each time", example = "125.00")
        Optional<BigDecimal> minimumPayment,

        @Says(value = "Who is owed", example = "Chase Bank") Optional<String> creditor,

        @Says(value = "ISO 4217; USD if nothing is said", example = "USD")
        Optional<String> currency) {

    static final LegacyDebt EXAMPLE = new LegacyDebt(
            Optional.of("Chase Credit Card"),
            Optional.of(new BigDecimal("5000.00")),
            Optional.of(new BigDecimal("18.99")),
            Optional.of("2024-01-01T00:00:00Z"),
            Optional.of("monthly"),
            Optional.of(new BigDecimal("4500.00")),
            Optional.empty(),
            Optional.of("Chase Bank"),
            Optional.empty());

    /** An exponent can stand for more zeros than there is room for. */
    private static final int LARGEST_SCALE = 40;

    DebtSubmission submission() {
        Map<DebtField, String> texts = new EnumMap<>(DebtField.class);
        debtName.ifPresent(text -> texts.put(DebtField.NAME, text));
        principal.ifPresent(number -> texts.put(DebtField.PRINCIPAL, plain(number)));
        texts.put(DebtField.CURRENCY, currency.orElse("USD"));
        interestRate.ifPresent(number -> texts.put(DebtField.RATE, plain(number)));
        startDate.ifPresent(text -> texts.put(
                DebtField.START,
                text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}Z?") ? text.substring(0, 10) : text));
        paymentFrequency.ifPresent(text -> texts.put(DebtField.FREQUENCY, text));
        currentBalance.ifPresent(number -> texts.put(DebtField.BALANCE, plain(number)));
        minimumPayment.ifPresent(number -> texts.put(DebtField.MINIMUM_PAYMENT, plain(number)));
        creditor.ifPresent(text -> texts.put(DebtField.CREDITOR, text));
        return new DebtSubmission(texts);
    }

    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > LARGEST_SCALE ? "" : number.toPlainString();
    }

    /** A debt as old clients are shown it. */
    record Shown(
            @Says(value = "Its id", example = "b7c0f1d2-0000-4000-8000-000000000001")
            String debtId,

            @Says(value = "What its owner calls it", example = "Chase Credit Card")
            String debtName,

            @Says(value = "What was lent", example = "5000.00")
            BigDecimal principal,

            @Says(value = "Percent per year", example = "18.99")
            BigDecimal interestRate,

            @Says(value = "First day of interest", example = "2024-01-01T00:00:00Z")
            String startDate,

            @Says(value = "How often it is paid", example = "monthly")
            String paymentFrequency,

            @Says(value = "What is owed now", example = "4500.00")
            BigDecimal currentBalance,

            @Says(value = "What has to be paid each time", example = "125.00")
            Optional<BigDecimal> minimumPayment,

            @Says(value = "Who is owed", example = "Chase Bank")
            Optional<String> creditor,

            @Says(value = "ISO 4217", example = "USD") String currency) {

        static final Shown EXAMPLE = new Shown(
                "b7c0f1d2-0000-4000-8000-000000000001",
                "Chase Credit Card",
                new BigDecimal("5000.00"),
                new BigDecimal("18.99"),
                "2024-01-01T00:00:00Z",
                "monthly",
                new BigDecimal("4500.00"),
                Optional.empty(),
                Optional.of("Chase Bank"),
                "USD");

        static Shown of(Debt debt) {
            DebtDetails details = debt.details();
            return new Shown(
                    debt.id().toString(),
                    details.name(),
                    details.principal().amount(),
                    details.rate().percent(),
                    details.startOn() + "T00:00:00Z",
                    details.frequency().text(),
                    details.balance().amount(),
                    details.minimumPayment().map(least -> least.amount()),
                    details.creditor(),
                    details.principal().currency().getCurrencyCode());
        }
    }

    /** One debt, in the envelope of old clients. */
    record One(
            @Says(value = "What was done", example = "Debt created")
            String message,

            @Says("The debt") Shown data) {
        static final One EXAMPLE = new One("Debt created", Shown.EXAMPLE);
    }

    /** All debts, in the envelope of old clients. */
    record All(
            @Says(value = "What was done", example = "Debts listed")
            String message,

            @Says("The debts, oldest first") List<Shown> data) {
        static final All EXAMPLE = new All("Debts listed", List.of(Shown.EXAMPLE));
    }
}
