package io.kvitt.cli;

import io.kvitt.application.payment.SubmissionAnswer;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.PaymentSubmission;
import io.kvitt.domain.payment.WrittenReferences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt payments submit}: hands in a payment, or a file of them. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description =
                "Hands in a payment and shows it as it is kept. Under an id that is kept already, the same payment"
                        + " gets the same answer and another one is refused. Everything that is wrong is told at once, and"
                        + " nothing is kept then. A file is taken line by line: the good lines are kept, the others told.",
        footer = {
            "",
            "A file is JSON Lines, or CSV with a head line; each line has payment_id, timestamp, description, currency,"
                    + " amount, and user_id and reverses if you like.",
            "",
            "Examples:",
            "  kvitt payments submit --description Hyra --amount 8850 --at 2026-10-25T09:00:00+01:00",
            "  kvitt payments submit --file payments.jsonl",
            "  bank-export | kvitt payments submit --file - --json"
        })
final class PaymentsSubmitCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(names = "--id", paramLabel = "UUID", description = "Of version 4. Default: a new one.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--at", paramLabel = "TIME", description = "When it was paid, with an offset. Default: now.")
    private Optional<String> at = Optional.empty();

    @Option(names = "--description", paramLabel = "TEXT", description = "What it was for, 1 to 500 characters.")
    private Optional<String> description = Optional.empty();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "SEK if nothing is said. With --file, of lines that name none.")
    private Optional<String> currency = Optional.empty();

    @Option(names = "--amount", paramLabel = "AMOUNT", description = "Above zero.")
    private Optional<String> amount = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "Payments to hand in; - is standard input.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private PayerOption payer = new PayerOption();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PaymentsSubmitCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (file.isPresent()) {
            return whole(file.get());
        }
        Complaint complaint = new Complaint(wiring.err(), form.isJson(), PaymentView::optionAt);
        try (OpenStore store = storeOptions.open(wiring)) {
            SubmissionAnswer answer = wiring.submitPayment(store).submit(stated());
            if (answer instanceof SubmissionAnswer.Accepted accepted) {
                Payment payment = accepted.payment();
                new PaymentView(wiring.out(), form, wiring.zone()).one(payment);
                complaint.warn(WrittenReferences.warnings(payment.description()));
                if (accepted.replayed()) {
                    wiring.err().println("kvitt: this payment was kept before; nothing was added");
                }
                return ExitCode.OK;
            }
            return complaint.about(answer.violations());
        }
    }

    private int whole(Path path) throws IOException {
        if (id.isPresent() || at.isPresent() || description.isPresent() || amount.isPresent()) {
            throw new ParameterException(spec.commandLine(), "a file states id, time, description and amount itself");
        }
        Map<PaymentField, String> unsaid = new EnumMap<>(PaymentField.class);
        unsaid.put(PaymentField.USER_ID, payer.stated(wiring, storeOptions));
        currency.ifPresent(code -> unsaid.put(PaymentField.CURRENCY, code));
        try (OpenStore store = storeOptions.open(wiring)) {
            return new SubmittedFile(wiring, wiring.submitPayment(store), unsaid, form).submit(path, spec);
        }
    }

    private PaymentSubmission stated() {
        Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);
        texts.put(PaymentField.PAYMENT_ID, id.orElseGet(Wiring::newPaymentId));
        texts.put(PaymentField.USER_ID, payer.stated(wiring, storeOptions));
        texts.put(PaymentField.TIMESTAMP, at.orElseGet(() -> wiring.now().toString()));
        texts.put(PaymentField.CURRENCY, currency.orElse("SEK"));
        description.ifPresent(text -> texts.put(PaymentField.DESCRIPTION, text));
        amount.ifPresent(text -> texts.put(PaymentField.AMOUNT, text));
        return new PaymentSubmission(texts);
    }
}
