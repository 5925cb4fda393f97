package io.kvitt.domain.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tries that still count. A try is counted before it is made, so that a hundred at once are counted too, and taken back if it
 * was a good one.
 *
 * @param at earliest first, in whole milliseconds
 */
public record Tries(List<Instant> at) {

    /** None yet. */
    public static final Tries NONE = new Tries(List.of());

    public Tries {
        at = at.stream().map(one -> one.truncatedTo(ChronoUnit.MILLIS)).sorted().toList();
    }

    /** What comes of a try. */
    public sealed interface Outcome {

        /**
         * It may be made, and is counted.
         *
         * @param next to be kept in place of these
         */
        record Counted(Tries next) implements Outcome {}

        /** @param retryAt the first instant at which one more would be counted */
        record Refused(Instant retryAt) implements Outcome {}
    }

    /** A try now. One that is refused is not counted: who waits as told gets in. */
    public Outcome take(ThrottleRule rule, Instant now) {
        List<Instant> counting = counting(rule, now);
        if (counting.size() >= rule.most()) {
            return new Outcome.Refused(
                    counting.get(counting.size() - rule.most()).plus(rule.window()));
        }
        List<Instant> next = new ArrayList<>(counting);
        next.add(now);
        return new Outcome.Counted(new Tries(next));
    }

    /** Without one try of that instant, if there is one: it was a good one. */
    public Tries without(Instant good) {
        List<Instant> left = new ArrayList<>(at);
        left.remove(good.truncatedTo(ChronoUnit.MILLIS));
        return new Tries(left);
    }

    /** When nothing of it counts any more, if there is something. */
    public Optional<Instant> forgottenAt(ThrottleRule rule) {
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(at.get(at.size() - 1).plus(rule.window()));
    }

    /** A try of a clock that was ahead by more than clocks may be does not count: it would keep people out until then. */
    private List<Instant> counting(ThrottleRule rule, Instant now) {
        Instant oldest = now.minus(rule.window());
        Instant latest = now.plus(SessionRules.SKEW);
        return at.stream()
                .filter(one -> one.isAfter(oldest) && !one.isAfter(latest))
                .toList();
    }
}
