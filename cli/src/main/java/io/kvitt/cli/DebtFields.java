package io.kvitt.cli;

import io.kvitt.domain.debt.DebtField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What may be stated of a debt, as options. */
final class DebtFields {

    private static final Map<DebtField, String> OPTIONS = options();

    @Option(names = "--name", paramLabel = "TEXT", description = "What you call it, 1 to 100 characters.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--principal", paramLabel = "AMOUNT", description = "What was lent, above zero.")
    private Optional<String> principal = Optional.empty();

    @Option(names = "--currency", paramLabel = "CODE", description = "Of all its amounts (ISO 4217).")
    private Optional<String> currency = Optional.empty();

    @Option(names = "--rate", paramLabel = "PERCENT", description = "Nominal, per year: 4.25 is 4.25 %%.")
    private Optional<String> rate = Optional.empty();

    @Option(names = "--start", paramLabel = "DATE", description = "First day of interest, 2026-11-22.")
    private Optional<String> start = Optional.empty();

    @Option(names = "--end", paramLabel = "DATE", description = "Day of the last payment, if it is agreed.")
    private Optional<String> end = Optional.empty();

    @Option(
            names = "--frequency",
            paramLabel = "NAME",
            description = "How often it is paid: weekly, biweekly, monthly, quarterly or annually.")
    private Optional<String> frequency = Optional.empty();

    @Option(names = "--balance", paramLabel = "AMOUNT", description = "What is owed now. Zero says that it is paid.")
    private Optional<String> balance = Optional.empty();

    @Option(names = "--minimum", paramLabel = "AMOUNT", description = "What has to be paid each time.")
    private Optional<String> minimum = Optional.empty();

    @Option(names = "--creditor", paramLabel = "TEXT", description = "Who is owed.")
    private Optional<String> creditor = Optional.empty();

    /** What was stated. */
    Map<DebtField, String> stated() {
        Map<DebtField, String> stated = new EnumMap<>(DebtField.class);
        name.ifPresent(text -> stated.put(DebtField.NAME, text));
        principal.ifPresent(text -> stated.put(DebtField.PRINCIPAL, text));
        currency.ifPresent(text -> stated.put(DebtField.CURRENCY, text));
        rate.ifPresent(text -> stated.put(DebtField.RATE, text));
        start.ifPresent(text -> stated.put(DebtField.START, text));
        end.ifPresent(text -> stated.put(DebtField.END, text));
        frequency.ifPresent(text -> stated.put(DebtField.FREQUENCY, text));
        balance.ifPresent(text -> stated.put(DebtField.BALANCE, text));
        minimum.ifPresent(text -> stated.put(DebtField.MINIMUM_PAYMENT, text));
        creditor.ifPresent(text -> stated.put(DebtField.CREDITOR, text));
        return stated;
    }

    /** The option that states what a JSON pointer points to; the pointer itself where there is none. */
    static String optionAt(String pointer) {
        return DebtField.at(pointer).map(OPTIONS::get).orElse(pointer);
    }

    /** The field that is stated by {@code --} and that name. */
    static Optional<DebtField> named(String option) {
        return OPTIONS.entrySet().stream()
                .filter(entry -> entry.getValue().equals("--" + option))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<DebtField, String> options() {
        Map<DebtField, String> options = new LinkedHashMap<>();
        options.put(DebtField.NAME, "--name");
        options.put(DebtField.PRINCIPAL, "--principal");
        options.put(DebtField.CURRENCY, "--currency");
        options.put(DebtField.RATE, "--rate");
        options.put(DebtField.START, "--start");
        options.put(DebtField.END, "--end");
        options.put(DebtField.FREQUENCY, "--frequency");
        options.put(DebtField.BALANCE, "--balance");
        options.put(DebtField.MINIMUM_PAYMENT, "--minimum");
        options.put(DebtField.CREDITOR, "--creditor");
        return options;
    }
}
