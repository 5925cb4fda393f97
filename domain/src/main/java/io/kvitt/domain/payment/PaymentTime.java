package io.kvitt.domain.payment;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a payment was made, to the millisecond. */
public record PaymentTime(Instant at) {

    /** No payment is older. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** How far a payer's clock may be ahead. */
    public static final Duration MOST_AHEAD = Duration.ofHours(24);

    /** Drops what is finer than a millisecond. */
    public PaymentTime {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A stated time ({@link Rfc3339}), or what is wrong with it: the codes there, TIMESTAMP_FUTURE more than a day after now,
     * TIMESTAMP_TOO_OLD before 2000.
     *
     * @param pointer where it was stated
     */
    public static Checked<PaymentTime> check(String stated, Instant now, String pointer) {
        Violations broken = new Violations();
        Optional<Instant> read = Rfc3339.check(stated, pointer).match(Optional::of, wrong -> {
            wrong.forEach(broken::add);
            return Optional.empty();
        });
        read.ifPresent(instant -> limits(broken, instant, now, pointer));
        return broken.or(() -> new PaymentTime(read.orElseThrow()));
    }

    /** The month that the payment belongs to. */
    public YearMonth month(ZoneId zone) {
        return YearMonth.from(at.atZone(zone));
    }

    private static void limits(Violations broken, Instant instant, Instant now, String pointer) {
        if (instant.isAfter(now.plus(MOST_AHEAD))) {
            broken.add(new Violation(pointer, "TIMESTAMP_FUTURE", "The time is more than 24 hours ahead.")
                    .withLimit(now.plus(MOST_AHEAD).toString()));
        }
        if (instant.isBefore(EARLIEST)) {
            broken.add(new Violation(pointer, "TIMESTAMP_TOO_OLD", "No payment is from before 2000.")
                    .withLimit(EARLIEST.toString()));
        }
    }
}
