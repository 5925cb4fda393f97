package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.adapters.crypto.ScriptedServer.Reply;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.OidcBearer;
import io.kvitt.domain.identity.OidcSignIn;
import io.kvitt.domain.identity.OidcSubject;
import io.kvitt.domain.identity.port.OidcProvider.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scripted provider over real HTTP: rows 60, 63 to 65 and 70 of the attack table. */
class DiscoveredProviderTest {

    private static final Instant NOW = Samples.MORNING;
    private static final long SECONDS = NOW.getEpochSecond();
    private static final SigningKey KEY = Samples.KEYS.signing().current(NOW);
    private static final OAuthClientId CLIENT = new OAuthClientId("client 1".replace(' ', '/'));
    private static final Secret CODE = new Secret("code-canary");
    private static final Secret VERIFIER = new Secret("verifier-canary-0123456789012345678901234567");
    private static final String BACK = "https://kvitt.example/callback?x=å";
    private static final String ACCESS = "access-token-canary";
    private static final String AT_HASH =
            Base64Url.encode(Arrays.copyOf(Sha256.of(ACCESS.getBytes(StandardCharsets.US_ASCII)), 16));

    private final ScriptedServer server = new ScriptedServer();
    private final OidcSettings settings = OidcSettings.of(server.address(), CLIENT);

    DiscoveredProviderTest() throws Exception {
        server.say("/.well-known/openid-configuration", document(""));
        server.say("/keys", Samples.KEYS.signing().publicKeys(NOW, SigningKeys.LONGEST_TOKEN));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String document(String with) {
        String at = server.address();
        return "{\"issuer\":\"" + at + "\",\"authorization_endpoint\":\"" + at + "/authorize\",\"token_endpoint\":\""
                + at + "/token\",\"jwks_uri\":\"" + at + "/keys\",\"response_types_supported\":[\"code\"]" + with + "}";
    }

    private DiscoveredProvider provider() {
        return provider(settings);
    }

    private static DiscoveredProvider provider(OidcSettings settings) {
        return new DiscoveredProvider(settings, new BoundedHttp(), System::nanoTime);
    }

    private String idClaims() {
        return "{\"iss\":\"" + server.address() + "\",\"aud\":\"" + CLIENT.value() + "\",\"sub\":\"anna-1\",\"iat\":"
                + SECONDS
                + ",\"exp\":" + (SECONDS + 300)
                + ",\"nonce\":\"n-1\",\"email\":\"Anna@Example.se\",\"email_verified\":true,\"name\":\"Anna Å\",\"at_hash\":\""
                + AT_HASH + "\"}";
    }

    private static String idToken(String claims) {
        return ForgedToken.signed(KEY, "{\"alg\":\"RS256\",\"kid\":\"" + KEY.kid() + "\"}", claims);
    }

    private static String granted(String idToken) {
        return "{\"access_token\":\"" + ACCESS + "\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"id_token\":\""
                + idToken + "\",\"refresh_token\":\"refresh-canary\",\"scope\":\"openid\"}";
    }

    private Exchange exchanged(String answer) {
        server.say("/token", answer);
        return provider().exchange(CODE, VERIFIER, BACK, "n-1", NOW);
    }

    @Test
    void whoSignedInIsWhoTheIdTokenNames() {
        assertThat(exchanged(granted(idToken(idClaims()))))
                .isEqualTo(new Exchange.SignedIn(new OidcSignIn(
                        new OidcSubject(server.address(), "anna-1"),
                        EmailAddress.parse("anna@example.se"),
                        Optional.of("Anna Å"),
                        Optional.of(new Secret("refresh-canary")))));
        assertThat(server.last("/token").body())
                .isEqualTo("grant_type=authorization_code&code=code-canary"
                        + "&redirect_uri=https%3A%2F%2Fkvitt.example%2Fcallback%3Fx%3D%C3%A5&code_verifier="
                        + VERIFIER.reveal() + "&client_id=client%2F1");
    }

    @Test
    void anAddressThatNobodyVerifiedIsNone() {
        for (String verified : new String[] {"false", "\"true\"", "null", "1"}) {
            String claims = idClaims().replace("\"email_verified\":true", "\"email_verified\":" + verified);
            assertThat(exchanged(granted(idToken(claims))))
                    .isInstanceOfSatisfying(
                            Exchange.SignedIn.class,
                            in -> assertThat(in.who().email()).isEmpty());
        }
    }

    @Test
    void aSecretOfTheClientGoesIntoTheHeaderAlone() {
        server.say("/token", granted(idToken(idClaims())));
        DiscoveredProvider known = provider(settings.withSecret(new Secret("s:å")));

        assertThat(known.exchange(CODE, VERIFIER, BACK, "n-1", NOW)).isInstanceOf(Exchange.SignedIn.class);
        assertThat(server.last("/token").authorization())
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("client%2F1:s%3A%C3%A5".getBytes(StandardCharsets.UTF_8)));
        assertThat(server.last("/token").body()).doesNotContain("client_id");
    }

