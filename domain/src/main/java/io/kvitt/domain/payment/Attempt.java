package io.kvitt.domain.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Payments that may be a series, one for each date of a cadence that has any.
 *
 * @param payments earliest first
 * @param among how many of the payments that were looked at lie between its first and its last, itself included; one made twice
 *     counts once
 */
record Attempt(Cadence cadence, List<BookedPayment> payments, SeriesFit fit, int among) {

    static final int WHOLE = 1000;
    private static final int LEAST_COVERAGE = 700;
    private static final int LEAST_SHARE = 750;
    private static final int LEAST_SCORE = 550;
    private static final int LEAST_SCORE_OF_THREE = 650;
    private static final int LEAST_SCORE_OF_TWO = 850;

    /** What people do by habit comes about weekly. */
    private static final int MORE_FOR_WEEKLY = 100;

    /** A series may pause that many dates, if coverage allows it. */
    private static final int MOST_MISSED_IN_A_ROW = 3;

    /** One in so many payments may be there twice. */
    private static final int REPEATED_ONE_IN = 4;

    /** Days between a payment and the same one again by mistake. */
    private static final int REPEATED_WITHIN = 3;

    /** The longest stretch that keeps to the cadence without too long a pause; of two the earlier. Empty if there is none of two. */
    static Optional<Attempt> at(Cadence cadence, List<BookedPayment> sorted) {
        List<List<BookedPayment>> stretches = new ArrayList<>();
        long last = Long.MIN_VALUE / 2;
        for (Map.Entry<Long, BookedPayment> date : onDates(cadence, sorted).entrySet()) {
            if (date.getKey() - last - 1 > MOST_MISSED_IN_A_ROW) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(date.getValue());
            last = date.getKey();
        }
        return stretches.stream()
                .filter(stretch -> stretch.size() > 1)
                .min(Comparator.comparing((List<BookedPayment> stretch) -> -stretch.size()))
                .map(stretch -> of(cadence.from(stretch.get(0).on()), stretch, sorted));
    }

    static Attempt of(Cadence cadence, List<BookedPayment> payments, List<BookedPayment> sorted) {
        LocalDate from = payments.get(0).on();
        LocalDate to = payments.get(payments.size() - 1).on();
        int within = Math.toIntExact(sorted.stream()
                .filter(payment -> !payment.on().isBefore(from) && !payment.on().isAfter(to))
                .count());
        int repeated = Math.min(repeated(sorted), payments.size() / REPEATED_ONE_IN);
        return new Attempt(
                cadence, payments, SeriesFit.of(cadence, payments), Math.max(payments.size(), within - repeated));
    }

    /** Of several payments on one date the one whose amount is nearest to that of the date before, then the least off. */
    private static Map<Long, BookedPayment> onDates(Cadence cadence, List<BookedPayment> sorted) {
        Map<Long, List<BookedPayment>> dates = new TreeMap<>();
        for (BookedPayment payment : sorted) {
            long number = cadence.numberNear(payment.on());
            if (cadence.strain(number, payment.on()) <= cadence.rhythm().toleranceDays()) {
                dates.computeIfAbsent(number, k -> new ArrayList<>()).add(payment);
            }
        }
        Map<Long, BookedPayment> chosen = new TreeMap<>();
        long before = 0;
        for (Map.Entry<Long, List<BookedPayment>> date : dates.entrySet()) {
            BookedPayment nearest = nearest(cadence, date.getKey(), date.getValue(), before);
            chosen.put(date.getKey(), nearest);
            before = nearest.units();
        }
        return chosen;
    }

    private static BookedPayment nearest(Cadence cadence, long number, List<BookedPayment> onDate, long before) {
        if (onDate.size() == 1) {
            return onDate.get(0);
        }
        return onDate.stream()
                .min(Comparator.comparing(
                                (BookedPayment payment) -> before == 0 ? 0 : SeriesFit.change(before, payment.units()))
                        .thenComparing(payment -> cadence.strain(number, payment.on()))
                        .thenComparing(BookedPayment.BY_DATE))
                .orElseThrow();
    }

    /** Payments of the same amount within days, which are no other purchase. */
    private static int repeated(List<BookedPayment> sorted) {
        int repeated = 0;
        for (int i = 1; i < sorted.size(); i++) {
            BookedPayment one = sorted.get(i - 1);
            BookedPayment again = sorted.get(i);
            boolean same = one.units() == again.units()
                    && !one.on().plusDays(REPEATED_WITHIN).isBefore(again.on());
            repeated += same ? 1 : 0;
        }
        return repeated;
    }

    LocalDate first() {
        return payments.get(0).on();
    }

    LocalDate last() {
        return payments.get(payments.size() - 1).on();
    }

    /** Whether a payment is between the least and the most of it, give or take a tenth. */
    boolean isOfItsAmount(BookedPayment payment) {
        long least = payments.stream().mapToLong(BookedPayment::units).min().orElse(0);
        long most = payments.stream().mapToLong(BookedPayment::units).max().orElse(0);
        return payment.units() * 10 >= least * 9 && payment.units() * 10 <= most * 11;
    }

    /** The rule that it breaks; empty if it is a series. */
    Optional<RejectedPayments.Reason> flaw() {
        if (payments.size() < cadence.rhythm().enough()) {
            return Optional.of(RejectedPayments.Reason.TOO_FEW);
        }
        if (fit.coverage() < LEAST_COVERAGE) {
            return Optional.of(RejectedPayments.Reason.DATES_MISSED);
        }
        if (payments.size() * WHOLE < among * LEAST_SHARE || (payments.size() == 2 && among > 2)) {
            return Optional.of(RejectedPayments.Reason.MANY_OTHERS);
        }
        return fit.score() < leastScore() ? Optional.of(RejectedPayments.Reason.IRREGULAR) : Optional.empty();
    }

    private int leastScore() {
        int more = cadence.rhythm() == Rhythm.WEEKLY ? MORE_FOR_WEEKLY : 0;
        return more
                + switch (payments.size()) {
                    case 2 -> LEAST_SCORE_OF_TWO;
                    case 3 -> LEAST_SCORE_OF_THREE;
                    default -> LEAST_SCORE;
                };
    }

    /** The more payments, the better they fit, the sooner it is taken. */
    long weight() {
        return (long) payments.size() * fit.score();
    }

    /** Days off without any pardon for weekends. */
    long daysOff() {
        return cadence.daysOff(payments.stream().map(BookedPayment::on).toList()).stream()
                .mapToLong(Math::abs)
                .sum();
    }

    boolean isSteady() {
        return fit.amounts() == WHOLE;
    }

    /** Whether both go on side by side for more than a step. */
    boolean runsBeside(Attempt other) {
        LocalDate from = first().isAfter(other.first()) ? first() : other.first();
        LocalDate to = last().isBefore(other.last()) ? last() : other.last();
        return from.plusDays(cadence.rhythm().days()).isBefore(to);
    }
}
