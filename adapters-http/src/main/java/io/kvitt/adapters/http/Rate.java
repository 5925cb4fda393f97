package io.kvitt.adapters.http;

import java.time.Duration;

/** How often somebody may call, counted for each of them alone. Routes of one kind share a count. */
public enum Rate {
    READ(600, Duration.ofMinutes(1)),
    WRITE(120, Duration.ofMinutes(1)),
    /** Calculations that keep nothing, and take longer than looking something up; a slider that is drawn for long is held to five a second. */
    PLAN(300, Duration.ofMinutes(1)),
    UPLOAD(60, Duration.ofHours(1)),
    /** Going over mailboxes: providers count each look at theirs. */
    SYNC(4, Duration.ofHours(1)),
    /** By address, where nobody is signed in. */
    OPEN(600, Duration.ofMinutes(1));

    private final int calls;
    private final Duration window;

    Rate(int calls, Duration window) {
        this.calls = calls;
        this.window = window;
    }

    /** So many calls. */
    int calls() {
        return calls;
    }

    /** In so much time. */
    Duration window() {
        return window;
    }
}
