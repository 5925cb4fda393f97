package io.kvitt.domain.job;

import java.util.Arrays;

/** What can be done in the background. */
public enum JobKind {
    /** A document is read, and what it says is kept. */
    READ_DOCUMENT("read-document"),
    /** Mailboxes are gone over: the one that the job names as its file, or all of its owner. What it is about is the hash of that name. */
    SYNC_MAILBOXES("sync-mailboxes");

    private final String code;

    JobKind(String code) {
        this.code = code;
    }

    /** Its name where it is kept; it never changes meaning. */
    public String code() {
        return code;
    }

    /** The kind of that name. */
    public static JobKind named(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of job: " + code));
    }
}
