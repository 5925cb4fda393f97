package io.kvitt.application.world;

/** That an invariant does not hold. */
record Breach(Invariant invariant, String how) {

    @Override
    public String toString() {
        return invariant + ": " + how;
    }
}
