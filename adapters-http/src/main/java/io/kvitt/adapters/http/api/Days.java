package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.domain.debt.StatedText;
import java.time.LocalDate;
import java.util.Optional;

/** Days in a query. */
final class Days {

    private Days() {}

    /** The day that a parameter names, if it is stated. */
    static Optional<LocalDate> of(Call call, String name) {
        return call.query(name)
                .map(text -> StatedText.date(name, text).match(day -> day, violations -> {
                    throw new Refused(ProblemCode.INVALID_QUERY, "A day is not one of the calendar.").with(violations);
                }));
    }
}
