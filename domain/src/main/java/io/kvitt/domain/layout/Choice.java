package io.kvitt.domain.layout;

import io.kvitt.domain.invoice.Field;
import java.util.List;
import java.util.Optional;

/**
 * How a field got its value, or why it has none.
 *
 * @param chosen empty if no candidate was good enough
 * @param rejected best first
 */
public record Choice(Field<?> field, Optional<Candidate<?>> chosen, List<Rejected> rejected) {

    public Choice {
        rejected = List.copyOf(rejected);
    }

    /**
     * A candidate that lost.
     *
     * @param because for people, in a few words: {@code the sums do not hold with it}
     */
    public record Rejected(Candidate<?> candidate, String because) {}
}
