package io.kvitt.domain.job;

import java.util.Arrays;

/** How far a job is. */
public enum JobState {
    WAITING("waiting"),
    RUNNING("running"),
    SUCCEEDED("succeeded"),
    FAILED("failed");

    private final String code;

    JobState(String code) {
        this.code = code;
    }

    /** Its name where it is kept and shown; it never changes meaning. */
    public String code() {
        return code;
    }

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return this == SUCCEEDED || this == FAILED;
    }

    /** The state of that name. */
    public static JobState named(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a job: " + code));
    }
}
