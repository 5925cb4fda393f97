package io.kvitt.domain.layout;

/**
 * One reason to believe that a candidate is right, or to doubt it.
 *
 * @param name stable, {@code label-rank-1}, {@code sums-hold}
 * @param words for people: what was seen
 * @param weight in units of natural log odds; negative for a doubt
 */
public record Support(String name, String words, double weight) {

    public Support {
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("weight of " + name + " is " + weight);
        }
    }
}
