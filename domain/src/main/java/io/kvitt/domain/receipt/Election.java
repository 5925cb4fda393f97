package io.kvitt.domain.receipt;

import io.kvitt.domain.layout.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weighs the proposals for one field against each other and against "none of them".
 *
 * @param standings best first
 */
record Election<T>(List<Standing<T>> standings) {

    Election {
        standings = List.copyOf(standings);
    }

    /** @param probability that it is right, 0 to 1; those of all proposals and of none of them sum to one */
    record Standing<T>(Proposal<T> proposal, List<Support> supports, double probability) {}

    static <T> Election<T> of(List<Proposal<T>> proposals, Weights weights) {
        List<List<Support>> supports = new ArrayList<>();
        double[] odds = new double[proposals.size()];
        double all = 1;
        for (int i = 0; i < odds.length; i++) {
            List<Support> own = new ArrayList<>();
            double sum = 0;
            for (String name : proposals.get(i).supports()) {
                Support support = weights.of(name);
                own.add(support);
                sum += support.weight();
            }
            odds[i] = Math.exp(Math.min(sum, 50));
            all += odds[i];
            supports.add(own);
        }
        Map<T, Double> byValue = new LinkedHashMap<>();
        for (int i = 0; i < odds.length; i++) {
            byValue.merge(proposals.get(i).value(), odds[i] / all, Double::sum);
        }
        List<Standing<T>> standings = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) {
            standings.add(new Standing<>(
                    proposals.get(i),
                    supports.get(i),
                    byValue.getOrDefault(proposals.get(i).value(), 0.0)));
        }
        standings.sort(Comparator.comparingDouble((Standing<T> standing) -> -standing.probability()));
        return new Election<>(standings);
    }

    Optional<Standing<T>> winner() {
        return standings.stream().findFirst();
    }
}
