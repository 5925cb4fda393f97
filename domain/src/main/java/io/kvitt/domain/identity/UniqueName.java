package io.kvitt.domain.identity;

/**
 * What at most one user is known by. Two names are the same name if their records are equal: what is written in several ways is
 * brought into one form when the record is made. An account at Google that is connected is guarded likewise, but by its
 * connection: see {@link GoogleSubject}.
 */
public sealed interface UniqueName permits EmailAddress, Username, OidcSubject {}
