package io.kvitt.adapters.google;

import com.fasterxml.jackson.core.JsonToken;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers, which Google writes as such or as texts. */
final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");

    private Numbers() {}

    /** The number; empty for fractions, exponents, other digits than ASCII's, and what needs more than 18 of them. */
    static Optional<Long> whole(JsonMember member) {
        boolean isEither = member.isText() || member.kind() == JsonToken.VALUE_NUMBER_INT;
        return Optional.of(member.text())
                .filter(text -> isEither && DIGITS.matcher(text).matches())
                .map(Long::valueOf);
    }
}
