package io.kvitt.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongConsumer;

/** How many records are done, on one line of the terminal; elsewhere nothing. Their whole number is not known before. */
final class Headway implements LongConsumer, AutoCloseable {

    private static final long NANOS_BETWEEN = 200_000_000;

    private final PrintStream err;
    private final boolean terminal;
    private long toldAt = System.nanoTime();
    private boolean told;

    Headway(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void accept(long records) {
        long now = System.nanoTime();
        if (terminal && now - toldAt >= NANOS_BETWEEN) {
            toldAt = now;
            told = true;
            err.print(String.format(Locale.ROOT, "\r%,d records", records));
            err.flush();
        }
    }

    /** Leaves the line to what follows. */
    @Override
    public void close() {
        if (told) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
