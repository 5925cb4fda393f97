package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.debt.DebtAnswer;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtId;
import java.util.List;
import java.util.Optional;

/** Debts under the paths and in the shapes that old clients know. */
final class LegacyDebtRoutes {

    private static final String ALL = "/debts";
    private static final String ONE = "/debts/{debt_id}";
    private static final String NEW_ALL = "/v1/debts";
    private static final String NEW_ONE = "/v1/debts/{debt_id}";

    private final DebtUses does;

    LegacyDebtRoutes(DebtUses does) {
        this.does = does;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", ALL, "recordDebtOfOld", "Records a debt.")
                        .takes(LegacyDebt.EXAMPLE)
                        .keyed()
                        .answers(Answer.json(201, "It is recorded.", LegacyDebt.One.EXAMPLE))
                        .aliasOf(NEW_ALL)
                        .does(this::record),
                Route.of("GET", ALL, "listDebtsOfOld", "Lists all debts, oldest first.")
                        .answers(Answer.json(200, "All of them.", LegacyDebt.All.EXAMPLE))
                        .aliasOf(NEW_ALL)
                        .does(call -> Response.json(
                                200,
                                new LegacyDebt.All(
                                        "Debts listed",
                                        does.listDebts().all(call.user()).stream()
                                                .map(LegacyDebt.Shown::of)
                                                .toList()))),
                Route.of("GET", ONE, "showDebtOfOld", "Shows a debt.")
                        .answers(Answer.json(200, "The debt.", LegacyDebt.One.EXAMPLE))
                        .aliasOf(NEW_ONE)
                        .does(call -> shown(200, "Debt found", find(call).orElseThrow(Refused::notFound))),
                Route.of("PUT", ONE, "replaceDebtOfOld", "Replaces all that is stated of a debt.")
                        .takes(LegacyDebt.EXAMPLE)
                        .mayBeConditional()
                        .answers(Answer.json(200, "The debt as it is now.", LegacyDebt.One.EXAMPLE))
                        .aliasOf(NEW_ONE)
                        .does(this::replace),
                Route.of("DELETE", ONE, "deleteDebtOfOld", "Deletes a debt for good.")
                        .answers(Answer.empty(204, "It is gone, or was before."))
                        .aliasOf(NEW_ONE)
                        .does(this::delete));
    }

    private Response record(Call call) {
        LegacyDebt stated = call.body(LegacyDebt.class);
        Debt debt = Outcomes.valid(call.idOfRepeat()
                .map(id -> does.recordDebt().record(call.user(), stated.submission(), new DebtId(id)))
                .orElseGet(() -> does.recordDebt().record(call.user(), stated.submission())));
        return shown(201, "Debt created", debt).with("Location", ALL + "/" + debt.id());
    }

    private Response replace(Call call) {
        Debt now = find(call).orElseThrow(Refused::notFound);
        DebtAnswer answer = does.changeDebt()
                .replace(
                        call.user(),
                        now.id(),
                        call.version(now::version),
                        call.body(LegacyDebt.class).submission());
        if (answer instanceof DebtAnswer.Conflict) {
            throw Refused.outdated(find(call).orElseThrow(Refused::notFound).version());
        }
        return shown(200, "Debt updated", answer.match(debt -> debt, violations -> {
            throw answer instanceof DebtAnswer.NotFound ? Refused.notFound() : Refused.invalid(violations);
        }));
    }

    private Response delete(Call call) {
        Optional<Debt> now = find(call);
        if (now.isPresent()) {
            DebtAnswer answer = does.deleteDebt()
                    .delete(call.user(), now.get().id(), now.get().version());
            if (answer instanceof DebtAnswer.Conflict) {
                throw Refused.outdated(find(call).orElseThrow(Refused::notFound).version());
            }
        }
        return Response.empty(204);
    }

    private Optional<Debt> find(Call call) {
        return DebtId.parse(call.at("debt_id"))
                .flatMap(id -> does.showDebt().show(call.user(), id).match(Optional::of, none -> Optional.empty()));
    }

    private static Response shown(int status, String message, Debt debt) {
        return Response.json(status, new LegacyDebt.One(message, LegacyDebt.Shown.of(debt)))
                .withVersion(debt.version());
    }
}
