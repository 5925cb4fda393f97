package io.kvitt.domain.identity;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a new password must be (NIST SP 800-63B-4, 3.1.1.2, with tries throttled): of some length, and nothing that is tried first.
 * No rule asks for digits or signs: those make passwords that people forget and machines do not.
 *
 * @param isCommon whether everybody knows a password; it is asked in lower case
 */
public record PasswordRules(Predicate<String> isCommon) {

    /** Least code points. */
    public static final int SHORTEST = 8;

    private static final int FEWEST_DIFFERENT = 4;
    private static final String AT = "/password";

    /**
     * The password, or everything that is wrong with it; no message holds it.
     *
     * @param names of the user, none of which may be the password
     */
    public Checked<Password> check(String typed, Set<UniqueName> names) {
        Violations violations = new Violations();
        Optional<Password> password = Password.parse(typed);
        violations.unless(
                password.isPresent(),
                AT,
                "PASSWORD_FORMAT",
                "A password has 1 to 128 characters, at most 512 bytes, and no half characters.");
        password.ifPresent(read -> judge(read.reveal(), names, violations));
        return violations.or(password::orElseThrow);
    }

    private void judge(String password, Set<UniqueName> names, Violations violations) {
        String lower = password.toLowerCase(Locale.ROOT);
        violations.unless(
                password.codePointCount(0, password.length()) >= SHORTEST,
                AT,
                "PASSWORD_SHORT",
                "A password has at least 8 characters.");
        violations.unless(
                lower.codePoints().distinct().count() >= FEWEST_DIFFERENT,
                AT,
                "PASSWORD_MONOTONOUS",
                "A password has at least 4 different characters.");
        violations.unless(!isCommon.test(lower), AT, "PASSWORD_COMMON", "Many people have this password.");
        violations.unless(!guesses(names).contains(lower), AT, "PASSWORD_IS_NAME", "A password is not one's own name.");
    }

    private static Set<String> guesses(Set<UniqueName> names) {
        Set<String> guesses = new HashSet<>();
        for (UniqueName name : names) {
            if (name instanceof EmailAddress address) {
                guesses.add(address.value());
                guesses.add(address.value().substring(0, address.value().lastIndexOf('@')));
            } else if (name instanceof Username username) {
                guesses.add(username.value());
            }
        }
        return guesses;
    }
}
