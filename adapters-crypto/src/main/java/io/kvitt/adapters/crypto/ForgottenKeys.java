package io.kvitt.adapters.crypto;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Keys of a store in memory: made when first needed, gone with the process. */
public final class ForgottenKeys implements Supplier<CryptoKeys> {

    private final Clock clock;
    private Optional<CryptoKeys> made = Optional.empty();

    public ForgottenKeys(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized CryptoKeys get() {
        if (made.isEmpty()) {
            made = Optional.of(CryptoKeys.generate(clock.instant()));
        }
        return made.get();
    }
}
