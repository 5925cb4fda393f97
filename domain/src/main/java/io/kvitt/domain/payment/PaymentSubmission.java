package io.kvitt.domain.payment;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.money.StatedAmount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payment as somebody states it, in text. The check names every broken rule at once: in the order of the fields, for one field by
 * code. A submission that breaks a rule does not use up its id.
 *
 * @param texts what was stated; a field that is not in it was left out
 */
public record PaymentSubmission(Map<PaymentField, String> texts) {

    private static final Comparator<Violation> ORDER = Comparator.comparing(
                    (Violation broken) -> PaymentField.named(broken.at().substring(1))
                            .map(Enum::ordinal)
                            .orElse(Integer.MAX_VALUE))
            .thenComparing(Violation::code);

    public PaymentSubmission {
        texts = Map.copyOf(texts);
    }

    /** What would submit this payment again. */
    public static PaymentSubmission of(Payment payment) {
        Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);
        texts.put(PaymentField.PAYMENT_ID, payment.id().toString());
        texts.put(PaymentField.USER_ID, payment.owner().value().substring("user_".length()));
        texts.put(PaymentField.TIMESTAMP, payment.paidAt().at().toString());
        texts.put(PaymentField.DESCRIPTION, payment.description().text());
        texts.put(PaymentField.CURRENCY, payment.amount().currency().getCurrencyCode());
        texts.put(PaymentField.AMOUNT, payment.amount().amount().toPlainString());
        payment.reverses().ifPresent(original -> texts.put(PaymentField.REVERSES, original.toString()));
        return new PaymentSubmission(texts);
    }

    /** The payment, accepted now, or every rule that it breaks. */
    public Checked<Payment> check(Instant now) {
        return new Check(texts, now).payment();
    }

    /** One pass over the fields. */
    private static final class Check {
        private final Map<PaymentField, String> texts;
        private final Instant now;
        private final List<Violation> broken = new ArrayList<>();

        Check(Map<PaymentField, String> texts, Instant now) {
            this.texts = texts;
            this.now = now;
        }

        Checked<Payment> payment() {
            for (PaymentField field : PaymentField.values()) {
                if (field.isRequired() && !texts.containsKey(field)) {
                    broken.add(new Violation(field.pointer(), "FIELD_MISSING", "This has to be stated."));
                }
            }
            Optional<PaymentId> id = id(PaymentField.PAYMENT_ID);
            Optional<UserId> owner = id(PaymentField.USER_ID).map(user -> new UserId("user_" + user));
            Optional<PaymentTime> time = text(PaymentField.TIMESTAMP)
                    .flatMap(text -> noted(PaymentTime.check(text, now, PaymentField.TIMESTAMP.pointer())));
            Optional<Description> description = text(PaymentField.DESCRIPTION)
                    .flatMap(text -> noted(Description.check(text, PaymentField.DESCRIPTION.pointer())));
            Optional<Money> amount = amount();
            Optional<PaymentId> reverses = id(PaymentField.REVERSES);
            if (reverses.isPresent() && reverses.equals(id)) {
                broken.add(new Violation(
                        PaymentField.REVERSES.pointer(), "REVERSAL_UNKNOWN", "A payment cannot take itself back."));
            }
            Violations all = new Violations();
            broken.stream().sorted(ORDER).forEach(all::add);
            return all.or(() -> new Payment(
                    id.orElseThrow(),
                    owner.orElseThrow(),
                    time.orElseThrow(),
                    description.orElseThrow(),
                    amount.orElseThrow(),
                    reverses,
                    now));
        }

        private Optional<String> text(PaymentField field) {
            return Optional.ofNullable(texts.get(field));
        }

        private Optional<PaymentId> id(PaymentField field) {
            return text(field).flatMap(text -> noted(PaymentId.check(text, field.pointer())));
        }

        /** An amount is judged in its currency; what was left out is said once, as missing. */
        private Optional<Money> amount() {
            Optional<String> amount = text(PaymentField.AMOUNT);
            Optional<String> currency = text(PaymentField.CURRENCY);
            Checked<Money> checked = StatedAmount.positive(amount.orElse("1"), currency.orElse("XXX"));
            return checked.match(money -> amount.map(stated -> money), wrong -> {
                wrong.stream()
                        .filter(one -> one.at().equals("/amount") ? amount.isPresent() : currency.isPresent())
                        .forEach(broken::add);
                return Optional.empty();
            });
        }

        private <T> Optional<T> noted(Checked<T> checked) {
            return checked.match(Optional::of, violations -> {
                broken.addAll(violations);
                return Optional.empty();
            });
        }
    }
}
