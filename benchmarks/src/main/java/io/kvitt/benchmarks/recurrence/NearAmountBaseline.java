package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.payment.BookedPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A simplified re-implementation of what Actual does: from a payment back, weekly, two-weekly, monthly on a day up to the 28th or
 * on the last, each time within two days and 7.5 % of its amount, three times in a row or more. Of all ways to go back from a
 * payment of a payee the one with the largest sum of 1 / (days off + 1), so one stream for each payee. Its patterns by weekday
 * of the month are left out.
 */
record NearAmountBaseline(PayeeKey key) implements Detector {

    private static final int MOST_DAYS_OFF = 2;
    private static final BigDecimal NEAR = new BigDecimal("0.075");

    private enum Pattern {
        WEEKLY,
        TWO_WEEKLY,
        MONTHLY,
        LAST_DAY;

        boolean fits(LocalDate start) {
            return switch (this) {
                case WEEKLY, TWO_WEEKLY -> true;
                case MONTHLY -> start.getDayOfMonth() <= 28;
                case LAST_DAY -> start.equals(YearMonth.from(start).atEndOfMonth());
            };
        }

        LocalDate back(LocalDate start, int steps) {
            return switch (this) {
                case WEEKLY -> start.minusWeeks(steps);
                case TWO_WEEKLY -> start.minusWeeks(2L * steps);
                case MONTHLY -> start.minusMonths(steps);
                case LAST_DAY -> YearMonth.from(start).minusMonths(steps).atEndOfMonth();
            };
        }
    }

    private record Hits(List<BookedPayment> payments, double rank) {}

    @Override
    public String name() {
        return "7.5 %, three in a row, " + key;
    }

    @Override
    public List<DetectedStream> in(List<BookedPayment> payments, LocalDate today) {
        return payments.stream().collect(Collectors.groupingBy(payment -> key.of(payment.payee()))).values().stream()
                .map(NearAmountBaseline::best)
                .filter(hits -> hits.payments().size() >= 3)
                .map(hits -> new DetectedStream(hits.payments(), Optional.empty()))
                .toList();
    }

    private static Hits best(List<BookedPayment> group) {
        return group.stream()
                .flatMap(start -> Arrays.stream(Pattern.values())
                        .filter(pattern -> pattern.fits(start.on()))
                        .map(pattern -> hits(group, start, pattern)))
                .max(Comparator.comparingDouble(Hits::rank))
                .orElseThrow();
    }

    private static Hits hits(List<BookedPayment> group, BookedPayment start, Pattern pattern) {
        List<BookedPayment> hits = new ArrayList<>();
        double rank = 0;
        Optional<BookedPayment> hit = Optional.of(start);
        while (hit.isPresent()) {
            hits.add(hit.get());
            rank += 1.0 / (off(hit.get(), pattern.back(start.on(), hits.size() - 1)) + 1);
            LocalDate expected = pattern.back(start.on(), hits.size());
            hit = group.stream()
                    .filter(payment -> off(payment, expected) <= MOST_DAYS_OFF && isNear(payment, start))
                    .min(Comparator.comparingLong(payment -> off(payment, expected)));
        }
        return new Hits(hits, rank);
    }

    private static long off(BookedPayment payment, LocalDate expected) {
        return Math.abs(ChronoUnit.DAYS.between(expected, payment.on()));
    }

    private static boolean isNear(BookedPayment payment, BookedPayment start) {
        BigDecimal apart = payment.amount().minus(start.amount()).amount().abs();
        return apart.compareTo(start.amount().amount().abs().multiply(NEAR)) <= 0;
    }
}
