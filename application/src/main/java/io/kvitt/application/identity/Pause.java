package io.kvitt.application.identity;

import java.time.Duration;

/** Lets time go by. Any thread may call at any time. */
@FunctionalInterface
public interface Pause {

    /**
     * Returns after that time.
     *
     * @return false if it was cut short, because this thread is to come to an end
     */
    boolean lasting(Duration time);

    /** Real time, in which the calling thread sleeps. */
    static Pause asleep() {
        return time -> {
            try {
                Thread.sleep(time.toMillis());
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
