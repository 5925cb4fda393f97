package io.kvitt.domain.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hours of the day in which nobody wants to be disturbed; they may go over midnight.
 *
 * @param from the first minute of them
 * @param until the first minute after them, another than the first
 */
public record QuietHours(LocalTime from, LocalTime until) {

    private static final Pattern FORM = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d-(?:[01]\\d|2[0-3]):[0-5]\\d");

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("quiet from " + from + " until " + until);
        }
    }

    /** Written {@code 22:00-07:00}. */
    public static Optional<QuietHours> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        LocalTime from = LocalTime.parse(text.substring(0, 5));
        LocalTime until = LocalTime.parse(text.substring(6));
        return from.equals(until) ? Optional.empty() : Optional.of(new QuietHours(from, until));
    }

    public boolean holds(LocalTime time) {
        return from.isBefore(until) ? isIn(time, from, until) : !isIn(time, until, from);
    }

    /** That instant, or the end of the quiet hours it falls into, on the clocks of that zone, never before it. */
    public Instant endedAfter(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        if (!holds(local.toLocalTime())) {
            return at;
        }
        boolean isEvening = !from.isBefore(until) && !local.toLocalTime().isBefore(from);
        LocalDate day = local.toLocalDate().plusDays(isEvening ? 1 : 0);
        ZonedDateTime end = ZonedDateTime.of(day, until, zone);
        // clocks that are set back show the end twice
        return (end.toInstant().isBefore(at) ? end.withLaterOffsetAtOverlap() : end).toInstant();
    }

    private static boolean isIn(LocalTime time, LocalTime from, LocalTime until) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    /** As {@link #parse} takes it. */
    @Override
    public String toString() {
        return from + "-" + until;
    }
}
