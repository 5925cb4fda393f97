package io.kvitt.domain.layout;

import io.kvitt.domain.invoice.Field;

/** What a weight means as a probability. */
final class Calibration {

    private Calibration() {}

    /** The probability that a chosen value is right, by its weight and its lead over the best that says otherwise. */
    static double confidence(Field<?> field, double weight, double lead) {
        double odds = 0.5 * weight + 0.25 * Math.min(4, lead) - 0.5;
        return Math.min(0.99, Math.max(0.05, 1 / (1 + Math.exp(-odds))));
    }
}
