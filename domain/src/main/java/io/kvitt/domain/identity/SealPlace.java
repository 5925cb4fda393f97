package io.kvitt.domain.identity;

/**
 * The place that something is sealed for. It opens for no other: a row copied to another user, or a field to another, is noticed.
 *
 * @param name 1 to 512 printable characters of ASCII
 */
public record SealPlace(String name) {

    public SealPlace {
        name = Printable.checked(name, 512, "the name of a place");
    }

    /** The refresh token of a connection. */
    public static SealPlace refreshToken(UserId user, ConnectionId connection, OAuthClientId client) {
        return connection(user, connection, "refresh", client);
    }

    /** The access token of a connection. */
    public static SealPlace accessToken(UserId user, ConnectionId connection, OAuthClientId client) {
        return connection(user, connection, "access", client);
    }

    /** The code verifier of a browser that is away. */
    public static SealPlace verifier(SecretHash state) {
        return new SealPlace("oauth|" + state.hex());
    }

    /** A password that opens documents of a user. */
    public static SealPlace documentPassword(UserId user) {
        return new SealPlace("document|" + user + "|password");
    }

    private static SealPlace connection(UserId user, ConnectionId connection, String field, OAuthClientId client) {
        return new SealPlace("gcon|" + user + "|" + connection + "|" + field + "|" + client.value());
    }
}
