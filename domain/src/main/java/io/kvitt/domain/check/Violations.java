package io.kvitt.domain.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects every broken rule, so that whoever submitted something hears all of it in one go. */
public final class Violations {

    private final List<Violation> broken = new ArrayList<>();

    /** Notes a violation unless the rule holds. */
    public void unless(boolean holds, String at, String code, String message) {
        if (!holds) {
            broken.add(new Violation(at, code, message));
        }
    }

    /** Notes a violation that was found elsewhere. */
    public void add(Violation violation) {
        broken.add(violation);
    }

    public boolean isEmpty() {
        return broken.isEmpty();
    }

    /** The value if nothing was broken, otherwise all that was; the value is built only in the first case. */
    public <T> Checked<T> or(Supplier<T> value) {
        return broken.isEmpty() ? new Checked.Valid<>(value.get()) : new Checked.Invalid<>(broken);
    }
}
