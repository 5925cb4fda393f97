package io.kvitt.application.identity;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.UserRecords;
import java.util.Optional;

/** Gives users everything that is kept of them, as lines of JSON. */
public final class ExportUser {

    private final UserRecords records;
    private final int most;

    /**
     * Exporting from a store.
     *
     * @param most characters that are given at once
     */
    public ExportUser(UserRecords records, int most) {
        this.records = records;
        this.most = most;
    }

    /** All of it, each line with a line feed; empty if it is more than is given at once. */
    public Optional<String> of(UserId owner) {
        Gathered all = new Gathered();
        records.tell(owner, all::add);
        return all.isTooMuch ? Optional.empty() : Optional.of(all.lines.toString());
    }

    private final class Gathered {
        private final StringBuilder lines = new StringBuilder();
        private boolean isTooMuch;

        void add(String line) {
            isTooMuch |= (long) lines.length() + line.length() + 1 > most;
            if (!isTooMuch) {
                lines.append(line).append('\n');
            }
        }
    }
}
