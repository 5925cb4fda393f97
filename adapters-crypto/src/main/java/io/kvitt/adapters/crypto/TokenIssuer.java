package io.kvitt.adapters.crypto;

/**
 * What our access tokens name.
 *
 * @param issuer us: an https address, 1 to 128 printable characters of ASCII
 * @param audience whom they are for, which is us too: 1 to 64 printable characters of ASCII
 */
public record TokenIssuer(String issuer, String audience) {
    public TokenIssuer {
        if (!isPrintable(issuer, 128) || !isPrintable(audience, 64)) {
            throw new IllegalArgumentException("no names for tokens: " + issuer + ", " + audience);
        }
    }

    private static boolean isPrintable(String name, int longest) {
        return !name.isEmpty() && name.length() <= longest && name.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
