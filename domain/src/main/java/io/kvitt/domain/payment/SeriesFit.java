package io.kvitt.domain.payment;

import java.time.LocalDate;
import java.util.List;

/**
 * How well payments keep to a cadence, in thousandths.
 *
 * <pre>
 * coverage = 1000 · dates with a payment / dates from the first to the last payment
 * dates    = 1000 − 4000 · mean days off / days of a step        1000: exact, 0: as any day would be
 * amounts  = 1000 − 1000 · mean change                           change = |a − b| / max(a, b) of neighbours
 * score    = coverage · dates · amounts</pre>
 *
 * Each is cut at zero. By hand: 12 of 12 months, all but one a day off, one price step from 100.00 to 110.00: 1000,
 * 1000 − 44 000 / 360 = 878 and 1000 − 90 / 11 = 992; the score is 870. What is taken off is rounded down.
 */
public record SeriesFit(int coverage, int dates, int amounts) {

    private static final int WHOLE = 1000;

    /**
     * The fit of payments, earliest first.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SeriesFit of(Cadence cadence, List<BookedPayment> payments) {
        if (payments.isEmpty()) {
            throw new IllegalArgumentException("no payments in " + cadence);
        }
        long filled = payments.stream()
                .mapToLong(payment -> cadence.numberNear(payment.on()))
                .distinct()
                .count();
        LocalDate last = payments.get(payments.size() - 1).on();
        long dates =
                cadence.numberNear(last) - cadence.numberNear(payments.get(0).on()) + 1;
        return new SeriesFit(
                Math.toIntExact(WHOLE * filled / Math.max(1, dates)), dates(cadence, payments), amounts(payments));
    }

    /** All three together, 0 to 1000. */
    public int score() {
        return (int) ((long) coverage * dates * amounts / WHOLE / WHOLE);
    }

    private static int dates(Cadence cadence, List<BookedPayment> payments) {
        long off = payments.stream()
                .mapToLong(payment -> cadence.strain(payment.on()))
                .sum();
        long lost =
                4L * WHOLE * off / ((long) payments.size() * cadence.rhythm().days());
        return (int) Math.max(0, WHOLE - lost);
    }

    private static int amounts(List<BookedPayment> payments) {
        long changes = 0;
        for (int i = 1; i < payments.size(); i++) {
            changes += change(payments.get(i - 1).units(), payments.get(i).units());
        }
        return (int) (WHOLE - changes / Math.max(1, payments.size() - 1));
    }

    /** By how much two amounts differ, in thousandths of the larger one. */
    static long change(long one, long other) {
        long larger = Math.max(one, other);
        return larger == 0 ? 0 : Math.abs(one - other) * WHOLE / larger;
    }
}
