package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Payments to one payee that come back.
 *
 * @param payee as the last payment writes it
 * @param payments two at least, earliest first
 */
public record PaymentSeries(String payee, Cadence cadence, List<BookedPayment> payments) {

    /** Amounts that differ by less are the same one in a foreign currency. */
    private static final int SAME = 10;

    /** What is expected of amounts that vary is the middle one of the last three. */
    private static final int LOOKED_BACK_AT = 3;

    /** One payment is taken for at most so many dates. */
    private static final int MOST_AT_ONCE = 3;

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException if there are less than two payments, or they are out of order
     */
    public PaymentSeries {
        payments = List.copyOf(payments);
        if (payments.size() < 2) {
            throw new IllegalArgumentException("no series: " + payments);
        }
        for (int i = 1; i < payments.size(); i++) {
            if (payments.get(i).on().isBefore(payments.get(i - 1).on())) {
                throw new IllegalArgumentException(payments.get(i - 1) + " before " + payments.get(i));
            }
        }
    }

    public BookedPayment last() {
        return payments.get(payments.size() - 1);
    }

    /** When the next payment is expected, by the anchor rule; the rhythm says how far off it may be. */
    public LocalDate nextOn() {
        return cadence.next(last().on());
    }

    /** What the next payment is expected to be: the last amount if it came twice, otherwise the middle one of the last three. */
    public Money nextAmount() {
        int size = payments.size();
        BookedPayment before = payments.get(size - 2);
        if (SeriesFit.change(before.units(), last().units()) <= SAME) {
            return last().amount();
        }
        List<BookedPayment> late = payments.subList(Math.max(0, size - LOOKED_BACK_AT), size);
        return late.stream()
                .sorted(Comparator.comparing(BookedPayment::units))
                .toList()
                .get((late.size() - 1) / 2)
                .amount();
    }

    public AmountRange amounts() {
        return AmountRange.of(payments.stream().map(BookedPayment::amount).toList());
    }

    public SeriesFit fit() {
        return SeriesFit.of(cadence, payments);
    }

    public SeriesStatus status(LocalDate today) {
        return SeriesStatus.of(cadence.rhythm(), payments.size(), last().on(), today);
    }

    /**
     * Dates from the first payment on that have none, and whose tolerance is over on the day. A payment of twice or three times
     * the amount before it stands for dates beside its own.
     */
    public List<LocalDate> missed(LocalDate today) {
        Set<LocalDate> paid = paidFor();
        LocalDate from = cadence.date(cadence.numberNear(payments.get(0).on()));
        return cadence.between(from, today.minusDays(cadence.rhythm().toleranceDays() + 1L)).stream()
                .filter(date -> !paid.contains(date))
                .toList();
    }

    private Set<LocalDate> paidFor() {
        Set<Long> numbers = new HashSet<>();
        payments.forEach(payment -> numbers.add(cadence.numberNear(payment.on())));
        for (int i = 0; i < payments.size(); i++) {
            long beside = payments.get(i == 0 ? 1 : i - 1).units();
            long number = cadence.numberNear(payments.get(i).on());
            int times = times(payments.get(i).units(), beside);
            for (int k = 1; k < times; k++) {
                numbers.add(numbers.contains(number - k) ? number + k : number - k);
            }
        }
        Set<LocalDate> dates = new HashSet<>();
        numbers.forEach(number -> dates.add(cadence.date(number)));
        return dates;
    }

    /** How many of one amount another one is, 1 if it is no such multiple. */
    static int times(long amount, long one) {
        return IntStream.rangeClosed(2, MOST_AT_ONCE)
                .filter(times -> SeriesFit.change(amount, times * one) <= SAME)
                .findFirst()
                .orElse(1);
    }

    /** Why it was found: the rhythm and how well it is kept, then a line a payment: its date, its amount, days off. */
    public List<String> explanation() {
        List<LocalDate> dates = payments.stream().map(BookedPayment::on).toList();
        List<Long> off = cadence.daysOff(dates);
        SeriesFit fit = fit();
        List<String> lines = new ArrayList<>();
        lines.add("%s: coverage %d, dates %d, amounts %d, score %d of 1000"
                .formatted(cadence.rhythm().text(), fit.coverage(), fit.dates(), fit.amounts(), fit.score()));
        IntStream.range(0, payments.size())
                .mapToObj(k ->
                        "%s %s %+d days".formatted(dates.get(k), payments.get(k).amount(), off.get(k)))
                .forEach(lines::add);
        return lines;
    }
}
