package io.kvitt.domain.identity;

/** Why an access token was not even looked up. For our own eyes: whoever showed it is told {@code invalid_token}, or that it ran out. */
public enum TokenFault {
    /** Too short, too long, or with characters that no token has. */
    LENGTH,
    /** Not three parts of canonical base64url. */
    FORM,
    /** The header is no object of the three known members, or its type or algorithm is another than bound to the key. */
    HEADER,
    ISSUER,
    KEY,
    SIGNATURE,
    /** A claim is missing, of another type or out of bounds. */
    CLAIMS,
    AUDIENCE,
    /** Before its time, or with a lifetime that we give to none. */
    TIMES,
    EXPIRED
}
