package io.kvitt.cli;

import io.kvitt.application.debt.PayoffOutlook;
import io.kvitt.application.debt.PlanPayoff;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.debt.Budget;
import io.kvitt.domain.debt.LumpSum;
import io.kvitt.domain.debt.PayoffRequest;
import io.kvitt.domain.debt.PayoffStrategy;
import io.kvitt.domain.debt.PlanDebt;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kvitt debts plan}: how several debts are paid, and what each order of paying them costs. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Plans how debts are paid, month by month: interest, every minimum, and what is left of the budget"
                        + " to one debt after the other. A paid debt's minimum goes on to the next.",
        footer = {
            "",
            "Examples:",
            "  kvitt debts plan --extra 1500                          the debts that are kept",
            "  kvitt debts plan --debt card,60000,18.9,1500 --debt car,90000,5.4,1900 --budget 5000",
            "  kvitt debts plan --from debts.csv --target 2028-06     what it takes to be done by then",
            "  kvitt debts plan --from debts.csv --lump 2027-03=5000 --order car,card --rows"
        })
final class DebtsPlanCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PlanDebts debts = new PlanDebts();

    @ArgGroup
    private Means means = new Means();

    /** At most one way to say what may be paid. */
    static final class Means {
        @Option(names = "--budget", paramLabel = "AMOUNT", description = "What is paid each month for all debts.")
        private Optional<String> budget = Optional.empty();

        @Option(
                names = "--extra",
                paramLabel = "AMOUNT",
                description = "What is paid each month on top of the minimums. Default: 0.")
        private Optional<String> extra = Optional.empty();

        @Option(
                names = "--target",
                paramLabel = "MONTH",
                description = "Find the smallest budget that has paid everything in this month, 2028-06.")
        private Optional<String> target = Optional.empty();
    }

    @Option(
            names = "--multiple",
            paramLabel = "AMOUNT",
            description = "With --target: look for a multiple of this only. Default: the smallest unit.")
    private Optional<String> multiple = Optional.empty();

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            description = "Which debt gets what is left: avalanche (highest rate first), snowball (smallest balance"
                    + " first), minimums-only, or custom with --order. Default: avalanche.")
    private Optional<String> strategy = Optional.empty();

    @Option(
            names = "--order",
            paramLabel = "NAME",
            split = ",",
            description = "All debts in the order you want them paid; the strategy is custom then.")
    private List<String> order = new ArrayList<>();

    @Option(
            names = "--lump",
            paramLabel = "MONTH=AMOUNT",
            description = "Paid once on top of the budget: 2027-03=5000. May be given several times.")
    private List<String> lumps = new ArrayList<>();

    @Option(names = "--start", paramLabel = "MONTH", description = "Month of the first payment. Default: the next one.")
    private Optional<String> start = Optional.empty();

    @Mixin
    private PlanShow show = new PlanShow();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    DebtsPlanCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Complaint complaint = new Complaint(wiring.err(), form.isJson(), DebtsPlanCommand::optionAt);
        Violations broken = new Violations();
        List<PlanDebt> planned =
                PlanDebts.good(debts.read(wiring, storeOptions, spec), broken).orElse(List.of());
        Checked<PayoffOutlook> outlook = outlook(planned, broken);
        if (outlook instanceof Checked.Invalid<PayoffOutlook> invalid) {
            return complaint.about(invalid.violations());
        }
        PayoffOutlook found = ((Checked.Valid<PayoffOutlook>) outlook).value();
        new PlanView(wiring, form, show).print(found);
        complaint.warn(found.terms().request().warnings());
        return ExitCode.OK;
    }

    private Checked<PayoffOutlook> outlook(List<PlanDebt> planned, Violations broken) {
        Currency currency = debts.currencyOf(planned);
        Optional<YearMonth> first = start.isEmpty()
                ? Optional.of(YearMonth.from(wiring.today()).plusMonths(1))
                : PlanDebts.good(StatedText.month("/first", start.get()), broken);
        Optional<YearMonth> target =
                means.target.flatMap(month -> PlanDebts.good(StatedText.month("/target", month), broken));
        Optional<Money> step = multiple.isEmpty()
                ? Optional.of(new Money(BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits()), currency))
                : PlanDebts.good(StatedText.amount("/multiple", multiple.get(), currency.getCurrencyCode()), broken);
        Optional<Budget> budget = budget(currency, broken);
        Optional<PayoffStrategy> chosen = chosen(broken);
        List<LumpSum> sums = lumpSums(currency, broken);
        return broken.or(() -> PayoffRequest.of(planned, budget.orElseThrow(), first.orElseThrow())
                        .withLumpSums(sums))
                .match(
                        request -> plan(strategy(request, chosen.orElseThrow()), target, step.orElseThrow()),
                        Checked.Invalid::new);
    }

    private PayoffRequest strategy(PayoffRequest request, PayoffStrategy chosen) {
        return order.isEmpty()
                ? request.withStrategy(chosen)
                : request.withOrder(order).withStrategy(chosen);
    }

    private static Checked<PayoffOutlook> plan(PayoffRequest request, Optional<YearMonth> target, Money step) {
        PlanPayoff use = new PlanPayoff();
        return target.map(month -> use.planUntil(request, month, step)).orElseGet(() -> use.plan(request));
    }

    private Optional<Budget> budget(Currency currency, Violations broken) {
        String code = currency.getCurrencyCode();
        if (means.budget.isPresent()) {
            return PlanDebts.good(StatedText.amount("/budget", means.budget.get(), code), broken)
                    .map(Budget.Total::new);
        }
        return PlanDebts.good(StatedText.amount("/extra", means.extra.orElse("0"), code), broken)
                .map(Budget.AboveMinimums::new);
    }

    private Optional<PayoffStrategy> chosen(Violations broken) {
        if (strategy.isEmpty()) {
            return Optional.of(order.isEmpty() ? PayoffStrategy.AVALANCHE : PayoffStrategy.CUSTOM);
        }
        for (PayoffStrategy known : PayoffStrategy.values()) {
            if (PlanView.name(known).equals(strategy.get().toLowerCase(Locale.ROOT))) {
                return Optional.of(known);
            }
        }
        broken.add(new Violation(
                "/strategy", "METHOD_UNKNOWN", "It is one of avalanche, snowball, custom, minimums-only."));
        return Optional.empty();
    }

    private List<LumpSum> lumpSums(Currency currency, Violations broken) {
        List<LumpSum> sums = new ArrayList<>();
        for (int i = 0; i < lumps.size(); i++) {
            String at = "/lump_sums/" + i;
            String[] parts = lumps.get(i).split("=", 2);
            broken.unless(parts.length == 2, at, "FIELD_MISSING", "A lump sum is written MONTH=AMOUNT.");
            if (parts.length == 2) {
                Optional<YearMonth> in = PlanDebts.good(StatedText.month(at + "/in", parts[0]), broken);
                Optional<Money> amount =
                        PlanDebts.good(StatedText.amount(at + "/amount", parts[1], currency.getCurrencyCode()), broken);
                in.ifPresent(month -> amount.ifPresent(money -> sums.add(new LumpSum(month, money))));
            }
        }
        return sums;
    }

    /** {@code /debts/1/rate} is told as that of debt 2: people count from one. */
    private static String optionAt(String pointer) {
        String[] parts = pointer.split("/", 4);
        String head = parts.length > 1 ? parts[1] : "";
        String place = parts.length > 2 && parts[2].matches("[0-9]{1,6}") ? " " + (Integer.parseInt(parts[2]) + 1) : "";
        String rest = parts.length > 3 ? " " + parts[3].replace('/', ' ') : "";
        return switch (head) {
            case "debts" -> "debt" + place + rest;
            case "lump_sums" -> "--lump" + place + rest;
            case "promotions" -> "--promotion" + place;
            case "order" -> "--order" + place;
            case "first" -> "--start";
            default -> head.isEmpty() ? "" : "--" + head;
        };
    }
}
