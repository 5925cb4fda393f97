package io.kvitt.domain.invoice;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.identity.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Corrections as somebody states them: names of fields, {@code amount_due}, and texts. No text takes the correction of a field away.
 */
public record StatedCorrections(Map<String, Optional<String>> fields) {

    /** No corrections. */
    public static final StatedCorrections NONE = new StatedCorrections(Map.of());

    private static final String AT = "/fields/";

    public StatedCorrections {
        fields = new LinkedHashMap<>(fields);
    }

    /** What their owner says of an invoice with them, or everything that is wrong with them, at {@code /fields/NAME}. */
    public Checked<Amendments> over(KeptInvoice now, UserId by, Instant at) {
        Violations broken = new Violations();
        Amendments all = now.amendments();
        for (Map.Entry<String, Optional<String>> stated : fields.entrySet()) {
            Optional<Field<?>> field = Field.named(stated.getKey());
            if (field.isEmpty()) {
                broken.add(
                        new Violation(AT + shown(stated.getKey()), "FIELD_UNKNOWN", "An invoice has no such field."));
            } else if (stated.getValue().isEmpty()) {
                all = all.without(field.get());
            } else {
                Optional<Correction<?>> one = one(field.get(), stated.getValue().get(), by, at, broken);
                all = one.isPresent() ? all.with(one.get()) : all;
            }
        }
        Amendments stated = all;
        refuseTooFine(stated.over(now.read()), broken);
        return broken.or(() -> stated);
    }

    private static <T> Optional<Correction<?>> one(
            Field<T> field, String text, UserId by, Instant at, Violations broken) {
        return StatedValue.of(field, AT + field.key(), text)
                .match(value -> Optional.of(new Correction<>(field, value, by, at)), wrong -> {
                    wrong.forEach(broken::add);
                    return Optional.empty();
                });
    }

    /** An amount that its currency cannot have would be no amount to anybody who asks what is to be paid. */
    private void refuseTooFine(Invoice corrected, Violations broken) {
        corrected
                .value(Field.CURRENCY)
                .ifPresent(currency -> fields.keySet().stream()
                        .flatMap(name -> Field.named(name).stream())
                        .forEach(field -> corrected
                                .value(field)
                                .filter(value -> value instanceof BigDecimal)
                                .map(BigDecimal.class::cast)
                                .filter(amount -> StatedValue.isTooFine(amount, currency))
                                .ifPresent(amount -> broken.add(new Violation(
                                        AT + field.key(), "AMOUNT_SCALE", currency + " has fewer decimals.")))));
    }

    private static String shown(String name) {
        return name.matches("[a-z0-9_]{1,40}") ? name : "";
    }
}
