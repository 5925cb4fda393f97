package io.kvitt.adapters.google.gmail;

import java.time.Duration;
import java.util.Optional;

/** What came back for one try. */
final class Reply {

    static final Reply NONE = new Reply(Answered.FAILED, new byte[0], Optional.empty());

    private final Answered answered;
    private final byte[] body;
    private final Optional<Duration> after;

    /**
     * @param body read only if it was answered well; not copied
     * @param after which Gmail wants to be asked again, if it says so
     */
    Reply(Answered answered, byte[] body, Optional<Duration> after) {
        this.answered = answered;
        this.body = body;
        this.after = after;
    }

    Answered answered() {
        return answered;
    }

    byte[] body() {
        return body;
    }

    Optional<Duration> after() {
        return after;
    }
}
