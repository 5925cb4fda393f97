package io.kvitt.adapters.local;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.QuietHours;
import io.kvitt.domain.notice.port.Preferences;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Preferences in the table {@code preferences}: a row a user who said something. */
final class SqlitePreferences implements Preferences {

    /** Channels and days between commas; no quiet hours are empty text. */
    static final Table<NoticePreferences> TABLE = new Table<>(
            "preferences",
            List.of("owner", "channels", "lead_days", "quiet", "zone", "remind_at", "version"),
            1,
            SqlitePreferences::read,
            SqlitePreferences::write);

    private final SqliteFile file;

    SqlitePreferences(SqliteFile file) {
        this.file = file;
    }

    @Override
    public Optional<NoticePreferences> find(UserId owner) {
        return file.call(open -> TABLE.find(open, owner.value()));
    }

    @Override
    public boolean keep(NoticePreferences next) {
        return file.write(open -> {
            long version = TABLE.find(open, next.owner().value())
                    .map(NoticePreferences::version)
                    .orElse(1L);
            boolean isNext = version == next.version() - 1;
            if (isNext) {
                TABLE.replace(open, next);
            }
            return isNext;
        });
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }

    private static NewRow write(NoticePreferences wanted) {
        return new NewRow()
                .text(wanted.owner().value())
                .text(wanted.channels().stream()
                        .sorted()
                        .map(NoticeChannel::code)
                        .collect(Collectors.joining(",")))
                .text(wanted.leadDays().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .text(wanted.quiet().map(QuietHours::toString).orElse(""))
                .text(wanted.zone().getId())
                .text(wanted.remindAt().toString())
                .number(wanted.version());
    }

    private static NoticePreferences read(KeptRow row) {
        return new NoticePreferences(
                new UserId(row.text(1)),
                parts(row.text(2))
                        .map(code -> NoticeChannel.named(code).orElseThrow())
                        .collect(Collectors.toSet()),
                parts(row.text(3)).map(Integer::valueOf).toList(),
                row.text(4).isEmpty()
                        ? Optional.empty()
                        : Optional.of(QuietHours.parse(row.text(4)).orElseThrow()),
                ZoneId.of(row.text(5)),
                LocalTime.parse(row.text(6)),
                row.number(7));
    }

    private static Stream<String> parts(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split(",", -1));
    }
}
