package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.layout.Candidate;
import io.kvitt.domain.layout.Choice;
import io.kvitt.domain.layout.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One field, what it might be, and how sure each answer is.
 *
 * @param quality how well the receipt was read
 */
record Ballot<T>(Field<T> field, Election<T> election, Calibration calibration, ReadingQuality quality) {

    /** An answer that is wrong three times in four helps nobody. */
    private static final double LEAST_CONFIDENCE = 0.25;

    private static final int MOST_REJECTED = 5;

    /** The best proposal, if it is sure enough to be told. */
    Optional<Election.Standing<T>> winner() {
        return election.winner().filter(standing -> confidence(standing) >= LEAST_CONFIDENCE);
    }

    Optional<Found<T>> found() {
        return winner().map(this::found);
    }

    Choice choice() {
        Optional<Election.Standing<T>> winner = winner();
        List<Choice.Rejected> rejected = new ArrayList<>();
        Set<T> told = new HashSet<>();
        winner.ifPresent(standing -> told.add(standing.proposal().value()));
        for (Election.Standing<T> standing : election.standings()) {
            if (rejected.size() < MOST_REJECTED && told.add(standing.proposal().value())) {
                rejected.add(new Choice.Rejected(candidate(standing), because(standing, winner)));
            }
        }
        return new Choice(field, winner.map(this::candidate), rejected);
    }

    private double confidence(Election.Standing<T> standing) {
        return Math.min(quality.most(), calibration.confidence(standing.probability(), quality.odd()));
    }

    private Found<T> found(Election.Standing<T> standing) {
        Proposal<T> proposal = standing.proposal();
        return new Found<>(
                proposal.value(),
                new Evidence(Optional.of(proposal.place()), proposal.words(), proposal.rule(), confidence(standing)));
    }

    private Candidate<T> candidate(Election.Standing<T> standing) {
        return new Candidate<>(field, found(standing), standing.supports());
    }

    /** What the winner has and this one lacks, or what speaks against this one, whichever weighs more. */
    private static <T> String because(Election.Standing<T> loser, Optional<Election.Standing<T>> winner) {
        if (winner.isEmpty()) {
            return "too little speaks for it";
        }
        Optional<Support> lacking =
                heaviest(winner.get().supports(), loser.proposal().supports(), 1);
        Optional<Support> against =
                heaviest(loser.supports(), winner.get().proposal().supports(), -1);
        double lack = lacking.map(Support::weight).orElse(0.0);
        double doubt = against.map(support -> -support.weight()).orElse(0.0);
        if (lack <= 0 && doubt <= 0) {
            return "another reading has a little more for it";
        }
        return lack >= doubt
                ? "the other has for it: " + lacking.orElseThrow().words()
                : "against it: " + against.orElseThrow().words();
    }

    private static Optional<Support> heaviest(List<Support> supports, Set<String> without, int sign) {
        return supports.stream()
                .filter(support -> !without.contains(support.name()))
                .filter(support -> sign * support.weight() > 0)
                .max(Comparator.comparingDouble(support -> sign * support.weight()));
    }
}
