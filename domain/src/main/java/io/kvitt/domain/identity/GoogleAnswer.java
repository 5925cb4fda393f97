package io.kvitt.domain.identity;

/** What Google's token endpoint said. */
public sealed interface GoogleAnswer {

    record Granted(GoogleTokens tokens) implements GoogleAnswer {}

    /**
     * The code or refresh token is bad ({@code invalid_grant}).
     *
     * @param words of the answer, at most 500 characters; advice, never shown to anybody
     */
    record InvalidGrant(String words) implements GoogleAnswer {}

    /** Google does not know our client, or refuses how it asks: our fault, whoever's token it was. */
    record ClientRejected() implements GoogleAnswer {}

    /** No answer, not now, or one that is none: too long, too late, no JSON, out of bounds. */
    record Failed() implements GoogleAnswer {}
}
