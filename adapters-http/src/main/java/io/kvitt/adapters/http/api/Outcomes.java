package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Refused;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.util.List;

/** Answers of use cases as answers of the API. */
final class Outcomes {

    private Outcomes() {}

    /**
     * The value.
     *
     * @throws Refused with every broken rule, if there is none
     */
    static <T> T valid(Checked<T> checked) {
        return checked.match(value -> value, violations -> {
            throw Refused.invalid(violations);
        });
    }

    static Refused invalid(String at, String code, String message) {
        return Refused.invalid(List.of(new Violation(at, code, message)));
    }
}
