package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.BookedPayment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A simplified re-implementation of what Sure does: the same payee and the same amount three times, the last one at most 45 days
 * ago, the days of the month within a circular standard deviation of five.
 */
record ExactAmountBaseline(PayeeKey key) implements Detector {

    private static final int MOST_DAYS_AGO = 45;
    private static final double MOST_DEVIATION = 5;
    private static final double MONTH = 31;

    private record Group(String payee, Money amount) {}

    @Override
    public String name() {
        return "exact amount, " + key;
    }

    @Override
    public List<DetectedStream> in(List<BookedPayment> payments, LocalDate today) {
        Map<Group, List<BookedPayment>> groups = payments.stream()
                .collect(Collectors.groupingBy(payment -> new Group(key.of(payment.payee()), payment.amount())));
        return groups.values().stream()
                .filter(group -> group.size() >= 3)
                .filter(group -> !group.get(group.size() - 1).on().isBefore(today.minusDays(MOST_DAYS_AGO)))
                .filter(group -> deviation(group) <= MOST_DEVIATION)
                .map(group -> new DetectedStream(group, Optional.empty()))
                .toList();
    }

    /** In days: sqrt(-2 ln R) of a circle of 31 days, R the length of the mean of the unit vectors. */
    private static double deviation(List<BookedPayment> group) {
        double x = 0;
        double y = 0;
        for (BookedPayment payment : group) {
            double angle = 2 * Math.PI * payment.on().getDayOfMonth() / MONTH;
            x += Math.cos(angle);
            y += Math.sin(angle);
        }
        double length = Math.min(1, Math.hypot(x, y) / group.size());
        return Math.sqrt(-2 * Math.log(length)) * MONTH / (2 * Math.PI);
    }
}
