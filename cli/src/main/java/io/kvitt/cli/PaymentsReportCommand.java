package io.kvitt.cli;

import io.kvitt.application.payment.ReportMonth;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.CreditFileLine;
import io.kvitt.domain.payment.ReportRequest;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kvitt payments report}: which commitments a month kept. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Proves which of the confirmed commitments a month kept. Made again from the same payments, the report"
                        + " is the same to the last byte; when something changed it is the next version, and the one"
                        + " before stays.",
        footer = {
            "",
            "Examples:",
            "  kvitt payments report 2026-10 --zone Europe/Stockholm",
            "  kvitt payments report 2026-10 --json > report.json",
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

    @Option(
            names = "--credit-file",
            paramLabel = "FORM",
            description =
                    "The month in the words of credit files, a line a commitment: json or columns. Your own record;"
                            + " no bureau has agreed to take it.")
    private Optional<CreditForm> creditFile = Optional.empty();

    @Mixin
    private PayerOption payer = new PayerOption();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    PaymentsReportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        List<Violation> broken = new ArrayList<>();
        String stated = month.orElseGet(
                () -> YearMonth.from(wiring.now().atZone(ZoneOffset.UTC)).toString());
        Optional<ReportRequest> request =
                PaymentsListCommand.noted(ReportRequest.check(stated, zone, wiring.now()), broken);
        Optional<UserId> owner = PaymentsListCommand.noted(payer.checked(), broken);
        if (owner.isEmpty() || request.isEmpty()) {
            return new Complaint(wiring.err(), form.isJson(), PaymentView::optionAt).about(broken);
        }
        try (OpenStore store = storeOptions.open(wiring)) {
            ReportMonth use = wiring.reportMonth(store);
            if (creditFile.isPresent()) {
                for (CreditFileLine line : use.creditFile(owner.get(), request.get())) {
                    wiring.out().print((creditFile.get() == CreditForm.JSON ? line.json() : line.columns()) + "\n");
                }
            } else {
                new MonthlyReportView(wiring.out(), form).show(use.report(owner.get(), request.get()));
            }
            return ExitCode.OK;
        }
    }
}
