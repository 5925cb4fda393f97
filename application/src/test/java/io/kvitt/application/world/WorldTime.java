package io.kvitt.application.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of a world, which passes when the world says so. */
final class WorldTime {

    private Instant now;

    WorldTime(Instant from) {
        now = from;
    }

    Instant now() {
        return now;
    }

    /** Forth, or back. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The clock of a process, which is ahead of the others by that much. */
    Clock clock(Duration ahead) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.plus(ahead);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
