package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Cursors;
import io.kvitt.adapters.http.Json;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.invoice.InvoiceAnswer;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceRevision;
import io.kvitt.domain.invoice.InvoiceStatus;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePage;
import io.kvitt.domain.invoice.port.InvoicePosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What is done with kept papers under whatever path they are asked for: listed, found, revised and deleted. */
final class InvoiceDesk {

    private static final Set<String> PARTS = Json.names(InvoiceShape.class);

    /** Without any of these a page is shown as it is kept. */
    private static final List<String> NARROWING = List.of(
            "status",
            "review",
            "due_from",
            "due_to",
            "issued_from",
            "issued_to",
            "currency",
            "supplier",
            "group_by",
            Parameter.FIELDS.name());

    /** What is neither is open. */
    private static final Set<String> SETTLED = Set.of(InvoiceStatus.PAID.code(), InvoiceStatus.VOID.code());

    private final InvoiceUses does;
    private final Cursors cursors;
    private final WrittenInvoices written;

    InvoiceDesk(InvoiceUses does, Cursors cursors, WrittenInvoices written) {
        this.does = does;
        this.cursors = cursors;
        this.written = written;
    }

    /** A route that lists, with what can be asked of it. */
    static Route.Builder filtered(Route.Builder route) {
        return route.parameter(new Parameter("status", "Only paid so far.", "open|paid|partially_paid|void", "open"))
                .parameter(new Parameter(
                        "review", "Only what somebody should look at, or the rest.", "needed|not_needed", "needed"))
                .parameter(Parameter.day("due_from", "Due on this day or later."))
                .parameter(Parameter.day("due_to", "Due on this day or earlier."))
                .parameter(Parameter.day("issued_from", "Issued on this day or later."))
                .parameter(Parameter.day("issued_to", "Issued on this day or earlier."))
                .parameter(new Parameter("currency", "Only in this currency.", "[A-Z]{3}", "SEK"))
                .parameter(
                        new Parameter("supplier", "Part of the supplier's name.", "[^\\p{Cntrl}]{1,100}", "Wallenstam"))
                .parameter(new Parameter("group_by", "By the year in which they are due.", "year", "year"))
                .parameter(Parameter.FIELDS)
                .parameter(Parameter.LIMIT)
                .parameter(Parameter.CURSOR)
                .answers(Answer.json(200, "A page.", InvoiceShape.Page.EXAMPLE))
                .problem(ProblemCode.INVALID_CURSOR);
    }

    Response list(Call call, Optional<InvoiceType> type) {
        InvoicePosition after = Paging.from(call, cursors, InvoicePosition.START, InvoiceDesk::position);
        if (type.isEmpty()
                && NARROWING.stream().allMatch(name -> call.query(name).isEmpty())) {
            InvoicePage all = does.listInvoices().page(call.user(), after, Paging.limit(call));
            return written.page(all, call.request().target(), () -> paging(call, all));
        }
        Predicate<KeptInvoice> wanted = wanted(call, type);
        boolean areOpen =
                call.query("status").filter(status -> !SETTLED.contains(status)).isPresent();
        InvoicePage page = areOpen
                ? does.listInvoices().openPage(call.user(), wanted, after, Paging.limit(call))
                : does.listInvoices().page(call.user(), wanted, after, Paging.limit(call));
        Paging paging = paging(call, page);
        boolean isGrouped = call.query("group_by").isPresent();
        WrittenInvoices.Page shown = new WrittenInvoices.Page(
                isGrouped ? List.of() : written.of(page.invoices()),
                isGrouped ? Optional.of(written.byYear(page.invoices())) : Optional.empty(),
                paging.next(),
                paging.limit(),
                paging.links());
        return Selection.on(call, PARTS, Response.json(200, shown));
    }

    private Paging paging(Call call, InvoicePage page) {
        return Paging.of(call, cursors, page.next().map(next -> next.on() + " " + next.id()));
    }

