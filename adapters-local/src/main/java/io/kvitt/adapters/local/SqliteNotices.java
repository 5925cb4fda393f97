package io.kvitt.adapters.local;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.notice.NoticeKind;
import io.kvitt.domain.notice.port.NoticePage;
import io.kvitt.domain.notice.port.NoticePosition;
import io.kvitt.domain.notice.port.Notices;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Notices in the table {@code notice}, a row each, its key owner and id; and how each was sent on, in {@code notice_sending}. */
final class SqliteNotices implements Notices {

    /** A notice a row; what it is about a line each, name and text, in the order of the names. */
    static final Table<Notice> TABLE = new Table<>(
            "notice",
            List.of("owner", "id", "kind", "title", "says", "about", "at", "read_at"),
            2,
            SqliteNotices::read,
            SqliteNotices::write);

    /** What is known of a sending over a channel. */
    record Course(UserId owner, NoticeId notice, NoticeChannel channel, Sending state, Instant until) {}

    /** A sending a row. */
    static final Table<Course> SENDINGS = new Table<>(
            "notice_sending",
            List.of("owner", "notice", "channel", "state", "until"),
            3,
            row -> new Course(
                    new UserId(row.text(1)),
                    new NoticeId(UUID.fromString(row.text(2))),
                    NoticeChannel.named(row.text(3)).orElseThrow(),
                    Sending.valueOf(row.text(4)),
                    row.time(5)),
            course -> new NewRow()
                    .text(course.owner().value())
                    .text(course.notice().toString())
                    .text(course.channel().code())
                    .text(course.state().name())
                    .time(course.until()));

    private static final String BEHIND = "owner = ? AND (at < ? OR (at = ? AND id > ?)) ORDER BY at DESC, id LIMIT ?";
    private static final String PAGE = TABLE.select("WHERE " + BEHIND);
    private static final String UNREAD = TABLE.select("WHERE read_at IS NULL AND " + BEHIND);
    private static final String UNREAD_UNTIL = TABLE.select("WHERE read_at IS NULL AND owner = ? AND at <= ?");

    private static final String FORGET = "DELETE FROM notice WHERE at < ?";
    private static final String FORGET_SENDINGS = "DELETE FROM notice_sending WHERE EXISTS (SELECT 1 FROM notice WHERE"
            + " notice.owner = notice_sending.owner AND notice.id = notice_sending.notice AND notice.at < ?)";

    private final SqliteFile file;

    SqliteNotices(SqliteFile file) {
        this.file = file;
    }

    @Override
    public boolean add(Notice notice) {
        return file.write(open -> TABLE.add(open, notice));
    }

    @Override
    public Optional<Notice> find(UserId owner, NoticeId id) {
        return file.call(open -> TABLE.find(open, owner.value(), id.toString()));
    }

    @Override
    public NoticePage list(UserId owner, NoticePosition after, boolean onlyUnread, int limit) {
        int checked = Notices.checkedLimit(limit);
        return file.call(open -> {
            PreparedStatement select = open.of(onlyUnread ? UNREAD : PAGE);
            select.setString(1, owner.value());
            select.setLong(2, after.at().toEpochMilli());
            select.setLong(3, after.at().toEpochMilli());
            select.setString(4, after.id().toString());
            select.setInt(5, checked + 1);
            return NoticePage.of(TABLE.all(select), checked);
        });
    }

    @Override
    public boolean read(UserId owner, NoticeId id, Instant at) {
        return file.write(open -> {
            Optional<Notice> notice = TABLE.find(open, owner.value(), id.toString());
            if (notice.isPresent()) {
                TABLE.replace(open, notice.get().readAt(at));
            }
            return notice.isPresent();
        });
    }

    @Override
    public int readAll(UserId owner, Instant at) {
        return file.write(open -> {
            PreparedStatement select = open.of(UNREAD_UNTIL);
            select.setString(1, owner.value());
            select.setLong(2, at.toEpochMilli());
            List<Notice> unread = TABLE.all(select);
            for (Notice notice : unread) {
                TABLE.replace(open, notice.readAt(at));
            }
            return unread.size();
        });
    }

    @Override
    public void forget(Instant before) {
        file.write(open -> {
            PreparedStatement sendings = open.of(FORGET_SENDINGS);
            sendings.setLong(1, before.toEpochMilli());
            PreparedStatement notices = open.of(FORGET);
            notices.setLong(1, before.toEpochMilli());
            return sendings.executeUpdate() + notices.executeUpdate();
        });
    }

    @Override
    public boolean begin(UserId owner, NoticeId id, NoticeChannel channel, Instant now, Instant until) {
        return file.write(open -> {
            Course before = SENDINGS.find(open, owner.value(), id.toString(), channel.code())
                    .orElse(new Course(owner, id, channel, Sending.NONE, now));
            Optional<Sending> next = Notices.next(before.state(), before.until(), channel, now);
            if (next.isPresent()) {
                SENDINGS.replace(open, new Course(owner, id, channel, next.get(), until));
            }
            return next.filter(state -> state == Sending.BEGUN).isPresent();
        });
    }

    @Override
    public void ended(UserId owner, NoticeId id, NoticeChannel channel, Sending how) {
        file.write(open -> {
            Optional<Course> course = SENDINGS.find(open, owner.value(), id.toString(), channel.code());
            if (course.isPresent()) {
                SENDINGS.replace(
                        open, new Course(owner, id, channel, how, course.get().until()));
            }
            return course;
        });
    }

    @Override
    public Sending sending(UserId owner, NoticeId id, NoticeChannel channel) {
        return file.call(open -> SENDINGS.find(open, owner.value(), id.toString(), channel.code()))
                .map(Course::state)
                .orElse(Sending.NONE);
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open ->
                TABLE.removal().ofOwner(open, owner) + SENDINGS.removal().ofOwner(open, owner));
    }

    private static NewRow write(Notice notice) {
        return new NewRow()
                .text(notice.owner().value())
                .text(notice.id().toString())
                .text(notice.kind().code())
                .text(Cells.line(List.of(Optional.of(notice.title()))))
                .text(Cells.line(List.of(Optional.of(notice.text()))))
                .text(notice.about().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> Cells.line(List.of(Optional.of(one.getKey()), Optional.of(one.getValue()))))
                        .collect(Collectors.joining("\n")))
                .time(notice.at())
                .time(notice.readAt());
    }

    private static Notice read(KeptRow row) {
        return new Notice(
                new NoticeId(UUID.fromString(row.text(2))),
                new UserId(row.text(1)),
                NoticeKind.named(row.text(3)).orElseThrow(),
                Cells.of(row.text(4)).get(0).orElseThrow(),
                Cells.of(row.text(5)).get(0).orElseThrow(),
                row.text(6)
                        .lines()
                        .map(Cells::of)
                        .collect(Collectors.toUnmodifiableMap(
                                cells -> cells.get(0).orElseThrow(),
                                cells -> cells.get(1).orElseThrow())),
                row.time(7),
                row.timeIfAny(8));
    }
}
