package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users over HTTP, each answer held against the OpenAPI document; rows 30, 34, 35, 44, 48 to 52, 98 and 111 of the attack table. */
class IdentityApiTest {

    private static final String CARIN =
            "{\"email\":\"carin@example.org\",\"password\":\"a long and own sentence\",\"username\":\"carin\",\"name\":\"Carin\"}";
    private static final String LOGIN = "{\"email\":\"carin@example.org\",\"password\":\"a long and own sentence\"}";

    private final Household household = new Household();
    private final Promise promise = new Promise(household.routes());

    @Test
    void aNewUserSignsUpIsKnownLogsOutAndIsRefusedAfterwards() {
        Response signedUp = send(anonymous("POST", "/v1/auth/signup").json(CARIN));
        assertThat(signedUp.status()).isEqualTo(201);
        assertThat(signedUp.header("Location")).contains("/v1/user/me");
        assertThat(signedUp.header("Cache-Control")).contains("no-store");
        JsonNode tokens = json(signedUp);
        assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(tokens.path("expires_in").asLong()).isEqualTo(600);
        String access = tokens.path("access_token").asText();

        Response me = send(anonymous("GET", "/v1/user/me").by(access));
        assertThat(json(me).path("email").asText()).isEqualTo("carin@example.org");
        assertThat(me.header("ETag")).contains("\"v1\"");
        assertThat(send(anonymous("GET", "/users/carin").by(access)).status()).isEqualTo(200);
        assertThat(send(anonymous("GET", "/users/anna").by(access)).status()).isEqualTo(404);
        assertThat(json(send(anonymous("GET", "/v1/auth/session").by(access)))
                        .path("kind")
                        .asText())
                .isEqualTo("api");

        assertThat(send(anonymous("POST", "/v1/auth/logout").by(access)).status())
                .isEqualTo(204);
        assertThat(code(send(anonymous("GET", "/v1/user/me").by(access)))).isEqualTo("401 token_revoked");
        assertThat(code(send(anonymous("POST", "/v1/auth/refresh").json(refresh(tokens)))))
                .isEqualTo("401 invalid_grant");
    }

    @Test
    void rows86And99AWrongPasswordIsAnUnknownNameAndNobodyIsReplaced() {
        send(anonymous("POST", "/users").json(CARIN));

        assertThat(code(send(anonymous("POST", "/v1/users").json(CARIN)))).isEqualTo("409 conflict");
        Response wrong = send(anonymous("POST", "/v1/auth/login").json(LOGIN.replace("own", "other")));
        Response unknown = send(anonymous("POST", "/v1/auth/login").json(LOGIN.replace("carin", "nobody")));
        assertThat(code(wrong)).isEqualTo("401 invalid_credentials").isEqualTo(code(unknown));
        assertThat(send(anonymous("POST", "/v1/auth/login").json(LOGIN)).status())
                .isEqualTo(200);
    }

    @Test
    void theSixthTryIsToldWhenToComeBack() {
        send(anonymous("POST", "/users").json(CARIN));
        for (int i = 0; i < 5; i++) {
            send(anonymous("POST", "/v1/auth/login").json(LOGIN.replace("own", "other")));
        }

        Response sixth = send(anonymous("POST", "/v1/auth/login").json(LOGIN));
        assertThat(code(sixth)).isEqualTo("429 rate_limited");
        assertThat(sixth.header("Retry-After")).contains("901");
    }

    @Test
    void aRefreshTokenIsGoodOnceAndTheSameChildComesAgain() {
        JsonNode tokens = json(send(anonymous("POST", "/v1/auth/signup").json(CARIN)));
        JsonNode first = json(send(anonymous("POST", "/v1/auth/refresh").json(refresh(tokens))));
        JsonNode second = json(send(anonymous("POST", "/v1/auth/refresh").json(refresh(tokens))));

        assertThat(first.path("refresh_token")).isEqualTo(second.path("refresh_token"));
        assertThat(first.path("access_token")).isNotEqualTo(second.path("access_token"));
        assertThat(first.has("user")).isFalse();
    }

