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
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.Original;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Documents that are handed in: read on the spot, or in the background where that takes long or is preferred. */
final class ReceiptRoutes {

    private final DocumentUses documents;
    private final ReceiptReading reading;

    ReceiptRoutes(InvoiceUses invoices, DocumentUses documents) {
        this.documents = documents;
        this.reading = new ReceiptReading(invoices);
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
                .answers(Answer.json(
                        202,
                        "It is read in the background: it takes long, or Prefer: respond-async was said.",
                        JobShape.EXAMPLE))
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
        String name = FileName.shown(files.get(0).file().orElse(""));
        Original document = Original.of(files.get(0).content().all())
                .orElseThrow(() ->
                        ReceiptReading.refused(new DocumentProblem(DocumentProblem.Code.EMPTY, "the file is empty")));
        if (isPreferredLater(call)) {
            return later(call, name, document).with("Preference-Applied", "respond-async");
        }
        DocumentReport report = reading.read(document, documents.patience());
        return tookTooLong(report) ? later(call, name, document) : reading.kept(call.user(), name, document, report);
    }

    private Response later(Call call, String name, Original document) {
        return documents
                .giveJob()
                .toRead(call.user(), name, document)
                .map(JobShape::accepted)
                .orElseThrow(() -> new OutsideFailure(Kind.OVERLOADED, "Too many documents are to be read."));
    }

    private static boolean tookTooLong(DocumentReport report) {
        return report.problem()
                .filter(problem -> problem.code() == DocumentProblem.Code.TIMEOUT)
                .isPresent();
    }

    /** RFC 7240, section 4.1. */
    private static boolean isPreferredLater(Call call) {
        return call.request().headers().values("Prefer").stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase("respond-async"));
    }
}
