package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.domain.invoice.KeptInvoice;
import java.util.List;
import java.util.Optional;

/** Invoices: listed, shown with their evidence, corrected, marked as paid, and deleted. */
final class InvoiceRoutes {

    private static final String ONE = "/v1/invoices/{type}/{invoice_id}";

    private final InvoiceDesk desk;

    InvoiceRoutes(InvoiceDesk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                InvoiceDesk.filtered(Route.of(
                                        "GET",
                                        "/v1/invoices",
                                        "listInvoices",
                                        "Lists invoices, the earliest due date first.")
                                .parameter(
                                        new Parameter("type", "Only of this type.", "[a-z][a-z0-9-]{1,30}", "rental")))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(call -> desk.list(call, call.query("type").map(InvoiceType::named))),
                InvoiceDesk.filtered(Route.of(
                                "GET", "/v1/invoices/{type}", "listInvoicesOfType", "Lists invoices of one type."))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(call -> desk.list(call, Optional.of(InvoiceType.at(call)))),
                Route.of("GET", ONE, "showInvoice", "Shows an invoice.")
                        .answers(Answer.json(200, "The invoice, with its version as ETag.", InvoiceShape.EXAMPLE))
                        .answers(Answer.empty(304, "It is what you have."))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(call -> InvoiceDesk.shown(find(call))),
                Route.of(
                                "PATCH",
                                ONE,
                                "reviseInvoice",
                                "Corrects what was read wrongly, confirms it, and notes how far it is paid, all at once.")
                        .takesPart(StatedRevision.EXAMPLE)
                        .conditional()
                        .answers(Answer.json(200, "The invoice as it is now.", InvoiceShape.EXAMPLE))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(this::revise),
                Route.of(
                                "DELETE",
                                ONE,
                                "deleteInvoice",
                                "Deletes an invoice for good. It does not come back by itself.")
                        .mayBeConditional()
                        .answers(Answer.empty(204, "It is gone, or was before."))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(call -> desk.delete(call, InvoiceType.at(call), call.at("invoice_id"))),
                Route.of("GET", ONE + "/evidence", "showEvidence", "Says where each value was read.")
                        .answers(Answer.json(200, "Page, box, words and rule.", InvoiceShape.EvidenceShape.EXAMPLE))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(call -> Response.json(200, InvoiceShape.EvidenceShape.of(find(call)))));
    }

    private Response revise(Call call) {
        KeptInvoice now = find(call);
        return desk.revise(call, now, call.body(StatedRevision.class).revision(desk.today()));
    }

    private KeptInvoice find(Call call) {
        return desk.find(call, InvoiceType.at(call), call.at("invoice_id"));
    }
}
