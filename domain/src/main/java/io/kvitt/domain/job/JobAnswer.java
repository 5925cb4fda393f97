package io.kvitt.domain.job;

/**
 * What came of a job, as whoever asked for it would have been told at once.
 *
 * @param succeeded whether it is a result, and not a problem
 * @param text in the words of whoever gave the job; kept and not understood
 */
public record JobAnswer(boolean succeeded, String text) {

    /** Characters of an answer: what some hundred invoices say. */
    public static final int LONGEST = 2_000_000;

    public JobAnswer {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("an answer of " + text.length() + " characters");
        }
    }

    /** Not what it says: it is somebody's. */
    @Override
    public String toString() {
        return "JobAnswer[" + (succeeded ? "result" : "problem") + ", " + text.length() + " characters]";
    }
}
