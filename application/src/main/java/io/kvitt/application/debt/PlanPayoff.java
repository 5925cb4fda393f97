package io.kvitt.application.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.Budget;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.MinimumPayment;
import io.kvitt.domain.debt.PayoffRequest;
import io.kvitt.domain.debt.PayoffTerms;
import io.kvitt.domain.debt.PlanDebt;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plans how debts are paid: those that are kept, or any others. Nothing is kept of a plan. */
public final class PlanPayoff {

    /** So much of a name is enough to tell debts apart in a plan. */
    private static final int LONGEST_LABEL = 40;

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** The plan with the budget that was asked for. */
    public Checked<PayoffOutlook> plan(PayoffRequest request) {
        return request.check().match(terms -> new Checked.Valid<>(PayoffOutlook.of(terms)), Checked.Invalid::new);
    }

    /** The plan with the smallest budget, a multiple of that amount, that has paid everything in the target month. */
    public Checked<PayoffOutlook> planUntil(PayoffRequest request, YearMonth target, Money multiple) {
        long months = ChronoUnit.MONTHS.between(request.first(), target) + 1;
        int asked = (int) Math.max(0, Math.min(months, Integer.MAX_VALUE));
        return request.check().match(terms -> required(terms, asked, multiple), Checked.Invalid::new);
    }

    private Checked<PayoffOutlook> required(PayoffTerms terms, int months, Money multiple) {
        return terms.requiredBudget(months, multiple)
                .match(budget -> plan(terms.request().withBudget(new Budget.Total(budget))), Checked.Invalid::new);
    }

    /**
     * Kept debts as a plan sees them, without those that are paid or put away. They are called by their names; where two have one
     * name, the beginning of their ids tells them apart. A minimum that is paid more or less often than monthly counts as its part
     * of a month, rounded up; a debt without one asks for nothing.
     */
    public static List<PlanDebt> of(List<Debt> kept) {
        Set<String> names = new HashSet<>();
        Set<String> shared = new HashSet<>();
        List<Debt> owed = owed(kept);
        owed.forEach(debt -> {
            if (!names.add(label(debt.details()))) {
                shared.add(label(debt.details()));
            }
        });
        List<PlanDebt> planned = new ArrayList<>();
        for (Debt debt : owed) {
            DebtDetails details = debt.details();
            String label = label(details);
            String id =
                    shared.contains(label) ? label + " " + debt.id().toString().substring(0, 8) : label;
            planned.add(PlanDebt.of(
                    id, details.balance(), details.rate().percent(), MinimumPayment.fixed(monthlyMinimum(details))));
        }
        return List.copyOf(planned);
    }

    /** Those that something is owed of and that are not put away: the debts of a plan, in its order. */
    public static List<Debt> owed(List<Debt> kept) {
        return kept.stream()
                .filter(debt -> !debt.archived() && !debt.details().isPaid())
                .toList();
    }

    private static String label(DebtDetails details) {
        String name = details.name();
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_LABEL
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_LABEL)).strip();
    }

    private static Money monthlyMinimum(DebtDetails details) {
        Money nothing = Money.zero(details.principal().currency());
        Money each = details.minimumPayment().orElse(nothing);
        BigDecimal yearly =
                each.amount().multiply(BigDecimal.valueOf(details.frequency().perYear()));
        return new Money(yearly.divide(MONTHS, each.amount().scale(), RoundingMode.CEILING), each.currency());
    }
}
