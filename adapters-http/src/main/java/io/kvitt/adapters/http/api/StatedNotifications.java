package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.PreferenceChange;
import io.kvitt.domain.notice.QuietHours;
import java.util.List;
import java.util.Optional;

/** How a user wants to be told; what is not stated stays as it is. */
record StatedNotifications(
        @Says("Of inbox, log, mail and push; the inbox is always one")
        Optional<List<String>> channels,

        @Says("Days before the due date on which reminders come, 0 on the day itself: at most 5, each 0 to 60")
        Optional<List<Integer>> leadDays,

        @Says(value = "Hours in which only the inbox is used, empty for none", example = "22:00-07:00")
        Optional<String> quietHours,

        @Says(value = "The time zone of the user", example = "Europe/Stockholm")
        Optional<String> zone,

        @Says(value = "The time of day of reminders", example = "09:00")
        Optional<String> remindAt) {

    static final StatedNotifications EXAMPLE = new StatedNotifications(
            Optional.of(List.of("inbox", "log")),
            Optional.of(List.of(3, 0)),
            Optional.of("22:00-07:00"),
            Optional.of("Europe/Stockholm"),
            Optional.of("09:00"));

    static StatedNotifications of(NoticePreferences wanted) {
        return new StatedNotifications(
                Optional.of(wanted.channels().stream()
                        .sorted()
                        .map(one -> one.code())
                        .toList()),
                Optional.of(wanted.leadDays()),
                Optional.of(wanted.quiet().map(QuietHours::toString).orElse("")),
                Optional.of(wanted.zone().getId()),
                Optional.of(wanted.remindAt().toString()));
    }

    PreferenceChange change() {
        return new PreferenceChange(channels, leadDays, quietHours, zone, remindAt);
    }
}
