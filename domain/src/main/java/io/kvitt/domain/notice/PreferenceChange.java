package io.kvitt.domain.notice;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a user wants changed, as written; what is not there stays as it is.
 *
 * @param channels codes of channels
 * @param quietHours as {@code 22:00-07:00}; empty text for none
 * @param zone as {@code Europe/Stockholm}
 * @param remindAt as {@code 09:00}
 */
public record PreferenceChange(
        Optional<List<String>> channels,
        Optional<List<Integer>> leadDays,
        Optional<String> quietHours,
        Optional<String> zone,
        Optional<String> remindAt) {

    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");

    /** The next version of preferences, or all that is wrong with the change. */
    public Checked<NoticePreferences> over(NoticePreferences now) {
        var broken = new Violations();
        broken.unless(
                channels.map(codes -> codes.stream()
                                .allMatch(code -> NoticeChannel.named(code).isPresent()))
                        .orElse(true),
                "/channels",
                "NOTICE_CHANNEL_UNKNOWN",
                "The channels are inbox, log, mail and push.");
        broken.unless(
                leadDays.map(PreferenceChange::areLeadDays).orElse(true),
                "/lead_days",
                "NOTICE_LEAD_DAYS_RANGE",
                "Lead days are at most " + NoticePreferences.MOST_LEAD_DAYS + " numbers from 0 to "
                        + NoticePreferences.LONGEST_LEAD + ".");
        broken.unless(
                quietHours
                        .filter(text -> !text.isEmpty())
                        .map(text -> QuietHours.parse(text).isPresent())
                        .orElse(true),
                "/quiet_hours",
                "NOTICE_QUIET_HOURS_FORMAT",
                "Quiet hours are two times of day, as 22:00-07:00.");
        broken.unless(
                zone.map(ZoneId.getAvailableZoneIds()::contains).orElse(true),
                "/zone",
                "NOTICE_ZONE_UNKNOWN",
                "The zone is one of the IANA time zones, as Europe/Stockholm.");
        broken.unless(
                remindAt.map(text -> TIME.matcher(text).matches()).orElse(true),
                "/remind_at",
                "NOTICE_TIME_FORMAT",
                "The time of reminders is a time of day, as 09:00.");
        return broken.or(() -> applied(now));
    }

    private static boolean areLeadDays(List<Integer> days) {
        return days.size() <= NoticePreferences.MOST_LEAD_DAYS
                && days.stream()
                        .allMatch(day -> Objects.nonNull(day) && day >= 0 && day <= NoticePreferences.LONGEST_LEAD);
    }

    private NoticePreferences applied(NoticePreferences now) {
        return new NoticePreferences(
                now.owner(),
                channels.map(PreferenceChange::named).orElse(now.channels()),
                leadDays.orElse(now.leadDays()),
                quietHours.map(QuietHours::parse).orElse(now.quiet()),
                zone.map(ZoneId::of).orElse(now.zone()),
                remindAt.map(LocalTime::parse).orElse(now.remindAt()),
                Math.addExact(now.version(), 1));
    }

    private static Set<NoticeChannel> named(List<String> codes) {
        return codes.stream()
                .flatMap(code -> NoticeChannel.named(code).stream())
                .collect(Collectors.toSet());
    }
}
