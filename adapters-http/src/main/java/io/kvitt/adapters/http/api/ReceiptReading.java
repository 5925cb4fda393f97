package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.application.DocumentReport;
import io.kvitt.application.ReadInvoice;
import io.kvitt.application.invoice.KeepInvoice.Kept;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.identity.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads a document and keeps what it says; the answer is the same on the spot and in the background. */
final class ReceiptReading {

    private final InvoiceUses does;

    ReceiptReading(InvoiceUses does) {
        this.does = does;
    }

    DocumentReport read(Original document, Duration limit) {
        ReadInvoice reading = does.readInvoice().get();
        return Reading.within(
                limit, () -> reading.read(document.bytes(), ReadInvoice.Options.ALL), DocumentReport::failed);
    }

    /**
     * Keeps it, and says what is kept.
     *
     * @throws Refused if nothing was found in it
     */
    Response kept(UserId user, String name, Original document, DocumentReport report) {
        if (report.invoices().isEmpty()) {
            throw refused(report.problem()
                    .orElse(new DocumentProblem(DocumentProblem.Code.NO_TEMPLATE, "Nothing was found in it.")));
        }
        List<Kept> kept = does.keepInvoice().keep(user, name, document, report);
        boolean isNew = kept.stream().anyMatch(Kept::isNew);
        return Response.json(isNew ? 201 : 200, shape(user, name, document, report, kept));
    }

    static Refused refused(DocumentProblem problem) {
        return new Refused(Reading.codeOf(problem), "Nothing of it is kept.")
                .with(List.of(new Violation("/file", problem.code().text(), problem.detail())));
    }

    private ReceiptShape shape(UserId user, String name, Original document, DocumentReport report, List<Kept> kept) {
        return new ReceiptShape(
                name,
                document.hash().hex(),
                report.status().code(),
                report.strategy().map(by -> by.code()),
                report.template(),
                report.review(),
                report.pages(),
                kept.stream().flatMap(one -> item(user, one).stream()).toList());
    }

    private Optional<ReceiptShape.Item> item(UserId user, Kept one) {
        return does.showInvoice()
                .show(user, one.id())
                .match(
                        invoice -> Optional.of(
                                new ReceiptShape.Item(one.id().value(), one.isNew(), InvoiceShape.of(invoice))),
                        gone -> Optional.empty());
    }
}
