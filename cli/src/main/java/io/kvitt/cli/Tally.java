package io.kvitt.cli;

import java.util.Locale;

/** Counts rows, for the summary and the exit code. */
final class Tally {

    private final long startedAt = System.nanoTime();
    private int parsed;
    private int review;
    private int failed;

    void add(Row row) {
        if (row.failed()) {
            failed++;
        } else if (row.needsReview()) {
            review++;
        } else {
            parsed++;
        }
    }

    String told(int skipped) {
        int total = parsed + review + failed;
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        String told = String.format(
                Locale.ROOT,
                "%d %s in %.1f s: %d parsed, %d need review, %d failed",
                total,
                total == 1 ? "document" : "documents",
                seconds,
                parsed,
                review,
                failed);
        return skipped == 0 ? told : told + "; " + skipped + " other files skipped";
    }

    int exitCode(boolean strict) {
        if (failed > 0) {
            return parsed + review > 0 ? ExitCode.PARTIAL : ExitCode.FAILED;
        }
        return strict && review > 0 ? ExitCode.NEEDS_REVIEW : ExitCode.OK;
    }
}
