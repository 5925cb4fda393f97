package io.kvitt.application.payment;

import io.kvitt.application.invoice.InvoiceAnswer;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.payment.InvoiceMatch;
import io.kvitt.domain.payment.Settlement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes on invoices which payments pay them, where {@link MatchPayments} is certain. An invoice of which something is left is partly
 * paid. Doing it twice notes nothing twice: an invoice keeps the ids of its payments.
 */
public final class NotePayments {

    private final Invoices invoices;
    private final Clock clock;

    public NotePayments(Invoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    /** One answer for each invoice of a payment; what is undecided has none. */
    public List<InvoiceAnswer> note(UserId owner, List<PaymentMatch> matches) {
        List<InvoiceAnswer> answers = new ArrayList<>();
        for (PaymentMatch match : matches) {
            if (match.invoices() instanceof InvoiceMatch.Settled settled) {
                settled.settlements().forEach(settlement -> answers.add(note(owner, match, settlement)));
            }
        }
        return List.copyOf(answers);
    }

    private InvoiceAnswer note(UserId owner, PaymentMatch match, Settlement settlement) {
        InvoiceId id = new InvoiceId(settlement.invoiceId());
        return invoices.find(owner, id)
                .map(now -> note(now, match, settlement))
                .orElseGet(() -> new InvoiceAnswer.NotFound(id));
    }

    private InvoiceAnswer note(KeptInvoice now, PaymentMatch match, Settlement settlement) {
        String payment = match.payment().id().toString();
        if (now.paidBy().contains(payment) || !now.status().isOpen()) {
            return new InvoiceAnswer.Conflict(now.id(), now.version());
        }
        boolean whole = settlement.state() == Settlement.State.PAID;
        KeptInvoice next = now.paidBy(payment, whole, match.payment().on(), clock.instant());
        return switch (invoices.update(next)) {
            case DONE -> new InvoiceAnswer.Done(next);
            case NOT_FOUND -> new InvoiceAnswer.NotFound(now.id());
            case VERSION_CONFLICT -> new InvoiceAnswer.Conflict(now.id(), now.version());
        };
    }
}
