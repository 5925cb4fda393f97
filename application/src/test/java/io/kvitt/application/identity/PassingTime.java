package io.kvitt.application.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Time that goes by where somebody waits, and where a test says so. */
public final class PassingTime extends Clock implements Pause {

    private final AtomicReference<Instant> now;
    private volatile Runnable meanwhile = () -> {};

    public PassingTime(Instant from) {
        now = new AtomicReference<>(from);
    }

    public void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    /** What happens during every pause from now on. */
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    @Override
    public boolean lasting(Duration time) {
        pass(time);
        meanwhile.run();
        return true;
    }

    @Override
    public Instant instant() {
        return now.get();
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
