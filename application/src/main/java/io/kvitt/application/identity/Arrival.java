package io.kvitt.application.identity;

import io.kvitt.domain.identity.ReturnPath;

/** Somebody whom a provider sent back, signed in, and where they wanted to go. */
public record Arrival(SignedIn who, ReturnPath returnTo) {}