    @Test
    void onlyTheChallengeOfTheVerifierLeavesUs() {
        String address = provider().signInAddress(new Secret("state-1"), "n-1", VERIFIER, BACK, false);

        assertThat(address)
                .startsWith(server.address() + "/authorize?response_type=code&client_id=client%2F1&")
                .contains("&state=state-1&nonce=n-1&")
                .contains("&code_challenge="
                        + Base64Url.encode(Sha256.of(VERIFIER.reveal().getBytes(StandardCharsets.US_ASCII))))
                .endsWith("&code_challenge_method=S256")
                .doesNotContain("canary");
    }

    @Test
    void row60AnAnswerOfAnotherProviderIsNotFromThisOne() {
        assertThat(provider().isFrom(Optional.empty())).isTrue();
        assertThat(provider().isFrom(Optional.of(server.address()))).isTrue();
        assertThat(provider().isFrom(Optional.of(server.address() + "/"))).isFalse();
    }

    @Test
    void row63WhatTheProviderRefusesIsRefused() {
        server.say("/token", new Reply(400, "", "{\"error\":\"invalid_grant\"}", 0));

        assertThat(provider().exchange(CODE, VERIFIER, BACK, "n-1", NOW)).isEqualTo(new Exchange.Refused());
    }

    static Stream<Arguments> row64() {
        return Stream.of(
                Arguments.of("another nonce", "\"n-1\"", "\"n-2\""),
                Arguments.of("no nonce", "\"nonce\":\"n-1\",", ""),
                Arguments.of("nonce null", "\"n-1\"", "null"),
                Arguments.of("another audience", "\"aud\":\"client/1\"", "\"aud\":\"other\""),
                Arguments.of("two audiences without azp", "\"aud\":\"client/1\"", "\"aud\":[\"client/1\",\"other\"]"),
                Arguments.of("another azp", "\"aud\"", "\"azp\":\"other\",\"aud\""),
                Arguments.of("another issuer", "\"iss\":\"http", "\"iss\":\"https"),
                Arguments.of("ended", "\"exp\":" + (SECONDS + 300), "\"exp\":" + (SECONDS - 40)),
                Arguments.of("of the future", "\"iat\":" + SECONDS, "\"iat\":" + (SECONDS + 100)),
                Arguments.of("for two days", "\"exp\":" + (SECONDS + 300), "\"exp\":" + (SECONDS + 172_800)),
                Arguments.of("another access token", AT_HASH, AT_HASH.substring(1) + "A"),
                Arguments.of("at_hash null", "\"" + AT_HASH + "\"", "null"),
                Arguments.of("no subject", "\"anna-1\"", "\"\""),
                Arguments.of("a subject with a line break", "anna-1", "anna\\n1"));
    }

    @ParameterizedTest(name = "row 64 an ID token with {0}: BadIdToken")
    @MethodSource
    void row64(String what, String part, String instead) {
        String claims = idClaims();
        assertThat(claims).contains(part);

        assertThat(exchanged(granted(idToken(claims.replace(part, instead))))).isEqualTo(new Exchange.BadIdToken());
    }

    @Test
    void row64AnIdTokenThatNobodySignedIsNone() {
        String unsigned = ForgedToken.part("{\"alg\":\"none\"}") + "." + ForgedToken.part(idClaims()) + ".";
        String stranger = ForgedToken.signed(
                Samples.OTHER_KEYS.signing().current(NOW),
                "{\"alg\":\"RS256\",\"kid\":\"" + KEY.kid() + "\"}",
                idClaims());

        assertThat(exchanged(granted(unsigned))).isEqualTo(new Exchange.BadIdToken());
        assertThat(exchanged(granted(stranger))).isEqualTo(new Exchange.BadIdToken());
    }

    @ParameterizedTest(name = "row 65 {0} instead of {1}: Refused")
    @MethodSource
    void row65(String instead, String part) {
        String good = granted(idToken(idClaims()));
        assertThat(good).contains(part);

        assertThat(exchanged(good.replace(part, instead))).isEqualTo(new Exchange.Refused());
    }

