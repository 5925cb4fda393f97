package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import java.util.Optional;

/** What a path below an invoice names: the paper, its document, and a page of it. */
final class KeptDocument {

    private KeptDocument() {}

    /** The paper. One of another type than the path says is not there. */
    static KeptInvoice find(InvoiceUses invoices, Call call) {
        InvoiceType type = InvoiceType.at(call);
        return InvoiceId.parse(call.at("invoice_id"))
                .flatMap(id ->
                        invoices.showInvoice().show(call.user(), id).match(Optional::of, none -> Optional.empty()))
                .filter(type::holds)
                .orElseThrow(Refused::notFound);
    }

    /** The document that it was read of. */
    static Original original(DocumentUses does, Call call, KeptInvoice invoice) {
        return does.showOriginal()
                .of(call.user(), invoice)
                .orElseThrow(() -> new Refused(
                        ProblemCode.DOCUMENT_NOT_KEPT,
                        "Hand the document in again: it is kept with the invoice then."));
    }

    /** The number of a page, from 1. */
    static int page(Call call) {
        String text = call.at("n");
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw Refused.notFound();
        }
        return Integer.parseInt(text);
    }

    static Refused noSuchPage(int pages) {
        return new Refused(
                ProblemCode.NO_SUCH_PAGE,
                pages == 0
                        ? "The document is not shown in pages."
                        : "The pages of the document are 1 to " + pages + ".");
    }
}
