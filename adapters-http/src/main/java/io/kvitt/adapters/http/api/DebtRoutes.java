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
import io.kvitt.application.debt.DebtAnswer;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtChange;
import io.kvitt.domain.debt.DebtField;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.port.DebtPage;
import io.kvitt.domain.debt.port.DebtPosition;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Debts: recorded, listed, shown, changed, put away and deleted. */
final class DebtRoutes {

    private static final Set<String> PARTS = Json.names(DebtShape.class);
    private static final String ALL = "/v1/debts";
    private static final String ONE = "/v1/debts/{debt_id}";

    private final DebtUses does;
    private final Cursors cursors;

    DebtRoutes(DebtUses does, Cursors cursors) {
        this.does = does;
        this.cursors = cursors;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", ALL, "recordDebt", "Records a debt.")
                        .takes(StatedDebt.EXAMPLE)
                        .keyed()
                        .answers(Answer.json(201, "It is recorded; Location says where.", DebtShape.EXAMPLE))
                        .does(this::record),
                Route.of("GET", ALL, "listDebts", "Lists debts, oldest first.")
                        .parameter(Parameter.FIELDS)
                        .parameter(Parameter.LIMIT)
                        .parameter(Parameter.CURSOR)
                        .answers(Answer.json(200, "A page.", DebtShape.Page.EXAMPLE))
                        .problem(ProblemCode.INVALID_CURSOR)
                        .does(this::list),
                Route.of("GET", ONE, "showDebt", "Shows a debt.")
                        .answers(Answer.json(200, "The debt, with its version as ETag.", DebtShape.EXAMPLE))
                        .answers(Answer.empty(304, "It is what you have."))
                        .does(this::show),
                Route.of("PUT", ONE, "replaceDebt", "Replaces all that is stated of a debt.")
                        .takes(StatedDebt.EXAMPLE)
                        .conditional()
                        .answers(Answer.json(200, "The debt as it is now.", DebtShape.EXAMPLE))
                        .does(this::replace),
                Route.of("PATCH", ONE, "changeDebt", "Changes some of what is stated; null takes a value away.")
                        .takesPart(DebtPart.EXAMPLE)
                        .conditional()
                        .answers(Answer.json(200, "The debt as it is now.", DebtShape.EXAMPLE))
                        .does(this::change),
                Route.of("DELETE", ONE, "deleteDebt", "Deletes a debt for good.")
                        .mayBeConditional()
                        .answers(Answer.empty(204, "It is gone, or was before."))
                        .does(this::delete));
    }

    private Response record(Call call) {
        Checked<Debt> recorded = call.idOfRepeat()
                .map(DebtId::new)
                .map(id -> does.recordDebt()
                        .record(call.user(), call.body(StatedDebt.class).submission(), id))
                .orElseGet(() -> does.recordDebt()
                        .record(call.user(), call.body(StatedDebt.class).submission()));
        Debt debt = Outcomes.valid(recorded);
        return shown(201, debt).with("Location", ALL + "/" + debt.id());
    }

    private Response list(Call call) {
        DebtPosition after = Paging.from(call, cursors, DebtPosition.START, DebtRoutes::position);
        DebtPage page = does.listDebts().page(call.user(), after, Paging.limit(call));
        Paging paging = Paging.of(call, cursors, page.next().map(next -> next.createdAt() + " " + next.id()));
        return Selection.on(call, PARTS, Response.json(200, DebtShape.Page.of(page.debts(), paging)));
    }

    private Response show(Call call) {
        return shown(200, find(call));
    }

    private Response replace(Call call) {
        DebtId id = id(call);
        long version = call.version(() -> find(call).version());
        return answer(
                call,
                does.changeDebt()
                        .replace(
                                call.user(),
                                id,
                                version,
                                call.body(StatedDebt.class).submission()));
    }

    private Response change(Call call) {
        DebtId id = id(call);
        long version = call.version(() -> find(call).version());
        DebtPart part = call.body(DebtPart.class);
        if (part.isOfTwoKinds(call.nulls())) {
            throw Outcomes.invalid("/archived", "FIELD_ALONE", "Put away, or take out again, in a change of its own.");
        }
        return answer(
                call,
                part.archived()
                        .map(away -> away
                                ? does.archiveDebt().archive(call.user(), id, version)
                                : does.archiveDebt().restore(call.user(), id, version))
                        .orElseGet(() -> does.changeDebt()
                                .change(
                                        call.user(),
                                        id,
                                        version,
                                        new DebtChange(part.texts(), cleared(call.nulls())))));
    }

    private Response delete(Call call) {
        Optional<DebtId> id = DebtId.parse(call.at("debt_id"));
        Optional<Debt> now = id.flatMap(one -> found(does.showDebt().show(call.user(), one)));
        if (now.isEmpty()) {
            return Response.empty(204);
        }
        long version = call.version(() -> now.get().version());
        DebtAnswer answer = does.deleteDebt().delete(call.user(), now.get().id(), version);
        return answer instanceof DebtAnswer.NotFound ? Response.empty(204) : deleted(call, answer);
    }

    private Response deleted(Call call, DebtAnswer answer) {
        answer(call, answer);
        return Response.empty(204);
    }

    /** The answer of a use case on the wire. */
    private Response answer(Call call, DebtAnswer answer) {
        if (answer instanceof DebtAnswer.Done done) {
            return shown(200, done.debt());
        }
        if (answer instanceof DebtAnswer.Conflict) {
            throw Refused.outdated(find(call).version());
        }
        throw answer instanceof DebtAnswer.NotFound ? Refused.notFound() : Refused.invalid(answer.violations());
    }

    Debt find(Call call) {
        return found(does.showDebt().show(call.user(), id(call))).orElseThrow(Refused::notFound);
    }

    private static Optional<Debt> found(DebtAnswer answer) {
        return answer.match(Optional::of, violations -> Optional.empty());
    }

    private static DebtId id(Call call) {
        return DebtId.parse(call.at("debt_id")).orElseThrow(Refused::notFound);
    }

    private static Response shown(int status, Debt debt) {
        return Response.json(status, DebtShape.of(debt)).withVersion(debt.version());
    }

    /** An amount is taken away as a whole, with its currency. */
    private static Set<DebtField> cleared(Set<String> nulls) {
        EnumSet<DebtField> cleared = EnumSet.noneOf(DebtField.class);
        for (String pointer : nulls) {
            DebtField.at(pointer).or(() -> DebtField.at(pointer + "/amount")).ifPresent(cleared::add);
        }
        return cleared;
    }

    private static DebtPosition position(String place) {
        String[] parts = place.split(" ", 2);
        return new DebtPosition(
                Instant.parse(parts[0]), DebtId.parse(parts[1]).orElseThrow(IllegalArgumentException::new));
    }
}
