package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.template.TemplateProposal;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.invoice.InvoiceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Templates that are learned. A template reads the papers of everybody who uses the server: over the API it is kept by whoever has the
 * server for themselves, and otherwise by whoever runs it.
 */
final class TemplateRoutes {

    private static final String ALL = "/v1/templates";

    /** Some hundred documents are read again. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int LEARNED_AT_ONCE = 1;

    private final TemplateUses does;
    private final Turns turns = new Turns(LEARNED_AT_ONCE);

    TemplateRoutes(TemplateUses does) {
        this.does = does;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                                "POST",
                                ALL + "/learn",
                                "learnTemplate",
                                "Makes a template of what you corrected in an invoice, and says what it would change."
                                        + " Nothing is kept.")
                        .takes(StatedLesson.EXAMPLE)
                        .answers(Answer.json(200, "The template, and what it would change.", TemplateShape.EXAMPLE))
                        .problem(ProblemCode.VALIDATION_FAILED)
                        .does(this::learn),
                Route.of(
                                "POST",
                                ALL,
                                "keepTemplate",
                                "Learns a template and keeps it, unless a paper that is kept would be worse off: from"
                                        + " now on the issuer's papers are read with it.")
                        .takes(StatedTemplate.EXAMPLE)
                        .answers(Answer.json(201, "The template that is kept.", TemplateShape.EXAMPLE))
                        .problem(ProblemCode.VALIDATION_FAILED, ProblemCode.CONFLICT, ProblemCode.TEMPLATES_SHARED)
                        .does(this::keep),
                Route.of("GET", ALL, "listTemplates", "Names the templates that were learned and kept.")
                        .answers(Answer.json(200, "All of them.", KeptTemplatesShape.EXAMPLE))
                        .does(this::list),
                Route.of("DELETE", ALL + "/{name}", "forgetTemplate", "Forgets a template that was learned and kept.")
                        .answers(Answer.empty(204, "It is gone, or was before."))
                        .problem(ProblemCode.TEMPLATES_SHARED)
                        .does(this::forget));
    }

    private Response learn(Call call) {
        return Response.json(
                200,
                TemplateShape.of(learned(call, call.body(StatedLesson.class).invoice())));
    }

    private TemplateProposal learned(Call call, InvoiceId id) {
        return Outcomes.valid(turns.take(() -> Reading.within(
                LONGEST,
                () -> does.learnTemplate().from(call.user(), id),
                problem -> new Checked.Invalid<>(
                        List.of(new Violation("/invoice_id", problem.code().text(), problem.detail()))))));
    }

    private Response keep(Call call) {
        StatedTemplate stated = call.body(StatedTemplate.class);
        InvoiceId id = stated.invoice();
        TemplateUses.Own own = own(call);
        TemplateProposal proposal = learned(call, id);
        return own.keepTemplate()
                .keep(proposal, stated.isInstead())
                .match(
                        kept -> Response.json(201, TemplateShape.of(proposal)),
                        refused -> {
                            throw Refused.invalid(refused.objections().stream()
                                    .map(because -> new Violation("/invoice_id", "template.worse", because))
                                    .toList());
                        },
                        taken -> {
                            throw new Refused(
                                    ProblemCode.CONFLICT, "There is a template of this issuer: 'instead' replaces it.");
                        });
    }

    private Response list(Call call) {
        Optional<TemplateUses.Own> own = does.ownOf(call.user());
        List<KeptTemplatesShape.Kept> items = own.map(one -> one.listTemplates().names()).orElse(List.of()).stream()
                .map(KeptTemplatesShape.Kept::new)
                .toList();
        return Response.json(200, new KeptTemplatesShape(own.isPresent(), items));
    }

    private Response forget(Call call) {
        own(call).forgetTemplate().forget(call.at("name"));
        return Response.empty(204);
    }

    private TemplateUses.Own own(Call call) {
        return does.ownOf(call.user())
                .orElseThrow(() -> new Refused(
                        ProblemCode.TEMPLATES_SHARED, "Whoever runs the server does it: 'kvitt templates learn'."));
    }
}
