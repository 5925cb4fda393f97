package io.kvitt.benchmarks.recurrence;

import java.util.Set;

/**
 * How far statements are from what was planned.
 *
 * @param level 0 for nothing, 1 for the most; every probability is proportional to it
 * @param heldOut what comes on top, always at its own full strength
 */
public record Noise(double level, Set<HeldOut> heldOut) {

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Noise {
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("noise is 0 to 1, not " + level);
        }
        heldOut = Set.copyOf(heldOut);
    }

    public static Noise of(double level) {
        return new Noise(level, Set.of());
    }

    /** Draws once; true with the probability that the noise makes of the one at level 1. */
    boolean strikes(Chance chance, double atLevelOne) {
        return chance.holds(level * atLevelOne);
    }

    /** Draws once; true with that probability if the kind is on. */
    boolean strikes(Chance chance, HeldOut kind, double probability) {
        return chance.holds(probability) && heldOut.contains(kind);
    }
}
