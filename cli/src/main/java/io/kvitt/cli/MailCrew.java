package io.kvitt.cli;

/**
 * How many mails are read at once. The time of a mail with a document is half reading and half waiting for the disk, so that some read
 * while others wait; each needs memory of its own.
 */
final class MailCrew {

    private static final int FOR_EACH_PROCESSOR = 3;

    /** Enough for a document of hundreds of pages, and the mail that it came in. */
    private static final long BYTES_EACH = 40L << 20;

    private static final int MOST = 32;

    private MailCrew() {}

    /** On this machine, within the memory that the process may take. */
    static int here() {
        Runtime machine = Runtime.getRuntime();
        return of(machine.availableProcessors(), machine.maxMemory());
    }

    /** @param memory bytes that the heap may grow to */
    static int of(int processors, long memory) {
        long fitting = Math.min((long) processors * FOR_EACH_PROCESSOR, memory / BYTES_EACH);
        return (int) Math.max(1, Math.min(MOST, fitting));
    }
}
