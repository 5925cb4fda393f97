package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.Exponential.WORKING;

import io.kvitt.domain.check.Checked;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The five figures of equal payments, each from the other four, as spreadsheets name and sign them: what one receives is
 * positive, what one pays is negative.
 *
 * <pre>
 *   PV · (1 + i)^n + PMT · q · s + FV = 0
 *   s = ((1 + i)^n − 1) / i    (i = 0: n)         q = 1 + i in advance, 1 in arrears
 *
 *   FV   = −(PV · (1 + i)^n + PMT · q · s)
 *   PV   = −(FV + PMT · q · s) / (1 + i)^n
 *   PMT  = −(FV + PV · (1 + i)^n) / (q · s)
 *   NPER = ln((PMT · q − FV · i) / (PMT · q + PV · i)) / ln(1 + i)    (i = 0: −(PV + FV) / PMT)</pre>
 *
 * i rate a period (fraction), n periods (any real number, negative ones look back), PV and FV amounts at the beginning and the
 * end, PMT amount each period. Nothing is rounded to money: results have 34 digits. RATE, the fifth, is {@link PeriodRate}.
 * Source: the definition of PV, FV, PMT, NPER in OpenDocument 1.2, part 2.
 *
 * <p>By hand: 1 000 lent at 1 % a month and repaid in two months, PMT = −1 000 · 1.0201 / 2.01 = −507.512437810945….
 *
 * <p>Where spreadsheets say #NUM! the answer is a violation {@value #DOMAIN}: a rate of -1 or less, no periods to pay in, a
 * number of periods that never comes.
 */
public final class TimeValue {

    /** The code of an argument, or of all of them, for which no value is defined. */
    public static final String DOMAIN = "TVM_DOMAIN";

    private TimeValue() {}

    /** FV: what is left after the last period. */
    public static Checked<BigDecimal> futureValue(
            BigDecimal rate, BigDecimal periods, BigDecimal payment, BigDecimal presentValue, PaymentTiming timing) {
        return new TimeValueDomain()
                .rate("/rate", rate)
                .periods("/periods", periods)
                .amount("/payment", payment)
                .amount("/present_value", presentValue)
                .or(() -> future(rate, periods, payment, presentValue, timing));
    }

    /** PV: what the payments and the future value are worth now. */
    public static Checked<BigDecimal> presentValue(
            BigDecimal rate, BigDecimal periods, BigDecimal payment, BigDecimal futureValue, PaymentTiming timing) {
        return new TimeValueDomain()
                .rate("/rate", rate)
                .periods("/periods", periods)
                .amount("/payment", payment)
                .amount("/future_value", futureValue)
                .or(() -> future(rate, periods, payment, BigDecimal.ZERO, timing)
                        .flatMap(paid -> TimeValueDomain.growth(rate, periods)
                                .map(growth -> paid.subtract(futureValue).divide(growth, WORKING))));
    }

    /** PMT: the amount of each payment. */
    public static Checked<BigDecimal> payment(
            BigDecimal rate,
            BigDecimal periods,
            BigDecimal presentValue,
            BigDecimal futureValue,
            PaymentTiming timing) {
        return payments(rate, periods, presentValue, futureValue)
                .or(() -> each(rate, periods, presentValue, futureValue, timing));
    }

    /** NPER: the number of payments, any real number. */
    public static Checked<BigDecimal> periods(
            BigDecimal rate,
            BigDecimal payment,
            BigDecimal presentValue,
            BigDecimal futureValue,
            PaymentTiming timing) {
        return new TimeValueDomain()
                .rate("/rate", rate)
                .amount("/payment", payment)
                .amount("/present_value", presentValue)
                .amount("/future_value", futureValue)
                .or(() -> rate.signum() == 0
                        ? quotient(presentValue.add(futureValue).negate(), payment)
                        : until(rate, payment.multiply(timing.growth(rate)), presentValue, futureValue));
    }

    static TimeValueDomain payments(
            BigDecimal rate, BigDecimal periods, BigDecimal presentValue, BigDecimal futureValue) {
        return new TimeValueDomain()
                .rate("/rate", rate)
                .periods("/periods", periods)
                .amount("/present_value", presentValue)
                .amount("/future_value", futureValue);
    }

    static Optional<BigDecimal> future(
            BigDecimal rate, BigDecimal periods, BigDecimal payment, BigDecimal presentValue, PaymentTiming timing) {
        BigDecimal each = payment.multiply(timing.growth(rate));
        return TimeValueDomain.growth(rate, periods)
                .flatMap(growth -> TimeValueDomain.grownPayments(rate, periods)
                        .map(grown -> presentValue
                                .multiply(growth)
                                .add(each.multiply(grown))
                                .negate()));
    }

    static Optional<BigDecimal> each(
            BigDecimal rate,
            BigDecimal periods,
            BigDecimal presentValue,
            BigDecimal futureValue,
            PaymentTiming timing) {
        return TimeValueDomain.growth(rate, periods)
                .map(growth -> futureValue.add(presentValue.multiply(growth)).negate())
                .flatMap(due -> TimeValueDomain.grownPayments(rate, periods)
                        .flatMap(grown -> quotient(due, grown.multiply(timing.growth(rate)))));
    }

    private static Optional<BigDecimal> until(
            BigDecimal rate, BigDecimal payment, BigDecimal presentValue, BigDecimal futureValue) {
        MathContext digits = TimeValueDomain.digits(rate);
        BigDecimal above = payment.subtract(futureValue.multiply(rate));
        BigDecimal below = payment.add(presentValue.multiply(rate));
        if (above.signum() * below.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(Exponential.ln(above.divide(below, digits), digits)
                .divide(Exponential.ln(rate.add(BigDecimal.ONE)), WORKING));
    }

    private static Optional<BigDecimal> quotient(BigDecimal of, BigDecimal by) {
        return by.signum() == 0 ? Optional.empty() : Optional.of(of.divide(by, WORKING));
    }
}
