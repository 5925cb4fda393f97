package io.kvitt.cli;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.debt.PlanDebt;
import io.kvitt.domain.debt.StatedMinimum;
import io.kvitt.domain.debt.StatedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** What is said of single debts of a plan beside what is kept or stated of them; each by the name of its debt. */
final class PlanAdjustments {

    @Option(
            names = "--promotion",
            paramLabel = "NAME=RATE,MONTHS",
            description = "Another rate for the first months of a debt: card=0,12.")
    private List<String> promotions = new ArrayList<>();

    @Option(
            names = "--minimum",
            paramLabel = "NAME=MINIMUM",
            description = "Another minimum of a debt, in this plan only: \"card=3%% after>=25\".")
    private List<String> minimums = new ArrayList<>();

    @Option(
            names = "--monthly-fee",
            paramLabel = "NAME=AMOUNT",
            description = "What a debt costs each month in which something is owed: card=29.")
    private List<String> fees = new ArrayList<>();

    /** The debts with what was said of them, or everything that is wrong with that. */
    Checked<List<PlanDebt>> to(List<PlanDebt> stated) {
        Violations broken = new Violations();
        List<PlanDebt> debts = new ArrayList<>(stated);
        for (int i = 0; i < promotions.size(); i++) {
            promote(debts, promotions.get(i), "/promotions/" + i, broken);
        }
        for (int i = 0; i < minimums.size(); i++) {
            ask(debts, minimums.get(i), "/minimums/" + i, broken);
        }
        for (int i = 0; i < fees.size(); i++) {
            charge(debts, fees.get(i), "/monthly_fees/" + i, broken);
        }
        return broken.or(() -> List.copyOf(debts));
    }

    private static void promote(List<PlanDebt> debts, String promotion, String at, Violations broken) {
        int comma = promotion.lastIndexOf(',');
        boolean form = promotion.lastIndexOf('=') > 0
                && comma > promotion.lastIndexOf('=')
                && promotion.substring(comma + 1).matches("[0-9]{1,4}");
        broken.unless(form, at, "FIELD_MISSING", "A promotion is written NAME=RATE,MONTHS, as in card=0,12.");
        if (!form) {
            return;
        }
        int equals = promotion.lastIndexOf('=');
        int months = Integer.parseInt(promotion.substring(comma + 1));
        known(debts, promotion.substring(0, equals), at, broken);
        PlanDebts.good(StatedText.rate(at, promotion.substring(equals + 1, comma)), broken)
                .ifPresent(rate -> change(
                        debts, promotion.substring(0, equals), debt -> debt.withPromotion(rate.percent(), months)));
    }

    /** The first equals sign counts: that of {@code >=} belongs to the rule. */
    private static void ask(List<PlanDebt> debts, String minimum, String at, Violations broken) {
        int equals = minimum.indexOf('=');
        broken.unless(equals > 0, at, "FIELD_MISSING", "A minimum is written NAME=MINIMUM, as in card=3% after>=25.");
        if (equals <= 0) {
            return;
        }
        String name = minimum.substring(0, equals);
        known(debts, name, at, broken)
                .ifPresent(debt -> PlanDebts.good(
                                StatedMinimum.read(
                                        at,
                                        minimum.substring(equals + 1).strip(),
                                        debt.balance().currency().getCurrencyCode()),
                                broken)
                        .ifPresent(read -> change(debts, name, one -> one.withMinimum(read))));
    }

    private static void charge(List<PlanDebt> debts, String fee, String at, Violations broken) {
        int equals = fee.lastIndexOf('=');
        broken.unless(equals > 0, at, "FIELD_MISSING", "A fee is written NAME=AMOUNT, as in card=29.");
        if (equals <= 0) {
            return;
        }
        String name = fee.substring(0, equals);
        known(debts, name, at, broken)
                .ifPresent(debt -> PlanDebts.good(
                                StatedText.amount(
                                        at,
                                        fee.substring(equals + 1),
                                        debt.balance().currency().getCurrencyCode()),
                                broken)
                        .ifPresent(amount -> change(debts, name, one -> one.withMonthlyFee(amount))));
    }

    private static Optional<PlanDebt> known(List<PlanDebt> debts, String name, String at, Violations broken) {
        Optional<PlanDebt> found =
                debts.stream().filter(debt -> debt.id().equals(name)).findFirst();
        broken.unless(found.isPresent(), at, "DEBT_NOT_FOUND", "The plan has no debt " + name + ".");
        return found;
    }

    private static void change(List<PlanDebt> debts, String name, UnaryOperator<PlanDebt> change) {
        debts.replaceAll(debt -> debt.id().equals(name) ? change.apply(debt) : debt);
    }
}