    static Stream<Arguments> row65() {
        return Stream.of(
                Arguments.of("-1", "3600"),
                Arguments.of("59", "3600"),
                Arguments.of("86401", "3600"),
                Arguments.of("1000000000000", "3600"),
                Arguments.of("1e12", "3600"),
                Arguments.of("\"3600\"", "3600"),
                Arguments.of("mac", "Bearer"),
                Arguments.of("\"idtoken\"", "\"id_token\""),
                Arguments.of("\"\"", "\"" + ACCESS + "\""),
                Arguments.of("7", "\"refresh-canary\""),
                Arguments.of("<html>{", "{"),
                Arguments.of("\"a\":1,\"a\":2}", "}"),
                Arguments.of("}" + " ".repeat(65_536), "}"));
    }

    @Test
    void row65ATokenResponseWithoutRefreshTokenIsGood() {
        assertThat(exchanged(granted(idToken(idClaims())).replace(",\"refresh_token\":\"refresh-canary\"", "")))
                .isInstanceOfSatisfying(
                        Exchange.SignedIn.class,
                        in -> assertThat(in.who().refreshToken()).isEmpty());
    }

    @Test
    void row65AnAnswerThatTakesTooLongIsNotWaitedFor() {
        server.say("/token", new Reply(200, "", granted(idToken(idClaims())), 30_000));

        assertThat(provider().exchange(CODE, VERIFIER, BACK, "n-1", NOW)).isEqualTo(new Exchange.Refused());
    }

    @Test
    void row65TwoMegabytesAreNotReadToTheEnd() {
        assertThat(exchanged("x".repeat(2_000_000))).isEqualTo(new Exchange.Refused());
        server.say("/token", new Reply(302, server.address() + "/elsewhere", "", 0));
        assertThat(provider().exchange(CODE, VERIFIER, BACK, "n-1", NOW)).isEqualTo(new Exchange.Refused());
        assertThat(server.timesAsked("/elsewhere")).isZero();
    }

