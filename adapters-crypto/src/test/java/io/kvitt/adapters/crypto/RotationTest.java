package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.RefreshClaim;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.TokenFault;
import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.TokenReading;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Keys change while everything goes on. */
class RotationTest {

    private static final Instant T0 = Samples.MORNING;
    private static final SessionId SESSION = new SessionId(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"));
    private static final RefreshClaim CLAIM = new RefreshClaim(SESSION, 300);
    private static final SealPlace PLACE = new SealPlace("here");

    private CryptoKeys keys = Samples.KEYS;
    private final CryptoAdapters adapters = CryptoAdapters.of(() -> keys, Samples.US);

    private Secret issued(Instant at) {
        return adapters.accessTokens()
                .issue(new AccessClaims(
                        new TokenId("t"),
                        new UserId("user_00112233-4455-6677-8899-aabbccddeeff"),
                        SESSION,
                        0,
                        0,
                        ClientType.WEB,
                        at,
                        at.plusSeconds(600),
                        at));
    }

    @Test
    void everyTokenIsGoodForItsWholeLifeWhileKeysChange() {
        keys = keys.withNextSigningKey(T0);
        for (int second = 0; second < 3_600; second += 60) {
            Instant made = T0.plusSeconds(second);
            String token = issued(made).reveal();
            for (int age = 0; age <= 600; age += 200) {
                assertThat(adapters.accessTokens().read(token, made.plusSeconds(age)))
                        .isInstanceOf(TokenReading.Genuine.class);
            }
        }
    }

    @Test
    void tokensOfAKeyThatGotOutAreFaultyAtOnce() {
        String token = issued(T0).reveal();
        keys = keys.withoutSigningKey(keys.signing().current(T0).kid(), T0);

        assertThat(adapters.accessTokens().read(token, T0)).isEqualTo(new TokenReading.Faulty(TokenFault.KEY));
        assertThat(adapters.accessTokens().read(issued(T0).reveal(), T0)).isInstanceOf(TokenReading.Genuine.class);
    }

    @Test
    void refreshTokensOutliveOneChangeOfTheirKeyAndNotTwo() {
        String token = adapters.refreshTokens().make(CLAIM).reveal();

        keys = keys.withNewRefreshKey();
        assertThat(adapters.refreshTokens().read(token)).contains(CLAIM);
        assertThat(adapters.refreshTokens().make(CLAIM).reveal()).isNotEqualTo(token);
        keys = keys.withNewRefreshKey();
        assertThat(adapters.refreshTokens().read(token)).isEmpty();
    }

    @Test
    void refreshTokensOfAKeyThatGotOutAreNone() {
        String token = adapters.refreshTokens().make(CLAIM).reveal();
        keys = keys.withoutRefreshKey(keys.refresh().newest().kid());

        assertThat(adapters.refreshTokens().read(token)).isEmpty();
        assertThat(adapters.refreshTokens()
                        .read(adapters.refreshTokens().make(CLAIM).reveal()))
                .contains(CLAIM);
    }

    @Test
    void aRefreshTokenIsShortAndBeginsWithItsVersion() {
        assertThat(adapters.refreshTokens().make(CLAIM).reveal()).matches("rt1\\.[A-Za-z0-9_-]{46}");
    }

    @Test
    void sealsOpenAfterAChangeOfTheirKeyAndAreOld() {
        SealedToken sealed = adapters.seals().seal(new Secret("token"), PLACE);
        keys = keys.withNewSealingKey();

        assertThat(adapters.seals().open(sealed, PLACE)).contains(new Secret("token"));
        assertThat(adapters.seals().isOld(sealed)).isTrue();
        assertThat(adapters.seals().isOld(adapters.seals().seal(new Secret("token"), PLACE)))
                .isFalse();
        for (int i = 0; i < 7; i++) {
            keys = keys.withNewSealingKey();
        }
        assertThat(adapters.seals().open(sealed, PLACE)).isEmpty();
    }

    @Test
    void aSealIsVersionKeyVectorAndCiphertext() {
        assertThat(adapters.seals().seal(new Secret("token"), PLACE).text())
                .matches("v1\\.[A-Za-z0-9_-]{8}\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]{28}");
    }

    @Test
    void keysThatWereWrittenDownAreTheSameKeys() {
        String token = adapters.refreshTokens().make(CLAIM).reveal();
        SealedToken sealed = adapters.seals().seal(new Secret("token"), PLACE);
        String access = issued(T0).reveal();
        keys = CryptoKeys.parse(keys.write());

        assertThat(adapters.refreshTokens().read(token)).contains(CLAIM);
        assertThat(adapters.seals().open(sealed, PLACE)).contains(new Secret("token"));
        assertThat(adapters.accessTokens().read(access, T0)).isInstanceOf(TokenReading.Genuine.class);
        assertThat(adapters.publicKeys(T0)).isEqualTo(Samples.KEYS.signing().publicKeys(T0, SigningKeys.LONGEST_TOKEN));
    }
}
