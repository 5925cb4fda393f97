package io.kvitt.domain.identity;

/**
 * An account at Google and its address, as Google itself states and verified them.
 */
public record GoogleIdentity(GoogleSubject account, EmailAddress email) {}
