package io.kvitt.domain.check;

import java.util.Optional;

/**
 * One broken rule.
 *
 * @param at JSON pointer (RFC 6901) to the offending part, empty for the whole
 * @param code stable; never reused with another meaning
 * @param message for people; may change, and never holds a secret
 * @param limit the value that would just do, as plain text, where the rule has one: the smallest payment, the longest name
 */
public record Violation(String at, String code, String message, Optional<String> limit) {

    public Violation(String at, String code, String message) {
        this(at, code, message, Optional.empty());
    }

    /** The same violation, saying what would just do. */
    public Violation withLimit(String limit) {
        return new Violation(at, code, message, Optional.of(limit));
    }
}
