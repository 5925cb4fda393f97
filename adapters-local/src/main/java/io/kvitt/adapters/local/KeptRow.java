package io.kvitt.adapters.local;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The values of a row that was read, by their place, from 1; behind them stands the checksum. A value that should be there and is
 * not, or is none of its kind, is refused with an IllegalArgumentException.
 */
final class KeptRow {

    private static final byte[] ABSENT = {};

    private final byte[][] values;

    private KeptRow(byte[][] values) {
        this.values = values;
    }

    /**
     * The row at which a result stands.
     *
     * @param size how many values it has, with its checksum
     */
    static KeptRow of(ResultSet found, int size) throws SQLException {
        byte[][] values = new byte[size][];
        for (int i = 0; i < size; i++) {
            byte[] value = found.getBytes(i + 1); // one call of the driver, where getString takes two
            values[i] = value == null ? ABSENT : value;
        }
        return new KeptRow(values);
    }

    String text(int place) {
        byte[] value = values[place - 1];
        if (value == ABSENT) {
            throw new IllegalArgumentException("no value at " + place);
        }
        return new String(value, StandardCharsets.UTF_8);
    }

    Optional<String> textIfAny(int place) {
        return values[place - 1] == ABSENT ? Optional.empty() : Optional.of(text(place));
    }

    long number(int place) {
        return Long.parseLong(text(place));
    }

    Instant time(int place) {
        return Instant.ofEpochMilli(number(place));
    }

    Optional<Instant> timeIfAny(int place) {
        return values[place - 1] == ABSENT ? Optional.empty() : Optional.of(time(place));
    }

    /** A number that an int holds. */
    int count(int place) {
        return Integer.parseInt(text(place));
    }

    /** 1 is yes, 0 is no. */
    boolean isYes(int place) {
        return number(place) == 1;
    }

    /** Refuses the row with an IllegalArgumentException if its checksum is not that of its values. */
    void refuseIfChanged() {
        long stated = number(values.length);
        if (checksum() != stated) {
            throw new IllegalArgumentException("checksum " + stated + " of values with " + checksum());
        }
    }

    /** The checksum that its values should have. */
    long checksum() {
        Checksum checksum = new Checksum();
        for (int i = 0; i < values.length - 1; i++) {
            if (values[i] == ABSENT) {
                checksum.addAbsent();
            } else {
                checksum.add(values[i]);
            }
        }
        return checksum.value();
    }
}
