package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes in the lines of an export, all of them or none. A line must be spelled as an export spells the record that it holds: then
 * there is nothing in it that was not understood. A record that is kept already must be the same.
 */
final class StoreImport {

    /** Problems are told up to this number; the file is refused at the first. */
    private static final int MOST_TOLD = 20;

    private static final Pattern RECORD = Pattern.compile("\\{\"record\":\"([a-z_]{1,40})\"[,}].*", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile(",\"([a-z_]{1,40})\":(0|[1-9][0-9]{0,17})");

    private final Statements open;
    private final LongConsumer readSoFar;
    private final List<Violation> broken = new ArrayList<>();
    private final Map<String, Long> stated = new LinkedHashMap<>();
    private final Map<String, Long> seen = new LinkedHashMap<>();
    private final Map<String, Long> added = new LinkedHashMap<>();
    private long line;

    private StoreImport(Statements open, LongConsumer readSoFar) {
        this.open = open;
        this.readSoFar = readSoFar;
        Tables.EXPORTED.forEach(table -> {
            stated.put(table.name(), 0L);
            seen.put(table.name(), 0L);
            added.put(table.name(), 0L);
        });
    }

    /** Leaves the transaction, so that it is undone. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Violation> broken;

        Refused(List<Violation> broken) {
            super("the import was refused");
            this.broken = List.copyOf(broken);
        }
    }

    /**
     * Takes a file in.
     *
     * @param readSoFar told the number of lines now and then
     * @return how many records of each kind are new, or what is wrong at which line ({@code /7} is the seventh)
     * @throws OutsideFailure if the file cannot be read
     */
    static Checked<Map<String, Long>> of(SqliteFile file, Path lines, LongConsumer readSoFar) {
        try {
            return new Checked.Valid<>(file.write(open -> new StoreImport(open, readSoFar).all(lines)));
        } catch (Refused refused) {
            return new Checked.Invalid<>(refused.broken);
        }
    }

    private Map<String, Long> all(Path file) throws SQLException {
        try (LinesOfFile lines = new LinesOfFile(file)) {
            for (Optional<String> next = lines.next();
                    next.isPresent() && broken.size() < MOST_TOLD;
                    next = lines.next()) {
                line++;
                take(next.get());
            }
        } catch (CharacterCodingException wrong) {
            line++;
            refuse("IMPORT_ENCODING", "It is not UTF-8.");
        } catch (LinesOfFile.TooLong wrong) {
            line++;
            refuse("IMPORT_LINE_TOO_LONG", "The line is longer than any record.");
        } catch (IOException failed) {
            throw new OutsideFailure(Kind.STORE_UNREACHABLE, file + " cannot be read.", failed);
        }
        return kept();
    }

    private Map<String, Long> kept() throws SQLException {
        if (broken.isEmpty()) {
            compareCounts();
        }
        if (broken.isEmpty()) {
            broken.addAll(StoreRules.broken(open));
        }
        if (!broken.isEmpty()) {
            throw new Refused(broken);
        }
        InvoiceEntries.makeMissing(open);
        return added;
    }

    private void compareCounts() {
        if (line == 0) {
            line = 1;
            refuse("IMPORT_HEADER", "The file is empty.");
        } else if (!seen.equals(stated)) {
            refuse("IMPORT_INCOMPLETE", "The first line states " + stated + ", and there are " + seen + ".");
        }
    }

    private void take(String text) throws SQLException {
        if (line == 1) {
            header(text);
            return;
        }
        if (line % 1_000 == 0) {
            readSoFar.accept(line);
        }
        Matcher record = RECORD.matcher(text);
        Optional<Table<?>> table = record.matches() ? Tables.named(record.group(1)) : Optional.empty();
        if (table.isPresent()) {
            seen.merge(table.get().name(), 1L, Long::sum);
            take(new JsonRows<>(table.get()), text);
        } else {
            refuse("IMPORT_RECORD_UNKNOWN", "It is no record of a kind that this Kvitt knows.");
        }
    }

    /** The counts are read, and the line is then compared with the one that they give. */
    private void header(String text) {
        Matcher count = COUNT.matcher(text);
        while (count.find()) {
            if (stated.containsKey(count.group(1))) {
                stated.put(count.group(1), Long.valueOf(count.group(2)));
            }
        }
        Map<String, Long> told = new LinkedHashMap<>(stated);
        told.keySet().removeIf(name -> !text.contains("\"" + name + "\""));
        if (!text.equals(StoreExport.header(told))) {
            refuse("IMPORT_HEADER", "It is not the first line of an export of format " + StoreExport.FORMAT + ".");
        }
    }

    private <R> void take(JsonRows<R> rows, String text) throws SQLException {
        Optional<R> read = read(rows, text);
        if (read.isEmpty()) {
            return;
        }
        R record = read.get();
        if (!rows.of(open, record).equals(text)) {
            refuse("IMPORT_RECORD_SPELLING", "It says more, less or otherwise than an export does.");
        } else if (rows.table().add(open, record)) {
            added.merge(rows.table().name(), 1L, Long::sum);
        } else if (rows.kept(open, record).filter(text::equals).isEmpty()) {
            refuse("IMPORT_CONFLICT", "The store keeps another " + rows.table().name() + " in its place.");
        }
    }

    /** What SQLite cannot read is no JSON, and what the rules of the domain refuse is no record. */
    private <R> Optional<R> read(JsonRows<R> rows, String text) {
        try {
            return Optional.of(rows.read(open, text));
        } catch (SQLException | RuntimeException none) {
            refuse(
                    "IMPORT_RECORD_INVALID",
                    "It is not JSON, or breaks the rules of a " + rows.table().name() + ".");
            return Optional.empty();
        }
    }

    private void refuse(String code, String message) {
        broken.add(new Violation("/" + line, code, message));
    }
}
