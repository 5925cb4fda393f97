package io.kvitt.cli;

import io.kvitt.application.payment.ListPayments;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.ReportRequest;
import io.kvitt.domain.payment.port.TimeSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt payments list}: the payments, earliest first. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists payments and reversals, the earliest first, and sums them up: by currency, never across.",
        footer = {"", "Examples:", "  kvitt payments list --month 2026-10", "  kvitt payments list --csv > payments.csv"
        })
final class PaymentsListCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(names = "--month", paramLabel = "MONTH", description = "Only of that month, 2026-10.")
    private Optional<String> month = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", description = "What a month is, Europe/Stockholm. Default: UTC.")
    private String zone = "UTC";

    @Mixin
    private PayerOption payer = new PayerOption();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    PaymentsListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        List<Violation> broken = new ArrayList<>();
        Optional<UserId> owner = noted(payer.checked(wiring, storeOptions), broken);
        Optional<ReportRequest> asked = noted(
                month.map(text -> ReportRequest.check(text, zone, wiring.now()))
                        .orElseGet(() -> ReportRequest.ofNow(zone, wiring.now())),
                broken);
        if (owner.isEmpty() || asked.isEmpty()) {
            return new Complaint(wiring.err(), form.isJson(), PaymentView::optionAt).about(broken);
        }
        TimeSpan span =
                month.isPresent() ? TimeSpan.of(asked.get().month(), asked.get().zone()) : TimeSpan.ALWAYS;
        try (OpenStore store = storeOptions.open(wiring)) {
            new PaymentView(wiring.out(), form, asked.get().zone())
                    .all(new ListPayments(store.payments()).all(owner.get(), span));
            return ExitCode.OK;
        }
    }

    static <T> Optional<T> noted(Checked<T> checked, List<Violation> broken) {
        return checked.match(Optional::of, violations -> {
            broken.addAll(violations);
            return Optional.empty();
        });
    }
}
