package io.kvitt.domain.check;

/**
 * One broken rule.
 *
 * @param at JSON pointer (RFC 6901) to the offending part, empty for the whole
 * @param code stable and dotted, {@code payment.date.past}; never reused with another meaning
 * @param message for people; may change, and never holds a secret
 */
public record Violation(String at, String code, String message) {}
