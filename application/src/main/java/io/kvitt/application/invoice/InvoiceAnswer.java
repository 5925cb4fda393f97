package io.kvitt.application.invoice;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.Invoices.Outcome;
import java.util.List;
import java.util.function.Function;

/** How a look at an invoice that is kept, or a change of it, ended. In every case but the first nothing has changed. */
public sealed interface InvoiceAnswer {

    /** This is the invoice now. */
    record Done(KeptInvoice invoice) implements InvoiceAnswer {}

    /** The owner has no such invoice. */
    record NotFound(InvoiceId id) implements InvoiceAnswer {}

    /** Somebody changed it since the version that was named. */
    record Conflict(InvoiceId id, long version) implements InvoiceAnswer {}

    /** What was asked breaks rules. */
    record Invalid(List<Violation> broken) implements InvoiceAnswer {
        public Invalid {
            broken = List.copyOf(broken);
        }
    }

    /**
     * What the outcome of a port means.
     *
     * @param done the invoice, if it was done
     * @param version that was named
     */
    static InvoiceAnswer of(Outcome outcome, KeptInvoice done, long version) {
        return switch (outcome) {
            case DONE -> new Done(done);
            case NOT_FOUND -> new NotFound(done.id());
            case VERSION_CONFLICT -> new Conflict(done.id(), version);
        };
    }

    default <R> R match(Function<KeptInvoice, R> done, Function<List<Violation>, R> refused) {
        return this instanceof Done one ? done.apply(one.invoice()) : refused.apply(violations());
    }

    /** Why it was not done; empty if it was. */
    default List<Violation> violations() {
        if (this instanceof NotFound none) {
            return List.of(notFound(none.id().value()));
        }
        if (this instanceof Conflict other) {
            return List.of(new Violation(
                    "/version",
                    "INVOICE_VERSION_CONFLICT",
                    "The invoice is not of version " + other.version()
                            + " any more. Look at it again before changing it."));
        }
        return this instanceof Invalid invalid ? invalid.broken() : List.of();
    }

    /** That there is no invoice of this id, as a broken rule. */
    static Violation notFound(String id) {
        return new Violation("/invoice_id", "INVOICE_NOT_FOUND", "There is no invoice " + id + ".");
    }
}
