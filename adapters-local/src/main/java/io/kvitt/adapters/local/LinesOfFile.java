package io.kvitt.adapters.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a file that somebody else may have written: in UTF-8 without a wrong byte, and none without an end. */
final class LinesOfFile implements AutoCloseable {

    /** Characters; the longest record, a report of many commitments, is far shorter. */
    static final int LONGEST = 16 * 1024 * 1024;

    private final BufferedReader reader;

    LinesOfFile(Path file) throws IOException {
        reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    /** A line was longer than any record. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The next line without its end, a line feed; nothing at the end of the file.
     *
     * @throws java.nio.charset.CharacterCodingException if it is no UTF-8
     * @throws TooLong if it is longer than {@link #LONGEST}
     */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                return Optional.of(line.toString());
            }
            if (line.length() == LONGEST) {
                throw new TooLong();
            }
            line.append((char) c);
        }
        return line.length() == 0 ? Optional.empty() : Optional.of(line.toString());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
