package io.kvitt.domain.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts together what was taken apart by amount but is one series: a new price from some date on, and payments of two or three times
 * the amount where dates have none.
 */
final class Joining {

    /** Dates without a payment between two parts. */
    private static final int MOST_MISSED = 3;

    /** A new price is at most twice the old one, or half of it. */
    private static final int MOST_CHANGE = 500;

    private static final int SAME = 10;

    /** A new price counts once it was paid twice. */
    private static final int LEAST_AT_NEW_PRICE = 2;

    private final List<BookedPayment> all;
    private final List<Attempt> attempts;

    Joining(List<BookedPayment> sorted, Collection<Attempt> found) {
        this.all = sorted;
        this.attempts = new ArrayList<>(found);
        this.attempts.sort(Comparator.comparing(Attempt::first)
                .thenComparing(attempt -> attempt.payments().get(0).units()));
    }

    List<Attempt> attempts() {
        for (int i = 0; i < attempts.size(); i++) {
            joinFollowers(i);
        }
        for (int i = 0; i < attempts.size(); i++) {
            attempts.set(i, withNewPrice(attempts.get(i)));
            attempts.set(i, withSeveralAtOnce(attempts.get(i)));
        }
        return attempts;
    }

    private void joinFollowers(int i) {
        Optional<Attempt> next = follower(attempts.get(i));
        while (next.isPresent()) {
            Attempt one = attempts.get(i);
            List<BookedPayment> both = new ArrayList<>(one.payments());
            both.addAll(next.get().payments());
            attempts.remove(next.get());
            attempts.set(i, Attempt.of(one.cadence(), both, both));
            next = follower(attempts.get(i));
        }
    }

    private Optional<Attempt> follower(Attempt one) {
        return attempts.stream()
                .filter(other -> other.cadence().rhythm() == one.cadence().rhythm())
                .filter(other -> continues(one, other.payments()))
                .min(Comparator.comparing(
                        (Attempt other) -> change(one, other.payments().get(0))));
    }

    /** Whether payments go on where a series ends, on its dates. */
    private static boolean continues(Attempt one, List<BookedPayment> payments) {
        Cadence cadence = one.cadence();
        long missed = cadence.numberNear(payments.get(0).on()) - cadence.numberNear(one.last()) - 1;
        return missed >= 0
                && missed <= MOST_MISSED
                && change(one, payments.get(0)) <= MOST_CHANGE
                && payments.stream().allMatch(payment -> isOnDate(cadence, payment));
    }

    private static long change(Attempt one, BookedPayment payment) {
        return SeriesFit.change(one.payments().get(one.payments().size() - 1).units(), payment.units());
    }

    private static boolean isOnDate(Cadence cadence, BookedPayment payment) {
        return cadence.strain(payment.on()) <= cadence.rhythm().toleranceDays();
    }

    /** With the payments after it that keep to its dates at one new price. */
    private Attempt withNewPrice(Attempt one) {
        List<BookedPayment> more = new ArrayList<>();
        Attempt grown = one;
        for (BookedPayment payment : unexplained()) {
            boolean same = more.isEmpty() || SeriesFit.change(more.get(0).units(), payment.units()) <= SAME;
            if (payment.on().isAfter(grown.last()) && same && continues(grown, List.of(payment))) {
                more.add(payment);
                List<BookedPayment> longer = new ArrayList<>(grown.payments());
                longer.add(payment);
                grown = Attempt.of(one.cadence(), longer, longer);
            }
        }
        return more.size() >= LEAST_AT_NEW_PRICE ? grown : one;
    }

    /** With payments of two or three times the amount on dates that have none, beside another one that has none. */
    private Attempt withSeveralAtOnce(Attempt one) {
        List<BookedPayment> payments = new ArrayList<>(one.payments());
        for (BookedPayment payment : unexplained()) {
            long usual = one.payments().get(one.payments().size() - 1).units();
            if (PaymentSeries.times(payment.units(), usual) > 1 && fillsTwo(one.cadence(), payments, payment)) {
                payments.add(payment);
                payments.sort(BookedPayment.BY_DATE);
            }
        }
        return payments.size() > one.payments().size() ? Attempt.of(one.cadence(), payments, payments) : one;
    }

    private static boolean fillsTwo(Cadence cadence, List<BookedPayment> payments, BookedPayment payment) {
        long number = cadence.numberNear(payment.on());
        List<Long> paid =
                payments.stream().map(other -> cadence.numberNear(other.on())).toList();
        boolean inside = number > paid.get(0) && number <= paid.get(paid.size() - 1) + 2;
        return inside
                && isOnDate(cadence, payment)
                && !paid.contains(number)
                && (!paid.contains(number - 1) || !paid.contains(number + 1));
    }

    private List<BookedPayment> unexplained() {
        return SeriesSearch.without(
                all,
                attempts.stream()
                        .flatMap(attempt -> attempt.payments().stream())
                        .toList());
    }
}
