package io.kvitt.domain.document;

import java.util.Optional;

/**
 * Where a value was read and by which rule, so that a wrong value leads to a line.
 *
 * @param place on the page; none for a value that only structured data holds
 * @param words as written in the document
 * @param rule kind and name: {@code xml:/Invoice/ID}, {@code template:amount}, {@code label-right:Totalt att betala}
 * @param confidence probability that the value is right, 0 to 1
 */
public record Evidence(Optional<Place> place, String words, String rule, double confidence) {

    public Evidence {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }

    /** A value that structured data states, at a path within it. */
    public static Evidence inData(String words, String rule, double confidence) {
        return new Evidence(Optional.empty(), words, rule, confidence);
    }

    /** The same evidence, also seen at a place on the page. */
    public Evidence at(Place seen) {
        return new Evidence(Optional.of(seen), words, rule, confidence);
    }
}
