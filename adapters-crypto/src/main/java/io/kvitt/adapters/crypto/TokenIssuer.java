package io.kvitt.adapters.crypto;

import java.time.Duration;

/**
 * What our access tokens name, and how long they may be good.
 *
 * @param issuer us: an https address, 1 to 128 printable characters of ASCII
 * @param audience whom they are for, which is us too: 1 to 64 printable characters of ASCII
 * @param longestLife ten minutes, or a day where clients of the predecessors are served, which cannot refresh
 */
public record TokenIssuer(String issuer, String audience, Duration longestLife) {

    private static final Duration DAY = Duration.ofDays(1);

    public TokenIssuer {
        if (!isPrintable(issuer, 128) || !isPrintable(audience, 64)) {
            throw new IllegalArgumentException("no names for tokens: " + issuer + ", " + audience);
        }
        if (!longestLife.equals(SigningKeys.LONGEST_TOKEN) && !longestLife.equals(DAY)) {
            throw new IllegalArgumentException("tokens of " + longestLife);
        }
    }

    /** One whose tokens are good for ten minutes. */
    public TokenIssuer(String issuer, String audience) {
        this(issuer, audience, SigningKeys.LONGEST_TOKEN);
    }

    /** The same, and tokens may be good for a day. */
    public TokenIssuer withTokensOfADay() {
        return new TokenIssuer(issuer, audience, DAY);
    }

    private static boolean isPrintable(String name, int longest) {
        return !name.isEmpty() && name.length() <= longest && name.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
