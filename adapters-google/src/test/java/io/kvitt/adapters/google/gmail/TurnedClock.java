package io.kvitt.adapters.google.gmail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that goes by when it is told to, and while somebody waits. */
public final class TurnedClock extends Clock implements Waits {

    private Instant now;

    public TurnedClock(Instant now) {
        this.now = now;
    }

    public synchronized void turn(Duration time) {
        now = now.plus(time);
    }

    @Override
    public boolean pass(Duration time) {
        turn(time);
        return true;
    }

    @Override
    public synchronized Instant instant() {
        return now;
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
