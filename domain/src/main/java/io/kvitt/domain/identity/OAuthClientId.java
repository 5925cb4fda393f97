package io.kvitt.domain.identity;

/**
 * Which of our clients at a provider a token was given to. A refresh token works for the client that it was given to alone.
 *
 * @param value 1 to 255 printable characters of ASCII
 */
public record OAuthClientId(String value) {
    public OAuthClientId {
        value = Printable.checked(value, 255, "a client id");
    }
}