    private static Predicate<KeptInvoice> wanted(Call call, Optional<InvoiceType> type) {
        Predicate<Optional<LocalDate>> due = within(call, "due_from", "due_to");
        Predicate<Optional<LocalDate>> issued = within(call, "issued_from", "issued_to");
        Optional<String> currency = call.query("currency");
        Optional<String> status = call.query("status");
        Optional<Boolean> review = call.query("review").map("needed"::equals);
        Optional<String> supplier = call.query("supplier").map(text -> text.toLowerCase(Locale.ROOT));
        return invoice -> type.map(one -> one.holds(invoice)).orElse(true)
                && status.map(invoice.status().code()::equals).orElse(true)
                && review.map(needed -> needed == invoice.needsReview()).orElse(true)
                && due.test(invoice.dueOn())
                && issued.test(invoice.invoice().value(Field.ISSUE_DATE))
                && currency.map(code -> invoice.invoice()
                                .value(Field.CURRENCY)
                                .filter(code::equals)
                                .isPresent())
                        .orElse(true)
                && supplier.map(text -> invoice.invoice()
                                .value(Field.SELLER_NAME)
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                        .orElse(true);
    }

    /** Whether a day is within what was asked for; one that is not known is within everything alone. */
    private static Predicate<Optional<LocalDate>> within(Call call, String first, String last) {
        Optional<LocalDate> from = Days.of(call, first);
        Optional<LocalDate> to = Days.of(call, last);
        return day -> from.map(one -> day.filter(on -> !on.isBefore(one)).isPresent())
                        .orElse(true)
                && to.map(one -> day.filter(on -> !on.isAfter(one)).isPresent()).orElse(true);
    }

    /**
     * A paper of that type.
     *
     * @throws Refused if there is none of that id: one of another type than the path says is not there
     */
    KeptInvoice find(Call call, InvoiceType type, String id) {
        return look(call, type, id).orElseThrow(Refused::notFound);
    }

    private Optional<KeptInvoice> look(Call call, InvoiceType type, String id) {
        return InvoiceId.parse(id)
                .flatMap(one -> does.showInvoice().show(call.user(), one).match(Optional::of, none -> Optional.empty()))
                .filter(type::holds);
    }

    /** Changes a paper as somebody states, and shows it. */
    Response revise(Call call, KeptInvoice now, InvoiceRevision revision) {
        InvoiceAnswer answer = does.reviseInvoice().revise(call.user(), now.id(), call.version(now::version), revision);
        return shown(done(call, now, answer));
    }

    /** Deletes a paper, if it is still there. */
    Response delete(Call call, InvoiceType type, String id) {
        Optional<KeptInvoice> now = look(call, type, id);
        if (now.isPresent()) {
            long version = call.version(now.get()::version);
            InvoiceAnswer answer =
                    does.deleteInvoice().delete(call.user(), now.get().id(), version);
            if (!(answer instanceof InvoiceAnswer.NotFound)) {
                done(call, now.get(), answer);
            }
        }
        return Response.empty(204);
    }

    private KeptInvoice done(Call call, KeptInvoice looked, InvoiceAnswer answer) {
        return answer.match(invoice -> invoice, violations -> {
            if (answer instanceof InvoiceAnswer.Conflict) {
                throw Refused.outdated(
                        does.showInvoice().show(call.user(), looked.id()).match(KeptInvoice::version, gone -> {
                            throw Refused.notFound();
                        }));
            }
            throw answer instanceof InvoiceAnswer.NotFound ? Refused.notFound() : Refused.invalid(violations);
        });
    }

    LocalDate today() {
        return LocalDate.now(does.clock());
    }

    static Response shown(KeptInvoice invoice) {
        return Response.json(200, InvoiceShape.of(invoice)).withVersion(invoice.version());
    }

    private static InvoicePosition position(String place) {
        String[] parts = place.split(" ", 2);
        return new InvoicePosition(LocalDate.parse(parts[0]), new InvoiceId(parts[1]));
    }
}
