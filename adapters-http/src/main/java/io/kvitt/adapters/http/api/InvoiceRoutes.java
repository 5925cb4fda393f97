package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Cursors;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.invoice.InvoiceAnswer;
import io.kvitt.application.invoice.ListInvoices;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceTotals;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePage;
import io.kvitt.domain.invoice.port.InvoicePosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Invoices: listed, shown with their evidence, and marked as paid. */
final class InvoiceRoutes {

    private static final String ONE = "/v1/invoices/{type}/{invoice_id}";
    private static final int USUAL_DAYS = 30;
    private static final List<String> FILTERS = List.of("status", "due_from", "due_to", "supplier");

    private final InvoiceUses does;
    private final Cursors cursors;
    private final WrittenInvoices written = new WrittenInvoices();

    InvoiceRoutes(InvoiceUses does, Cursors cursors) {
        this.does = does;
        this.cursors = cursors;
    }

    List<Route> routes() {
        return List.of(
                filtered(Route.of("GET", "/v1/invoices", "listInvoices", "Lists invoices, the earliest due date first.")
                                .parameter(
                                        new Parameter("type", "Only of this type.", "[a-z][a-z0-9-]{1,30}", "rental")))
                        .does(call -> list(call, call.query("type").map(InvoiceType::named))),
                filtered(Route.of("GET", "/v1/invoices/{type}", "listInvoicesOfType", "Lists invoices of one type."))
                        .does(call -> list(call, Optional.of(InvoiceType.at(call)))),
                Route.of("GET", ONE, "showInvoice", "Shows an invoice.")
                        .answers(Answer.json(200, "The invoice, with its version as ETag.", InvoiceShape.EXAMPLE))
                        .answers(Answer.empty(304, "It is what you have."))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(call -> shown(find(call))),
                Route.of("PATCH", ONE, "markInvoice", "Notes how far an invoice is paid. What was read never changes.")
                        .takes(InvoiceShape.Part.EXAMPLE)
                        .conditional()
                        .answers(Answer.json(200, "The invoice as it is now.", InvoiceShape.EXAMPLE))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(this::mark),
                Route.of("GET", ONE + "/evidence", "showEvidence", "Says where each value was read.")
                        .answers(Answer.json(200, "Page, box, words and rule.", InvoiceShape.EvidenceShape.EXAMPLE))
                        .problem(ProblemCode.UNKNOWN_INVOICE_TYPE)
                        .does(call -> Response.json(200, InvoiceShape.EvidenceShape.of(find(call)))),
                Route.of("GET", "/v1/insights/upcoming", "showUpcoming", "Says what is due soon, and what is overdue.")
                        .parameter(new Parameter(
                                "days",
                                "Due in so many days, 1 to 366; 30 if nothing is said.",
                                "[1-9][0-9]{0,2}",
                                "30"))
                        .answers(Answer.json(200, "Open invoices and their sums.", InvoiceShape.Upcoming.EXAMPLE))
                        .does(this::upcoming));
    }

    private static Route.Builder filtered(Route.Builder route) {
        return route.parameter(new Parameter("status", "Only paid so far.", "open|paid|partially_paid|void", "open"))
                .parameter(Parameter.day("due_from", "Due on this day or later."))
                .parameter(Parameter.day("due_to", "Due on this day or earlier."))
                .parameter(
                        new Parameter("supplier", "Part of the supplier's name.", "[^\\p{Cntrl}]{1,100}", "Wallenstam"))
                .parameter(Parameter.LIMIT)
                .parameter(Parameter.CURSOR)
                .answers(Answer.json(200, "A page.", InvoiceShape.Page.EXAMPLE))
                .problem(ProblemCode.INVALID_CURSOR, ProblemCode.UNKNOWN_INVOICE_TYPE);
    }

    private Response list(Call call, Optional<InvoiceType> type) {
        InvoicePosition after = Paging.from(call, cursors, InvoicePosition.START, InvoiceRoutes::position);
        InvoicePage page = type.isEmpty()
                        && FILTERS.stream().allMatch(name -> call.query(name).isEmpty())
                ? does.listInvoices().page(call.user(), after, Paging.limit(call))
                : does.listInvoices().page(call.user(), wanted(call, type), after, Paging.limit(call));
        return written.page(page, call.request().target(), () -> paging(call, page));
    }

