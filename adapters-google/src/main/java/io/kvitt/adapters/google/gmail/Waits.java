package io.kvitt.adapters.google.gmail;

import java.time.Duration;

/** Lets time go by between two tries. */
@FunctionalInterface
interface Waits {

    /** @return false if somebody does not want to wait any more: what is being done is to end */
    boolean pass(Duration time);

    /** By sleeping. */
    Waits ASLEEP = time -> {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    };
}
