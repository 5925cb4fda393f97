package io.kvitt.domain.identity;

/**
 * Under what tries are counted.
 *
 * @param subject hash of an address, a name or an account; what cannot be a key is hashed, and nothing personal is kept
 */
public record ThrottleKey(String rule, SecretHash subject) {
    public ThrottleKey {
        rule = Printable.checked(rule, 40, "the name of a rule");
    }

    /** What is counted for that subject by that rule. */
    public static ThrottleKey of(ThrottleRule rule, SecretHash subject) {
        return new ThrottleKey(rule.name(), subject);
    }
}
