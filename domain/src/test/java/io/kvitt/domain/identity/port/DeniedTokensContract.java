package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.TokenId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every keeper of denied tokens promises. No adapter may switch a test off. */
public abstract class DeniedTokensContract {

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final TokenId TOKEN = new TokenId("jti-1");

    /** A store that holds nothing yet. */
    protected abstract DeniedTokens empty();

    @Test
    void aTokenIsDeniedUntilTheInstantThatWasNamed() {
        DeniedTokens kept = empty();

        kept.deny(TOKEN, MORNING);

        assertThat(kept.isDenied(TOKEN, MORNING.minusSeconds(600))).isTrue();
        assertThat(kept.isDenied(TOKEN, MORNING)).isTrue();
        assertThat(kept.isDenied(TOKEN, MORNING.plusMillis(1))).isFalse();
    }

    @Test
    void aPartOfAMillisecondIsNotCutOff() {
        DeniedTokens kept = empty();

        kept.deny(TOKEN, MORNING.plusNanos(1));

        assertThat(kept.isDenied(TOKEN, MORNING.plusNanos(1))).isTrue();
        assertThat(kept.isDenied(TOKEN, MORNING.plusMillis(1).plusNanos(1))).isFalse();
    }

    @Test
    void otherTokensAreNotDenied() {
        DeniedTokens kept = empty();

        kept.deny(TOKEN, MORNING);

        assertThat(kept.isDenied(new TokenId("JTI-1"), MORNING)).isFalse();
        assertThat(kept.isDenied(new TokenId("jti-11"), MORNING)).isFalse();
    }

    @Test
    void aSecondDenialNeverCutsTheFirstShort() {
        DeniedTokens kept = empty();

        kept.deny(TOKEN, MORNING);
        kept.deny(TOKEN, MORNING.minusSeconds(60));
        assertThat(kept.isDenied(TOKEN, MORNING)).isTrue();

        kept.deny(TOKEN, MORNING.plusSeconds(60));
        assertThat(kept.isDenied(TOKEN, MORNING.plusSeconds(60))).isTrue();
    }
}
