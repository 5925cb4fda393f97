package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which invoices a payment pays. A reference or number that it states beats everything. Otherwise one invoice, if its
 * {@link MatchScore} is 900 or more and 200 above the next one; otherwise several of one payee that add up to the amount, if only
 * one choice does. What is not certain is suggested. Invoices of another currency are not looked at; their order changes nothing.
 * One matching serves one thread.
 */
public final class InvoiceMatching {

    private static final int LEAST_SCORE = 900;
    private static final int LEAST_MARGIN = 200;
    private static final int LEAST_SUGGESTED = 300;
    private static final int MOST_SUGGESTED = 10;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> -candidate.score().total())
            .thenComparing(candidate -> candidate.invoice().dueOn())
            .thenComparing(candidate -> candidate.invoice().id());

    /** Taking the words out of a name takes longer than all the rest, and payees come again with every payment. */
    private final Map<String, List<String>> wordsOfPayees = new HashMap<>();

    /** An invoice and how well it fits. */
    record Candidate(OpenInvoice invoice, MatchScore score) {}

    /** What one payment pays. For many payments make an {@code InvoiceMatching} and ask it. */
    public static InvoiceMatch of(UnmatchedPayment payment, Collection<OpenInvoice> invoices) {
        return new InvoiceMatching().match(payment, invoices);
    }

    /** What a payment pays of these. */
    public InvoiceMatch match(UnmatchedPayment payment, Collection<OpenInvoice> invoices) {
        List<String> words = PayeeName.of(payment.text()).words();
        List<Candidate> candidates = invoices.stream()
                .filter(invoice ->
                        invoice.open().currency().equals(payment.amount().currency()))
                .map(invoice -> new Candidate(invoice, MatchScore.of(payment, invoice, likeness(words, invoice))))
                .sorted(BEST_FIRST)
                .toList();
        StatedReferences references = new StatedReferences(payment);
        List<Candidate> named = candidates.stream()
                .filter(candidate -> references.name(candidate.invoice()))
                .toList();
        if (!named.isEmpty()) {
            return byReference(payment, named);
        }
        return byScore(payment, candidates)
                .or(() -> bySum(payment, candidates))
                .orElseGet(() -> suggested(candidates.stream()
                        .filter(candidate -> candidate.score().total() >= LEAST_SUGGESTED)
                        .toList()));
    }

    private int likeness(List<String> words, OpenInvoice invoice) {
        return MatchScore.likeness(
                words,
                wordsOfPayees.computeIfAbsent(
                        invoice.payee(), payee -> PayeeName.of(payee).words()));
    }

    /** Several that are named have to add up, or one of them alone has the amount: a reference may be one of the customer. */
    private static InvoiceMatch byReference(UnmatchedPayment payment, List<Candidate> named) {
        List<Candidate> exact =
                named.stream().filter(candidate -> candidate.score().isExact()).toList();
        if (named.size() == 1 || exact.size() == 1) {
            return settled(payment, exact.size() == 1 ? exact : named, InvoiceMatch.Basis.REFERENCE);
        }
        Money sum = named.stream()
                .map(candidate -> candidate.invoice().open())
                .reduce(Money.zero(payment.amount().currency()), Money::plus);
        return sum.equals(payment.amount()) ? settled(payment, named, InvoiceMatch.Basis.REFERENCE) : suggested(named);
    }

    private static Optional<InvoiceMatch> byScore(UnmatchedPayment payment, List<Candidate> candidates) {
        if (candidates.isEmpty() || candidates.get(0).score().total() < LEAST_SCORE) {
            return Optional.empty();
        }
        int next = candidates.size() > 1 ? candidates.get(1).score().total() : 0;
        return candidates.get(0).score().total() - next < LEAST_MARGIN
                ? Optional.empty()
                : Optional.of(settled(payment, candidates.subList(0, 1), InvoiceMatch.Basis.SCORE));
    }

    private static Optional<InvoiceMatch> bySum(UnmatchedPayment payment, List<Candidate> candidates) {
        return candidates.stream().anyMatch(candidate -> candidate.score().isExact())
                ? Optional.empty()
                : SumOfInvoices.only(payment, candidates)
                        .map(chosen -> settled(payment, chosen, InvoiceMatch.Basis.SUM));
    }

    private static InvoiceMatch settled(UnmatchedPayment payment, List<Candidate> chosen, InvoiceMatch.Basis basis) {
        List<Settlement> settlements = chosen.stream()
                .map(candidate -> Settlement.of(candidate.invoice(), payment.amount()))
                .toList();
        Money paid = settlements.stream()
                .map(Settlement::paid)
                .reduce(Money.zero(payment.amount().currency()), Money::plus);
        return new InvoiceMatch.Settled(settlements, basis, payment.amount().minus(paid));
    }

    private static InvoiceMatch suggested(List<Candidate> candidates) {
        return new InvoiceMatch.Undecided(candidates.stream()
                .limit(MOST_SUGGESTED)
                .map(candidate ->
                        new InvoiceMatch.Suggestion(candidate.invoice().id(), candidate.score()))
                .toList());
    }
}
