package io.kvitt.domain.payment;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Times as RFC 3339 writes them, {@code 2026-05-04T09:30:00+02:00}: date, T, time with at most nine decimals, and Z or an offset.
 * Day and time must exist: no 30 February, no 24:00. Second 60 is accepted where a leap second was (IERS Bulletin C), and belongs
 * to the second before, so that it stays in its day and month: {@code 2016-12-31T23:59:60Z} is 23:59:59.
 */
public final class Rfc3339 {

    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?"
                    + "(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])?");

    private static final int LONGEST = "2026-05-04T09:30:00.123456789+02:00".length();
    private static final int SECONDS = "2026-05-04T09:30:".length();
    private static final int AFTER_SECONDS = SECONDS + 2;

    /** The days, in UTC, that ended with a leap second; none since, and none is announced. */
    private static final Set<String> LEAP_SECOND_DAYS = Set.of("""
            1972-06-30 1972-12-31 1973-12-31 1974-12-31 1975-12-31 1976-12-31 1977-12-31 1978-12-31 1979-12-31 1981-06-30
            1982-06-30 1983-06-30 1985-06-30 1987-12-31 1989-12-31 1990-12-31 1992-06-30 1993-06-30 1994-06-30 1995-12-31
            1997-06-30 1998-12-31 2005-12-31 2008-12-31 2012-06-30 2015-06-30 2016-12-31""".split("\\s+"));

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Rfc3339() {}

    /**
     * The instant of a stated time; otherwise TIMESTAMP_NO_OFFSET if only the offset is missing, or TIMESTAMP_FORMAT.
     *
     * @param at where it was stated
     */
    public static Checked<Instant> check(String stated, String at) {
        Violations broken = new Violations();
        String text = stated.length() <= LONGEST ? stated.toUpperCase(Locale.ROOT) : "";
        Optional<Instant> instant = FORM.matcher(text).matches() ? instant(text) : Optional.empty();
        broken.unless(instant.isPresent(), at, "TIMESTAMP_FORMAT", "A time is written like 2026-05-04T09:30:00+02:00.");
        broken.unless(
                instant.isEmpty() || offsetAt(text) < text.length(),
                at,
                "TIMESTAMP_NO_OFFSET",
                "The time needs Z or an offset, such as +02:00.");
        return broken.or(instant::orElseThrow);
    }

    /** As if an offset that is missing were Z; none if there is no such day or time. */
    private static Optional<Instant> instant(String text) {
        boolean leap = text.startsWith("60", SECONDS);
        String local = text.substring(0, SECONDS)
                + (leap ? "59" : text.substring(SECONDS, AFTER_SECONDS))
                + text.substring(AFTER_SECONDS, offsetAt(text));
        try {
            LocalDate day = LocalDate.parse(local.substring(0, local.indexOf('T')));
            LocalTime time = LocalTime.parse(local.substring(local.indexOf('T') + 1));
            Instant instant = day.atTime(time).toInstant(ZoneOffset.UTC).minusSeconds(offsetSeconds(text));
            return Optional.of(instant).filter(found -> !leap || isBeforeLeapSecond(found));
        } catch (DateTimeParseException notReal) {
            return Optional.empty(); // 30 February, 24:00
        }
    }

    /** Where Z or the offset begins; the end of the text if there is none. */
    private static int offsetAt(String text) {
        int at = AFTER_SECONDS;
        while (at < text.length() && "Z+-".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static long offsetSeconds(String text) {
        String offset = text.substring(offsetAt(text));
        if (offset.length() < "+02:00".length()) {
            return 0;
        }
        long minutes = Long.parseLong(offset.substring(1, 3)) * 60 + Long.parseLong(offset.substring(4));
        return offset.startsWith("-") ? minutes * -60 : minutes * 60;
    }

    private static boolean isBeforeLeapSecond(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return LEAP_SECOND_DAYS.contains(utc.toLocalDate().toString())
                && utc.toLocalTime().withNano(0).equals(LAST_SECOND);
    }
}
