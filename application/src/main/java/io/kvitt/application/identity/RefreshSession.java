package io.kvitt.application.identity;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.RefreshClaim;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionAnswer;
import io.kvitt.domain.identity.SessionEvent;
import io.kvitt.domain.identity.SessionState;
import io.kvitt.domain.identity.ThrottleRule;
import io.kvitt.domain.identity.Tries;
import io.kvitt.domain.identity.port.RefreshTokens;
import io.kvitt.domain.identity.port.Secrets;
import io.kvitt.domain.identity.port.Throttles;
import java.time.Clock;
import java.time.Instant;

/** Gives new tokens for a refresh token, each good once; a copy of one ends the session. */
public final class RefreshSession {

    private final RefreshTokens tokens;
    private final SessionCourse course;
    private final TokenMint mint;
    private final Throttles throttles;
    private final Secrets secrets;
    private final Clock clock;

    public RefreshSession(
            RefreshTokens tokens,
            SessionCourse course,
            TokenMint mint,
            Throttles throttles,
            Secrets secrets,
            Clock clock) {
        this.tokens = tokens;
        this.course = course;
        this.mint = mint;
        this.throttles = throttles;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Refreshes. Nothing is looked up for a token that is not ours.
     *
     * @param shown anything at all
     * @throws OutsideFailure of kind {@code OVERLOADED}, if the session is changed by too many at once
     */
    public IdentityAnswer<SessionTokens> refresh(String shown, Origin origin) {
        Instant now = clock.instant();
        return tokens.read(shown).map(claim -> refresh(claim, origin, now)).orElseGet(() -> forged(origin, now));
    }

    private IdentityAnswer<SessionTokens> refresh(RefreshClaim claim, Origin origin, Instant now) {
        SessionCourse.Step step = course.take(
                claim.session(),
                standing -> new SessionEvent.Refresh(claim.generation(), origin.client(), standing, origin.key()),
                now);
        if (step.answer() instanceof SessionAnswer.Granted granted) {
            return new IdentityAnswer.Done<>(
                    mint.tokens(session(step.session()), granted.accessEndsAt(), granted.held(), now));
        }
        return new IdentityAnswer.Refused<>(step.answer().code().orElse(OutcomeCode.INVALID_GRANT));
    }

    /** Inventing tokens ends nobody's session; it is only counted against where they come from. */
    private IdentityAnswer<SessionTokens> forged(Origin origin, Instant now) {
        Tries.Outcome outcome =
                throttles.take(ThrottleRule.FORGED_REFRESH, secrets.hash("address|" + origin.address()), now);
        return outcome instanceof Tries.Outcome.Refused refused
                ? new IdentityAnswer.Throttled<>(refused.retryAt())
                : new IdentityAnswer.Refused<>(OutcomeCode.INVALID_GRANT);
    }

    private static Session session(SessionState state) {
        return state.match(session -> session, () -> {
            throw new IllegalArgumentException("granted, and there is no session");
        });
    }
}
