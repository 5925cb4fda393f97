package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import java.util.Optional;

/**
 * What an app posts that got tokens from Google by itself. All of it is a claim until Google confirms it.
 *
 * @param access token of Google
 * @param refresh token of Google
 * @param serverAuthCode to be exchanged by us, which is the better way
 * @param email that the app believes it is; compared, never kept
 * @param scope that the app believes it has, separated by spaces; compared, never kept
 * @param switchProof leave to take this account in place of another
 */
public record PostedGoogleTokens(
        Optional<Secret> access,
        Optional<Secret> refresh,
        Optional<Secret> serverAuthCode,
        Optional<String> email,
        Optional<String> scope,
        Optional<Secret> switchProof) {}
