package io.kvitt.benchmarks.recurrence;

/**
 * How many streams were found, and how many were there.
 *
 * @param matched streams that are there and were found
 * @param detected all that were found, rightly or not
 * @param labelled all that are there
 */
public record StreamScore(int matched, int detected, int labelled) {

    public static final StreamScore NONE = new StreamScore(0, 0, 0);

    /**
     * Takes the counts.
     *
     * @throws IllegalArgumentException if more matched than were detected or are labelled
     */
    public StreamScore {
        if (matched < 0 || matched > detected || matched > labelled) {
            throw new IllegalArgumentException(
                    matched + " matched of " + detected + " detected, " + labelled + " labelled");
        }
    }

    public StreamScore plus(StreamScore other) {
        return new StreamScore(matched + other.matched, detected + other.detected, labelled + other.labelled);
    }

    /** The part of what was found that is there; 1 if nothing was found. */
    public double precision() {
        return detected == 0 ? 1 : (double) matched / detected;
    }

    /** The part of what is there that was found; 1 if nothing is there. */
    public double recall() {
        return labelled == 0 ? 1 : (double) matched / labelled;
    }
}
