package io.kvitt.cli;

import io.kvitt.application.invoice.InvoiceAnswer;
import io.kvitt.application.payment.PaymentMatch;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.ReportRequest;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt payments match}: which invoices and debts payments pay. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Says which invoices and debts payments pay: by the reference or number that they state, else by"
                + " amount, date and payee. What is not certain is suggested, with its score, 1000 at most. Nothing is"
                + " changed without --mark-paid.",
        footer = {"", "Examples:", "  kvitt payments match", "  kvitt payments match --month 2026-10 --mark-paid"})
final class PaymentsMatchCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(names = "--month", paramLabel = "MONTH", description = "Only payments of that month, 2026-10.")
    private Optional<String> month = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", description = "What a day is, Europe/Stockholm. Default: UTC.")
    private String zone = "UTC";

    @Option(names = "--mark-paid", description = "Mark the invoices of which it is certain as paid, or as partly paid.")
    private boolean markPaid;

    @Mixin
    private PayerOption payer = new PayerOption();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    PaymentsMatchCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Complaint complaint = new Complaint(wiring.err(), form.isJson(), PaymentView::optionAt);
        List<Violation> broken = new ArrayList<>();
        Optional<UserId> owner = PaymentsListCommand.noted(payer.checked(wiring, storeOptions), broken);
        Optional<ReportRequest> asked = PaymentsListCommand.noted(
                month.map(text -> ReportRequest.check(text, zone, wiring.now()))
                        .orElseGet(() -> ReportRequest.ofNow(zone, wiring.now())),
                broken);
        if (owner.isEmpty() || asked.isEmpty()) {
            return complaint.about(broken);
        }
        Optional<YearMonth> only = month.map(text -> asked.get().month());
        try (OpenStore store = storeOptions.open(wiring)) {
            List<PaymentMatch> matches = wiring.matchPayments(store)
                    .matches(owner.get(), only, asked.get().zone());
            List<InvoiceAnswer> noted = markPaid ? wiring.notePayments(store).note(owner.get(), matches) : List.of();
            new PaymentMatchView(wiring.out(), form, markPaid).all(matches);
            List<Violation> refused =
                    noted.stream().flatMap(one -> one.violations().stream()).toList();
            return refused.isEmpty() ? ExitCode.OK : complaint.about(refused);
        }
    }
}
