package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change of some parts of a debt. What is in neither of the two stays as it is.
 *
 * @param stated the new values, in text
 * @param cleared fields that are to have no value any more; only those that need none may be cleared
 */
public record DebtChange(Map<DebtField, String> stated, Set<DebtField> cleared) {

    private static final Set<DebtField> CLEARABLE =
            Set.of(DebtField.END, DebtField.MINIMUM_PAYMENT, DebtField.CREDITOR);

    public DebtChange {
        stated = Map.copyOf(stated);
        cleared = Set.copyOf(cleared);
    }

    /** The details with the change, or every rule that is broken then. Another currency is that of all amounts. */
    public Checked<DebtDetails> applyTo(DebtDetails now) {
        Violations refused = new Violations();
        for (DebtField field : DebtField.values()) {
            refused.unless(
                    !cleared.contains(field) || CLEARABLE.contains(field),
                    field.pointer(),
                    "FIELD_MISSING",
                    "A debt is none without this.");
        }
        Map<DebtField, String> texts = new EnumMap<>(DebtSubmission.of(now).texts());
        texts.putAll(stated);
        cleared.stream().filter(CLEARABLE::contains).forEach(texts::remove);
        Checked<DebtDetails> changed = new DebtSubmission(texts).check();
        if (refused.isEmpty()) {
            return changed;
        }
        List<Violation> others = changed.match(valid -> List.of(), violations -> violations);
        others.forEach(refused::add);
        return refused.or(() -> now);
    }

    public boolean isEmpty() {
        return stated.isEmpty() && cleared.isEmpty();
    }
}
