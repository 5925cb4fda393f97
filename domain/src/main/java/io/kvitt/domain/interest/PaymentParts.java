package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.TimeValue.future;

import io.kvitt.domain.check.Checked;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How equal payments divide into interest and principal, in the signs of spreadsheets.
 *
 * <pre>
 *   F(k)     = FV after k periods
 *   IPMT(k)  = i · F(k − 1)                          in arrears
 *   IPMT(k)  = i · F(k − 1) / (1 + i), IPMT(1) = 0   in advance
 *   PPMT(k)  = PMT − IPMT(k)
 *   CUMIPMT  = Σ IPMT(k), CUMPRINC = Σ PPMT(k)       k = first … last
 *   ISPMT(k) = −PV · i · (1 − k / n)                 interest of equal principal parts, counted from 0</pre>
 *
 * i rate a period (fraction), n periods, PV what is lent, PMT each payment. The sums are closed: in arrears
 * Σ IPMT = F(last) − F(first − 1) + (last − first + 1) · PMT, because each F grows by the interest and falls by the payment.
 * Results have 34 digits; nothing is rounded to money. Source: OpenDocument 1.2, part 2.
 *
 * <p>By hand: 1 000 at 1 % a period, two payments of −507.5124…: IPMT(1) = −10, PPMT(1) = −497.5124….
 */
public final class PaymentParts {

    private PaymentParts() {}

    /**
     * IPMT: the interest in one payment.
     *
     * @param period from 1 to the number of periods
     */
    public static Checked<BigDecimal> interest(
            BigDecimal rate,
            BigDecimal period,
            BigDecimal periods,
            BigDecimal presentValue,
            BigDecimal futureValue,
            PaymentTiming timing) {
        return TimeValue.payments(rate, periods, presentValue, futureValue)
                .within("/period", period, periods)
                .or(() -> TimeValue.each(rate, periods, presentValue, futureValue, timing)
                        .flatMap(each -> interestOf(rate, period, each, presentValue, timing)));
    }

    /**
     * PPMT: the principal in one payment.
     *
     * @param period from 1 to the number of periods
     */
    public static Checked<BigDecimal> principal(
            BigDecimal rate,
            BigDecimal period,
            BigDecimal periods,
            BigDecimal presentValue,
            BigDecimal futureValue,
            PaymentTiming timing) {
        return TimeValue.payments(rate, periods, presentValue, futureValue)
                .within("/period", period, periods)
                .or(() -> TimeValue.each(rate, periods, presentValue, futureValue, timing)
                        .flatMap(each -> interestOf(rate, period, each, presentValue, timing)
                                .map(each::subtract)));
    }

    /** CUMIPMT: the interest in the payments from the first to the last named, both of them with it. */
    public static Checked<BigDecimal> interestBetween(
            BigDecimal rate,
            BigDecimal periods,
            BigDecimal presentValue,
            BigDecimal first,
            BigDecimal last,
            PaymentTiming timing) {
        return between(rate, periods, presentValue, first, last)
                .or(() -> TimeValue.each(rate, periods, presentValue, BigDecimal.ZERO, timing)
                        .flatMap(each -> interestSum(rate, first, last, each, presentValue, timing)));
    }

    /** CUMPRINC: the principal in the payments from the first to the last named, both of them with it. */
    public static Checked<BigDecimal> principalBetween(
            BigDecimal rate,
            BigDecimal periods,
            BigDecimal presentValue,
            BigDecimal first,
            BigDecimal last,
            PaymentTiming timing) {
        return between(rate, periods, presentValue, first, last)
                .or(() -> TimeValue.each(rate, periods, presentValue, BigDecimal.ZERO, timing)
                        .flatMap(each -> interestSum(rate, first, last, each, presentValue, timing)
                                .map(interest ->
                                        each.multiply(count(first, last)).subtract(interest))));
    }

    /**
     * ISPMT: the interest in one payment of a loan whose principal is repaid in equal parts. The first payment is number 0 by
     * the definition; as elsewhere, numbers from 1 to the number of periods are taken.
     */
    public static Checked<BigDecimal> interestOfEqualPrincipal(
            BigDecimal rate, BigDecimal period, BigDecimal periods, BigDecimal presentValue) {
        return new TimeValueDomain()
                .rate("/rate", rate)
                .within("/period", period, periods)
                .amount("/present_value", presentValue)
                .or(() -> Optional.of(presentValue
                        .multiply(rate)
                        .multiply(period.subtract(periods))
                        .divide(periods, Exponential.WORKING)));
    }

    private static TimeValueDomain between(
            BigDecimal rate, BigDecimal periods, BigDecimal presentValue, BigDecimal first, BigDecimal last) {
        return new TimeValueDomain()
                .positiveRate("/rate", rate)
                .positiveAmount("/present_value", presentValue)
                .count("/first", first)
                .count("/last", last)
                .within("/last", last, periods)
                .require(first.compareTo(last) <= 0, "/first", "The first period is not after the last.");
    }

    private static Optional<BigDecimal> interestOf(
            BigDecimal rate, BigDecimal period, BigDecimal each, BigDecimal presentValue, PaymentTiming timing) {
        if (timing == PaymentTiming.IN_ADVANCE && period.compareTo(BigDecimal.ONE) == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        return future(rate, period.subtract(BigDecimal.ONE), each, presentValue, timing)
                .map(before -> before.multiply(rate).divide(timing.growth(rate), Exponential.WORKING));
    }

    /** In advance, the interest in payment k + 1 is what k periods would have cost in arrears after the first payment. */
    private static Optional<BigDecimal> interestSum(
            BigDecimal rate,
            BigDecimal first,
            BigDecimal last,
            BigDecimal each,
            BigDecimal presentValue,
            PaymentTiming timing) {
        if (timing == PaymentTiming.IN_ARREARS) {
            return inArrears(rate, first, last, each, presentValue);
        }
        BigDecimal from = first.max(BigDecimal.valueOf(2)).subtract(BigDecimal.ONE);
        return inArrears(rate, from, last.subtract(BigDecimal.ONE), each, presentValue.add(each));
    }

    private static Optional<BigDecimal> inArrears(
            BigDecimal rate, BigDecimal first, BigDecimal last, BigDecimal each, BigDecimal presentValue) {
        BigDecimal before = first.subtract(BigDecimal.ONE);
        return future(rate, last, each, presentValue, PaymentTiming.IN_ARREARS)
                .flatMap(end -> future(rate, before, each, presentValue, PaymentTiming.IN_ARREARS)
                        .map(begin -> end.subtract(begin).add(each.multiply(last.subtract(before)))));
    }

    private static BigDecimal count(BigDecimal first, BigDecimal last) {
        return last.subtract(first).add(BigDecimal.ONE);
    }
}
