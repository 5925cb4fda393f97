package io.kvitt.adapters.google;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.OAuthClientId;
import java.util.Optional;

/**
 * A client of ours as it is registered at Google.
 *
 * @param secret absent for what runs on other people's devices, which can keep none
 */
public record GoogleClient(OAuthClientId id, Optional<Secret> secret) {}
