package io.kvitt.application.identity;

import io.kvitt.domain.identity.LeaseOwner;

/** By how much a wait is longer, so that not all come back at once. */
final class Jitter {

    private static final int STEPS = 41;

    private Jitter() {}

    /** -20 to 20 percent; as random as the lease is. */
    static int of(LeaseOwner drawn) {
        return Math.floorMod(drawn.value().hashCode(), STEPS) - 20;
    }
}
