package io.kvitt.domain.payment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which payment belongs to which commitment: the payee must be one that the commitment knows, the currency the same, the day within
 * its life, and the amount not out of all proportion. Of several commitments to one payee, the one whose amount is nearest gets it.
 * A payment belongs to one commitment at most.
 */
public final class CommitmentPayments {

    /** One payment may be for so many dates. More is something else that was bought there. */
    private static final int MOST_TIMES = 3;

    /** A cold winter. */
    private static final int MOST_TIMES_VARYING = 10;

    /** A name of fewer letters may be the beginning of another one by chance. */
    private static final int LEAST_BEGINNING = 5;

    /** So long after its end a commitment may still be paid. */
    private static final int MOST_DAYS_AFTER = 365;

    private static final Comparator<Commitment> ORDER = Comparator.comparing(Commitment::id);

    private CommitmentPayments() {}

    /** The payments of each commitment, in the order given; of one that has none an empty list. */
    public static Map<CommitmentId, List<NetPayment>> of(
            Collection<Commitment> commitments, List<NetPayment> payments) {
        Map<CommitmentId, List<NetPayment>> assigned = new TreeMap<>();
        commitments.forEach(commitment -> assigned.put(commitment.id(), new ArrayList<>()));
        Map<String, String> keys = new HashMap<>();
        for (NetPayment payment : payments) {
            String key = keys.computeIfAbsent(
                    payment.description().text(), text -> PayeeName.of(text).key());
            Optional<Commitment> owner = commitments.stream()
                    .filter(commitment -> fits(commitment.terms(), payment, key))
                    .min(Comparator.comparing((Commitment one) -> distance(one.terms(), payment))
                            .thenComparing(ORDER));
            owner.ifPresent(one ->
                    assigned.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(payment));
        }
        return assigned;
    }

    private static boolean fits(CommitmentTerms terms, NetPayment payment, String key) {
        int before = terms.cadence().rhythm().days() / 2;
        return payment.amount().currency().equals(terms.expected().currency())
                && terms.payeeKeys().stream().anyMatch(known -> isSamePayee(known, key))
                && !payment.on().isBefore(terms.firstOn().minusDays(before))
                && terms.lastOn()
                        .filter(last -> payment.on().isAfter(last.plusDays(MOST_DAYS_AFTER)))
                        .isEmpty()
                && payment.amount().compareTo(terms.expected().times(terms.varies() ? MOST_TIMES_VARYING : MOST_TIMES))
                        <= 0;
    }

    /** Statements cut names, and add towns. */
    private static boolean isSamePayee(String known, String key) {
        return known.equals(key) || isBeginning(known, key) || isBeginning(key, known);
    }

    private static boolean isBeginning(String beginning, String name) {
        return beginning.length() >= LEAST_BEGINNING && name.startsWith(beginning + " ");
    }

    private static BigInteger distance(CommitmentTerms terms, NetPayment payment) {
        return payment.amount().minus(terms.expected()).minorUnits().abs();
    }
}
