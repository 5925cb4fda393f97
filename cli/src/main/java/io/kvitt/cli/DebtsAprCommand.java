package io.kvitt.cli;

import io.kvitt.application.SpreadsheetLine;
import io.kvitt.application.debt.LoanOutlook;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.interest.Apr;
import io.kvitt.domain.interest.DatedFlow;
import io.kvitt.domain.interest.EuApr;
import io.kvitt.domain.interest.TimeFactor;
import io.kvitt.domain.interest.UsApr;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt debts apr}: what a credit costs a year, all charges included. */
@Command(
        name = "apr",
        mixinStandardHelpOptions = true,
        description =
                "Works out the annual percentage rate of a loan, or of amounts on days, by the rules of the European"
                        + " Union; with --us, by the actuarial method of the United States. A charge is a repayment.",
        footer = {
            "",
            "Examples:",
            "  kvitt debts apr --principal 200000 --rate 6 --payments 240 --fee upfront-paid=2500",
            "  kvitt debts apr --advance 2026-01-15=1000 --repay 2026-07-15=560 --repay 2027-01-15=560",
            "  kvitt debts apr --advance 2026-01-15=1000 --repay 2026-02-14=1200 --times days-365"
        })
final class DebtsAprCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--advance", paramLabel = "DATE=AMOUNT", description = "What the lender pays out. Several times.")
    private List<String> advances = new ArrayList<>();

    @Option(names = "--repay", paramLabel = "DATE=AMOUNT", description = "What the borrower pays. Several times.")
    private List<String> repayments = new ArrayList<>();

    @Option(names = "--us", description = "Regulation Z, appendix J, instead of the European Union's rules.")
    private boolean us;

    @Option(
            names = "--times",
            paramLabel = "NAME",
            description = "How days become time: months, weeks, years, days-365 or days-365-25. Default: months.")
    private Optional<String> times = Optional.empty();

    @Mixin
    private LoanOptions loan = new LoanOptions();

    @Mixin
    private DataForm form = new DataForm();

    DebtsAprCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        boolean flows = !advances.isEmpty() || !repayments.isEmpty();
        if (flows == loan.isStated()) {
            throw new ParameterException(
                    spec.commandLine(), "apr takes --advance and --repay, or --principal and --rate");
        }
        Complaint complaint = new Complaint(wiring.err(), form.isJson(), LoanOptions::optionAt);
        Checked<Apr> apr = flows ? ofFlows() : ofLoan();
        if (apr instanceof Checked.Invalid<Apr> invalid) {
            return complaint.about(invalid.violations());
        }
        Apr found = ((Checked.Valid<Apr>) apr).value();
        if (found instanceof Apr.Missing none) {
            return complaint.about(none.reasons());
        }
        print(found);
        return ExitCode.OK;
    }

    private void print(Apr apr) throws IOException {
        if (form.isJson()) {
            wiring.out()
                    .print(Json.document(json -> {
                                json.writeStartObject();
                                json.writeStringField("method", us ? "us-actuarial" : "eu");
                                AprView.write(json, apr);
                                json.writeEndObject();
                            })
                            + "\n");
        } else if (form.isCsv()) {
            wiring.out().print(SpreadsheetLine.of(List.of("method", "percent", "exact_percent")));
            wiring.out()
                    .print(SpreadsheetLine.of(
                            List.of(us ? "us-actuarial" : "eu", AprView.percent(apr), AprView.exact(apr))));
        } else {
            wiring.out().print(AprView.told(apr) + "\n");
        }
    }

    private Checked<Apr> ofLoan() {
        Checked<LoanOutlook> outlook = loan.read(wiring.today(), texts -> {});
        return outlook.match(
                found -> new Checked.Valid<>(
                        us ? found.flows().us() : found.flows().eu()),
                Checked.Invalid::new);
    }

    private Checked<Apr> ofFlows() {
        Violations broken = new Violations();
        List<DatedFlow> paidOut = dated("/advances", advances, broken);
        List<DatedFlow> paidBack = dated("/repayments", repayments, broken);
        Optional<TimeFactor> factor = factor();
        broken.unless(factor.isPresent(), "/times", "METHOD_UNKNOWN", "There is none of that name.");
        return broken.or(
                () -> us ? UsApr.ofDates(paidOut, paidBack) : EuApr.ofDates(paidOut, paidBack, factor.orElseThrow()));
    }

    private Optional<TimeFactor> factor() {
        String name = times.orElse("months");
        for (TimeFactor known : TimeFactor.values()) {
            if (known.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** A rate does not depend on the currency: CLF stands for any, for no other has more decimals. */
    private static List<DatedFlow> dated(String at, List<String> pairs, Violations broken) {
        List<DatedFlow> amounts = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            String[] pair = pairs.get(i).split("=", 2);
            String place = at + "/" + i;
            if (pair.length < 2) {
                broken.add(new Violation(place, "FIELD_MISSING", "There is no = in it."));
                continue;
            }
            Optional<LocalDate> day = PlanDebts.good(StatedText.date(place + "/on", pair[0]), broken);
            PlanDebts.good(StatedText.amount(place + "/amount", pair[1], "CLF"), broken)
                    .ifPresent(money -> day.ifPresent(on -> amounts.add(new DatedFlow(on, money.amount()))));
        }
        return amounts;
    }
}