    @Test
    void aBrowserGetsCookiesThatScriptsCannotReadAndMustRepeatOne() {
        Response signedUp = send(
                anonymous("POST", "/v1/auth/signup").with("X-Client", "web").json(CARIN));
        Map<String, String> cookies = cookies(signedUp);
        assertThat(cookies).containsOnlyKeys("__Host-at", "__Secure-rt", "__Host-csrf");
        assertThat(signedUp.headers().values("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("Secure")
                        .contains("SameSite")
                        .matches(text -> text.startsWith("__Host-csrf") != text.contains("HttpOnly")));
        assertThat(json(signedUp).has("access_token")).isFalse();

        Sent change =
                browser("PATCH", "/v1/user/me", cookies).with("If-Match", "*").json("{\"name\":\"Carin Dahl\"}");
        assertThat(code(send(change))).as("49: without the token").isEqualTo("403 csrf_failed");
        assertThat(code(send(change.with("X-CSRF-Token", "0".repeat(64)).with("Origin", "http://localhost"))))
                .as("49: with another's")
                .isEqualTo("403 csrf_failed");
        Sent ours = change.with("X-CSRF-Token", cookies.get("__Host-csrf"));
        assertThat(code(send(ours.with("Origin", "https://evil.example")))).isEqualTo("403 csrf_failed");
        assertThat(code(send(ours.with("Origin", "null")))).isEqualTo("403 csrf_failed");
        assertThat(code(send(ours.with("Sec-Fetch-Site", "cross-site")))).isEqualTo("403 csrf_failed");
        assertThat(code(send(ours.with("Origin", "http://localhost")
                        .body("text/plain", "{}".getBytes(StandardCharsets.UTF_8)))))
                .as("50")
                .isEqualTo("415 unsupported_media_type");
        assertThat(send(ours.with("Origin", "http://localhost")).status()).isEqualTo(200);
    }

    @Test
    void aBrowserRefreshesAndLogsOutByItsCookies() {
        Map<String, String> cookies = cookies(send(
                anonymous("POST", "/v1/auth/signup").with("X-Client", "web").json(CARIN)));
        Sent refresh = browser("POST", "/v1/auth/refresh", cookies).json("{}");
        assertThat(code(send(refresh))).isEqualTo("403 csrf_failed");
        Response refreshed = send(refresh.with("X-CSRF-Token", cookies.get("__Host-csrf")));
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(cookies(refreshed)).containsOnlyKeys("__Host-at", "__Secure-rt", "__Host-csrf");

        Sent logOut = browser("POST", "/v1/auth/logout", cookies);
        assertThat(code(send(logOut))).isEqualTo("403 csrf_failed");
        Response out =
                send(logOut.with("X-CSRF-Token", cookies.get("__Host-csrf")).with("Origin", "http://localhost"));
        assertThat(out.status()).isEqualTo(204);
        assertThat(cookies(out).values()).containsOnly("");
        assertThat(code(send(browser("GET", "/v1/user/me", cookies)))).isEqualTo("401 token_revoked");
    }

    @Test
    void row51ACookieThatWasSetBeforehandIsNoSession() {
        Map<String, String> before = cookies(send(
                anonymous("POST", "/v1/auth/signup").with("X-Client", "web").json(CARIN)));
        Map<String, String> after =
                cookies(send(browser("POST", "/v1/auth/login", before).json(LOGIN)));

        assertThat(after.get("__Secure-rt")).isNotEqualTo(before.get("__Secure-rt"));
        assertThat(sid(after)).isNotEqualTo(sid(before));
    }

    private String sid(Map<String, String> cookies) {
        return json(send(browser("GET", "/v1/auth/session", cookies)))
                .path("sid")
                .asText();
    }

    @Test
    void row48LoggingOutOfNothingSucceeds() {
        assertThat(send(anonymous("POST", "/v1/auth/logout")).status()).isEqualTo(204);
        assertThat(send(anonymous("POST", "/v1/auth/logout").by("nonsense")).status())
                .isEqualTo(204);
        assertThat(send(anonymous("GET", "/auth/logout")).status()).isEqualTo(303);
    }

    @Test
    void rows35And52CredentialsOfTwoKindsAreNone() {
        Map<String, String> cookies = cookies(send(
                anonymous("POST", "/v1/auth/signup").with("X-Client", "web").json(CARIN)));
        String access = cookies.get("__Host-at");

        assertThat(code(send(browser("GET", "/v1/user/me", cookies).by(access))))
                .isEqualTo("400 multiple_credentials");
        assertThat(code(send(anonymous("GET", "/v1/user/me")
                        .with("Cookie", "__Host-at=" + access + "; __Host-at=" + access + "x"))))
                .isEqualTo("401 invalid_token");
    }

    @ParameterizedTest(name = "34: {0}")
    @ValueSource(strings = {"Bearer  %s", "Basic %s", "Bearer", "Bearer %s x", "Token %s", "%s"})
    void anotherSpellingOfTheHeaderIsNoToken(String spelling) {
        String access = access();
        Sent asked = anonymous("GET", "/v1/user/me");

        assertThat(send(asked.with("Authorization", "bearer " + access)).status())
                .isEqualTo(200);
        assertThat(code(send(asked.with("Authorization", spelling.formatted(access)))))
                .isEqualTo("401 invalid_token");
        assertThat(code(send(anonymous("GET", "/v1/user/me?access_token=" + access))))
                .startsWith("4");
    }

    @Test
    void row98NobodyGivesThemselvesWhatIsNotTheirsToGive() {
        for (String field : List.of("role", "id", "email_verified", "epoch", "password_hash")) {
            String more = CARIN.replace("{", "{\"" + field + "\":\"1\",");
            assertThat(code(send(anonymous("POST", "/v1/auth/signup").json(more))))
                    .isEqualTo("400 unknown_field");
            assertThat(code(send(anonymous("PATCH", "/v1/user/me")
                            .by(access())
                            .with("If-Match", "*")
                            .json("{\"" + field + "\":\"1\"}"))))
                    .isEqualTo("400 unknown_field");
        }
    }

    @Test
    void aPasswordThatChangesEndsEverySessionButTheNewOne() {
        String before = access();
        Response changed = send(anonymous("PUT", "/v1/user/me/password")
                .by(before)
                .json("{\"password\":\"a long and own sentence\",\"new_password\":\"another own sentence\"}"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(code(send(anonymous("GET", "/v1/user/me").by(before)))).isEqualTo("401 token_revoked");
        String after = json(changed).path("access_token").asText();
        JsonNode sessions = json(send(anonymous("GET", "/v1/user/me/sessions").by(after)));
        assertThat(sessions.path("items")).hasSize(1);
        assertThat(sessions.path("items").path(0).path("current").asBoolean()).isTrue();
    }

    @Test
    void row100SomebodyElsesSessionIsLeftAlone() {
        String carin = access();
        String other = json(send(anonymous("POST", "/v1/auth/signup").json(CARIN.replace("carin", "disa"))))
                .path("access_token")
                .asText();
        String session = json(send(anonymous("GET", "/v1/auth/session").by(other)))
                .path("sid")
                .asText();

        assertThat(send(anonymous("DELETE", "/v1/user/me/sessions/" + session).by(carin))
                        .status())
                .isEqualTo(204);
        assertThat(send(anonymous("GET", "/v1/user/me").by(other)).status()).isEqualTo(200);
        assertThat(send(anonymous("DELETE", "/v1/user/me/sessions/" + session).by(other))
                        .status())
                .isEqualTo(204);
        assertThat(code(send(anonymous("GET", "/v1/user/me").by(other)))).isEqualTo("401 token_revoked");
    }

    @Test
    void whoDeletesThemselvesIsGoneAtOnce() {
        String access = access();
        assertThat(send(anonymous("POST", "/v1/debts").by(access).json(WebContract.DEBT))
                        .status())
                .isEqualTo(201);

        Response gone = send(anonymous("DELETE", "/v1/user/me").by(access));
        assertThat(gone.status()).isEqualTo(202);
        assertThat(code(send(anonymous("GET", "/v1/debts").by(access)))).isEqualTo("401 token_revoked");
        assertThat(code(send(anonymous("POST", "/v1/auth/login").json(LOGIN)))).isEqualTo("401 invalid_credentials");
        assertThat(send(anonymous("POST", "/v1/auth/signup").json(CARIN)).status())
                .isEqualTo(201);
    }

    @Test
    void clientsOfOldHaveATokenForADayThatEndsWithALogout() {
        send(anonymous("POST", "/users").json(CARIN));
        JsonNode tokens = json(send(
                anonymous("POST", "/login").json("{\"username\":\"carin\",\"password\":\"a long and own sentence\"}")));
        String access = tokens.path("access_token").asText();

        assertThat(tokens.path("expires_in").asLong()).isEqualTo(86_400);
        assertThat(send(anonymous("GET", "/debts").by(access)).status()).isEqualTo(200);
        send(anonymous("POST", "/v1/auth/logout?all=true").by(access));
        assertThat(code(send(anonymous("GET", "/debts").by(access)))).isEqualTo("401 token_revoked");
    }

    @Test
    void thePublicKeysAreThere() {
        Response keys = send(anonymous("GET", "/.well-known/jwks.json"));

        assertThat(keys.bodyText()).contains("\"kty\":\"RSA\"").doesNotContain("\"d\":");
    }

    private String access() {
        Response in = send(anonymous("POST", "/v1/auth/login").json(LOGIN));
        JsonNode tokens = in.status() == 200
                ? json(in)
                : json(send(anonymous("POST", "/v1/auth/signup").json(CARIN)));
        return tokens.path("access_token").asText();
    }

    private static Sent anonymous(String method, String target) {
        return Sent.of(method, target);
    }

    private static Sent browser(String method, String target, Map<String, String> cookies) {
        String refresh = target.startsWith("/v1/auth") ? "; __Secure-rt=" + cookies.get("__Secure-rt") : "";
        return Sent.of(method, target)
                .with("X-Client", "web")
                .with("Cookie", "__Host-at=" + cookies.get("__Host-at") + refresh);
    }

    private static String refresh(JsonNode tokens) {
        return "{\"refresh_token\":\"" + tokens.path("refresh_token").asText() + "\"}";
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

    private static Map<String, String> cookies(Response response) {
        return response.headers().values("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0].split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> other));
    }
}
