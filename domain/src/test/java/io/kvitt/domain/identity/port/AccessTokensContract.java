package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.TokenFault;
import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.TokenReading;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody who signs access tokens promises. No adapter may switch a test off. */
public abstract class AccessTokensContract {

    /** When tokens are made in these tests; the adapter's keys are good then. */
    protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final AccessClaims CLAIMS = new AccessClaims(
            new TokenId("0123456789abcdef0123456789abcdef"),
            new UserId("user_00112233-4455-6677-8899-aabbccddeeff"),
            new SessionId(UUID.fromString("ffeeddcc-bbaa-4988-9766-554433221100")),
            3,
            1,
            ClientType.IOS,
            NOON,
            NOON.plusSeconds(600),
            NOON.minusSeconds(86_400));

    protected abstract AccessTokens tokens();

    /** Somebody who signs tokens under the same names, with other keys. */
    protected abstract AccessTokens others();

    private String token() {
        return tokens().issue(CLAIMS).reveal();
    }

    @Test
    void aTokenStatesWhatItWasMadeFor() {
        assertThat(tokens().read(token(), NOON)).isEqualTo(new TokenReading.Genuine(CLAIMS));
        assertThat(token()).hasSizeLessThanOrEqualTo(1_024);
    }

    @Test
    void aTokenIsGoodForThirtySecondsAfterItsEndBecauseClocksDiffer() {
        assertThat(tokens().read(token(), NOON.plusSeconds(629))).isEqualTo(new TokenReading.Genuine(CLAIMS));
        assertThat(tokens().read(token(), NOON.plusSeconds(630))).isEqualTo(faulty(TokenFault.EXPIRED));
    }

    @Test
    void aTokenOfTheFutureIsFaulty() {
        assertThat(tokens().read(token(), NOON.minusSeconds(30))).isEqualTo(new TokenReading.Genuine(CLAIMS));
        assertThat(tokens().read(token(), NOON.minusSeconds(31))).isEqualTo(faulty(TokenFault.TIMES));
    }

    @Test
    void aTokenOfSomebodyElseIsFaulty() {
        assertThat(tokens().read(others().issue(CLAIMS).reveal(), NOON)).isInstanceOf(TokenReading.Faulty.class);
    }

    @Test
    void noOtherTextIsTheSameToken() {
        String token = token();

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String altered = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens().read(altered, NOON)).as("character %d", i).isInstanceOf(TokenReading.Faulty.class);
        }
    }

    @Test
    void rubbishOfAnyLengthIsFaulty() {
        for (String rubbish : new String[] {"", ".", "..", "a.b.c", "å".repeat(100), "A".repeat(1_000_000)}) {
            assertThat(tokens().read(rubbish, NOON)).isInstanceOf(TokenReading.Faulty.class);
        }
    }

    private static TokenReading faulty(TokenFault fault) {
        return new TokenReading.Faulty(fault);
    }
}