    private Paging paging(Call call, InvoicePage page) {
        return Paging.of(call, cursors, page.next().map(next -> next.on() + " " + next.id()));
    }

    private static Predicate<KeptInvoice> wanted(Call call, Optional<InvoiceType> type) {
        Optional<LocalDate> from = Days.of(call, "due_from");
        Optional<LocalDate> to = Days.of(call, "due_to");
        Optional<String> status = call.query("status");
        Optional<String> supplier = call.query("supplier").map(text -> text.toLowerCase(Locale.ROOT));
        return invoice -> type.map(one -> one.holds(invoice)).orElse(true)
                && status.map(invoice.status().code()::equals).orElse(true)
                && from.map(day -> invoice.dueOn()
                                .filter(due -> !due.isBefore(day))
                                .isPresent())
                        .orElse(true)
                && to.map(day ->
                                invoice.dueOn().filter(due -> !due.isAfter(day)).isPresent())
                        .orElse(true)
                && supplier.map(text -> invoice.invoice()
                                .value(Field.SELLER_NAME)
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                        .orElse(true);
    }

    private Response mark(Call call) {
        KeptInvoice now = find(call);
        InvoiceShape.Part stated = call.body(InvoiceShape.Part.class);
        String status = stated.status()
                .orElseThrow(() -> Outcomes.invalid("/status", "FIELD_MISSING", "This has to be stated."));
        LocalDate on = stated.paidOn()
                .map(text -> Outcomes.valid(StatedText.date("/paid_on", text)))
                .orElseGet(() -> LocalDate.now(does.clock()));
        long version = call.version(now::version);
        InvoiceAnswer answer = switch (status) {
            case "paid" -> does.markInvoicePaid().paid(call.user(), now.id(), version, on);
            case "partially_paid" -> does.markInvoicePaid().partlyPaid(call.user(), now.id(), version, on);
            case "void" -> does.markInvoicePaid().voided(call.user(), now.id(), version);
            case "open" -> does.markInvoicePaid().reopened(call.user(), now.id(), version);
            default ->
                throw Outcomes.invalid("/status", "STATUS_UNKNOWN", "It is one of open, paid, partially_paid, void.");
        };
        if (answer instanceof InvoiceAnswer.Conflict) {
            throw Refused.outdated(find(call).version());
        }
        return shown(answer.match(invoice -> invoice, violations -> {
            throw Refused.notFound();
        }));
    }

    private Response upcoming(Call call) {
        int days = call.query("days").map(Integer::parseInt).orElse(USUAL_DAYS);
        if (days > 366) {
            throw new Refused(ProblemCode.INVALID_QUERY, "It is 366 days at most.");
        }
        LocalDate before = LocalDate.now(does.clock()).plusDays(days + 1L);
        List<KeptInvoice> open = does.listInvoices()
                .all(call.user(), new ListInvoices.Wanted(Optional.of(before), Optional.empty(), true));
        return Response.json(
                200,
                new WrittenInvoices.Upcoming(
                        written.of(open),
                        InvoiceTotals.of(open).stream()
                                .map(sum -> new InvoiceShape.Total(
                                        sum.owed().currency().getCurrencyCode(),
                                        sum.count(),
                                        sum.owed().amount().toPlainString()))
                                .toList()));
    }

    /** An invoice of another type than the path says is not there. */
    private KeptInvoice find(Call call) {
        InvoiceType type = InvoiceType.at(call);
        return InvoiceId.parse(call.at("invoice_id"))
                .flatMap(id -> does.showInvoice().show(call.user(), id).match(Optional::of, none -> Optional.empty()))
                .filter(type::holds)
                .orElseThrow(Refused::notFound);
    }

    private static Response shown(KeptInvoice invoice) {
        return Response.json(200, InvoiceShape.of(invoice)).withVersion(invoice.version());
    }

    private static InvoicePosition position(String place) {
        String[] parts = place.split(" ", 2);
        return new InvoicePosition(LocalDate.parse(parts[0]), new InvoiceId(parts[1]));
    }
}
