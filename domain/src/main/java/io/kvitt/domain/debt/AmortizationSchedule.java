package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * Every instalment from first to last; together they repay exactly what was paid out.
 *
 * @param disbursements what the lender pays out, earliest first; financed fees are part of it
 * @param fees all of them, those too that no row shows
 */
public record AmortizationSchedule(List<Disbursement> disbursements, List<Instalment> instalments, List<Fee> fees) {

    /**
     * Takes the rows.
     *
     * @throws IllegalArgumentException if there is none, their principal parts are not what was paid out, or something is owed
     *     after the last
     */
    public AmortizationSchedule {
        disbursements = List.copyOf(disbursements);
        instalments = List.copyOf(instalments);
        fees = List.copyOf(fees);
        if (disbursements.isEmpty() || instalments.isEmpty()) {
            throw new IllegalArgumentException(
                    disbursements.size() + " disbursements, " + instalments.size() + " rows");
        }
        BigDecimal paidOut = BigDecimal.ZERO;
        for (Disbursement one : disbursements) {
            paidOut = paidOut.add(one.amount().amount());
        }
        BigDecimal repaid = sum(instalments, Instalment::principal);
        Money left = instalments.get(instalments.size() - 1).balanceAfter();
        if (paidOut.compareTo(repaid) != 0 || !left.isZero()) {
            throw new IllegalArgumentException(
                    "paid out " + paidOut + ", repaid " + repaid + ", owed after the last payment " + left);
        }
    }

    /** All that was paid out, financed fees included. */
    public Money principal() {
        return total(Instalment::principal);
    }

    public Money totalInterest() {
        return total(Instalment::interest);
    }

    /** Fees that are paid with instalments; those at the start are in {@link #paidAtStart}. */
    public Money totalFees() {
        return total(Instalment::fees);
    }

    /** All payments: principal, interest and the fees that rows show. */
    public Money totalPaid() {
        return total(Instalment::payment);
    }

    /** What the borrower pays on the first day. */
    public Money paidAtStart() {
        return feesOf(Fee.Kind.UPFRONT_PAID);
    }

    /** What is kept back on the first day, or paid out to the lender at once: the borrower receives that much less. */
    public Money notReceived() {
        return feesOf(Fee.Kind.UPFRONT_DEDUCTED).plus(feesOf(Fee.Kind.FINANCED));
    }

    public Instalment first() {
        return instalments.get(0);
    }

    public Instalment last() {
        return instalments.get(instalments.size() - 1);
    }

    private Money feesOf(Fee.Kind kind) {
        Money sum = Money.zero(first().payment().currency());
        for (Fee fee : fees) {
            sum = fee.kind() == kind ? sum.plus(fee.amount()) : sum;
        }
        return sum;
    }

    private Money total(Function<Instalment, Money> part) {
        return new Money(sum(instalments, part), first().payment().currency());
    }

    private static BigDecimal sum(List<Instalment> rows, Function<Instalment, Money> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Instalment row : rows) {
            sum = sum.add(part.apply(row).amount());
        }
        return sum;
    }
}
