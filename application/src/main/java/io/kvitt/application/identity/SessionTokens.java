package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.SessionId;
import java.time.Instant;

/**
 * What a client holds of its session.
 *
 * @param refreshEndsAt when the session runs out if nothing is done
 * @param held whether the client showed that very refresh token: a browser is then not given it again, because an answer that comes
 *     late would put it in place of a newer one
 */
public record SessionTokens(
        SessionId session, Secret access, Instant accessEndsAt, Secret refresh, Instant refreshEndsAt, boolean held) {}
