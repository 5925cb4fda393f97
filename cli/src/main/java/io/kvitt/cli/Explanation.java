package io.kvitt.cli;

import io.kvitt.application.DocumentReport;
import io.kvitt.application.DocumentReport.Attempt;
import io.kvitt.application.DocumentReport.ReadOne;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.layout.Choice;
import io.kvitt.domain.layout.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a document was read as it was, in lines for people. What documents say in them is cut and made safe to print. */
final class Explanation {

    private static final int WIDEST_QUOTE = 60;
    private static final int MOST_REJECTED = 5;

    private final List<String> lines = new ArrayList<>();

    private Explanation() {}

    static List<String> of(DocumentReport report) {
        Explanation explanation = new Explanation();
        explanation.attempts(report);
        int number = 0;
        for (ReadOne one : report.invoices()) {
            number++;
            if (report.invoices().size() > 1) {
                explanation.line(
                        0, "invoice " + number + " of " + report.invoices().size());
            }
            explanation.invoice(one);
        }
        return List.copyOf(explanation.lines);
    }

    private void attempts(DocumentReport report) {
        for (Attempt attempt : report.attempts()) {
            line(0, "not by " + attempt.strategy().code() + ": " + attempt.because());
        }
        report.strategy()
                .ifPresent(strategy -> line(
                        0,
                        "read by " + strategy.code()
                                + report.template().map(name -> ", " + name).orElse("")));
    }

    private void invoice(ReadOne one) {
        Explained.of(one).forEach(this::field);
        line(0, "checks");
        int idle = 0;
        for (InvoiceCheck check : one.checks()) {
            if (check.outcome() == InvoiceCheck.Outcome.NOT_APPLICABLE) {
                idle++;
            } else {
                line(1, check.outcome().code() + "  " + check.name() + ": " + check.detail());
            }
        }
        if (idle > 0) {
            line(1, "and " + idle + " that lack what they compare");
        }
    }

    private void field(Explained explained) {
        String name = explained.field().key();
        line(0, name + explained.value().map(value -> " = " + value).orElse(" has no value"));
        explained.misstated().ifPresent(reason -> line(1, reason));
        explained.evidence().ifPresent(evidence -> line(1, told(evidence)));
        explained.supports().forEach(this::support);
        List<Choice.Rejected> rejected = explained.rejected();
        for (Choice.Rejected lost : rejected.subList(0, Math.min(MOST_REJECTED, rejected.size()))) {
            rejected(lost);
        }
        if (rejected.size() > MOST_REJECTED) {
            line(1, "and " + (rejected.size() - MOST_REJECTED) + " more candidates were not chosen");
        }
    }

    private void support(Support support) {
        String words = support.words().isBlank() ? "" : ": " + Printable.fit(support.words(), WIDEST_QUOTE);
        line(1, weight(support.weight()) + "  " + support.name() + words);
    }

    private void rejected(Choice.Rejected lost) {
        Evidence evidence = lost.candidate().found().evidence();
        String value = Printable.fit(ReportJson.value(lost.candidate().found().value()), WIDEST_QUOTE);
        line(
                1,
                "not " + value + evidence.place().map(Explanation::place).orElse("") + ", weight "
                        + weight(lost.candidate().weight()) + ": " + lost.because());
    }

    private static String told(Evidence evidence) {
        long percent = Math.round(evidence.confidence() * 100);
        return percent + " % sure: \"" + Printable.fit(evidence.words(), WIDEST_QUOTE) + "\""
                + evidence.place().map(Explanation::place).orElse(", not on a page") + ", by " + evidence.rule();
    }

    private static String place(Place place) {
        Box box = place.box();
        return String.format(
                Locale.ROOT,
                " on page %d at %.0f,%.0f to %.0f,%.0f",
                place.page(),
                box.x0(),
                box.y0(),
                box.x1(),
                box.y1());
    }

    private static String weight(double weight) {
        return String.format(Locale.ROOT, "%+.1f", weight);
    }

    private void line(int depth, String text) {
        lines.add("    ".repeat(depth + 1) + Printable.line(text));
    }
}
