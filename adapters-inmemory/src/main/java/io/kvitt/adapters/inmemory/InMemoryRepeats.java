package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.repeat.Repeat;
import io.kvitt.domain.repeat.Repeat.Beginning;
import io.kvitt.domain.repeat.Repeat.Begun;
import io.kvitt.domain.repeat.RepeatKey;
import io.kvitt.domain.repeat.port.Repeats;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers in a map. */
final class InMemoryRepeats implements Repeats {

    /** Between two looks for what is forgotten. */
    private static final int SWEEP = 1_000;

    private final Map<RepeatKey, Repeat> kept = new HashMap<>();
    private int begun;

    @Override
    public synchronized Beginning begin(RepeatKey key, String print, Instant now) {
        Beginning beginning = Repeat.begin(Optional.ofNullable(kept.get(key)), key, print, now);
        if (beginning instanceof Begun one) {
            sweep(now);
            kept.put(key, one.repeat());
        }
        return beginning;
    }

    @Override
    public synchronized boolean answer(Repeat repeat, String answer, Instant now) {
        boolean current = repeat.isCurrent(Optional.ofNullable(kept.get(repeat.key())));
        if (current) {
            kept.put(repeat.key(), repeat.answered(answer, now));
        }
        return current;
    }

    @Override
    public synchronized void giveUp(Repeat repeat) {
        if (repeat.isCurrent(Optional.ofNullable(kept.get(repeat.key())))) {
            kept.remove(repeat.key());
        }
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.keySet().removeIf(key -> key.owner().equals(owner));
    }

    private void sweep(Instant now) {
        begun++;
        if (begun % SWEEP == 0) {
            kept.values().removeIf(repeat -> !now.isBefore(repeat.until()));
        }
    }
}
