package io.kvitt.application.world;

import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who lives in a world, and how each wants to be told. */
enum People {
    ANNA("Europe/Stockholm", "22:00-07:00", Set.of(NoticeChannel.PUSH, NoticeChannel.MAIL)),
    BO("America/New_York", "", Set.of(NoticeChannel.PUSH)),
    CIA("Europe/Stockholm", "01:30-02:30", Set.of(NoticeChannel.MAIL));

    private final UserId id;
    private final ZoneId zone;
    private final Optional<QuietHours> quiet;
    private final Set<NoticeChannel> channels;

    People(String zone, String quiet, Set<NoticeChannel> channels) {
        id = new UserId("user_6f1c0000-0000-4000-8000-00000000000" + Character.forDigit(10 + ordinal(), 16));
        this.zone = ZoneId.of(zone);
        this.quiet = QuietHours.parse(quiet);
        this.channels = channels;
    }

    UserId id() {
        return id;
    }

    ZoneId zone() {
        return zone;
    }

    static People of(UserId id) {
        return List.of(values()).stream()
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    static String name(UserId id) {
        return of(id).name();
    }

    User signedUp(Instant at) {
        return User.signedUp(
                id, Set.of(new EmailAddress(name().toLowerCase(java.util.Locale.ROOT) + "@example.se")), at);
    }

    NoticePreferences preferences() {
        return new NoticePreferences(id, channels, List.of(3, 0), quiet, zone, LocalTime.of(9, 0), 2);
    }

    boolean isReachedBy(NoticeChannel channel) {
        return channels.contains(channel);
    }

    boolean isQuietAt(Instant at) {
        return quiet.filter(hours -> hours.holds(at.atZone(zone).toLocalTime())).isPresent();
    }
}
