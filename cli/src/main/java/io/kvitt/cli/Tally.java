package io.kvitt.cli;

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
        long tenths = Math.round((System.nanoTime() - startedAt) / 1e8);
        String told = total + (total == 1 ? " document" : " documents") + " in " + tenths / 10 + "." + tenths % 10
                + " s: " + parsed + " parsed, " + review + " need review, " + failed + " failed";
        return skipped == 0 ? told : told + "; " + skipped + " other files skipped";
    }

    int exitCode(boolean strict) {
        if (failed > 0) {
            return parsed + review > 0 ? ExitCode.PARTIAL : ExitCode.FAILED;
        }
        return strict && review > 0 ? ExitCode.NEEDS_REVIEW : ExitCode.OK;
    }
}
