package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.RefreshClaim;
import io.kvitt.domain.identity.SessionId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody who writes refresh tokens promises. No adapter may switch a test off. */
public abstract class RefreshTokensContract {

    private static final SessionId SESSION = new SessionId(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"));
    private static final RefreshClaim CLAIM = new RefreshClaim(SESSION, 7);

    protected abstract RefreshTokens tokens();

    /** Somebody who writes tokens too, with other keys. */
    protected abstract RefreshTokens others();

    @Test
    void aTokenStatesWhatItWasMadeFor() {
        for (long generation : List.of(0L, 1L, 127L, 128L, 16_384L, 1L << 40, Long.MAX_VALUE)) {
            RefreshClaim claim = new RefreshClaim(SESSION, generation);
            assertThat(tokens().read(tokens().make(claim).reveal())).contains(claim);
        }
    }

    @Test
    void aGenerationHasTheSameTextEachTimeAndNoOtherHasIt() {
        assertThat(tokens().make(CLAIM)).isEqualTo(tokens().make(CLAIM));
        assertThat(tokens().make(CLAIM)).isNotEqualTo(tokens().make(new RefreshClaim(SESSION, 8)));
        assertThat(tokens().make(CLAIM))
                .isNotEqualTo(tokens().make(new RefreshClaim(new SessionId(UUID.randomUUID()), 7)));
    }

    @Test
    void aTokenOfSomebodyElseIsNoToken() {
        assertThat(tokens().read(others().make(CLAIM).reveal())).isEmpty();
    }

    @Test
    void aTokenThatWasAlteredInAnyCharacterIsNoToken() {
        String token = tokens().make(CLAIM).reveal();

        for (int i = 0; i < token.length(); i++) {
            for (char other : new char[] {'A', 'B', 'z', '0', '_', '-', '.', '=', ' ', 'å', '\n'}) {
                String altered = token.substring(0, i) + other + token.substring(i + 1);
                if (!altered.equals(token)) {
                    assertThat(tokens().read(altered)).as(altered).isEmpty();
                }
            }
        }
    }

    @Test
    void rubbishOfAnyLengthIsNoToken() {
        String token = tokens().make(CLAIM).reveal();

        for (String rubbish :
                List.of("", "rt1.", "rt1..", token + "=", token + "A", " " + token, "x".repeat(1_000_000), "rt1.å")) {
            assertThat(tokens().read(rubbish)).isEmpty();
        }
    }
}
