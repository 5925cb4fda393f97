package io.kvitt.adapters.local;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a row that is to be written, in the order of its columns. */
final class NewRow {

    private final List<Optional<Object>> values = new ArrayList<>();

    NewRow text(String text) {
        values.add(Optional.of(text));
        return this;
    }

    /** A text that may be absent. */
    NewRow text(Optional<String> text) {
        values.add(text.map(present -> present));
        return this;
    }

    NewRow number(long number) {
        values.add(Optional.of(number));
        return this;
    }

    /** A time, as milliseconds since 1970. */
    NewRow time(Instant at) {
        return number(at.toEpochMilli());
    }

    /** A time that may be absent. */
    NewRow time(Optional<Instant> at) {
        values.add(at.map(Instant::toEpochMilli));
        return this;
    }

    /** Yes is 1, no is 0. */
    NewRow yes(boolean yes) {
        return number(yes ? 1 : 0);
    }

    int size() {
        return values.size();
    }

    /** Puts the values, and their checksum behind them, into a statement. */
    void bind(PreparedStatement statement) throws SQLException {
        Checksum checksum = new Checksum();
        for (int i = 0; i < values.size(); i++) {
            Optional<Object> value = values.get(i);
            if (value.isEmpty()) {
                statement.setNull(i + 1, Types.VARCHAR);
                checksum.addAbsent();
                continue;
            }
            if (value.get() instanceof Long number) {
                statement.setLong(i + 1, number);
            } else {
                statement.setString(i + 1, value.get().toString());
            }
            checksum.add(value.get().toString().getBytes(StandardCharsets.UTF_8));
        }
        statement.setLong(values.size() + 1, checksum.value());
    }
}
