package io.kvitt.domain.identity;

import java.time.Duration;

/**
 * How often something may be tried. The window slides: in no stretch of that length are there more, wherever it begins.
 *
 * @param name 1 to 40 printable characters of ASCII, part of what is counted under
 * @param most 1 to 100 in a window
 */
public record ThrottleRule(String name, int most, Duration window) {

    /** Failed logins of one account, known or not: the sixth within a quarter of an hour is refused. */
    public static final ThrottleRule LOGIN = new ThrottleRule("login", 5, Duration.ofMinutes(15));

    /** Logins from one address, whoever they are of. */
    public static final ThrottleRule LOGIN_ADDRESS = new ThrottleRule("login-address", 20, Duration.ofMinutes(1));

    /** New users from one address. */
    public static final ThrottleRule SIGN_UP_ADDRESS = new ThrottleRule("sign-up-address", 5, Duration.ofHours(1));

    /** Forged refresh tokens from one address. */
    public static final ThrottleRule FORGED_REFRESH = new ThrottleRule("forged-refresh", 20, Duration.ofMinutes(1));

    public ThrottleRule {
        name = Printable.checked(name, 40, "the name of a rule");
        if (most < 1 || most > 100 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(most + " in " + window);
        }
    }
}
