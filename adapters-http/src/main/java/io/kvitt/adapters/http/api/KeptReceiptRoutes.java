package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.domain.invoice.KeptInvoice;
import java.util.List;
import java.util.Optional;

/** Receipts that are kept: invoices whose type is receipt, under a path of their own. */
final class KeptReceiptRoutes {

    private static final String ALL = "/v1/receipts";
    private static final String ONE = ALL + "/{id}";

    private final InvoiceDesk desk;

    KeptReceiptRoutes(InvoiceDesk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                InvoiceDesk.filtered(Route.of("GET", ALL, "listReceipts", "Lists receipts."))
                        .does(call -> desk.list(call, Optional.of(InvoiceType.RECEIPT))),
                Route.of("GET", ONE, "showReceipt", "Shows a receipt.")
                        .answers(Answer.json(200, "The receipt, with its version as ETag.", InvoiceShape.EXAMPLE))
                        .answers(Answer.empty(304, "It is what you have."))
                        .does(call -> InvoiceDesk.shown(find(call))),
                Route.of("PATCH", ONE, "reviseReceipt", "Corrects what was read wrongly, and confirms it.")
                        .takesPart(StatedRevision.EXAMPLE)
                        .conditional()
                        .answers(Answer.json(200, "The receipt as it is now.", InvoiceShape.EXAMPLE))
                        .does(this::revise),
                Route.of("DELETE", ONE, "deleteReceipt", "Deletes a receipt for good. It does not come back by itself.")
                        .mayBeConditional()
                        .answers(Answer.empty(204, "It is gone, or was before."))
                        .does(call -> desk.delete(call, InvoiceType.RECEIPT, call.at("id"))),
                Route.of("POST", ONE + "/review", "reviewReceipt", "Says what was found by looking at a receipt.")
                        .takesPart(StatedReview.EXAMPLE)
                        .mayBeConditional()
                        .answers(Answer.json(200, "The receipt as it is now.", InvoiceShape.EXAMPLE))
                        .does(this::review));
    }

    private Response revise(Call call) {
        KeptInvoice now = find(call);
        return desk.revise(call, now, call.body(StatedRevision.class).revision(desk.today()));
    }

    private Response review(Call call) {
        KeptInvoice now = find(call);
        return desk.revise(call, now, call.body(StatedReview.class).revision(desk.today()));
    }

    private KeptInvoice find(Call call) {
        return desk.find(call, InvoiceType.RECEIPT, call.at("id"));
    }
}
