package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.adapters.crypto.CryptoAdapters;
import io.kvitt.adapters.crypto.OidcSettings;
import io.kvitt.adapters.google.GoogleAdapters;
import io.kvitt.adapters.google.GoogleStub;
import io.kvitt.adapters.http.api.ProviderUses;
import io.kvitt.application.identity.Identity;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.port.GoogleOAuth;
import io.kvitt.domain.identity.port.OidcProvider;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers over HTTP: rows 56 to 69 and 75 to 78 of the attack table, as far as they are about requests. */
class ProviderApiTest {

    private static final MockOAuth2Server SERVER =
            new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"httpServer\":\"NettyWrapper\"}"));
    private static final String EVE = "{\"email\":\"eve@example.org\",\"password\":\"a long and own sentence\"}";

    private final GoogleStub google = GoogleStub.started();
    private final Household household = new Household(RateLimits.none(), this::providers);
    private final Promise promise = new Promise(household.routes());

    @BeforeAll
    static void start() throws Exception {
        SERVER.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    @AfterEach
    void stopGoogle() {
        google.close();
    }

    private ProviderUses providers(Identity identity, Clock clock) {
        OidcProvider provider = CryptoAdapters.oidcProvider(
                OidcSettings.of(SERVER.issuerUrl("kvitt").toString(), new OAuthClientId("kvitt-web")));
        GoogleOAuth oauth = GoogleAdapters.oauth(google.config(), clock);
        return new ProviderUses(
                Optional.of(new ProviderUses.SignIn(
                        identity.startSignIn(provider, "https://kvitt.example/v1/auth/callback", List.of("/app")),
                        identity.finishSignIn(provider))),
                Optional.of(new ProviderUses.Google(
                        identity.startGoogleConnect(oauth, GoogleStub.REDIRECT, List.of("/app")),
                        identity.finishGoogleConnect(oauth, (token, client, nonce, now) -> Optional.empty()),
                        identity.takeGoogleTokens(oauth))),
                clock);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/v1/auth/login", "/auth/login", "/signin", "/v1/auth/signup", "/signup"})
    void aBrowserIsSentWithACookieThatOnlyComesBackFromThere(String path) {
        Response away = send(Sent.of("GET", path + "?return_to=/app/debts"));

        assertThat(away.status()).isEqualTo(302);
        assertThat(away.header("Location").orElseThrow())
                .startsWith(SERVER.issuerUrl("kvitt").toString())
                .contains("code_challenge_method=S256")
                .contains("redirect_uri=https%3A%2F%2Fkvitt.example%2Fv1%2Fauth%2Fcallback");
        assertThat(away.header("Set-Cookie").orElseThrow())
                .startsWith("__Host-oauth=")
                .contains("Secure; SameSite=Lax; HttpOnly")
                .contains("Max-Age=600");
    }

    @Test
    void whoeverAsksIsToldWhatIsSetUp() {
        assertThat(send(Sent.of("GET", "/v1/auth/providers")).bodyText())
                .isEqualTo("{\"sign_in\":true,\"google\":true}");
    }

    @ParameterizedTest(name = "66: {0}")
    @ValueSource(
            strings = {"//evil.example", "/%5Cevil.example", "https:evil", "/%0d%0aSet-Cookie:a=b", "javascript:1"})
    void nobodyIsSentOnToAnotherSite(String returnTo) {
        assertThat(code(send(Sent.of("GET", "/v1/auth/login?return_to=" + returnTo))))
                .isEqualTo("422 validation_failed");
    }

    @Test
    void row67TheHostOfARequestDoesNotDecideWhereABrowserComesBack() {
        Response away = send(Sent.of("GET", "/v1/auth/login?return_to=/app")
                .with("X-Forwarded-Host", "evil.example")
                .with("Host", "localhost"));

        assertThat(away.header("Location").orElseThrow()).doesNotContain("evil");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/v1/auth/callback?code=1, 400 oauth_state_invalid",
        "/v1/auth/callback?code=1&state=unknown, 400 oauth_state_invalid",
        "/v1/auth/callback?code=1&error=access_denied&state=x, 400 oauth_response_invalid",
        "/v1/auth/callback?state=x, 400 oauth_response_invalid",
        "/auth/authorize?code=a%0d%0ab&state=x, 400 oauth_response_invalid",
        "/auth/callback?code=1&code=2&state=x, 400 invalid_query",
        "/oauth2callback?code=1&state=unknown&scope=openid&authuser=0&prompt=consent, 400 oauth_state_invalid",
        "/v1/oauth2callback?error=access_denied&state=x, 400 oauth_state_invalid"
    })
    void whatComesBackFromNowhereIsRefused(String target, String expected) {
        assertThat(code(send(Sent.of("GET", target)))).isEqualTo(expected);
        assertThat(google.calls("/token")).isZero();
    }

    @Test
    void rows58And69WithoutItsCookieABrowserIsAnother() {
        Response away = send(Sent.of("GET", "/v1/auth/login?return_to=/app"));
        String state = away.header("Location").orElseThrow().replaceAll(".*[?&]state=([^&]+).*", "$1");

        assertThat(code(send(Sent.of("GET", "/v1/auth/callback?code=1&state=" + state))))
                .isEqualTo("400 oauth_state_invalid");
        assertThat(code(send(Sent.of("GET", "/oauth2callback?code=1&state=" + state)
                        .with("Cookie", away.header("Set-Cookie").orElseThrow().split(";")[0]))))
                .as("59")
                .isEqualTo("400 oauth_state_invalid");
        Response refused = send(
                Sent.of("GET", "/v1/auth/callback?error=access_denied&error_description=%3Cscript%3E&state=" + state)
                        .with("Cookie", away.header("Set-Cookie").orElseThrow().split(";")[0]));
        assertThat(code(refused)).as("62").isEqualTo("400 oauth_response_invalid");
        assertThat(refused.bodyText()).doesNotContain("script");
    }

    @Test
    void aMailboxIsConnectedByASignedInUserAlone() {
        assertThat(code(send(Sent.of("GET", "/v1/google/connect?return_to=/app"))))
                .isEqualTo("401 missing_token");

        Response away = send(Sent.of("GET", "/v1/google/connect?return_to=/app").by(access()));
        assertThat(away.status()).isEqualTo(302);
        assertThat(away.header("Location").orElseThrow())
                .contains("access_type=offline")
                .contains("code_challenge_method=S256")
                .contains("gmail.readonly");
    }

    @Test
    void anAppsTokensAreTakenAndTakenAgain() {
        String access = access();
        Secret refresh = google.granted("1", "eve@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES);
        Secret token = google.access("1", "eve@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES);

        Response first =
                send(Sent.of("POST", "/v1/auth/gmail-tokens").by(access).json(tokens(token, refresh, "")));
        assertThat(first.status()).isEqualTo(201);
        assertThat(json(first).path("address").asText()).isEqualTo("e…@gmail.com");
        assertThat(send(Sent.of("POST", "/v1/auth/gmail/store-tokens")
                                .by(access)
                                .json(tokens(token, refresh, "")))
                        .status())
                .isEqualTo(200);
        assertThat(json(send(Sent.of("GET", "/v1/user/me").by(access)))
                        .path("gmail_account_connected")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void row76AnotherAccountIsAskedAboutAndThenTakesThePlace() {
        String access = access();
        Secret first = google.granted("1", "eve@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES);
        Secret token = google.access("1", "eve@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES);
        send(Sent.of("POST", "/v1/auth/gmail-tokens").by(access).json(tokens(token, first, "")));
        Secret other = google.granted("2", "other@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES);
        Secret otherToken = google.access("2", "other@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES);

        Response asked =
                send(Sent.of("POST", "/v1/auth/gmail-tokens").by(access).json(tokens(otherToken, other, "")));
        assertThat(code(asked)).isEqualTo("409 google_account_switch");
        String proof = json(asked).path("details").path("switch_token").asText();
        assertThat(json(asked).path("details").path("current").asText()).isEqualTo("e…@gmail.com");
        assertThat(code(send(Sent.of("POST", "/v1/auth/gmail-tokens")
                        .by(access)
                        .json(tokens(otherToken, other, "guessed")))))
                .isEqualTo("409 google_account_switch");
        assertThat(send(Sent.of("POST", "/v1/auth/gmail-tokens").by(access).json(tokens(otherToken, other, proof)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void row78NobodyStatesWhatOnlyGoogleKnows() {
        String access = access();
        for (String field : List.of("user_id", "state", "google_sub", "cred_ver")) {
            assertThat(code(send(Sent.of("POST", "/v1/auth/gmail-tokens")
                            .by(access)
                            .json("{\"access_token\":\"x\",\"" + field + "\":\"1\"}"))))
                    .isEqualTo("400 unknown_field");
        }
        assertThat(google.calls()).isEmpty();
    }

    private static String tokens(Secret access, Secret refresh, String proof) {
        String more = proof.isEmpty() ? "" : ",\"switch_token\":\"" + proof + "\"";
        return "{\"access_token\":\"" + access.reveal() + "\",\"refresh_token\":\"" + refresh.reveal() + "\"" + more
                + "}";
    }

    private String access() {
        return json(send(Sent.of("POST", "/v1/auth/signup").json(EVE)))
                .path("access_token")
                .asText();
    }

    private Response send(Sent sent) {
        Request request = sent.request();
        Response response = household.router().handle(request);
        promise.check(request, response);
        return response;
    }

    private static JsonNode json(Response response) {
        return Json.tree(response.body());
    }

    private static String code(Response response) {
        return response.status() + " " + json(response).path("code").asText();
    }
}
