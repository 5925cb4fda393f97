package io.kvitt.domain.layout;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.invoice.Review;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What could be read off the pages of a document without knowing its issuer.
 *
 * @param checks beyond those of every invoice: what speaks against reading the document this way
 * @param choices why each value was chosen, in the order of the fields
 */
public record LayoutReading(Invoice invoice, List<InvoiceCheck> checks, List<Choice> choices) {

    /** Where the page and a payment code state the same, both are hardly wrong. */
    private static final double CONFIDENCE_OF_TWO = 0.99;

    /** Checks of {@link Sheets}, {@link SeveralInvoices} and {@link SeveralPayments}: any value may be that of another paper. */
    private static final Set<String> DOUBTS =
            Set.of("one-invoice-in-file", "one-payment-in-file", "one-paper-on-page", "script-is-known");

    /** Below {@link Review#SURE_ENOUGH}. */
    private static final double CONFIDENCE_IN_DOUBT = 0.75;

    public LayoutReading {
        checks = List.copyOf(checks);
        choices = List.copyOf(choices);
    }

    /** Whether it is worth to be told: an amount, or a number with its date. Anything less may be any paper. */
    public boolean saysEnough() {
        Map<Field<?>, Found<?>> fields = invoice.fields();
        boolean amount = fields.containsKey(Field.AMOUNT_DUE)
                || fields.containsKey(Field.GROSS_TOTAL)
                || fields.containsKey(Field.NET_TOTAL);
        return amount || (fields.containsKey(Field.INVOICE_NUMBER) && fields.containsKey(Field.ISSUE_DATE));
    }

    /**
     * The same with what payment codes state: a value that the page lacks is taken, one that both state gains confidence, and one
     * on which they differ stays that of the page, which is what people read.
     */
    public LayoutReading with(List<Candidate<?>> stated) {
        if (stated.isEmpty()) {
            return this;
        }
        Invoice.Draft draft = invoice.toDraft();
        List<Choice> all = new ArrayList<>(choices);
        for (Candidate<?> candidate : stated) {
            add(candidate, draft, all);
        }
        LayoutReading more = new LayoutReading(draft.done(), checks, all);
        return isDoubted() ? more.reliedOnAtMost(CONFIDENCE_IN_DOUBT) : more;
    }

    private boolean isDoubted() {
        return checks.stream().anyMatch(check -> check.failed() && DOUBTS.contains(check.name()));
    }

    private <T> void add(Candidate<T> candidate, Invoice.Draft draft, List<Choice> all) {
        Optional<Found<T>> onPage = invoice.find(candidate.field());
        if (onPage.isEmpty()) {
            if (!draft.has(candidate.field())) {
                draft.put(candidate.field(), candidate.found());
                all.add(new Choice(candidate.field(), Optional.of(candidate), List.of()));
            }
        } else if (areSame(onPage.get().value(), candidate.found().value())) {
            Evidence was = onPage.get().evidence();
            Evidence sure = new Evidence(was.place(), was.words(), was.rule(), CONFIDENCE_OF_TWO);
            draft.put(candidate.field(), new Found<>(onPage.get().value(), sure));
        }
    }

    private static boolean areSame(Object one, Object other) {
        if (one instanceof BigDecimal amount && other instanceof BigDecimal stated) {
            return amount.compareTo(stated) == 0;
        }
        return one.equals(other);
    }

    /** The same reading with checks that failed: no value of it may be used unseen. */
    public LayoutReading doubted(List<InvoiceCheck> doubts) {
        if (doubts.isEmpty()) {
            return this;
        }
        return reliedOnAtMost(CONFIDENCE_IN_DOUBT).noting(doubts);
    }

    /** The same reading with more checks. */
    public LayoutReading noting(List<InvoiceCheck> more) {
        List<InvoiceCheck> all = new ArrayList<>(checks);
        all.addAll(more);
        return new LayoutReading(invoice, all, choices);
    }

    /** The same reading, no field of which is relied on more than this. */
    public LayoutReading reliedOnAtMost(double confidence) {
        return new LayoutReading(invoice.reliedOnAtMost(confidence), checks, choices);
    }
}
