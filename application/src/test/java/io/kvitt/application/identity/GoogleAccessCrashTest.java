package io.kvitt.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionStatus;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.GoogleAccounts;
import io.kvitt.domain.identity.ReauthReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * A process dies at each of its writes, just before or just after it is done, whatever Google says; others go on. All cases are
 * tried: there are few enough.
 */
class GoogleAccessCrashTest {

    /** What Google answers first; after that it is well, or the grant is gone for good. */
    enum FirstAnswer {
        GOOD,
        ROTATED,
        DONE_BUT_UNHEARD,
        FAILURE,
        BAD_GRANT,
        GONE_FOR_GOOD,
        TOO_NARROW,
        OUR_FAULT
    }

    private static final String TOKENS = "\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\"";

    @Property(tries = 1000)
    void whoeverGoesOnEndsInALegalState(
            @ForAll FirstAnswer first,
            @ForAll @IntRange(min = 1, max = 3) int write,
            @ForAll boolean isDone,
            @ForAll boolean forGood) {
        try (GoogleWorld world = new GoogleWorld()) {
            connected(world, first.ordinal() % 2 == write % 2);
            answering(world, first);
            FailingConnections dying = new FailingConnections(world.connections);
            for (int next = write; next < (forGood ? write + 20 : write + 1); next++) {
                fail(dying, next, isDone);
            }
            attempt(world.process(dying));
            checkLegal(world, first);

            List<AccessAnswer> answers = goneOn(world);

            checkLegal(world, first);
            checkEnd(world, first, answers.get(answers.size() - 1));
        }
    }

    private static void connected(GoogleWorld world, boolean isStale) {
        if (isStale) {
            world.connectsUntil(GoogleAccounts.NOON.plusSeconds(100));
        } else {
            world.connects();
        }
    }

    private static void fail(FailingConnections dying, int write, boolean isDone) {
        if (isDone) {
            dying.failAfter(write);
        } else {
            dying.failBefore(write);
        }
    }

    private static void answering(GoogleWorld world, FirstAnswer first) {
        switch (first) {
            case GOOD -> {}
            case ROTATED -> {
                String other = world.google
                        .granted(
                                GoogleWorld.ACCOUNT.value(),
                                GoogleWorld.EMAIL,
                                GoogleAccounts.WEB_CLIENT,
                                String.join(" ", GoogleAccounts.SCOPES))
                        .reveal();
                world.google.next("/token", 200, "{" + TOKENS + ",\"refresh_token\":\"" + other + "\"}");
            }
            case DONE_BUT_UNHEARD -> world.google.doneButUnheard("/token");
            case FAILURE -> world.google.next("/token", 503, "{}");
            case BAD_GRANT -> world.google.next("/token", 400, "{\"error\":\"invalid_grant\"}");
            case GONE_FOR_GOOD -> world.google.takenBack(GoogleWorld.ACCOUNT.value());
            case TOO_NARROW -> world.google.next("/token", 200, "{" + TOKENS + ",\"scope\":\"openid\"}");
            case OUR_FAULT -> world.google.next("/token", 401, "{\"error\":\"invalid_client\"}");
        }
    }

    /** Whoever dies is not heard of again; that is what an exception stands for here. */
    private static void attempt(GoogleAccess access) {
        try {
            assertThat(access.token(GoogleWorld.ANNA)).isNotInstanceOf(AccessAnswer.NotConnected.class);
        } catch (OutsideFailure e) {
            assertThat(e.kind()).isEqualTo(OutsideFailure.Kind.STORE_LOCKED);
        }
    }

    /** Another process asks again and again, the last time when even a client that Google rejected may be tried again. */
    private static List<AccessAnswer> goneOn(GoogleWorld world) {
        GoogleAccess other = world.process();
        List<AccessAnswer> answers = new ArrayList<>();
        for (int minutes : new int[] {2, 2, 2, 15}) {
            world.passes(Duration.ofMinutes(minutes));
            answers.add(other.token(GoogleWorld.ANNA));
        }
        return answers;
    }

    private static void checkLegal(GoogleWorld world, FirstAnswer first) {
        Connection kept = world.kept();
        long told = world.store.duties().of(GoogleWorld.ANNA).stream()
                .map(Duty::kind)
                .filter(DutyKind.TELL_OWNER::equals)
                .count();
        boolean mayAsk = first == FirstAnswer.GONE_FOR_GOOD || first == FirstAnswer.TOO_NARROW;
        assertThat(told).isEqualTo(kept.isConnected() ? 0 : 1);
        assertThat(kept.isConnected() || mayAsk).isTrue();
        assertThat(kept.refreshToken()).isPresent();
        assertThat(world.calls()).isLessThanOrEqualTo(4);
    }

    private static void checkEnd(GoogleWorld world, FirstAnswer first, AccessAnswer last) {
        if (first == FirstAnswer.GONE_FOR_GOOD) {
            assertThat(last).isEqualTo(new AccessAnswer.ReauthRequired(ReauthReason.GRANT_EXPIRED_OR_REVOKED, 1));
        } else if (first == FirstAnswer.TOO_NARROW && !world.kept().isConnected()) {
            assertThat(((ConnectionStatus.NeedsReauth) world.kept().status()).reason())
                    .isEqualTo(ReauthReason.SCOPE_MISSING);
        } else {
            assertThat(last).isInstanceOf(AccessAnswer.Usable.class);
            assertThat(world.kept().lease()).isEmpty();
        }
        assertThat(last).isInstanceOfAny(AccessAnswer.Usable.class, AccessAnswer.ReauthRequired.class);
    }
}
