package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.OAuthPurpose;
import io.kvitt.domain.identity.OAuthState;
import io.kvitt.domain.identity.ReturnPath;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of a browser's round trips promises. No adapter may switch a test off. */
public abstract class OAuthStatesContract {

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final SecretHash STATE = new SecretHash("a".repeat(64));
    private static final SecretHash COOKIE = new SecretHash("c".repeat(64));
    private static final SecretHash OTHER = new SecretHash("0".repeat(64));

    /** A store that holds nothing yet. */
    protected abstract OAuthStates empty();

    @Test
    void whatWasRememberedIsGivenOutOnceAsItWas() {
        OAuthStates kept = empty();

        assertThat(kept.add(connecting())).isTrue();

        assertThat(kept.take(STATE, OAuthPurpose.CONNECT_GOOGLE, COOKIE, MORNING))
                .contains(connecting());
        assertThat(kept.take(STATE, OAuthPurpose.CONNECT_GOOGLE, COOKIE, MORNING))
                .isEmpty();
    }

    @Test
    void oneWithoutAUserComesBackAsItWas() {
        OAuthStates kept = empty();
        OAuthState loggingIn = loggingIn();
        kept.add(loggingIn);

        assertThat(kept.take(STATE, OAuthPurpose.LOG_IN, COOKIE, MORNING)).contains(loggingIn);
    }

    @Test
    void aSecondOneOfTheSameStateChangesNothing() {
        OAuthStates kept = empty();
        kept.add(connecting());

        assertThat(kept.add(loggingIn())).isFalse();
        assertThat(kept.take(STATE, OAuthPurpose.CONNECT_GOOGLE, COOKIE, MORNING))
                .contains(connecting());
    }

    @Test
    void whoeverIsNotAdmittedDoesNotUseItUp() {
        OAuthStates kept = empty();
        kept.add(connecting());
        Instant end = connecting().endsAt();

        assertThat(kept.take(STATE, OAuthPurpose.CONNECT_GOOGLE, OTHER, MORNING))
                .isEmpty();
        assertThat(kept.take(STATE, OAuthPurpose.LOG_IN, COOKIE, MORNING)).isEmpty();
        assertThat(kept.take(OTHER, OAuthPurpose.CONNECT_GOOGLE, COOKIE, MORNING))
                .isEmpty();
        assertThat(kept.take(STATE, OAuthPurpose.CONNECT_GOOGLE, COOKIE, end)).isEmpty();
        assertThat(kept.take(STATE, OAuthPurpose.CONNECT_GOOGLE, COOKIE, end.minusMillis(1)))
                .contains(connecting());
    }

    @Test
    @Timeout(60)
    void ofTwentyAtOnceOneGetsIt() throws Exception {
        OAuthStates kept = empty();
        kept.add(connecting());
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            takers.add(() -> kept.take(STATE, OAuthPurpose.CONNECT_GOOGLE, COOKIE, MORNING)
                    .isPresent());
        }

        assertThat(Collections.frequency(AtOnce.call(takers), true)).isEqualTo(1);
    }

    private static OAuthState connecting() {
        return state(OAuthPurpose.CONNECT_GOOGLE, Optional.of(ANNA), Optional.of(new SessionId(new UUID(1, 1))));
    }

    private static OAuthState loggingIn() {
        return state(OAuthPurpose.LOG_IN, Optional.empty(), Optional.empty());
    }

    private static OAuthState state(OAuthPurpose purpose, Optional<UserId> user, Optional<SessionId> session) {
        return new OAuthState(
                STATE,
                COOKIE,
                purpose,
                "https://accounts.google.com",
                new OAuthClientId("web.apps.googleusercontent.com"),
                user,
                session,
                "nonce-1",
                new SealedToken("v1.k1.aXY.Y3Q"),
                "https://kvitt.example/oauth2callback",
                new ReturnPath("/mailboxes?from=connect"),
                MORNING.plus(OAuthState.LIFETIME));
    }
}
