package io.kvitt.domain.identity;

import io.kvitt.domain.Secret;
import java.util.Optional;

/**
 * Somebody whom a provider knows, after their ID token was verified.
 *
 * @param email only if the provider says that it verified it
 * @param name as the provider has it, at most 200 characters
 * @param refreshToken of the provider, if it gave one
 */
public record OidcSignIn(
        OidcSubject subject, Optional<EmailAddress> email, Optional<String> name, Optional<Secret> refreshToken) {}
