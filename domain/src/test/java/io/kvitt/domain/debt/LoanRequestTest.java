package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanRequestTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    private static Money sek(String amount) {
        return Money.of(amount, "SEK");
    }

    private static LoanRequest loan() {
        return LoanRequest.of(sek("1000.00"), new BigDecimal("12"), START);
    }

    private static List<Violation> broken(LoanRequest asked) {
        return asked.check().match(loan -> List.of(), violations -> violations);
    }

    private static String told(LoanRequest asked) {
        return String.join(
                "; ",
                broken(asked).stream()
                        .map(one -> one.at() + " " + one.code()
                                + one.limit().map(limit -> " " + limit).orElse(""))
                        .toList());
    }

    /** Sets one part of a request by name. */
    private static LoanRequest with(LoanRequest asked, String part, String value) {
        return switch (part) {
            case "payments" -> asked.payments(Integer.parseInt(value));
            case "payment" -> asked.payment(sek(value));
            case "end" -> asked.end(LocalDate.parse(value));
            case "first_due" -> asked.firstDue(LocalDate.parse(value));
            case "balloon" -> asked.balloon(sek(value));
            case "multiple" -> asked.multipleOf(sek(value));
            case "share" -> asked.sharePercent(new BigDecimal(value));
            case "interest_only" -> asked.interestOnly(Integer.parseInt(value));
            case "interest_deferred" -> asked.interestDeferred(Integer.parseInt(value));
            case "interest_free" -> asked.interestFree(Integer.parseInt(value));
            case "method" -> asked.method(value);
            case "day_count" -> asked.dayCount(value);
            case "rounding" -> asked.rounding(value);
            case "strategy" -> asked.strategy(value);
            case "frequency" -> asked.frequency(value);
            case "rate_quote" -> asked.rateQuote(value);
            case "on_rate_change" -> asked.onRateChange(value);
            case "rate_from" -> asked.rateFrom(LocalDate.parse(value), new BigDecimal("5"));
            case "rate" -> asked.rateFrom(START.plusMonths(1), new BigDecimal(value));
            case "extra" -> asked.extra(sek(value));
            case "extra_on" -> asked.extraOn(LocalDate.parse(value), sek("10.00"));
            case "extra_amount" -> asked.extraOn(START.plusMonths(2), sek(value));
            case "disbursed" -> asked.disbursed(LocalDate.parse(value), sek("10.00"));
            case "fee" -> asked.fee(Fee.Kind.PER_PERIOD, sek(value));
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static LoanRequest with(LoanRequest asked, String settings) {
        LoanRequest changed = asked;
        for (String setting : settings.trim().split(" +")) {
            if (!setting.isEmpty()) {
                String[] parts = setting.split("=", 2);
                changed = with(changed, parts[0], parts[1]);
            }
        }
        return changed;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # settings of 1 000.00 SEK at 12 %                 | told
            payments=0                                         | /payments PERIODS_OUT_OF_RANGE 1
            payments=1201                                      | /payments PERIODS_OUT_OF_RANGE 1200
            payments=12 end=2026-01-31                         | /end END_BEFORE_START 2026-02-01
            payments=12 first_due=2026-01-30                   | /first_due END_BEFORE_START 2026-02-01
            payments=12 first_due=1899-12-31                   | /first_due DATE_OUT_OF_RANGE 1900-01-01
            end=2201-01-01                                     | /end DATE_OUT_OF_RANGE 2200-12-31
            end=2150-01-01                                     | /end PERIODS_OUT_OF_RANGE 1200
            payment=0.00                                       | /payment PAYMENT_NOT_POSITIVE
            payment=-1.00                                      | /payment PAYMENT_NOT_POSITIVE
            payment=10.00                                      | /payment PAYMENT_BELOW_INTEREST 10.01
            payment=9.00                                       | /payment PAYMENT_BELOW_INTEREST 10.01
            payments=12 payment=10.00                          | /payment PAYMENT_BELOW_INTEREST 10.01
            payments=12 balloon=1000.00                        | /balloon BALLOON_OUT_OF_RANGE 999.99
            payments=12 balloon=-0.01                          | /balloon BALLOON_OUT_OF_RANGE 0
            payments=12 interest_only=12                       | /interest_only GRACE_TOO_LONG 11
            payments=12 interest_deferred=12                   | /interest_deferred GRACE_TOO_LONG 11
            payments=12 interest_free=-1                       | /interest_free GRACE_TOO_LONG 0
            payments=12 multiple=0.00                          | /multiple MULTIPLE_INVALID
            payments=12 multiple=500.00                        | /multiple MULTIPLE_INVALID
            payments=12 multiple=500.00 method=fixed-principal | /multiple MULTIPLE_INVALID
            balloon=1.00                                       | /payments TERM_UNDETERMINED
            payment=100.00 balloon=1.00                        | /balloon TERM_UNDETERMINED
            payments=12 method=fixed-percent                   | /share TERM_UNDETERMINED
            payments=12 payment=100.00 method=flat             | /payment TERM_OVERDETERMINED
            payments=12 end=2027-02-28                         | /end TERM_OVERDETERMINED 2027-01-31
            payments=12 payment=200.00                         | /payment TERM_OVERDETERMINED
            payments=12 payment=60.00                          | /payment TERM_OVERDETERMINED
            payments=12 share=0 method=fixed-percent           | /share AMOUNT_NOT_POSITIVE
            payments=12 share=101 method=fixed-percent         | /share AMOUNT_TOO_LARGE 100
            payments=12 method=balloon                         | /method METHOD_UNKNOWN
            payments=12 day_count=ACT/361                      | /day_count DAYCOUNT_UNKNOWN
            payments=12 rounding=down                          | /rounding ROUNDING_UNKNOWN
            payments=12 frequency=Monthly                      | /frequency FREQUENCY_UNKNOWN
            payments=12 strategy=none                          | /strategy METHOD_UNKNOWN
            payments=12 rate_quote=real                        | /rate_quote METHOD_UNKNOWN
            payments=12 on_rate_change=none                    | /on_rate_change METHOD_UNKNOWN
            payments=12 rate_from=2026-01-31                   | /rate_changes/0/from RATE_CHANGE_ORDER
            payments=12 rate_from=2026-05-01 rate_from=2026-04-01 | /rate_changes/1/from RATE_CHANGE_ORDER
            payments=12 rate_from=2026-05-01 rate_from=2026-05-01 | /rate_changes/1/from RATE_CHANGE_DUPLICATE
            payments=12 rate_from=2027-01-31                   | /rate_changes/0/from RATE_CHANGE_ORDER
            payments=12 rate=-1                                | /rate_changes/0/rate RATE_NEGATIVE
            payments=12 rate=1000.01                           | /rate_changes/0/rate RATE_TOO_HIGH 1000
            payments=12 extra=0.00                             | /extra AMOUNT_NOT_POSITIVE
            payments=12 extra_amount=-5.00                     | /extras/0/amount AMOUNT_NOT_POSITIVE
            payments=12 extra_on=2026-01-30                    | /extras/0/on EXTRA_BEFORE_START 2026-01-31
            payments=12 extra_on=2027-02-01                    | /extras/0/on EXTRA_AFTER_END 2027-01-31
            payment=100.00 extra_on=2027-02-01                 | /extras/0/on EXTRA_AFTER_END 2026-12-31
            payments=12 disbursed=2027-01-31                   | /disbursements/0/on EXTRA_AFTER_END 2027-01-30
            payments=12 fee=0.00                               | /fees/0 AMOUNT_NOT_POSITIVE
            """)
    void aRuleThatIsBrokenIsTold(String settings, String told) {
        assertThat(told(with(loan(), settings))).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} at {1} %: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # principal          | percent      | told
            0.00                 | 12           | /principal PRINCIPAL_NOT_POSITIVE
            -0.01                | 12           | /principal PRINCIPAL_NOT_POSITIVE
            100000000000.01      | 12           | /principal AMOUNT_TOO_LARGE 100000000000.00
            1000.00              | -0.01        | /rate RATE_NEGATIVE
            1000.00              | 1000.01      | /rate RATE_TOO_HIGH 1000
            1000.00              | 1E+999999999 | /rate RATE_TOO_HIGH 1000
            1000.00              | 1E-999999999 | /rate AMOUNT_FORMAT
            """)
    void principalAndRateHaveBounds(String principal, String percent, String told) {
        LoanRequest asked =
                LoanRequest.of(sek(principal), new BigDecimal(percent), START).payments(12);
        assertThat(told(asked)).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # settings that are just possible
            payments=1
            payments=1200
            payment=10.01
            payment=1000000000.00
            payments=12 balloon=999.99
            payments=12 balloon=0.00
            payments=12 interest_only=11 interest_deferred=11 interest_free=11
            payments=12 multiple=0.01
            payments=12 payment=88.85
            payments=12 end=2027-01-31
            payments=12 method=FIXED_PRINCIPAL rounding=half-up day_count=ACT/365F
            payments=12 method=fixed-percent share=100
            payments=12 extra_on=2026-01-31 extra_on=2027-01-31
            payments=12 rate_from=2026-02-01 rate_from=2027-01-30
            payments=12 rate=1000
            payments=12 rate=0
            payments=12 disbursed=2027-01-30
            payments=12 first_due=2026-02-01
            """)
    void whatIsJustPossibleIsPossible(String settings) {
        assertThat(told(with(loan(), settings))).isEmpty();
    }

    @Test
    void allRulesThatAreBrokenAreToldAtOnceInTheOrderOfTheParts() {
        LoanRequest asked = LoanRequest.of(sek("-1.00"), new BigDecimal("-1"), LocalDate.of(1899, 12, 31))
                .payments(0)
                .payment(sek("0.00"))
                .method("x")
                .dayCount("y")
                .rounding("z")
                .extraOn(START, sek("0.00"));
        assertThat(broken(asked))
                .extracting(Violation::code)
                .containsExactly(
                        "PRINCIPAL_NOT_POSITIVE",
                        "RATE_NEGATIVE",
                        "DATE_OUT_OF_RANGE",
                        "PERIODS_OUT_OF_RANGE",
                        "PAYMENT_NOT_POSITIVE",
                        "METHOD_UNKNOWN",
                        "DAYCOUNT_UNKNOWN",
                        "ROUNDING_UNKNOWN",
                        "AMOUNT_NOT_POSITIVE");
    }

    @Test
    void amountsOfAnotherCurrencyAreTold() {
        Money other = Money.of("1.00", "EUR");
        LoanRequest asked = loan().payments(12)
                .balloon(other)
                .multipleOf(other)
                .extra(other)
                .extraOn(START, other)
                .disbursed(START, other)
                .fee(Fee.Kind.EXIT, other);
        assertThat(broken(asked)).extracting(Violation::code).containsOnly("CURRENCY_MISMATCH");
        assertThat(broken(asked))
                .extracting(Violation::at)
                .containsExactly(
                        "/balloon", "/multiple", "/extra", "/disbursements/0/amount", "/extras/0/amount", "/fees/0");
    }

    @ParameterizedTest(name = "{0} %: warned {1}")
    @CsvSource({"0.49, true", "0.5, false", "0, false", "0.0001, true", "6, false"})
    void aRateThatIsProbablyAFractionIsPossibleButWarnedOf(String percent, boolean warned) {
        List<String> codes = LoanRequest.of(sek("1000.00"), new BigDecimal(percent), START)
                .payments(12)
                .check()
                .match(loan -> loan.warnings().stream().map(Violation::code).toList(), broken -> List.of("broken"));
        assertThat(codes).isEqualTo(warned ? List.of("RATE_LOOKS_LIKE_FRACTION") : List.of());
    }

    @Test
    void aPaymentThatTakesMoreThanAHundredYearsIsTold() {
        LoanRequest asked =
                LoanRequest.of(sek("100000.00"), BigDecimal.ZERO, START).payment(sek("1.00"));
        assertThat(told(asked)).isEqualTo("/payment PERIODS_OUT_OF_RANGE");
    }

    @Test
    void tooManyEventsAreTold() {
        LoanRequest asked = loan().payments(12);
        for (int i = 0; i < 1201; i++) {
            asked.extraOn(START, sek("0.01"));
        }
        assertThat(told(asked)).isEqualTo("/extras PERIODS_OUT_OF_RANGE 1200");
    }

    @ParameterizedTest(name = "{0}: {1} payments of {2}, interest {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # settings of 1 000.00 SEK at 12 %                            | rows | first payment | total interest
            payments=12                                                   | 12   | 88.85         | 66.19
            payments=12 rate_quote=effective                              | 12   | 88.56         | 62.74
            payments=12 method=fixed-principal                            | 12   | 93.33         | 65.00
            payments=12 method=flat                                       | 12   | 93.33         | 120.00
            payments=12 method=interest-only                              | 12   | 10.00         | 120.00
            payments=12 method=bullet                                     | 12   | 0.00          | 120.00
            payments=12 balloon=500.00                                    | 12   | 49.42         | 93.12
            payments=12 interest_only=6                                   | 12   | 10.00         | 95.28
            payments=12 interest_free=6                                   | 12   | 84.78         | 17.33
            payment=100.00                                                | 11   | 100.00        | 58.98
            end=2026-12-31                                                | 11   | 96.45         | 61.00
            payments=12 extra=20.00                                       | 10   | 108.85        | 54.31
            """)
    void theLoanIsWhatWasAskedFor(String settings, int rows, String payment, String interest) {
        Loan loan = with(loan(), settings).check().match(valid -> valid, broken -> {
            throw new AssertionError(broken.toString());
        });
        assertThat(loan.schedule().instalments()).hasSize(rows);
        assertThat(loan.schedule().first().payment()).isEqualTo(sek(payment));
        assertThat(loan.schedule().totalInterest()).isEqualTo(sek(interest));
    }
}
