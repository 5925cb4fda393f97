package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.IsoCurrency;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.money.StatedAmount;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A debt as somebody states it, in text. The check names every broken rule at once, in the order of the fields.
 *
 * <p>What may be left out: the end, the minimum payment, the creditor (a blank one counts as left out), the currency of the
 * balance and of the minimum payment (that of the principal), and the balance: who does not state it has repaid nothing yet.
 *
 * @param texts what was stated; a field that is not in it was left out
 */
public record DebtSubmission(Map<DebtField, String> texts) {

    public DebtSubmission {
        texts = Map.copyOf(texts);
    }

    /** What would state these details again: {@code DebtSubmission.of(details).check()} gives them back. */
    public static DebtSubmission of(DebtDetails details) {
        Map<DebtField, String> texts = new EnumMap<>(DebtField.class);
        texts.put(DebtField.NAME, details.name());
        texts.put(DebtField.PRINCIPAL, details.principal().amount().toPlainString());
        texts.put(DebtField.CURRENCY, details.principal().currency().getCurrencyCode());
        texts.put(DebtField.RATE, details.rate().percent().toPlainString());
        texts.put(DebtField.START, details.startOn().toString());
        details.endOn().ifPresent(end -> texts.put(DebtField.END, end.toString()));
        texts.put(DebtField.FREQUENCY, details.frequency().text());
        texts.put(DebtField.BALANCE, details.balance().amount().toPlainString());
        details.minimumPayment()
                .ifPresent(least ->
                        texts.put(DebtField.MINIMUM_PAYMENT, least.amount().toPlainString()));
        details.creditor().ifPresent(creditor -> texts.put(DebtField.CREDITOR, creditor));
        return new DebtSubmission(texts);
    }

    /** The details, or every rule that they break. */
    public Checked<DebtDetails> check() {
        return new Check(texts).details();
    }

    /** One pass over the fields. A value that is wrong is noted once and then left out of the rules about two values. */
    private static final class Check {
        private final Map<DebtField, String> texts;
        private final Map<DebtField, Violation> wrong = new EnumMap<>(DebtField.class);

        Check(Map<DebtField, String> texts) {
            this.texts = texts;
        }

        Checked<DebtDetails> details() {
            for (DebtField field : DebtField.values()) {
                if (field.isRequired() && !texts.containsKey(field)) {
                    note(field, "FIELD_MISSING", "This has to be stated.");
                }
            }
            Optional<String> name = text(DebtField.NAME).flatMap(text -> name(DebtField.NAME, text));
            Optional<String> creditor = text(DebtField.CREDITOR)
                    .filter(text -> !text.isBlank())
                    .flatMap(text -> name(DebtField.CREDITOR, text));
            Optional<IsoCurrency> currency = currency(DebtField.CURRENCY);
            sameCurrency(DebtField.BALANCE_CURRENCY, currency);
            sameCurrency(DebtField.MINIMUM_CURRENCY, currency);
            Optional<Money> principal = money(DebtField.PRINCIPAL).filter(this::positivePrincipal);
            Optional<Money> stated = money(DebtField.BALANCE).filter(balance -> fitsPrincipal(balance, principal));
            Optional<Money> minimum = money(DebtField.MINIMUM_PAYMENT).filter(this::positiveMinimum);
            Optional<InterestRate> rate = text(DebtField.RATE).flatMap(this::rate);
            Optional<LocalDate> start = text(DebtField.START).flatMap(text -> date(DebtField.START, text));
            Optional<LocalDate> end = text(DebtField.END).flatMap(text -> date(DebtField.END, text));
            start.ifPresent(first -> end.ifPresent(last -> inOrder(first, last)));
            Optional<Frequency> frequency = text(DebtField.FREQUENCY).flatMap(this::frequency);

            Violations all = new Violations();
            wrong.values().forEach(all::add);
            return all.or(() -> new DebtDetails(
                    name.orElseThrow(),
                    principal.orElseThrow(),
                    rate.orElseThrow(),
                    start.orElseThrow(),
                    end,
                    frequency.orElseThrow(),
                    stated.or(() -> principal).orElseThrow(),
                    minimum,
                    creditor));
        }

        private Optional<String> text(DebtField field) {
            return Optional.ofNullable(texts.get(field));
        }

