package io.kvitt.domain.layout;

import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.Field;
import java.util.List;

/**
 * What a field might be, and what speaks for it.
 *
 * @param found the value; its evidence holds the confidence that the supports give
 */
public record Candidate<T>(Field<T> field, Found<T> found, List<Support> supports) {

    public Candidate {
        supports = List.copyOf(supports);
    }

    /** The sum of the supports, in units of natural log odds. */
    public double weight() {
        double sum = 0;
        for (Support support : supports) {
            sum += support.weight();
        }
        return sum;
    }
}
