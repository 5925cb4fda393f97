package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Rate;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.debt.PayoffOutlook;
import io.kvitt.application.debt.ShowSchedule;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.LoanRequest;
import io.kvitt.domain.debt.PayoffRequest;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.money.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What is calculated about debts. Nothing is kept of it. */
final class PlanRoutes {

    private final DebtUses does;
    private final Clock clock;

    PlanRoutes(DebtUses does, Clock clock) {
        this.does = does;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                                "GET",
                                "/v1/debts/{debt_id}/schedule",
                                "scheduleDebt",
                                "Lays out every payment of what is left.")
                        .rate(Rate.PLAN)
                        .parameter(amount("payment", "What is paid each time, if the debt does not say."))
                        .parameter(amount("extra", "What is paid each time beyond that."))
                        .answers(Answer.json(200, "The schedule.", ScheduleShape.EXAMPLE))
                        .problem(ProblemCode.VALIDATION_FAILED)
                        .does(this::schedule),
                Route.of("POST", "/v1/debt-plans", "planDebts", "Plans how debts are paid; keeps nothing.")
                        .rate(Rate.PLAN)
                        .takes(StatedPlan.EXAMPLE)
                        .answers(Answer.json(200, "The plan.", PlanShape.EXAMPLE))
                        .does(this::plan));
    }

    private static Parameter amount(String name, String says) {
        return new Parameter(name, says, "[0-9]{1,13}(\\.[0-9]{1,4})?", "125.00");
    }

    private Response schedule(Call call) {
        Debt debt = DebtId.parse(call.at("debt_id"))
                .flatMap(id -> does.showDebt().show(call.user(), id).match(Optional::of, none -> Optional.empty()))
                .orElseThrow(Refused::notFound);
        if (debt.details().isPaid()) {
            return Response.json(
                    200, ScheduleShape.paid(MoneyShape.of(debt.details().balance())));
        }
        LoanRequest rest = ShowSchedule.rest(debt, LocalDate.now(clock));
        money(call, "payment", debt).ifPresent(rest::payment);
        money(call, "extra", debt).ifPresent(rest::extra);
        return Response.json(
                200, ScheduleShape.of(Outcomes.valid(does.showSchedule().show(rest))));
    }

    private static Optional<Money> money(Call call, String name, Debt debt) {
        String currency = debt.details().principal().currency().getCurrencyCode();
        return call.query(name).map(text -> Outcomes.valid(StatedText.amount(name, text, currency)));
    }

    private Response plan(Call call) {
        StatedPlan stated = call.body(StatedPlan.class);
        List<Debt> debts =
                does.listDebts().all(call.user()).stream().filter(stated::names).toList();
        stated.debtIds().filter(ids -> ids.size() > debts.size()).ifPresent(ids -> {
            throw Outcomes.invalid("/debt_ids", "DEBT_NOT_FOUND", "There is no debt of one of these ids.");
        });
        PlannedDebts planned = PlannedDebts.of(debts);
        PayoffRequest request =
                Outcomes.valid(stated.request(planned, YearMonth.now(clock).plusMonths(1)));
        PayoffOutlook outlook = Outcomes.valid(does.planPayoff().plan(request));
        return Response.json(
                200, stated.eachDebt().orElse(false) ? PlanShape.of(outlook, planned) : PlanShape.of(outlook));
    }
}
