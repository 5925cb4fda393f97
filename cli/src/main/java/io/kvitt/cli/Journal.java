package io.kvitt.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier runs of a batch have done: a file of reports, a JSON object a line, each with the SHA-256 of its document. A
 * document whose bytes are unchanged is not read again. The last line of a run that was killed may be half: it does not count
 * and is cut off.
 */
final class Journal implements AutoCloseable {

    private final Map<String, Entry> done = new HashMap<>();
    private final OutputStream file;
    private final Path path;

    /** Where a report lies in the file; the reports themselves are not kept in memory. */
    private record Entry(long from, int length) {}

    private Journal(Path path, OutputStream file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens a journal, or begins one.
     *
     * @throws IOException if the file cannot be read or written, or is no journal
     */
    static Journal open(Path path) throws IOException {
        Map<String, Entry> earlier = new HashMap<>();
        long end = 0;
        if (Files.exists(path)) {
            end = readEarlier(path, earlier);
            try (var channel = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
                channel.truncate(end);
            }
        }
        OutputStream file = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Journal journal = new Journal(path, file);
        journal.done.putAll(earlier);
        return journal;
    }

    private static long readEarlier(Path path, Map<String, Entry> earlier) throws IOException {
        long end = 0;
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int length = line.getBytes(StandardCharsets.UTF_8).length;
                boolean whole = end + length < Files.size(path);
                if (!whole) {
                    return end;
                }
                Row row = row(path, line);
                earlier.put(key(row.file(), row.sha256()), new Entry(end, length));
                end += length + 1;
            }
        }
        return end;
    }

    private static Row row(Path path, String line) throws IOException {
        try {
            return Row.of(line);
        } catch (IOException noReport) {
            throw new IOException(
                    path + " is not a journal of kvitt parse: it holds a line that is no report", noReport);
        }
    }

    /** The report of an earlier run on the same file with the same bytes. */
    Optional<String> find(String file, String sha256) {
        Entry entry = done.get(key(file, sha256));
        if (entry == null) {
            return Optional.empty();
        }
        try (var channel = Files.newByteChannel(path)) {
            ByteBuffer bytes = ByteBuffer.allocate(entry.length());
            channel.position(entry.from());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // a channel may hand over fewer bytes than asked for
            }
            return Optional.of(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the journal " + path + " cannot be read any more", unreadable);
        }
    }

    /** Writes a report down, whole; not one that is there, nor one of a document whose bytes were never seen. */
    void add(Row row) {
        if (row.sha256().isEmpty() || done.containsKey(key(row.file(), row.sha256()))) {
            return;
        }
        try {
            file.write((row.json() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException("the journal " + path + " cannot be written", full);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static String key(String file, String sha256) {
        return sha256 + " " + file;
    }
}
