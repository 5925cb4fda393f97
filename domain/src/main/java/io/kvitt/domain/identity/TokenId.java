package io.kvitt.domain.identity;

/**
 * The {@code jti} of one access token. Tokens are denied by it and never by their text: one token has several spellings.
 *
 * @param value 1 to 128 printable characters of ASCII
 */
public record TokenId(String value) {
    public TokenId {
        value = Printable.checked(value, 128, "a token id");
    }
}
