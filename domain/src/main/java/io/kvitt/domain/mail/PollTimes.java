package io.kvitt.domain.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a mailbox is looked at. Each has a place of its own in the time between two looks, by its id, so that not all come at once.
 *
 * @param spread over which those of weekdays are spread, 1 minute to 15 hours
 */
public record PollTimes(Duration spread) {

    /** When the first of a weekday are looked at, in their users' zones. */
    public static final LocalTime MORNING = LocalTime.of(8, 30);

    private static final Duration LONGEST_SPREAD = Duration.ofHours(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;

    /** Enough for a million mailboxes. */
    public static final PollTimes USUAL = new PollTimes(Duration.ofMinutes(30));

    public PollTimes {
        if (spread.compareTo(Duration.ofMinutes(1)) < 0 || spread.compareTo(LONGEST_SPREAD) > 0) {
            throw new IllegalArgumentException("a spread of " + spread);
        }
    }

    /**
     * The first time after that instant at which a mailbox is to be looked at.
     *
     * @return empty if only its user says when
     */
    public Optional<Instant> next(PollPolicy policy, MailboxId mailbox, ZoneId zone, Instant after) {
        return switch (policy) {
            case WEEKDAYS, WEEKDAYS_UNTIL_FOUND -> Optional.of(nextMorning(mailbox, zone, after));
            case EVERY_5_MINUTES -> Optional.of(nextOf(Duration.ofMinutes(5), mailbox, after));
            case HOURLY -> Optional.of(nextOf(Duration.ofHours(1), mailbox, after));
            case BY_HAND -> Optional.empty();
        };
    }

    /** The morning of the first weekday of the next month, in that zone. */
    public Instant nextMonth(MailboxId mailbox, ZoneId zone, Instant now) {
        LocalDate first = now.atZone(zone).toLocalDate().withDayOfMonth(1).plusMonths(1);
        return nextMorning(mailbox, zone, first.atStartOfDay(zone).toInstant());
    }

    /**
     * When a mailbox is asked again that could not be: 60 s after the first failure, twice as long each time, 6 hours at most.
     *
     * @param failures in a row, 1 or more
     */
    public static Instant afterFailure(int failures, Instant now) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    /** The zone says what its clocks show: a day on which they are put forward or back has its morning as every other. */
    private Instant nextMorning(MailboxId mailbox, ZoneId zone, Instant after) {
        LocalDate day = after.atZone(zone).toLocalDate().minusDays(1);
        Instant morning = morning(day, mailbox, zone);
        while (!morning.isAfter(after) || isWeekend(day)) {
            day = day.plusDays(1);
            morning = morning(day, mailbox, zone);
        }
        return morning;
    }

    private Instant morning(LocalDate day, MailboxId mailbox, ZoneId zone) {
        return ZonedDateTime.of(day, MORNING, zone).toInstant().plusSeconds(place(mailbox, spread));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Instant nextOf(Duration period, MailboxId mailbox, Instant after) {
        long seconds = period.toSeconds();
        long since = Math.floorMod(after.getEpochSecond() - place(mailbox, period), seconds);
        return Instant.ofEpochSecond(after.getEpochSecond() - since + seconds);
    }

    /** In seconds, 0 to less than the time that they are spread over. */
    private static long place(MailboxId mailbox, Duration over) {
        int mixed =
                mailbox.value().hashCode() * 0x9e3779b1; // the low bits of a hash of text are those of its last letters
        return Math.floorMod((long) (mixed >>> 1), over.toSeconds());
    }
}
