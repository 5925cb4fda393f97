package io.kvitt.adapters.http;

/** Who may call a route. */
public enum Access {
    /** Anybody. */
    PUBLIC,
    /** Anybody; whoever is signed in is known. */
    WHOEVER,
    /** Whoever sits at the machine that answers; for others the route is not there. */
    LOCAL,
    /** Whoever is signed in, for what is theirs. */
    SIGNED_IN
}
