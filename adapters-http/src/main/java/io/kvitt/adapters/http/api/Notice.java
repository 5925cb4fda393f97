package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.check.Violation;
import java.util.List;
import java.util.Optional;

/** Something that is no mistake, and that somebody should know. */
record Notice(
        @Says(value = "JSON pointer to what it is about", example = "/interest_rate")
        String pointer,

        @Says(value = "Stable name", example = "RATE_LOOKS_LIKE_FRACTION")
        String code,

        @Says(value = "For people", example = "0.05 is 0.05 %.")
        String detail) {

    static Optional<List<Notice>> of(List<Violation> notices) {
        return notices.isEmpty()
                ? Optional.empty()
                : Optional.of(notices.stream()
                        .map(one -> new Notice(one.at(), one.code(), one.message()))
                        .toList());
    }
}
