package io.kvitt.application.identity;

import io.kvitt.domain.identity.User;

/** Somebody who has just proved who they are, and what they go on with. */
public record SignedIn(User user, SessionTokens tokens) {}
