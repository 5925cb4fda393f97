package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.GoogleIdentity;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.port.IdTokens;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ID tokens of Google, from something that stands for Google on this machine. */
class GoogleIdTokensTest {

    private static final Instant NOW = Samples.MORNING;
    private static final long SECONDS = NOW.getEpochSecond();
    private static final SigningKey KEY = Samples.KEYS.signing().current(NOW);
    private static final OAuthClientId CLIENT = new OAuthClientId("7-x.apps.googleusercontent.com");

    private final ScriptedServer google = new ScriptedServer();
    private final IdTokens tokens = CryptoAdapters.googleIdTokens(google.address(), google.at("/certs"));

    GoogleIdTokensTest() throws Exception {
        google.say("/certs", Samples.KEYS.signing().publicKeys(NOW, SigningKeys.LONGEST_TOKEN));
    }

    @AfterEach
    void stop() {
        google.close();
    }

    private String claims() {
        return "{\"iss\":\"" + google.address() + "\",\"azp\":\"7-x.apps.googleusercontent.com\","
                + "\"aud\":\"7-x.apps.googleusercontent.com\",\"sub\":\"110169484474386276334\","
                + "\"email\":\"anna@example.se\",\"email_verified\":true,\"nonce\":\"n-1\",\"iat\":" + SECONDS
                + ",\"exp\":"
                + (SECONDS + 3_600) + "}";
    }

    private Optional<GoogleIdentity> read(String claims) {
        String head = "{\"alg\":\"RS256\",\"kid\":\"" + KEY.kid() + "\",\"typ\":\"JWT\"}";
        return tokens.read(new Secret(ForgedToken.signed(KEY, head, claims)), CLIENT, "n-1", NOW);
    }

    @Test
    void aGoodTokenNamesTheAccountAndItsAddress() {
        assertThat(read(claims()))
                .contains(new GoogleIdentity(
                        new GoogleSubject("110169484474386276334"),
                        EmailAddress.parse("anna@example.se").orElseThrow()));
    }

    @ParameterizedTest(name = "{0} replaced by {1}: nobody")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "n-1"                    | "n-2"
            true                     | false
            true                     | "true"
            anna@example.se          | anna
            "azp":"7-x               | "azp":"8-x
            "aud":"7-x               | "aud":"8-x
            "iss":"http              | "iss":"https
            "110169484474386276334"  | 110169484474386276334
            "110169484474386276334"  | "1 2"
            "nonce"                  | "once"
            """)
    void row64(String part, String instead) {
        assertThat(claims()).contains(part);
        assertThat(read(claims().replace(part, instead))).isEmpty();
    }

    @Test
    void rubbishNamesNobodyAndAsksNobody() {
        assertThat(tokens.read(new Secret("rubbish"), CLIENT, "n-1", NOW)).isEmpty();
        assertThat(google.timesAsked("/certs")).isZero();
    }

    @Test
    void withoutKeysNobodyCanSay() {
        google.say("/certs", "{}");

        assertThatThrownBy(() -> read(claims())).isInstanceOf(OutsideFailure.class);
    }

    @Test
    void keysAreOnTheHostOfTheIssuer() {
        assertThatThrownBy(
                        () -> CryptoAdapters.googleIdTokens(google.address(), URI.create("http://127.0.0.1:1/certs")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
