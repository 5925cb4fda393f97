package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.document.ContentType;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.port.PageImages;
import io.kvitt.domain.document.port.PageImages.Drawn;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The document that an invoice was read of: the file itself, and pictures of its pages. */
final class DocumentRoutes {

    private static final String ONE = "/v1/invoices/{type}/{invoice_id}";

    /** Nothing in a document is ours: it may run nothing, load nothing, and reach nothing of this site. */
    private static final String HARMLESS = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private static final String FOR_A_DAY = "private, max-age=86400, immutable";
    private static final String PNG = ContentType.PNG.mediaType();
    private static final int USUAL_WIDTH = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(8);

    /** Each takes some 40 MB while it is drawn. */
    private static final int DRAWN_AT_ONCE = 2;

    private static final Parameter WIDTH = new Parameter(
            "w",
            "Pixels across, " + PageImages.NARROWEST + " to " + PageImages.WIDEST + "; " + USUAL_WIDTH
                    + " if nothing is said.",
            "[1-9][0-9]{2}|1[0-9]{3}|2000",
            "1000");

    private final InvoiceUses invoices;
    private final DocumentUses does;
    private final Turns turns = new Turns(DRAWN_AT_ONCE);

    DocumentRoutes(InvoiceUses invoices, DocumentUses does) {
        this.invoices = invoices;
        this.does = does;
    }

    List<Route> routes() {
        Route.Builder document = Route.of(
                        "GET", ONE + "/document", "showDocument", "Gives the document that an invoice was read of.")
                .answers(Answer.empty(304, "It is what you have."))
                .problem(ProblemCode.UNKNOWN_INVOICE_TYPE, ProblemCode.DOCUMENT_NOT_KEPT);
        Arrays.stream(ContentType.values())
                .map(type -> Answer.of(200, "The file, byte for byte.", type.mediaType(), type.ending()))
                .forEach(document::answers);
        return List.of(
                document.does(this::document),
                Route.of("GET", ONE + "/pages/{n}.png", "showPage", "Draws a page of the document.")
                        .parameter(WIDTH)
                        .answers(Answer.of(200, "The page as a picture.", PNG, "png"))
                        .answers(Answer.empty(304, "It is what you have."))
                        .problem(
                                ProblemCode.UNKNOWN_INVOICE_TYPE,
                                ProblemCode.DOCUMENT_NOT_KEPT,
                                ProblemCode.NO_SUCH_PAGE,
                                ProblemCode.UNSUPPORTED_DOCUMENT,
                                ProblemCode.ENCRYPTED_DOCUMENT)
                        .does(this::page));
    }

    private Response document(Call call) {
        KeptInvoice invoice = KeptDocument.find(invoices, call);
        Original original = KeptDocument.original(does, call, invoice);
        return Response.whole(200, original.type().mediaType(), original.bytes())
                .with("ETag", "\"" + original.hash() + "\"")
                .with("Cache-Control", "private, no-cache")
                .with(
                        "Content-Disposition",
                        FileName.disposition(invoice.source().file(), original.type()))
                .with("Content-Security-Policy", HARMLESS)
                .with("Cross-Origin-Resource-Policy", "same-origin");
    }

    private Response page(Call call) {
        int page = KeptDocument.page(call);
        int width = call.query(WIDTH.name()).map(Integer::parseInt).orElse(USUAL_WIDTH);
        KeptInvoice invoice = KeptDocument.find(invoices, call);
        String tag = "\"" + invoice.source().sha256() + "-" + page + "-" + width + "\"";
        if (call.has(tag)) {
            return Response.empty(304).with("ETag", tag).with("Cache-Control", FOR_A_DAY);
        }
        byte[] png = drawn(KeptDocument.original(does, call, invoice), page, width);
        return Response.whole(200, PNG, png).with("ETag", tag).with("Cache-Control", FOR_A_DAY);
    }

    private byte[] drawn(Original original, int page, int width) {
        Drawn drawn = turns.take(() -> Reading.within(
                LONGEST,
                () -> does.pageImages().draw(original.bytes(), page, width),
                problem -> new Drawn.Undrawn(problem)));
        return drawn.match(
                Drawn.Picture::png,
                none -> {
                    throw KeptDocument.noSuchPage(none.pages());
                },
                undrawn -> {
                    throw undrawn(undrawn.because());
                });
    }

    private static Refused undrawn(DocumentProblem because) {
        return new Refused(Reading.codeOf(because), "The page cannot be drawn.")
                .with(List.of(new Violation("", because.code().text(), because.detail())));
    }
}