    @ParameterizedTest(name = "row 70 {0} is not asked")
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://169.254.169.254/token",
                "http://localhost:1/token",
                "http://127.0.0.1:1/token",
                "http://user@127.0.0.1/token",
                "//127.0.0.1/token",
                "file:///etc/passwd",
                "jar:http://127.0.0.1/x!/y",
                "",
                "token"
            })
    void row70(String elsewhere) {
        for (String name : new String[] {"token_endpoint", "jwks_uri", "authorization_endpoint"}) {
            String path = name.equals("jwks_uri") ? "/keys" : name.equals("token_endpoint") ? "/token" : "/authorize";
            server.say(
                    "/.well-known/openid-configuration",
                    document("").replace("\"" + server.address() + path + "\"", "\"" + elsewhere + "\""));
            assertUnavailable(() -> provider().exchange(CODE, VERIFIER, BACK, "n-1", NOW));
        }
        server.say("/.well-known/openid-configuration", document(",\"revocation_endpoint\":\"" + elsewhere + "\""));
        assertThat(provider().revoke(new Secret("r"))).isFalse();
        assertThat(server.timesAsked("/token")).isZero();
    }

    @Test
    void row70AHostThatWasNamedBeforehandIsAsked() {
        String other = "http://127.0.0.1:1";
        server.say(
                "/.well-known/openid-configuration",
                document("").replace(server.address() + "/authorize", other + "/authorize"));

        assertThat(provider(settings.withHosts(Set.of("127.0.0.1:1")))
                        .signInAddress(new Secret("s"), "n", VERIFIER, BACK, false))
                .startsWith(other);
    }

    @Test
    void aProviderThatIsNotThereOrIsAnotherIsUnavailable() {
        server.say(
                "/.well-known/openid-configuration", document("").replace("\"issuer\":\"http", "\"issuer\":\"https"));
        assertUnavailable(() -> provider().signInAddress(new Secret("s"), "n", VERIFIER, BACK, false));
        server.close();
        assertUnavailable(() -> provider().exchange(CODE, VERIFIER, BACK, "n-1", NOW));
        assertThat(provider().revoke(new Secret("r"))).isFalse();
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.UPSTREAM_UNAVAILABLE))
                .hasMessageNotContaining("canary");
    }

    @Test
    void aRefreshTokenIsTakenBackUntilTheProviderAnswered() {
        server.say(
                "/.well-known/openid-configuration",
                document(",\"revocation_endpoint\":\"" + server.address() + "/revoke\""));

        server.say("/revoke", Reply.json("{}"));
        assertThat(provider().revoke(new Secret("r-1"))).isTrue();
        assertThat(server.last("/revoke").body()).startsWith("token=r-1&token_type_hint=refresh_token");
        server.say("/revoke", new Reply(503, "", "", 0));
        assertThat(provider().revoke(new Secret("r-1"))).isFalse();
        server.say("/revoke", new Reply(400, "", "{}", 0));
        assertThat(provider().revoke(new Secret("r-1"))).isTrue();
    }

    @Test
    void aBearerIsWhoseAccessTokenIsForUs() {
        String head = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"" + KEY.kid() + "\"}";
        String access = idClaims().replace("}", ",\"jti\":\"1\",\"client_id\":\"x\"}");

        assertThat(provider().bearer(ForgedToken.signed(KEY, head, access), NOW).map(OidcBearer::subject))
                .contains(new OidcSubject(server.address(), "anna-1"));
        assertThat(provider().bearer(idToken(idClaims()), NOW)).isEmpty();
        assertThat(provider(settings.withAudience("api")).bearer(ForgedToken.signed(KEY, head, access), NOW))
                .isEmpty();
    }

    @Test
    void cognitoHasItsOwnTokensAndPages() {
        DiscoveredProvider cognito = provider(settings.withRules(OidcRules.COGNITO));
        String head = "{\"alg\":\"RS256\",\"kid\":\"" + KEY.kid() + "\"}";
        String access = "{\"iss\":\"" + server.address()
                + "\",\"sub\":\"anna-1\",\"token_use\":\"access\",\"client_id\":\"client/1\","
                + "\"jti\":\"1\",\"iat\":" + SECONDS + ",\"exp\":" + (SECONDS + 300) + "}";

        assertThat(cognito.bearer(ForgedToken.signed(KEY, head, access), NOW).map(OidcBearer::subject))
                .contains(new OidcSubject(server.address(), "anna-1"));
        String first = access.replace("}", ",\"origin_jti\":\"sign-in\"}");
        String second = first.replace("\"jti\":\"1\"", "\"jti\":\"2\"");
        assertThat(cognito.bearer(ForgedToken.signed(KEY, head, second), NOW)).hasValueSatisfying(bearer -> {
            assertThat(bearer.signIn()).isEqualTo("sign-in");
            assertThat(bearer.token().value()).isEqualTo("2");
        });
        assertThat(cognito.bearer(ForgedToken.signed(KEY, head, access.replace("client/1", "other")), NOW))
                .isEmpty();
        assertThat(cognito.bearer(idToken(idClaims()), NOW)).isEmpty();
        assertThat(cognito.signInAddress(new Secret("s"), "n", VERIFIER, BACK, true))
                .startsWith(server.address() + "/signup?");
        assertThat(cognito.signOutAddress("https://kvitt.example/"))
                .contains(server.address() + "/logout?client_id=client%2F1&logout_uri=https%3A%2F%2Fkvitt.example%2F");

        server.say("/token", granted(idToken(idClaims().replace("\"sub\"", "\"token_use\":\"id\",\"sub\""))));
        assertThat(cognito.exchange(CODE, VERIFIER, BACK, "n-1", NOW)).isInstanceOf(Exchange.SignedIn.class);
        server.say("/token", granted(idToken(idClaims())));
        assertThat(cognito.exchange(CODE, VERIFIER, BACK, "n-1", NOW)).isEqualTo(new Exchange.BadIdToken());
    }

    @Test
    void aPlaceToSignOutAtOrToRegisterAtIsUsedWhereThereIsOne() {
        assertThat(provider().signOutAddress("https://kvitt.example/")).isEmpty();
        server.say(
                "/.well-known/openid-configuration",
                document(",\"end_session_endpoint\":\"" + server.address()
                        + "/bye?a=b\",\"prompt_values_supported\":[\"create\"]"));

        assertThat(provider().signOutAddress("https://kvitt.example/"))
                .contains(server.address()
                        + "/bye?a=b&client_id=client%2F1&post_logout_redirect_uri=https%3A%2F%2Fkvitt.example%2F");
        assertThat(provider().signInAddress(new Secret("s"), "n", VERIFIER, BACK, true))
                .endsWith("&prompt=create");
    }

    @ParameterizedTest(name = "{0} is no issuer")
    @ValueSource(
            strings = {
                "http://provider.example",
                "ftp://provider.example",
                "provider.example",
                "https://a@b.example",
                ""
            })
    void anIssuerIsAskedOverHttpsAlone(String issuer) {
        assertThatThrownBy(() -> OidcSettings.of(issuer, CLIENT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settingsPrintNoSecret() {
        assertThat(settings.withSecret(new Secret("canary")).toString()).doesNotContain("canary");
    }
}