        private Optional<String> name(DebtField field, String text) {
            String name = text.strip();
            if (!DebtDetails.isPlain(name)) {
                return refused(field, "TEXT_CONTROL_CHARS", "There is a control character in it.");
            }
            if (name.isEmpty()) {
                return refused(field, "NAME_EMPTY", "There is no name.");
            }
            int length = name.codePointCount(0, name.length());
            if (length > DebtDetails.LONGEST_NAME) {
                note(
                        new Violation(field.pointer(), "NAME_TOO_LONG", "The name has " + length + " characters.")
                                .withLimit(String.valueOf(DebtDetails.LONGEST_NAME)),
                        field);
                return Optional.empty();
            }
            return Optional.of(name);
        }

        /** An amount in the currency of the debt; if that is none, it is said there and not at every amount. */
        private Optional<Money> money(DebtField field) {
            String code = text(DebtField.CURRENCY).orElse("");
            return text(field)
                    .flatMap(given -> StatedAmount.read(given, code).match(Optional::of, broken -> {
                        broken.stream()
                                .filter(one -> one.at().equals("/amount"))
                                .findFirst()
                                .ifPresent(one -> note(
                                        new Violation(field.pointer(), one.code(), one.message(), one.limit()), field));
                        return Optional.empty();
                    }));
        }

        private Optional<IsoCurrency> currency(DebtField field) {
            return text(field).flatMap(code -> noted(field, IsoCurrency.check(code, field.pointer())));
        }

        /** The currency stated beside an amount has to be that of the principal. */
        private void sameCurrency(DebtField field, Optional<IsoCurrency> principal) {
            Optional<IsoCurrency> stated = currency(field);
            if (stated.isPresent() && principal.isPresent() && !stated.equals(principal)) {
                String expected = principal.get().code();
                String message = "The debt is in " + expected + ", this is in "
                        + stated.get().code() + ".";
                note(new Violation(field.pointer(), "CURRENCY_MISMATCH", message).withLimit(expected), field);
            }
        }

        private boolean positivePrincipal(Money principal) {
            return holds(
                    principal.isPositive(),
                    DebtField.PRINCIPAL,
                    "PRINCIPAL_NOT_POSITIVE",
                    "What was lent is above zero.");
        }

        private boolean positiveMinimum(Money minimum) {
            return holds(
                    minimum.isPositive(),
                    DebtField.MINIMUM_PAYMENT,
                    "PAYMENT_NOT_POSITIVE",
                    "A payment is above zero. Leave it out if none is agreed.");
        }

        private boolean fitsPrincipal(Money balance, Optional<Money> principal) {
            if (balance.isNegative()) {
                return holds(
                        false,
                        DebtField.BALANCE,
                        "BALANCE_NEGATIVE",
                        "A balance is zero or more. Zero means that it is paid.");
            }
            Optional<Money> highest = principal.map(DebtDetails::highestBalance);
            if (highest.filter(limit -> balance.compareTo(limit) > 0).isEmpty()) {
                return true;
            }
            note(
                    new Violation(
                                    DebtField.BALANCE.pointer(),
                                    "BALANCE_ABOVE_LIMIT",
                                    "The balance is more than " + DebtDetails.HIGHEST_BALANCE + " times the principal.")
                            .withLimit(highest.get().amount().toPlainString()),
                    DebtField.BALANCE);
            return false;
        }

        private Optional<InterestRate> rate(String text) {
            return noted(DebtField.RATE, StatedText.rate(DebtField.RATE.pointer(), text));
        }

        private Optional<LocalDate> date(DebtField field, String text) {
            return noted(field, StatedText.date(field.pointer(), text));
        }

        private void inOrder(LocalDate start, LocalDate end) {
            if (end.isBefore(start)) {
                note(
                        new Violation(
                                        DebtField.END.pointer(),
                                        "END_BEFORE_START",
                                        "It ends on " + end + ", before it starts on " + start + ".")
                                .withLimit(start.toString()),
                        DebtField.END);
            }
        }

        private Optional<Frequency> frequency(String text) {
            return noted(DebtField.FREQUENCY, StatedText.frequency(DebtField.FREQUENCY.pointer(), text));
        }

        private boolean holds(boolean rule, DebtField field, String code, String message) {
            if (!rule) {
                note(field, code, message);
            }
            return rule;
        }

        private <T> Optional<T> refused(DebtField field, String code, String message) {
            note(field, code, message);
            return Optional.empty();
        }

        private <T> Optional<T> noted(DebtField field, Checked<T> checked) {
            return checked.match(Optional::of, violations -> {
                note(violations.get(0), field);
                return Optional.empty();
            });
        }

        private void note(DebtField field, String code, String message) {
            note(new Violation(field.pointer(), code, message), field);
        }

        /** One violation a field: the first says why the value is none, others would only repeat it. */
        private void note(Violation violation, DebtField field) {
            wrong.putIfAbsent(field, violation);
        }
    }
}
