package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.document.ShowWords;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is printed on a page or within a box on it: for whoever points at the place where a value stands. */
final class PageWordsRoutes {

    private static final String NUMBER = "[0-9]{1,5}(\\.[0-9]{1,3})?";

    /** Pages without text are looked at, which takes longer than opening them. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final int READ_AT_ONCE = 2;

    private static final Parameter BOX = new Parameter(
            "box",
            "x0,y0,x1,y1 in points from the top left of the page; the whole page if nothing is said.",
            NUMBER + "(," + NUMBER + "){3}",
            "412.1,655,478.9,667.2");

    private static final Parameter FIELD =
            new Parameter("field", "The field whose value is printed there.", "[a-z_]{1,40}", Field.AMOUNT_DUE.key());

    private final InvoiceUses invoices;
    private final DocumentUses does;
    private final Turns turns = new Turns(READ_AT_ONCE);

    PageWordsRoutes(InvoiceUses invoices, DocumentUses does) {
        this.invoices = invoices;
        this.does = does;
    }

    List<Route> routes() {
        return List.of(Route.of(
                        "GET",
                        "/v1/invoices/{type}/{invoice_id}/pages/{n}",
                        "showPageWords",
                        "Says how large a page is, and what is printed on it or within a box on it.")
                .parameter(BOX)
                .parameter(FIELD)
                .answers(Answer.json(200, "The page and its words.", PageWordsShape.EXAMPLE))
                .answers(Answer.empty(304, "It is what you have."))
                .problem(
                        ProblemCode.UNKNOWN_INVOICE_TYPE,
                        ProblemCode.DOCUMENT_NOT_KEPT,
                        ProblemCode.NO_SUCH_PAGE,
                        ProblemCode.UNSUPPORTED_DOCUMENT,
                        ProblemCode.ENCRYPTED_DOCUMENT)
                .does(this::words));
    }

    private Response words(Call call) {
        int page = KeptDocument.page(call);
        Optional<Box> box = call.query(BOX.name()).map(PageWordsRoutes::box);
        Optional<Field<?>> field = call.query(FIELD.name()).map(PageWordsRoutes::field);
        KeptInvoice invoice = KeptDocument.find(invoices, call);
        String tag = tag(call, invoice, page);
        if (call.has(tag)) {
            return Response.empty(304).with("ETag", tag); // looking at a page without text takes seconds
        }
        Original original = KeptDocument.original(does, call, invoice);
        return Response.json(200, shape(shown(original, page), box, field)).with("ETag", tag);
    }

    /** The same document says the same in the same place. */
    private static String tag(Call call, KeptInvoice invoice, int page) {
        String asked = page + "-" + call.query(BOX.name()).orElse("") + "-"
                + call.query(FIELD.name()).orElse("");
        return "\"" + invoice.source().sha256() + "-" + asked.replace(',', '_') + "\"";
    }

    private ShowWords.Shown shown(Original original, int page) {
        return turns.take(() -> Reading.within(
                LONGEST, () -> does.showWords().get().on(original.bytes(), page), ShowWords.Shown.Unread::new));
    }

    private static PageWordsShape shape(ShowWords.Shown shown, Optional<Box> box, Optional<Field<?>> field) {
        return shown.match(
                words -> PageWordsShape.of(words.page(), words.pages(), box, field),
                none -> {
                    throw KeptDocument.noSuchPage(none.pages());
                },
                unread -> {
                    throw new Refused(Reading.codeOf(unread.because()), "The page cannot be read.")
                            .with(List.of(new Violation(
                                    "",
                                    unread.because().code().text(),
                                    unread.because().detail())));
                });
    }

    private static Box box(String text) {
        String[] corners = text.split(",");
        return new Box(
                Float.parseFloat(corners[0]),
                Float.parseFloat(corners[1]),
                Float.parseFloat(corners[2]),
                Float.parseFloat(corners[3]));
    }

    private static Field<?> field(String name) {
        return Field.named(name)
                .orElseThrow(() -> new Refused(ProblemCode.INVALID_QUERY, "An invoice has no such field."));
    }
}
