package io.kvitt.application.identity;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.UserRecords;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Gives users everything that is kept of them, as lines of JSON in UTF-8. */
public final class ExportUser {

    private final UserRecords records;
    private final int most;

    /**
     * Exporting from a store.
     *
     * @param most bytes that are given at once
     */
    public ExportUser(UserRecords records, int most) {
        this.records = records;
        this.most = most;
    }

    /** All of it, each line with a line feed; empty if it is more than is given at once. */
    public Optional<byte[]> of(UserId owner) {
        Gathered all = new Gathered();
        records.tell(owner, all::add);
        return all.isTooMuch ? Optional.empty() : Optional.of(all.bytes.toByteArray());
    }

    private final class Gathered {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean isTooMuch;

        void add(String line) {
            byte[] more = line.getBytes(StandardCharsets.UTF_8);
            isTooMuch |= (long) bytes.size() + more.length + 1 > most;
            if (!isTooMuch) {
                bytes.writeBytes(more);
                bytes.write('\n');
            }
        }
    }
}
