package io.kvitt.domain.layout;

import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceLine;
import io.kvitt.domain.layout.Choice.Rejected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What is decided so far: a value for each field, why it was chosen, and why the others were not. */
final class Decisions {

    private static final int MOST_REJECTED = 8;

    /** The lead of a value that nothing else competes with is counted from here. */
    private static final double NO_RIVAL = -4;

    private final Invoice.Draft draft = new Invoice.Draft();
    private final List<Choice> choices = new ArrayList<>();
    private final Map<Field<?>, Proposal<?>> chosen = new LinkedHashMap<>();

    Invoice invoice() {
        return draft.done();
    }

    void addLines(List<InvoiceLine> lines) {
        lines.forEach(draft::add);
    }

    List<Choice> choices() {
        return choices;
    }

    Map<Field<?>, Proposal<?>> chosen() {
        return chosen;
    }

    /** The value of a field, if it is decided. */
    <T> Optional<T> value(Field<T> field) {
        return draft.value(field);
    }

    /** Takes the heaviest; of equal ones the first. */
    <T> void choose(Field<T> field, List<Proposal<T>> proposals) {
        Optional<Proposal<T>> best = Optional.empty();
        for (Proposal<T> proposal : proposals) {
            if (best.isEmpty() || proposal.weight() > best.get().weight() + 1e-9) {
                best = Optional.of(proposal);
            }
        }
        settle(field, best.filter(proposal -> proposal.weight() > 0), proposals, Object::equals);
    }

    /**
     * Keeps what was chosen, and why the others lost.
     *
     * @param same whether two values mean the same
     */
    <T> void settle(Field<T> field, Optional<Proposal<T>> best, List<Proposal<T>> proposals, BiPredicate<T, T> same) {
        double rival = NO_RIVAL;
        List<Rejected> rejected = new ArrayList<>();
        List<Proposal<T>> byWeight = new ArrayList<>(proposals);
        byWeight.sort(Comparator.comparingDouble((Proposal<T> proposal) -> -proposal.weight()));
        for (Proposal<T> proposal : byWeight) {
            boolean agrees =
                    best.isPresent() && same.test(proposal.value(), best.get().value());
            if (agrees) {
                continue;
            }
            rival = Math.max(rival, proposal.weight());
            if (rejected.size() < MOST_REJECTED) {
                rejected.add(new Rejected(proposal.candidate(field, 0), because(proposal, best)));
            }
        }
        if (best.isPresent()) {
            double weight = best.get().weight();
            Candidate<T> candidate = best.get()
                    .candidate(field, Calibration.confidence(field, best.get().supports(), weight, weight - rival));
            draft.put(field, candidate.found());
            chosen.put(field, best.get());
            choices.add(new Choice(field, Optional.of(candidate), rejected));
        } else if (!rejected.isEmpty()) {
            choices.add(new Choice(field, Optional.empty(), rejected));
        }
    }

    private static <T> String because(Proposal<T> proposal, Optional<Proposal<T>> best) {
        if (proposal.has("claimed-elsewhere")) {
            return "the same words answer to a better label";
        }
        if (best.isEmpty()) {
            return "too little speaks for it";
        }
        if (best.get().has("sums-hold") && !proposal.has("sums-hold")) {
            return "the sums do not hold with it";
        }
        return "more speaks for the other";
    }
}
