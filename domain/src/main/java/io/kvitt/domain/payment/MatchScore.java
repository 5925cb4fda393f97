package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How likely a payment pays an invoice of its currency, in thousandths.
 *
 * <pre>
 * amount   500 exact; 400 within a fee, 1 % or 1 unit; 200 part of it; 0 more than it
 * date     200 up to 3 days off the due date, then 5 less for each day
 * payee    300 · words of the payee that the payment has / words of the payee</pre>
 *
 * By hand: the exact amount, 10 days late, both words: 500 + 165 + 300 = 965.
 */
public record MatchScore(int amount, int date, int payee) {

    private static final int EXACT = 500;
    private static final int WITHIN_FEE = 400;
    private static final int PART = 200;
    private static final int ON_TIME = 200;
    private static final int FREE_DAYS = 3;
    private static final int LOST_EACH_DAY = 5;
    private static final int SAME_PAYEE = 300;
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    static MatchScore of(UnmatchedPayment payment, OpenInvoice invoice) {
        return of(payment, invoice, likeness(payment.text(), invoice.payee()));
    }

    /**
     * The score, where the likeness of the names is known.
     *
     * @param likeness in thousandths
     */
    static MatchScore of(UnmatchedPayment payment, OpenInvoice invoice, int likeness) {
        long off = Math.abs(ChronoUnit.DAYS.between(invoice.dueOn(), payment.on()));
        long date = ON_TIME - LOST_EACH_DAY * Math.max(0, off - FREE_DAYS);
        return new MatchScore(
                amount(payment.amount(), invoice.open()),
                (int) Math.max(0, date),
                SAME_PAYEE * likeness / Attempt.WHOLE);
    }

    public int total() {
        return amount + date + payee;
    }

    boolean isExact() {
        return amount == EXACT;
    }

    private static int amount(Money paid, Money open) {
        if (paid.equals(open)) {
            return EXACT;
        }
        if (isAbout(paid, open)) {
            return WITHIN_FEE;
        }
        return paid.compareTo(open) < 0 ? PART : 0;
    }

    /** Whether two amounts of one currency differ by 1 % of the second or by 1 whole unit at most. */
    static boolean isAbout(Money one, Money other) {
        BigDecimal allowed = other.amount().abs().multiply(PERCENT).max(BigDecimal.ONE);
        return one.minus(other).amount().abs().compareTo(allowed) <= 0;
    }

    /** How many words of a payee's name a text has, in thousandths. */
    static int likeness(String text, String payee) {
        return likeness(PayeeName.of(text).words(), PayeeName.of(payee).words());
    }

    /** The same of words that were taken out of the names before. */
    static int likeness(List<String> there, List<String> wanted) {
        long found = wanted.stream()
                .filter(word -> !word.isEmpty() && there.contains(word))
                .count();
        return (int) (Attempt.WHOLE * found / Math.max(1, wanted.size()));
    }
}
