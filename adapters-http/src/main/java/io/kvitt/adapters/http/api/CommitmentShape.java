package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.application.payment.CommitmentList;
import io.kvitt.application.payment.FoundCommitment;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentTerms;
import io.kvitt.domain.payment.PaymentSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that its user has confirmed to pay again and again. */
record CommitmentShape(
        @Says(value = "Its id", example = "9f86d081884c7d65")
        String commitmentId,

        @Says(value = "Who is paid, as the user wants to see it", example = "Netflix")
        String payee,

        @Says(value = "What it is for", example = "subscription")
        String category,

        @Says("What is due each time") MoneyShape expected,
        @Says("Whether any amount keeps it") boolean varies,

        @Says(value = "How often it is due", example = "monthly")
        String rhythm,

        @Says("The first date that something is due") LocalDate firstDate,
        @Says("The last one, if it has ended") Optional<LocalDate> lastDate,

        @Says(value = "One more with every change", example = "1")
        long version,

        @Says("When it was confirmed") Instant confirmedAt) {

    static final CommitmentShape EXAMPLE = new CommitmentShape(
            "9f86d081884c7d65",
            "Netflix",
            "subscription",
            MoneyShape.of("10.99", "GBP"),
            false,
            "monthly",
            LocalDate.parse("2026-01-05"),
            Optional.empty(),
            1,
            Instant.parse("2026-11-22T06:41:00Z"));

    static CommitmentShape of(Commitment commitment) {
        CommitmentTerms terms = commitment.terms();
        return new CommitmentShape(
                commitment.id().value(),
                terms.payee().text(),
                terms.category().text(),
                MoneyShape.of(terms.expected()),
                terms.varies(),
                terms.cadence().rhythm().text(),
                terms.firstOn(),
                terms.lastOn(),
                commitment.version(),
                commitment.confirmedAt());
    }

    /** A series that was found among payments, and that nobody has confirmed. */
    record Series(
            @Says(value = "The id it will have", example = "9f86d081884c7d65")
            String commitmentId,

            @Says(value = "Who was paid, as the last payment has it", example = "NETFLIX.COM")
            String payee,

            @Says(
                    value = "How far it has come",
                    example = "MATURE",
                    oneOf = {"EARLY", "MATURE", "TOMBSTONED"})
            String status,

            @Says(value = "How often it comes", example = "monthly")
            String rhythm,

            @Says(value = "How many payments it is made of", example = "11")
            int payments,

            @Says("The first of them") LocalDate firstDate,
            @Says("The last of them") LocalDate lastDate,
            @Says("When the next one is expected") LocalDate nextDate,
            @Says("What is expected then") MoneyShape next,
            @Says("Why it is one, for people") List<String> explanation) {

        static final Series EXAMPLE = new Series(
                "9f86d081884c7d65",
                "NETFLIX.COM",
                "MATURE",
                "monthly",
                11,
                LocalDate.parse("2026-01-05"),
                LocalDate.parse("2026-11-05"),
                LocalDate.parse("2026-12-05"),
                MoneyShape.of("10.99", "GBP"),
                List.of("11 payments, monthly"));

        static Series of(FoundCommitment found) {
            PaymentSeries series = found.series();
            return new Series(
                    found.id().value(),
                    series.payee(),
                    found.status().name(),
                    series.cadence().rhythm().text(),
                    series.payments().size(),
                    series.payments().get(0).on(),
                    series.last().on(),
                    series.nextOn(),
                    MoneyShape.of(series.nextAmount()),
                    series.explanation());
        }
    }

    /** Both lists. */
    record Both(
            @Says("Confirmed, the first one first") List<CommitmentShape> confirmed,
            @Says("Found, by payee") List<Series> found) {

        static final Both EXAMPLE = new Both(List.of(CommitmentShape.EXAMPLE), List.of(Series.EXAMPLE));

        static Both of(CommitmentList list) {
            return new Both(
                    list.confirmed().stream().map(CommitmentShape::of).toList(),
                    list.found().stream().map(Series::of).toList());
        }
    }

    /** What confirms a series. */
    record Confirmation(
            @Says(
                    value = "What it is for: rent, loan, utility, subscription or other",
                    example = "subscription",
                    needed = true)
            Optional<String> category,

            @Says(value = "Who is paid, as you want to see it", example = "Netflix")
            Optional<String> payee,

            @Says("Whether any amount keeps it, as with electricity")
            Optional<Boolean> varies) {

        static final Confirmation EXAMPLE =
                new Confirmation(Optional.of("subscription"), Optional.of("Netflix"), Optional.of(false));
    }

    /** What ends one. */
    record End(
            @Says(value = "The last date that something is due", example = "2026-12-31", needed = true)
            Optional<String> lastDate) {
        static final End EXAMPLE = new End(Optional.of("2026-12-31"));
    }
}
