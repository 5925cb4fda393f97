package io.kvitt.benchmarks.recurrence;

import java.util.List;
import java.util.Random;

/**
 * Draws that are the same for the same seed and name, on every Java: {@link Random} is specified to the bit. What is drawn under
 * one name does not depend on what is drawn under another.
 */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Random random;

    private Chance(long state) {
        random = new Random(state);
    }

    static Chance of(long seed, String... names) {
        long state = mixed(seed + GOLDEN);
        for (String name : names) {
            state = mixed(state + GOLDEN + name.hashCode());
        }
        return new Chance(state);
    }

    /** A fraction from 0, below 1. */
    double fraction() {
        return random.nextDouble();
    }

    /** True so often: never for 0, always for 1. Takes one draw, whatever it says. */
    boolean holds(double probability) {
        return fraction() < probability;
    }

    /** A fraction between the two. */
    double between(double low, double high) {
        return low + fraction() * (high - low);
    }

    /** A number from the first to the last, both of them possible. */
    int from(int first, int last) {
        return first + (int) (fraction() * (last - first + 1));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(from(0, choices.size() - 1));
    }

    /** The last step of SplitMix64 (Steele, Lea, Flood 2014), so that neighbouring seeds have nothing in common. */
    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
