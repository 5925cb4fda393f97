package io.kvitt.domain.layout;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.Segment;
import io.kvitt.domain.invoice.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value that something on the page might have, while supports for it are still being gathered. */
final class Proposal<T> {

    private final Role role;
    private final T value;
    private final Segment part;
    private final String rule;
    private final List<Support> supports = new ArrayList<>();

    /**
     * Begins without supports.
     *
     * @param part the words that state the value
     */
    Proposal(Role role, T value, Segment part, String rule) {
        this.role = role;
        this.value = value;
        this.part = part;
        this.rule = rule;
    }

    Proposal<T> add(String support, String words) {
        supports.add(Weights.of(support, words));
        return this;
    }

    /** The same value from the same words, with the same supports so far, in another role. */
    Proposal<T> as(Role other, String otherRule) {
        Proposal<T> same = new Proposal<>(other, value, part, otherRule);
        same.supports.addAll(supports);
        return same;
    }

    /** Another value from the same words, with the same supports so far. */
    <R> Proposal<R> with(R other) {
        Proposal<R> same = new Proposal<>(role, other, part, rule);
        same.supports.addAll(supports);
        return same;
    }

    Role role() {
        return role;
    }

    T value() {
        return value;
    }

    Segment part() {
        return part;
    }

    String rule() {
        return rule;
    }

    boolean has(String support) {
        return supports.stream().anyMatch(each -> each.name().equals(support));
    }

    /** The sum of the supports, in units of natural log odds. */
    double weight() {
        double sum = 0;
        for (Support support : supports) {
            sum += support.weight();
        }
        return sum;
    }

    List<Support> supports() {
        return supports;
    }

    Candidate<T> candidate(Field<T> field, double confidence) {
        Evidence evidence =
                new Evidence(Optional.of(new Place(part.page(), part.box())), part.text(), rule, confidence);
        return new Candidate<>(field, new Found<>(value, evidence), supports);
    }
}
