package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a loan is to be repaid.
 *
 * @param payments how many, 1 to 1,200; absent if the calendar or the instalment says
 * @param instalment agreed, where it is not computed; without a number of payments it is paid until nothing is owed
 * @param balloon left for the last payment, zero or more
 * @param share of the original principal that each payment repays (fraction); for {@link RepaymentMethod#FIXED_PERCENT}, and
 *     for {@link RepaymentMethod#FLAT} if given
 * @param multiple what a computed instalment is a multiple of: round(A / M) · M, HALF_EVEN; of fixed principal the principal
 *     part is
 * @param residue where the cents end up that rounding leaves over; other than in the last payment of an annuity only
 */
public record Repayment(
        RepaymentMethod method,
        OptionalInt payments,
        Optional<Money> instalment,
        Money balloon,
        Optional<BigDecimal> share,
        Grace grace,
        Optional<Money> multiple,
        Residue residue,
        NegativeAmortisation negative) {

    public Repayment {
        payments.ifPresent(n -> refuse(n < 1 || n > PaymentCalendar.MOST_PERIODS, n + " payments"));
        instalment.ifPresent(money -> refuse(!money.isPositive(), "instalment of " + money));
        refuse(balloon.isNegative(), "balloon of " + balloon);
        share.ifPresent(
                x -> refuse(x.signum() <= 0 || x.compareTo(BigDecimal.ONE) > 0, "share of " + x.toPlainString()));
        refuse(method == RepaymentMethod.FIXED_PERCENT && share.isEmpty(), "no share of the principal");
        multiple.ifPresent(money -> refuse(!money.isPositive(), "multiple of " + money));
        refuse(residue != Residue.LAST_PAYMENT && method != RepaymentMethod.ANNUITY, method + " with " + residue);
        refuse(instalment.isPresent() && method != RepaymentMethod.ANNUITY, method + " with an agreed instalment");
    }

    private static void refuse(boolean wrong, String what) {
        if (wrong) {
            throw new IllegalArgumentException(what);
        }
    }
}
