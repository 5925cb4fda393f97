package io.kvitt.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a batch is, on standard error: a bar with rate and remaining time on a terminal, elsewhere a line now and then. */
final class Progress implements AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private int total;
    private final PrintStream err;
    private final Optional<ProgressBar> bar;
    private final long startedAt = System.nanoTime();
    private long lastLineAt = startedAt;
    private int done;

    private Progress(int total, PrintStream err, Optional<ProgressBar> bar) {
        this.total = total;
        this.err = err;
        this.bar = bar;
    }

    /** A bar is for many documents; one or two are done before it could be read. */
    static Progress of(int total, PrintStream err, boolean terminal) {
        return new Progress(total, err, terminal && total > 2 ? Optional.of(bar(total, err)) : Optional.empty());
    }

    /** A bar for what is counted while it is done; see {@link #expect}. */
    static Progress growing(PrintStream err, boolean terminal) {
        return new Progress(0, err, terminal ? Optional.of(bar(0, err)) : Optional.empty());
    }

    /** That many more are to be done. */
    void expect(int more) {
        total += more;
        bar.ifPresent(drawn -> drawn.maxHint(total));
    }

    /** That many more are to be done, whatever was expected. */
    void left(int more) {
        expect(done + more - total);
    }

    /** Says something about what is done, once, above the bar. */
    void say(String line) {
        clear();
        err.println(line);
    }

    void step() {
        done++;
        if (done > total) {
            expect(done - total);
        }
        if (bar.isPresent()) {
            bar.get().step();
            return;
        }
        long now = System.nanoTime();
        if (now - lastLineAt >= BETWEEN_LINES.toNanos()) {
            lastLineAt = now;
            double seconds = (now - startedAt) / 1e9;
            long remaining = Math.round(seconds / done * (total - done));
            err.printf("%d/%d  %.0f/s  about %d s left%n", done, total, done / seconds, remaining);
        }
    }

    /** Takes the bar off the terminal line, so that a row of data can stand there; it comes back by itself. */
    void clear() {
        if (bar.isPresent()) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    private static ProgressBar bar(int total, PrintStream err) {
        return new ProgressBarBuilder()
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .setMaxRenderedLength(78)
                .showSpeed()
                .build();
    }
}
