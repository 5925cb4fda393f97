package io.kvitt.application.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is moved by hand, and by each reading of it if so set. */
final class HandClock extends Clock {

    private Instant now;
    private Duration step = Duration.ZERO;

    HandClock(Instant from) {
        now = from;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** How far it goes on whenever somebody looks at it. */
    void stepping(Duration each) {
        step = each;
    }

    @Override
    public Instant instant() {
        Instant shown = now;
        now = now.plus(step);
        return shown;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
