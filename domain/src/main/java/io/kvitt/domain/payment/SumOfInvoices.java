package io.kvitt.domain.payment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for the two to five invoices that add up to a payment exactly. Two ways to add up are none. */
final class SumOfInvoices {

    private static final int MOST_ITEMS = 5;

    /** With more to choose from, some add up by chance. */
    private static final int MOST_CANDIDATES = 30;

    /** Half the words of the payee, out of the 300 that all are. */
    private static final int LEAST_LIKENESS = 150;

    private final List<InvoiceMatching.Candidate> candidates;
    private final List<InvoiceMatching.Candidate> chosen = new ArrayList<>();
    private final List<List<InvoiceMatching.Candidate>> found = new ArrayList<>();

    private SumOfInvoices(List<InvoiceMatching.Candidate> candidates) {
        this.candidates = candidates;
    }

    static Optional<List<InvoiceMatching.Candidate>> only(
            UnmatchedPayment payment, List<InvoiceMatching.Candidate> all) {
        SumOfInvoices search = new SumOfInvoices(all.stream()
                .filter(candidate -> candidate.score().payee() >= LEAST_LIKENESS
                        && candidate.score().date() > 0
                        && candidate.invoice().open().compareTo(payment.amount()) < 0)
                .toList());
        if (search.candidates.size() > MOST_CANDIDATES) {
            return Optional.empty();
        }
        search.choose(0, payment.amount().minorUnits());
        return search.found.size() == 1 ? Optional.of(search.found.get(0)) : Optional.empty();
    }

    private void choose(int from, BigInteger left) {
        if (left.signum() == 0) {
            found.add(List.copyOf(chosen));
            return;
        }
        for (int i = from; i < candidates.size() && chosen.size() < MOST_ITEMS && found.size() < 2; i++) {
            BigInteger open = candidates.get(i).invoice().open().minorUnits();
            if (open.compareTo(left) <= 0) {
                chosen.add(candidates.get(i));
                choose(i + 1, left.subtract(open));
                chosen.remove(chosen.size() - 1);
            }
        }
    }
}
