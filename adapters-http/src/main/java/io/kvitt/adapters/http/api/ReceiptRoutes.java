package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.MediaType;
import io.kvitt.adapters.http.Multipart;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Rate;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
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

/** Documents that are handed in: read on the spot, and kept. */
final class ReceiptRoutes {

    /** API Gateway gives up after 30 seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final InvoiceUses does;

    ReceiptRoutes(InvoiceUses does) {
        this.does = does;
    }

    List<Route> routes() {
        Route upload = Route.of(
                        "POST", "/v1/receipts/upload", "uploadReceipt", "Reads a document and keeps what it says.")
                .rate(Rate.UPLOAD)
                .takes(new Route.Content(
                        MediaType.MULTIPART,
                        Optional.empty(),
                        "one part named file: a PDF, an image, an e-invoice or text",
                        false))
                .answers(Answer.json(201, "Something in it is new.", ReceiptShape.EXAMPLE))
                .answers(Answer.json(200, "All of it was kept before.", ReceiptShape.EXAMPLE))
                .problem(ProblemCode.UNSUPPORTED_DOCUMENT, ProblemCode.ENCRYPTED_DOCUMENT)
                .does(this::upload);
        return List.of(upload, upload.alias("/receipts/upload", "uploadReceiptShort"));
    }

    private Response upload(Call call) {
        List<Multipart.Part> files = Multipart.of(call.request()).stream()
                .filter(part -> part.name().equals("file") && part.file().isPresent())
                .toList();
        if (files.size() != 1) {
            throw new Refused(ProblemCode.MALFORMED_MULTIPART, "Send one part named file, with the name of the file.");
        }
        byte[] bytes = files.get(0).content().all();
        DocumentReport report = read(bytes);
        if (report.invoices().isEmpty()) {
            throw refused(report);
        }
        String name = FileName.shown(files.get(0).file().orElse(""));
        Original original =
                Original.of(bytes).orElseThrow(() -> new IllegalArgumentException(bytes.length + " bytes were read"));
        List<Kept> kept = does.keepInvoice().keep(call.user(), name, original, report);
        boolean isNew = kept.stream().anyMatch(Kept::isNew);
        return Response.json(
                isNew ? 201 : 200, shape(call.user(), name, original.hash().hex(), report, kept));
    }

    private ReceiptShape shape(UserId user, String name, String sha256, DocumentReport report, List<Kept> kept) {
        return new ReceiptShape(
                name,
                sha256,
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

    private DocumentReport read(byte[] bytes) {
        ReadInvoice reading = does.readInvoice().get();
        return Reading.within(LONGEST, () -> reading.read(bytes, ReadInvoice.Options.ALL), DocumentReport::failed);
    }

    private static Refused refused(DocumentReport report) {
        DocumentProblem problem = report.problem()
                .orElse(new DocumentProblem(DocumentProblem.Code.NO_TEMPLATE, "Nothing was found in it."));
        return new Refused(Reading.codeOf(problem), "Nothing of it is kept.")
                .with(List.of(new Violation("/file", problem.code().text(), problem.detail())));
    }
}
