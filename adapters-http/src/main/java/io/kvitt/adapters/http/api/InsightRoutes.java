package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.invoice.ListUpcoming;
import io.kvitt.application.invoice.SumUpInvoices;
import io.kvitt.domain.invoice.Spending;
import io.kvitt.domain.invoice.Spending.By;
import io.kvitt.domain.invoice.Spending.Span;
import io.kvitt.domain.invoice.port.Invoices;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What all papers together say: what is due soon, and what was spent. */
final class InsightRoutes {

    private static final int USUAL_DAYS = 30;
    private static final int LATEST = 8;
    private static final String WORD = "(month|type|supplier)";

    private final InvoiceUses does;
    private final WrittenInvoices written;

    InsightRoutes(InvoiceUses does, WrittenInvoices written) {
        this.does = does;
        this.written = written;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                                "GET",
                                "/v1/insights/overview",
                                "showOverview",
                                "Says how many papers there are, and which came last.")
                        .answers(Answer.json(200, "Counts, and the latest papers.", InvoiceShape.Overview.EXAMPLE))
                        .does(this::overview),
                Route.of("GET", "/v1/insights/upcoming", "showUpcoming", "Says what is due soon, and what is overdue.")
                        .parameter(new Parameter(
                                "days",
                                "Due in so many days, 1 to 366; 30 if nothing is said.",
                                "[1-9][0-9]{0,2}",
                                "30"))
                        .parameter(new Parameter(
                                "limit",
                                "So many of the overdue ones, and so many of those to come, are listed, 1 to 200; 200 if"
                                        + " nothing is said.",
                                "[1-9][0-9]{0,2}",
                                "40"))
                        .answers(Answer.json(200, "Open invoices and their sums.", InvoiceShape.Upcoming.EXAMPLE))
                        .does(this::upcoming),
                Route.of("GET", "/v1/insights/spending", "showSpending", "Sums up what papers say that was bought.")
                        .parameter(Parameter.day("from", "Issued on this day or later."))
                        .parameter(Parameter.day("to", "Issued on this day or earlier."))
                        .parameter(new Parameter(
                                "by",
                                "What is told apart: month, type, supplier, separated by commas; month if nothing is"
                                        + " said.",
                                WORD + "(," + WORD + "){0,2}",
                                "month,supplier"))
                        .answers(Answer.json(200, "Sums, each currency for itself.", SpendingShape.EXAMPLE))
                        .does(this::spending));
    }

    private Response upcoming(Call call) {
        int days = call.query("days").map(Integer::parseInt).orElse(USUAL_DAYS);
        if (days > 366) {
            throw new Refused(ProblemCode.INVALID_QUERY, "It is 366 days at most.");
        }
        int most = call.query("limit").map(Integer::parseInt).orElse(Invoices.LARGEST_PAGE);
        if (most > Invoices.LARGEST_PAGE) {
            throw new Refused(ProblemCode.INVALID_QUERY, "It is " + Invoices.LARGEST_PAGE + " at most.");
        }
        LocalDate today = LocalDate.now(does.clock());
        ListUpcoming.Upcoming found = does.listUpcoming().of(call.user(), today, today.plusDays(days + 1L), most);
        return Response.json(
                200,
                new WrittenInvoices.Upcoming(
                        written.of(found.invoices()),
                        found.overdue(),
                        found.toCome(),
                        found.totals().stream()
                                .map(sum -> new InvoiceShape.Total(
                                        sum.owed().currency().getCurrencyCode(),
                                        sum.count(),
                                        sum.owed().amount().toPlainString()))
                                .toList()));
    }

    private Response overview(Call call) {
        SumUpInvoices.Summary summary = does.sumUpInvoices().of(call.user(), LATEST);
        return Response.json(
                200,
                new WrittenInvoices.Overview(
                        summary.counts().all(), summary.counts().toReview(), written.of(summary.latest())));
    }

    private Response spending(Call call) {
        Span span = new Span(Days.of(call, "from"), Days.of(call, "to"));
        Set<By> by = EnumSet.noneOf(By.class);
        for (String word : call.query("by").orElse("month").split(",")) {
            by.add(By.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        Spending spending = does.sumSpending().sum(call.user(), span, by);
        return Response.json(200, SpendingShape.of(spending));
    }
}
