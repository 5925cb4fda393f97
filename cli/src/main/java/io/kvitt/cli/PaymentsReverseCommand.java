package io.kvitt.cli;

import io.kvitt.application.payment.SubmissionAnswer;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.PaymentId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kvitt payments reverse}: takes a payment back by another one. */
@Command(
        name = "reverse",
        mixinStandardHelpOptions = true,
        description =
                "Takes a payment back, wholly or in part. Nothing that is kept changes: the reversal is a payment of"
                        + " its own that names the first, and never more than what is left of it.",
        footer = {
            "",
            "Examples:",
            "  kvitt payments reverse 5f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6",
            "  kvitt payments reverse 5f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6 --amount 100"
        })
final class PaymentsReverseCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(paramLabel = "ID", description = "The payment to take back.")
    private String original = "";

    @Option(names = "--id", paramLabel = "UUID", description = "Of the reversal, version 4. Default: a new one.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--at", paramLabel = "TIME", description = "When, with an offset. Default: now.")
    private Optional<String> at = Optional.empty();

    @Option(names = "--description", paramLabel = "TEXT", description = "Why. Default: that of the payment.")
    private Optional<String> description = Optional.empty();

    @Option(names = "--amount", paramLabel = "AMOUNT", description = "How much. Default: all that is left.")
    private Optional<String> amount = Optional.empty();

    @Mixin
    private PayerOption payer = new PayerOption();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    PaymentsReverseCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Complaint complaint = new Complaint(wiring.err(), form.isJson(), PaymentView::optionAt);
        List<Violation> broken = new ArrayList<>();
        Optional<UserId> owner = PaymentsListCommand.noted(payer.checked(wiring, storeOptions), broken);
        Optional<PaymentId> first =
                PaymentsListCommand.noted(PaymentId.check(original, PaymentField.REVERSES.pointer()), broken);
        if (owner.isEmpty() || first.isEmpty()) {
            return complaint.about(broken);
        }
        Map<PaymentField, String> stated = new EnumMap<>(PaymentField.class);
        stated.put(PaymentField.PAYMENT_ID, id.orElseGet(Wiring::newPaymentId));
        at.ifPresent(time -> stated.put(PaymentField.TIMESTAMP, time));
        description.ifPresent(text -> stated.put(PaymentField.DESCRIPTION, text));
        amount.ifPresent(text -> stated.put(PaymentField.AMOUNT, text));
        try (OpenStore store = storeOptions.open(wiring)) {
            SubmissionAnswer answer = wiring.reversePayment(store).reverse(owner.get(), first.get(), stated);
            if (answer instanceof SubmissionAnswer.Accepted accepted) {
                new PaymentView(wiring.out(), form, wiring.zone()).one(accepted.payment());
                return ExitCode.OK;
            }
            return complaint.about(answer.violations());
        }
    }
}
