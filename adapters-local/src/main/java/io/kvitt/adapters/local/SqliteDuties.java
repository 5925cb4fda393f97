package io.kvitt.adapters.local;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Duties in the table {@code duty}, a row each, its key the id. Others keep theirs here in the step that keeps the cause. */
final class SqliteDuties implements Duties {

    /** A duty a row; a detail a line, name and text, in the order of the names. */
    static final Table<Duty> TABLE = new Table<>(
            "duty",
            List.of("id", "owner", "kind", "details", "due_at", "tries"),
            1,
            SqliteDuties::read,
            SqliteDuties::write);

    private static final String IN_ORDER = " ORDER BY due_at, id";
    private static final String DUE = TABLE.select("WHERE due_at <= ?" + IN_ORDER + " LIMIT ?");

    private final SqliteFile file;

    SqliteDuties(SqliteFile file) {
        this.file = file;
    }

    /** Keeps duties within somebody's step. */
    static void add(Statements open, List<Duty> duties) throws SQLException {
        for (Duty duty : duties) {
            TABLE.add(open, duty);
        }
    }

    @Override
    public void add(List<Duty> duties) {
        file.write(open -> {
            add(open, duties);
            return duties;
        });
    }

    @Override
    public List<Duty> take(Instant now, Duration hold, int most) {
        int checked = Duties.checkedMost(most);
        if (file.call(open -> due(open, now, 1)).isEmpty()) {
            return List.of(); // asked every few seconds, and a look costs no wait for the disk
        }
        return file.write(open -> {
            List<Duty> taken = due(open, now, checked).stream()
                    .map(duty -> duty.takenUntil(now.plus(hold)))
                    .toList();
            for (Duty duty : taken) {
                TABLE.replace(open, duty);
            }
            return taken;
        });
    }

    @Override
    public void done(DutyId id) {
        file.write(open -> {
            TABLE.removal().one(open, id.toString());
            return id;
        });
    }

    @Override
    public void putOff(DutyId id, Instant until) {
        file.write(open -> {
            Optional<Duty> kept = TABLE.find(open, id.toString());
            if (kept.isPresent()) {
                TABLE.replace(open, kept.get().putOffUntil(until));
            }
            return kept;
        });
    }

    @Override
    public List<Duty> of(UserId owner) {
        return file.call(open -> TABLE.all(open, "WHERE owner = ?" + IN_ORDER, owner.value()));
    }

    private static List<Duty> due(Statements open, Instant now, int most) throws SQLException {
        PreparedStatement select = open.of(DUE);
        select.setLong(1, now.toEpochMilli());
        select.setInt(2, most);
        return TABLE.all(select);
    }

    private static NewRow write(Duty duty) {
        return new NewRow()
                .text(duty.id().toString())
                .text(duty.owner().value())
                .text(duty.kind().name())
                .text(duty.details().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(detail ->
                                Cells.line(List.of(Optional.of(detail.getKey()), Optional.of(detail.getValue()))))
                        .collect(Collectors.joining("\n")))
                .time(duty.dueAt())
                .number(duty.tries());
    }

    private static Duty read(KeptRow row) {
        return new Duty(
                new DutyId(UUID.fromString(row.text(1))),
                new UserId(row.text(2)),
                DutyKind.valueOf(row.text(3)),
                details(row.text(4)),
                row.time(5),
                row.count(6));
    }

    private static Map<String, String> details(String text) {
        return text.lines()
                .map(Cells::of)
                .collect(Collectors.toUnmodifiableMap(
                        cells -> cells.get(0).orElseThrow(),
                        cells -> cells.get(1).orElseThrow()));
    }
}
