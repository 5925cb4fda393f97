package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.template.TemplateProposal;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.invoice.InvoiceId;
import java.time.Duration;
import java.util.List;

/**
 * Templates that are learned. They are shown and not kept here: templates read the papers of everybody who uses the server, and
 * whoever runs it keeps them.
 */
final class TemplateRoutes {

    /** Some hundred documents are read again. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int LEARNED_AT_ONCE = 1;

    private final InvoiceUses does;
    private final Turns turns = new Turns(LEARNED_AT_ONCE);

    TemplateRoutes(InvoiceUses does) {
        this.does = does;
    }

    List<Route> routes() {
        return List.of(Route.of(
                        "POST",
                        "/v1/templates/learn",
                        "learnTemplate",
                        "Makes a template of what you corrected in an invoice, and says what it would change. Nothing is"
                                + " kept.")
                .takes(StatedLesson.EXAMPLE)
                .answers(Answer.json(200, "The template, and what it would change.", TemplateShape.EXAMPLE))
                .problem(ProblemCode.VALIDATION_FAILED)
                .does(this::learn));
    }

    private Response learn(Call call) {
        InvoiceId id = call.body(StatedLesson.class).invoice();
        Checked<TemplateProposal> learned = turns.take(() -> Reading.within(
                LONGEST,
                () -> does.learnTemplate().from(call.user(), id),
                problem -> new Checked.Invalid<>(
                        List.of(new Violation("/invoice_id", problem.code().text(), problem.detail())))));
        return Response.json(200, TemplateShape.of(Outcomes.valid(learned)));
    }
}
