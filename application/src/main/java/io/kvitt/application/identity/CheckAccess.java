package io.kvitt.application.identity;

import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.SessionAnswer;
import io.kvitt.domain.identity.SessionEvent;
import io.kvitt.domain.identity.TokenFault;
import io.kvitt.domain.identity.TokenReading;
import io.kvitt.domain.identity.port.AccessTokens;
import io.kvitt.domain.identity.port.DeniedTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Says whether a request may be answered, and whose it is. The session is looked at each time, so logging out holds from the next
 * request on; if the store does not answer, nobody gets in: its failure goes up.
 */
public final class CheckAccess {

    private final AccessTokens tokens;
    private final DeniedTokens denied;
    private final ProvidedSessions provided;
    private final SessionCourse course;
    private final Clock clock;

    public CheckAccess(
            AccessTokens tokens, DeniedTokens denied, ProvidedSessions provided, SessionCourse course, Clock clock) {
        this.tokens = tokens;
        this.denied = denied;
        this.provided = provided;
        this.course = course;
        this.clock = clock;
    }

    /**
     * Checks an access token.
     *
     * @param shown anything at all, of any length
     */
    public IdentityAnswer<Caller> check(String shown) {
        Instant now = clock.instant();
        TokenReading reading = tokens.read(shown, now);
        if (reading instanceof TokenReading.Genuine genuine) {
            return check(genuine.claims(), now);
        }
        TokenFault fault = ((TokenReading.Faulty) reading).fault();
        Optional<AccessClaims> others = fault == TokenFault.ISSUER ? provided.claims(shown, now) : Optional.empty();
        return others.map(claims -> check(claims, now))
                .orElseGet(() -> new IdentityAnswer.Refused<>(
                        fault == TokenFault.EXPIRED ? OutcomeCode.TOKEN_EXPIRED : OutcomeCode.INVALID_TOKEN));
    }

    private IdentityAnswer<Caller> check(AccessClaims claims, Instant now) {
        boolean isDenied = denied.isDenied(claims.token(), now);
        SessionAnswer answer = course.take(
                        claims.session(), standing -> new SessionEvent.Access(isDenied, claims.epoch(), standing), now)
                .answer();
        return answer instanceof SessionAnswer.Allowed
                ? new IdentityAnswer.Done<>(new Caller(claims))
                : new IdentityAnswer.Refused<>(answer.code().orElse(OutcomeCode.TOKEN_REVOKED));
    }
}
