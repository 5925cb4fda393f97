package io.kvitt.domain.notice;

import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a user wants to be told.
 *
 * @param channels that are used; the inbox always is
 * @param leadDays how many days before the due date reminders come, 0 on the day itself: each 0 to 60, at most 5, most days first
 * @param quiet hours in which only the inbox is used
 * @param zone in which the user lives
 * @param remindAt the time of day of reminders, if it is not in the quiet hours
 * @param version 1 if the user never changed anything, one more with every change
 */
public record NoticePreferences(
        UserId owner,
        Set<NoticeChannel> channels,
        List<Integer> leadDays,
        Optional<QuietHours> quiet,
        ZoneId zone,
        LocalTime remindAt,
        long version) {

    /** Most reminders before one due date. */
    public static final int MOST_LEAD_DAYS = 5;

    /** Most days before a due date. */
    public static final int LONGEST_LEAD = 60;

    private static final List<Integer> USUAL_LEAD_DAYS = List.of(3, 0);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    public NoticePreferences {
        EnumSet<NoticeChannel> all = EnumSet.of(NoticeChannel.INBOX);
        all.addAll(channels);
        channels = Set.copyOf(all);
        leadDays =
                leadDays.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (leadDays.size() > MOST_LEAD_DAYS
                || leadDays.stream().anyMatch(days -> days < 0 || days > LONGEST_LEAD)
                || version < 1) {
            throw new IllegalArgumentException("reminders " + leadDays + " days before, version " + version);
        }
    }

    /** Those of a user who never said anything: the inbox and the log, 3 days before and on the day itself, at nine, no quiet hours. */
    public static NoticePreferences usual(UserId owner, ZoneId zone) {
        return new NoticePreferences(
                owner,
                Set.of(NoticeChannel.INBOX, NoticeChannel.LOG),
                USUAL_LEAD_DAYS,
                Optional.empty(),
                zone,
                NINE,
                1);
    }

    /** When a user may be disturbed: then, or after the quiet hours that it falls into. */
    public Instant notBefore(Instant at) {
        return quiet.map(hours -> hours.endedAfter(at, zone)).orElse(at);
    }

    /** When reminders of that day come. */
    public Instant momentOn(LocalDate day) {
        return notBefore(day.atTime(remindAt).atZone(zone).toInstant());
    }
}
