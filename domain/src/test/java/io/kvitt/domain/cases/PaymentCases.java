package io.kvitt.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.domain.debt.MortgageRules;
import io.kvitt.domain.interest.RollDay;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.AmountRange;
import io.kvitt.domain.payment.BookedPayment;
import io.kvitt.domain.payment.Cadence;
import io.kvitt.domain.payment.CreditFileAmount;
import io.kvitt.domain.payment.CreditFileStatus;
import io.kvitt.domain.payment.PaymentSeries;
import io.kvitt.domain.payment.RecurringPayments;
import io.kvitt.domain.payment.Rhythm;
import io.kvitt.domain.payment.SeriesStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rules of mortgages, credit files and payments that come back. */
final class PaymentCases {

    /** Amounts are stated without a currency, with two decimals. */
    private static final String CURRENCY = "USD";

    /** Payments of a series whose number a case does not state. */
    private static final int LEAST = 3;

    private static final LocalDate CAP_CHANGES_ON = LocalDate.of(2026, 4, 1);

    private PaymentCases() {}

    static Map<String, Consumer<Case>> kinds() {
        return Map.of(
                "se_amorteringskrav", PaymentCases::repayment,
                "se_bolanetak", PaymentCases::downPayment,
                "credit_file_status", PaymentCases::status,
                "credit_file_amount", PaymentCases::amountField,
                "recurrence_detection", PaymentCases::recurrence);
    }

    private static void repayment(Case one) {
        MortgageRules rules = MortgageRules.on(one.date("date")).orElseThrow();
        assertThat(rules.yearlyRepaymentPercent(one.number("ltv_pct"), one.number("debt_to_gross_income")))
                .isEqualTo(one.expected().path("min_amortisation_pct_per_year").asInt());
    }

    private static void downPayment(Case one) {
        Money price = Money.of(one.text("price"), "SEK");
        MortgageRules before = MortgageRules.on(CAP_CHANGES_ON.minusDays(1)).orElseThrow();
        MortgageRules after = MortgageRules.on(CAP_CHANGES_ON).orElseThrow();
        assertThat(before.capPercent()).isEqualByComparingTo(one.number("cap_before_pct"));
        assertThat(after.capPercent()).isEqualByComparingTo(one.number("cap_after_pct"));
        assertThat(before.leastDownPayment(price).amount())
                .isEqualByComparingTo(one.expectedNumber("down_payment_before"));
        assertThat(after.leastDownPayment(price).amount())
                .isEqualByComparingTo(one.expectedNumber("down_payment_after"));
    }

    private static void status(Case one) {
        int from = one.integer("days_past_due_from");
        int to = one.findNumber("days_past_due_to")
                .map(BigDecimal::intValueExact)
                .orElse(from + 1000);
        for (int days = from; days <= to; days++) {
            CreditFileStatus status = CreditFileStatus.of(days);
            assertThat(status.accountStatus())
                    .isEqualTo(one.expected().path("account_status").asText());
            assertThat(String.valueOf(status.historyCode()))
                    .isEqualTo(one.expected().path("payment_history_code").asText());
        }
    }

    private static void amountField(Case one) {
        CreditFileAmount field = CreditFileAmount.of(Money.of(one.text("amount"), one.text("currency")));
        assertThat(field.field()).isEqualTo(one.expected().path("field").asText());
    }

    private static void recurrence(Case one) {
        if (one.find("anchor_day").isPresent()) {
            Cadence monthly =
                    Cadence.ofMonths(Rhythm.MONTHLY, new RollDay(one.integer("anchor_day")), one.date("last"));
            assertThat(monthly.next(one.date("last")))
                    .hasToString(one.expected().path("next_expected").asText());
        } else if (one.input().has("history")) {
            range(one);
        } else if (one.find("last_occurrence").isPresent()) {
            SeriesStatus status =
                    SeriesStatus.of(Rhythm.MONTHLY, LEAST, one.date("last_occurrence"), one.date("as_of"));
            assertThat(nameInCases(status))
                    .isEqualTo(one.expected().path("status").asText());
        } else {
            detection(one);
        }
    }

    private static void range(Case one) {
        List<Money> amounts = new ArrayList<>();
        one.input().path("history").forEach(amount -> amounts.add(Money.of(amount.asText(), CURRENCY)));
        AmountRange range = AmountRange.of(amounts);
        assertThat(range.least().amount()).isEqualByComparingTo(one.expectedNumber("min"));
        assertThat(range.most().amount()).isEqualByComparingTo(one.expectedNumber("max"));
        assertThat(range.average().amount()).isEqualByComparingTo(one.expectedNumber("avg"));
        assertThat(range.count()).isEqualTo(one.expected().path("count").asInt());
    }

    private static void detection(Case one) {
        List<BookedPayment> payments = new ArrayList<>();
        for (JsonNode row : one.input().path("transactions")) {
            payments.add(new BookedPayment(
                    LocalDate.parse(row.path(0).asText()),
                    Money.of(row.path(1).asText(), CURRENCY),
                    row.path(2).asText()));
        }
        List<PaymentSeries> found = RecurringPayments.in(payments, one.date("as_of"));
        assertThat(found).hasSize(one.expected().path("detected").asInt());
        for (PaymentSeries series : found) {
            series(one, series);
        }
    }

    private static void series(Case one, PaymentSeries series) {
        JsonNode expected = one.expected();
        if (expected.has("count")) {
            assertThat(series.payments()).hasSize(expected.path("count").asInt());
        }
        if (expected.has("cadence")) {
            assertThat(series.cadence().rhythm().text())
                    .isEqualTo(expected.path("cadence").asText());
        }
        if (expected.has("amount")) {
            assertThat(series.last().amount().amount()).isEqualByComparingTo(one.expectedNumber("amount"));
        }
        if (expected.has("status")) {
            assertThat(nameInCases(series.status(one.date("as_of"))))
                    .isEqualTo(expected.path("status").asText());
        }
    }

    private static String nameInCases(SeriesStatus status) {
        return switch (status) {
            case EARLY -> "early";
            case MATURE -> "suggested";
            case TOMBSTONED -> "inactive";
        };
    }
}
