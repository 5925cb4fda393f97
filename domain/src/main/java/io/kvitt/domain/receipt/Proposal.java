package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a field might be, and the names of what speaks for and against it.
 *
 * @param words as written
 * @param rule that proposes it
 * @param supports names from the table of the field
 */
record Proposal<T>(T value, Place place, String words, String rule, Set<String> supports) {

    Proposal {
        supports = Set.copyOf(supports);
    }

    /** Collects the names of supports. */
    static final class Reasons {
        private final Set<String> names = new TreeSet<>();

        Reasons when(boolean holds, String name) {
            if (holds) {
                names.add(name);
            }
            return this;
        }

        Reasons all(List<String> more) {
            names.addAll(more);
            return this;
        }

        Set<String> names() {
            return names;
        }
    }
}
