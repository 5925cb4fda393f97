package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.payment.BookedPayment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The year once more, seen day by day: how soon streams are found, and how often a payment is called missed that is not. */
final class Replay {

    private static final int MOST_OCCURRENCES = 8;

    /** A payment is called missed when it is later than this; nearly all that is merely late has come by then. */
    private static final int GRACE_DAYS = 5;

    private static final int DAYS_BETWEEN_LOOKS = 7;
    private static final int YEAR = 365;

    private final Household household;
    private final Detector detector;
    private final Map<LocalDate, List<DetectedStream>> seen = new HashMap<>();

    /** @param payee empty if the stream is a true one */
    private record Alarm(Optional<LabelledStream> stream, String payee, LocalDate on) {}

    Replay(Household household, Detector detector) {
        this.household = household;
        this.detector = detector;
    }

    /** For each stream that counts: after which of its payments it was found first; 9 for later, or never. */
    List<Double> paymentsUntilFound() {
        return household.streams().stream()
                .filter(LabelledStream::counts)
                .map(stream -> (double) paymentsUntilFound(stream))
                .toList();
    }

    private int paymentsUntilFound(LabelledStream stream) {
        for (int n = 2; n <= Math.min(MOST_OCCURRENCES, stream.payments().size()); n++) {
            List<BookedPayment> until = stream.payments().subList(0, n);
            if (seenOn(until.get(n - 1).on()).stream().anyMatch(one -> Matching.isSame(until, one.payments()))) {
                return n;
            }
        }
        return MOST_OCCURRENCES + 1;
    }

    /**
     * Looked at once a week. An alarm is right if the stream had a payment due within five days of it that was not made, or had
     * ended; else it is false, and so is every alarm of a stream that is none.
     */
    int falseAlarms() {
        Set<Alarm> alarms = new HashSet<>();
        LocalDate first = household.today().minusDays(YEAR - 1L);
        for (LocalDate on = first; !on.isAfter(household.today()); on = on.plusDays(DAYS_BETWEEN_LOOKS)) {
            alarms.addAll(alarms(on, seenOn(on)));
        }
        return (int) alarms.stream().filter(alarm -> !isRight(alarm)).count();
    }

    private List<Alarm> alarms(LocalDate today, List<DetectedStream> streams) {
        List<Alarm> alarms = new ArrayList<>();
        for (DetectedStream stream : streams) {
            stream.next()
                    .filter(next -> next.on().plusDays(GRACE_DAYS).isBefore(today))
                    .map(next -> alarm(stream, next))
                    .ifPresent(alarms::add);
        }
        return alarms;
    }

    /** A true stream is told by itself, so that another spelling of its payee is no second alarm. */
    private Alarm alarm(DetectedStream stream, Expected next) {
        Optional<LabelledStream> origin = Matching.origin(household.streams(), stream);
        return new Alarm(
                origin, origin.isPresent() ? "" : stream.payments().get(0).payee(), next.on());
    }

    private static boolean isRight(Alarm alarm) {
        return alarm.stream()
                .filter(stream -> stream.unpaidOn().stream().anyMatch(due -> isNear(due, alarm.on()))
                        || hasEnded(stream, alarm.on()))
                .isPresent();
    }

    private static boolean isNear(LocalDate due, LocalDate alarm) {
        return Math.abs(ChronoUnit.DAYS.between(due, alarm)) <= GRACE_DAYS;
    }

    private static boolean hasEnded(LabelledStream stream, LocalDate on) {
        BookedPayment last = stream.payments().get(stream.payments().size() - 1);
        return stream.next().isEmpty() && on.isAfter(last.on());
    }

    private List<DetectedStream> seenOn(LocalDate today) {
        return seen.computeIfAbsent(
                today,
                day -> detector.in(
                        household.payments().stream()
                                .filter(payment -> !payment.on().isAfter(day))
                                .toList(),
                        day));
    }
}
