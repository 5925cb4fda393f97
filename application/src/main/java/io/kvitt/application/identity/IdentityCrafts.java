package io.kvitt.application.identity;

import io.kvitt.domain.identity.PasswordRules;
import io.kvitt.domain.identity.port.AccessTokens;
import io.kvitt.domain.identity.port.Passwords;
import io.kvitt.domain.identity.port.RefreshTokens;
import io.kvitt.domain.identity.port.Seals;
import io.kvitt.domain.identity.port.Secrets;

/** What signing in needs that is kept nowhere: hashing, signing, sealing and drawing. */
public record IdentityCrafts(
        Passwords passwords,
        PasswordRules rules,
        AccessTokens access,
        RefreshTokens refresh,
        Seals seals,
        Secrets secrets) {}
