package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.debt.Budget;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.LumpSum;
import io.kvitt.domain.debt.PayoffRequest;
import io.kvitt.domain.debt.PayoffStrategy;
import io.kvitt.domain.debt.PlanDebt;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a plan is asked for. All may be left out: the kept debts are then planned with no more than their minimums. */
record StatedPlan(
        @Says(
                value =
                        "avalanche, snowball, minimums-only or custom; custom with an order, else avalanche, if nothing is said",
                example = "avalanche")
        Optional<String> strategy,

        @Says("What can be paid each month beyond the minimums")
        Optional<StatedMoney> extraPerMonth,

        @Says("Or all that can be paid each month") Optional<StatedMoney> budget,

        @Says(value = "The first month; the next one if nothing is said", example = "2026-12")
        Optional<String> startMonth,

        @Says("Which debts; all that are owed if nothing is said")
        Optional<List<String>> debtIds,

        @Says("What is paid once, beside that") Optional<List<Lump>> lumpSums,

        @Says("Ids of all these debts in the order in which they are paid, for custom")
        Optional<List<String>> order,

        @Says("Whether each debt is told month by month, and what the minimums alone leave")
        Optional<Boolean> eachDebt) {

    static final StatedPlan EXAMPLE = new StatedPlan(
            Optional.of("avalanche"),
            Optional.of(StatedMoney.of("200.00", "USD")),
            Optional.empty(),
            Optional.of("2026-12"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static final int MOST = 100;

    /** Something that is paid once. */
    record Lump(
            @Says(value = "In this month", example = "2027-06", needed = true)
            Optional<String> month,

            @Says(value = "So much", needed = true) Optional<StatedMoney> amount) {}

    /** Whether a debt is asked for. */
    boolean names(Debt debt) {
        return debtIds.map(ids -> ids.contains(debt.id().toString())).orElse(true);
    }

    /** The request, or all that is wrong with its form. */
    Checked<PayoffRequest> request(PlannedDebts planned, YearMonth next) {
        Violations broken = new Violations();
        List<PlanDebt> debts = planned.planned();
        String currency =
                debts.isEmpty() ? "SEK" : debts.get(0).balance().currency().getCurrencyCode();
        YearMonth first = startMonth
                .flatMap(text -> noted(StatedText.month("/start_month", text), broken))
                .orElse(next);
        PayoffStrategy chosen = strategy.map(name -> chosen(name, broken))
                .orElse(order.isPresent() ? PayoffStrategy.CUSTOM : PayoffStrategy.AVALANCHE);
        List<String> inOrder = planned.labels(order.orElse(List.of()));
        Budget means = means(currency, broken);
        List<LumpSum> sums = sums(currency, broken);
        return broken.or(() -> PayoffRequest.of(debts, means, first)
                .withOrder(inOrder)
                .withStrategy(chosen)
                .withLumpSums(sums));
    }

    private static PayoffStrategy chosen(String name, Violations broken) {
        for (PayoffStrategy known : PayoffStrategy.values()) {
            if (known.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return known;
            }
        }
        broken.unless(false, "/strategy", "METHOD_UNKNOWN", "It is one of avalanche, snowball, minimums-only, custom.");
        return PayoffStrategy.AVALANCHE;
    }

    private Budget means(String currency, Violations broken) {
        Money nothing = Money.of("0", currency);
        broken.unless(
                budget.isEmpty() || extraPerMonth.isEmpty(),
                "/budget",
                "FIELD_ALONE",
                "Say one of budget and extra_per_month.");
        if (budget.isPresent()) {
            return new Budget.Total(money("/budget", budget.get(), broken).orElse(nothing));
        }
        return new Budget.AboveMinimums(extraPerMonth
                .flatMap(stated -> money("/extra_per_month", stated, broken))
                .orElse(nothing));
    }

    private List<LumpSum> sums(String currency, Violations broken) {
        List<Lump> stated = lumpSums.orElse(List.of());
        broken.unless(stated.size() <= MOST, "/lump_sums", "BATCH_SIZE", "There are at most " + MOST + ".");
        List<LumpSum> sums = new ArrayList<>();
        for (int i = 0; i < Math.min(stated.size(), MOST); i++) {
            String at = "/lump_sums/" + i;
            StatedMoney given = stated.get(i).amount().orElse(new StatedMoney(Optional.empty(), Optional.of(currency)));
            Optional<Money> amount = money(at + "/amount", given, broken);
            Optional<YearMonth> month =
                    noted(StatedText.month(at + "/month", stated.get(i).month().orElse("")), broken);
            month.ifPresent(in -> amount.ifPresent(money -> sums.add(new LumpSum(in, money))));
        }
        return sums;
    }

    private static Optional<Money> money(String at, StatedMoney stated, Violations broken) {
        return noted(
                StatedText.amount(
                        at + "/amount",
                        stated.amount().orElse(""),
                        stated.currency().orElse("")),
                broken);
    }

    private static <T> Optional<T> noted(Checked<T> checked, Violations broken) {
        return checked.match(Optional::of, violations -> {
            violations.forEach(broken::add);
            return Optional.empty();
        });
    }
}
