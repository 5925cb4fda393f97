package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.port.OidcProvider;
import io.kvitt.domain.identity.port.OidcProvider.Exchange;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole way with a provider that somebody else wrote: sign-in page, code, tokens. */
class MockProviderTest {

    private static final String BACK = "http://127.0.0.1:9/callback";
    private static final Secret VERIFIER = new Secret("v".repeat(43));
    private static final MockOAuth2Server SERVER =
            new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"httpServer\":\"NettyWrapper\"}"));

    @BeforeAll
    static void start() throws Exception {
        SERVER.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    private final OidcProvider provider = CryptoAdapters.oidcProvider(
            OidcSettings.of(SERVER.issuerUrl("kvitt").toString(), new OAuthClientId("kvitt-web"))
                    .withSecret(new Secret("its-secret")));

    /** A browser that is not asked anything: the provider sends it straight back. */
    private Secret code(String nonce) throws Exception {
        String address = provider.signInAddress(new Secret("state-1"), nonce, VERIFIER, BACK, false);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return new Secret(location.replaceAll(".*[?&]code=([^&]+).*", "$1"));
    }

    private Instant now() {
        return Clock.systemUTC().instant(); // the provider writes its own times
    }

    @Test
    void whoComesBackWithACodeIsSignedIn() throws Exception {
        assertThat(provider.exchange(code("nonce-1"), VERIFIER, BACK, "nonce-1", now()))
                .isInstanceOfSatisfying(Exchange.SignedIn.class, in -> {
                    assertThat(in.who().subject().issuer()).isEqualTo(provider.issuer());
                    assertThat(in.who().refreshToken()).isPresent();
                });
    }

    @Test
    void row63AnotherVerifierIsRefused() throws Exception {
        assertThat(provider.exchange(code("nonce-1"), new Secret("w".repeat(43)), BACK, "nonce-1", now()))
                .isEqualTo(new Exchange.Refused());
    }

    @Test
    void row64AnotherBrowserWithThisCodeIsNotSignedIn() throws Exception {
        assertThat(provider.exchange(code("nonce-1"), VERIFIER, BACK, "nonce-2", now()))
                .isEqualTo(new Exchange.BadIdToken());
    }
}
