package io.kvitt.cli;

import io.kvitt.application.payment.ReportMonth;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.CreditFileLine;
import io.kvitt.domain.payment.KeptReport;
import io.kvitt.domain.payment.MonthlyReport;
import io.kvitt.domain.payment.ReportRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvitt payments report}: which commitments a month kept. */
@Command(
        name = "report",
        description =
                "Proves which of the confirmed commitments a month kept. Made again from the same payments, the report"
                        + " is the same to the last byte; when something changed it is the next version, and the one"
                        + " before stays.",
        footer = {
            "",
            "Examples:",
            "  kvitt payments report 2026-10 --zone Europe/Stockholm",
            "  kvitt payments report 2026-10 --json > report.json",
            "  kvitt payments report 2026-10 --pdf october.pdf",
            "  kvitt payments report 2026-10 --version 1 --pdf first.pdf",
            "  kvitt payments report 2026-10 --credit-file json"
        })
final class PaymentsReportCommand implements Callable<Integer> {

    /** How a month is written in the words of credit files. */
    enum CreditForm {
        JSON,
        COLUMNS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Wiring wiring;

    @Parameters(arity = "0..1", paramLabel = "MONTH", description = "2026-10. Default: the month that it is now.")
    private Optional<String> month = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", description = "What a month is, Europe/Stockholm. Default: UTC.")
    private String zone = "UTC";

    @ArgGroup
    private Choice choice = new Choice();

    /** At most one of what is shown instead of the report as it is now. */
    static final class Choice {
        @Option(
                names = "--version",
                paramLabel = "N",
                description = "Show the version of that number as it was made, and make no other.")
        private Optional<Long> version = Optional.empty();

        @Option(names = "--versions", description = "List the versions that are kept of the month.")
        private boolean versions;

        @Option(
                names = "--credit-file",
                paramLabel = "FORM",
                description =
                        "The month in the words of credit files, a line a commitment: json or columns. Your own record;"
                                + " no bureau has agreed to take it.")
        private Optional<CreditForm> creditFile = Optional.empty();
    }

    @Mixin
    private PdfFile pdf = new PdfFile();

    @Mixin
    private PayerOption payer = new PayerOption();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    // The usual options would bring a --version of the program; here it is that of a report.
    @SuppressWarnings("UnusedVariable") // picocli asks the option, not the field
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PaymentsReportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        boolean data = form.isJson() || form.isCsv() || choice.versions || choice.creditFile.isPresent();
        if ((pdf.isAsked() && data) || (pdf.isForced() && !pdf.isAsked())) {
            throw new ParameterException(
                    spec.commandLine(), "a PDF is of a report alone: take --pdf FILE, with --force or --version N");
        }
        List<Violation> broken = new ArrayList<>();
        Optional<ReportRequest> request = PaymentsListCommand.noted(
                month.map(text -> ReportRequest.check(text, zone, wiring.now()))
                        .orElseGet(() -> ReportRequest.ofNow(zone, wiring.now())),
                broken);
        Optional<UserId> owner = PaymentsListCommand.noted(payer.checked(wiring, storeOptions), broken);
        if (owner.isEmpty() || request.isEmpty()) {
            return complaint().about(broken);
        }
        try (OpenStore store = storeOptions.open(wiring)) {
            return answer(wiring.reportMonth(store), owner.get(), request.get());
        }
    }

    private int answer(ReportMonth use, UserId owner, ReportRequest request) throws IOException {
        if (choice.creditFile.isPresent()) {
            for (CreditFileLine line : use.creditFile(owner, request)) {
                wiring.out().print((choice.creditFile.get() == CreditForm.JSON ? line.json() : line.columns()) + "\n");
            }
            return ExitCode.OK;
        }
        if (choice.versions) {
            view().versions(request, use.versions(owner, request));
            return ExitCode.OK;
        }
        return choice.version.isPresent()
                ? kept(use.version(owner, request, choice.version.get()))
                : shown(use.report(owner, request));
    }

    private int kept(Checked<KeptReport> version) throws IOException {
        if (version instanceof Checked.Invalid<KeptReport> missing) {
            return complaint().about(missing.violations());
        }
        KeptReport kept = ((Checked.Valid<KeptReport>) version).value();
        if (form.isJson()) {
            view().document(kept);
            return ExitCode.OK;
        }
        MonthlyReport report = MonthlyReport.read(kept)
                .orElseThrow(() -> new OutsideFailure(
                        OutsideFailure.Kind.STORE_DAMAGED,
                        "Version " + kept.version() + " of " + kept.month()
                                + " says what this program cannot read: --json shows it."));
        return shown(new ReportMonth.Made(report, kept));
    }

    private int shown(ReportMonth.Made made) throws IOException {
        if (pdf.isAsked()) {
            return pdf.write(
                    () -> Wiring.reportPrinter()
                            .print(made.report(), made.kept().version()),
                    wiring.err());
        }
        view().show(made);
        return ExitCode.OK;
    }

    private MonthlyReportView view() {
        return new MonthlyReportView(wiring.out(), form);
    }

    private Complaint complaint() {
        return new Complaint(wiring.err(), form.isJson(), PaymentView::optionAt);
    }
}
