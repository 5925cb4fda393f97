package io.kvitt.domain.payment.port;

import io.kvitt.domain.payment.PaymentTime;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A piece of time, with its beginning and without its end. Months of one zone touch and do not overlap: every payment is in
 * exactly one of them.
 *
 * @param until not before {@code from}
 */
public record TimeSpan(Instant from, Instant until) {

    /** All the time that payments can be from. */
    public static final TimeSpan ALWAYS = new TimeSpan(PaymentTime.EARLIEST, Instant.parse("9999-12-31T00:00:00Z"));

    /**
     * Takes both ends.
     *
     * @throws IllegalArgumentException if they are the wrong way round
     */
    public TimeSpan {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " until " + until);
        }
    }

    /** The month as that zone has it. */
    public static TimeSpan of(YearMonth month, ZoneId zone) {
        return new TimeSpan(begin(month, zone), begin(month.plusMonths(1), zone));
    }

    public boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    private static Instant begin(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
