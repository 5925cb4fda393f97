package io.kvitt.adapters.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.GoogleAnswer;
import io.kvitt.domain.identity.GoogleConsent;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.GoogleTokenFacts;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.port.GoogleOAuth;
import io.kvitt.domain.identity.port.GoogleOAuth.Inspection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGoogleOAuthTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String SUBJECT = "110169484474386276334";
    private static final String EMAIL = "anna@example.se";
    private static final Secret TOKEN = new Secret("canary-some-token");
    private static final GoogleAnswer FAILED = new GoogleAnswer.Failed();

    private final GoogleStub google = GoogleStub.started();
    private final GoogleOAuth oauth = new HttpGoogleOAuth(google.config(), NOON, Duration.ofSeconds(30));
    private final GoogleOAuth hurried = new HttpGoogleOAuth(google.config(), NOON, Duration.ofMillis(600));

    @AfterEach
    void closed() {
        google.close();
    }

    @Test
    void aCodeIsExchangedWithItsVerifierAndTheSecretOfTheWebClient() {
        Secret verifier = new Secret("v".repeat(43));
        Secret code =
                google.code(SUBJECT, EMAIL, GoogleStub.ALL_SCOPES, Optional.of(ConsentAddress.challenge(verifier)));

        GoogleAnswer answer = oauth.exchange(code, Optional.of(verifier), Optional.of(GoogleStub.REDIRECT));

        assertThat(answer).isInstanceOfSatisfying(GoogleAnswer.Granted.class, granted -> {
            assertThat(granted.tokens().refresh()).isPresent();
            assertThat(granted.tokens().lifetime()).isEqualTo(Duration.ofSeconds(3599));
            assertThat(granted.tokens().scopes()).contains(Set.of(GoogleStub.ALL_SCOPES.split(" ")));
        });
        assertThat(google.calls().get(0).form())
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("redirect_uri", GoogleStub.REDIRECT)
                .containsEntry("client_id", GoogleStub.WEB.value());
    }

    @Test
    void aCodeWithAnotherVerifierIsABadGrant() {
        Secret code = google.code(SUBJECT, EMAIL, GoogleStub.ALL_SCOPES, Optional.of("x".repeat(43)));

        assertThat(oauth.exchange(code, Optional.of(new Secret("v".repeat(43))), Optional.empty()))
                .isInstanceOf(GoogleAnswer.InvalidGrant.class);
    }

    @Test
    void aCodeOfAnAppIsSentWithAnEmptyRedirectAddress() {
        Secret code = google.code(SUBJECT, EMAIL, GoogleStub.ALL_SCOPES, Optional.empty());

        assertThat(oauth.exchange(code, Optional.empty(), Optional.empty())).isInstanceOf(GoogleAnswer.Granted.class);
        assertThat(google.calls().get(0).form())
                .containsEntry("redirect_uri", "")
                .doesNotContainKey("code_verifier");
    }

    @Test
    void aRefreshTokenIsSentWithTheClientItWasGivenTo() {
        Secret token = google.granted(SUBJECT, EMAIL, GoogleStub.IOS, GoogleStub.ALL_SCOPES);

        assertThat(oauth.refresh(GoogleStub.IOS, token)).isInstanceOfSatisfying(GoogleAnswer.Granted.class, granted -> {
            assertThat(granted.tokens().refresh()).isEmpty();
            assertThat(granted.tokens().idToken()).isEmpty();
        });
        assertThat(google.calls().get(0).form()).doesNotContainKey("client_secret");
        assertThat(oauth.refresh(GoogleStub.WEB, token))
                .isEqualTo(new GoogleAnswer.InvalidGrant("invalid_grant Token has been expired or revoked."));
    }

    @Test
    void aClientThatIsNotOursIsRejectedWithoutACall() {
        assertThat(oauth.refresh(new OAuthClientId("other.apps"), TOKEN)).isEqualTo(new GoogleAnswer.ClientRejected());
        assertThat(google.calls()).isEmpty();
    }

    @Test
    void noSecretIsEverInAnAddress() {
        oauth.refresh(GoogleStub.WEB, TOKEN);
        oauth.inspect(TOKEN);
        oauth.revoke(TOKEN);
        oauth.exchange(TOKEN, Optional.of(TOKEN), Optional.empty());

        assertThat(google.calls()).hasSize(4);
        assertThat(google.calls()).extracting(GoogleStub.Call::query).containsOnly(Optional.empty());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # status | error                  | answer
            400      | invalid_grant          | InvalidGrant
            400      | admin_policy_enforced  | InvalidGrant
            403      | org_internal           | InvalidGrant
            401      | invalid_client         | ClientRejected
            401      | unauthorized_client    | ClientRejected
            401      | deleted_client         | ClientRejected
            400      | unsupported_grant_type | ClientRejected
            400      | redirect_uri_mismatch  | ClientRejected
            400      | invalid_request        | Failed
            400      | invalid_scope          | Failed
            400      | something_new          | Failed
            500      | invalid_grant          | Failed
            503      | backend_error          | Failed
            429      | rate_limit_exceeded    | Failed
            408      | invalid_grant          | Failed
            200      | invalid_grant          | Failed
            302      | invalid_grant          | Failed
            """)
    void anErrorMeansWhatItsNameAndStatusSay(int status, String error, String answer) {
        google.next("/token", status, "{\"error\":\"" + error + "\",\"error_description\":\"x\"}");

        assertThat(oauth.refresh(GoogleStub.WEB, TOKEN).getClass().getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void theWordsOfABadGrantAreCutAndPrintable() {
        String description = "reauth related error (invalid_rapt)\\r\\n\\u001b[31m\\u2028" + "y".repeat(600);
        google.next(
                "/token",
                400,
                "{\"error\":\"invalid_grant\",\"error_description\":\"" + description
                        + "\",\"error_subtype\":\"invalid_rapt\"}");

        assertThat(oauth.refresh(GoogleStub.WEB, TOKEN))
                .isInstanceOfSatisfying(GoogleAnswer.InvalidGrant.class, bad -> {
                    assertThat(bad.words()).hasSize(500).matches("[ -~]+");
                    assertThat(ReauthReason.ofInvalidGrant(bad.words()))
                            .isEqualTo(ReauthReason.PASSWORD_OR_SESSION_POLICY);
                });
    }

    @ParameterizedTest(name = "{0} {1}: {2} seconds")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # expires_in         | token_type | seconds, or none
            3599                 | Bearer     | 3599
            "3600"               | bearer     | 3600
            60                   | Bearer     | 60
            59                   | Bearer     | -
            86400                | Bearer     | 86400
            86401                | Bearer     | 86400
            1000000000000        | Bearer     | 86400
            0                    | Bearer     | -
            -1                   | Bearer     | -
            "-1"                 | Bearer     | -
            1e12                 | Bearer     | -
            3600.5               | Bearer     | -
            3600.0               | Bearer     | -
            9999999999999999999  | Bearer     | -
            "٣٦٠٠"               | Bearer     | -
            ""                   | Bearer     | -
            true                 | Bearer     | -
            null                 | Bearer     | -
            [3600]               | Bearer     | -
            3600                 | mac        | -
            3600                 | Bearer x   | -
            """)
    void aLifetimeIsWithinItsBoundsOrThereIsNoToken(String expiresIn, String type, Long seconds) {
        google.next(
                "/token",
                200,
                "{\"access_token\":\"a\",\"expires_in\":" + expiresIn + ",\"token_type\":\"" + type + "\"}");

        Optional<Duration> lifetime = oauth.refresh(GoogleStub.WEB, TOKEN) instanceof GoogleAnswer.Granted granted
                ? Optional.of(granted.tokens().lifetime())
                : Optional.empty();
        assertThat(lifetime).isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"access_token\":\"a\",\"expires_in\":3600}",
                "{\"expires_in\":3600,\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"\",\"expires_in\":3600,\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"a b\",\"expires_in\":3600,\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"å\",\"expires_in\":3600,\"token_type\":\"Bearer\"}",
                "{\"access_token\":[\"a\"],\"expires_in\":3600,\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"a\",\"access_token\":\"b\",\"expires_in\":3600,\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\"} {}",
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\",}",
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\",\"refresh_token\":7}",
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\",\"refresh_token\":\"a\\nb\"}",
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\",\"scope\":[\"openid\"]}",
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\",\"scope\":\"a\\tb\"}",
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\"",
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\",\"x\":{\"x\":{\"x\":{\"x\":{\"x\":{\"x\":{\"x\":{\"x\":{}}}}}}}}}",
                "\uFEFF{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\"}",
            })
    void halfAnAnswerIsNone(String json) {
        google.next("/token", 200, json);

        assertThat(oauth.refresh(GoogleStub.WEB, TOKEN)).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void anEmptyRefreshTokenIsNone(String token) {
        google.next(
                "/token",
                200,
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\",\"refresh_token\":" + token
                        + "}");

        assertThat(oauth.refresh(GoogleStub.WEB, TOKEN))
                .isInstanceOfSatisfying(
                        GoogleAnswer.Granted.class,
                        granted -> assertThat(granted.tokens().refresh()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/json-seq", ""})
    void whatIsNotSaidToBeJsonIsNoAnswer(String type) {
        google.next("/token", (exchange, form) -> GoogleStub.respond(exchange, 200, type, good()));

        assertThat(oauth.refresh(GoogleStub.WEB, TOKEN)).isEqualTo(FAILED);
    }

    private static byte[] good() {
        return "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\"}"
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aBodyThatWasPackedIsNoAnswer() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[10_000_000]);
        }
        google.next("/token", (exchange, form) -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            GoogleStub.respond(exchange, 200, "application/json", packed.toByteArray());
        });

        assertThat(oauth.refresh(GoogleStub.WEB, TOKEN)).isEqualTo(FAILED);
    }

    @Test
    void aBodyOfTwoMegabytesIsStoppedOnItsWay() {
        google.next(
                "/token",
                (exchange, form) -> GoogleStub.respond(exchange, 200, "application/json", new byte[2_000_000]));

        assertThat(oauth.refresh(GoogleStub.WEB, TOKEN)).isEqualTo(FAILED);
    }

    @Test
    void aBodyWithoutEndIsStoppedLongBeforeTheDeadline() throws InterruptedException {
        CountDownLatch hungUp = new CountDownLatch(1);
        google.next("/token", (exchange, form) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[8_192]);
                }
            } catch (IOException e) {
                hungUp.countDown();
            }
        });

        assertThat(oauth.refresh(GoogleStub.WEB, TOKEN)).isEqualTo(FAILED);
        assertThat(hungUp.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aBodyThatTricklesIsStoppedAtTheDeadline() throws InterruptedException {
        CountDownLatch hungUp = new CountDownLatch(1);
        google.next("/token", (exchange, form) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (IOException e) {
                hungUp.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(hurried.refresh(GoogleStub.WEB, TOKEN)).isEqualTo(FAILED);
        assertThat(hungUp.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anAnswerThatDoesNotComeIsNone() {
        CountDownLatch never = new CountDownLatch(1);
        google.next("/token", (exchange, form) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(hurried.refresh(GoogleStub.WEB, TOKEN)).isEqualTo(FAILED);
        assertThat(google.calls("/token")).isEqualTo(1);
    }

    @Test
    void aLineThatIsCutIsNotTriedAgain() {
        Secret token = google.granted(SUBJECT, EMAIL, GoogleStub.WEB, GoogleStub.ALL_SCOPES);
        assertThat(oauth.refresh(GoogleStub.WEB, token)).isInstanceOf(GoogleAnswer.Granted.class);
        google.doneButUnheard("/token");

        assertThat(oauth.refresh(GoogleStub.WEB, token)).isEqualTo(FAILED);
        assertThat(google.calls("/token")).isEqualTo(2);
    }

    @Test
    void noRedirectIsFollowed() {
        google.next("/token", (exchange, form) -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            GoogleStub.respond(exchange, 307, "application/json", good());
        });

        assertThat(oauth.refresh(GoogleStub.WEB, TOKEN)).isEqualTo(FAILED);
        assertThat(google.calls("/elsewhere")).isZero();
    }

    @Test
    void aGoogleThatIsNotThereIsNoAnswer() {
        google.close();

        assertThat(oauth.refresh(GoogleStub.WEB, TOKEN)).isEqualTo(FAILED);
        assertThat(oauth.inspect(TOKEN)).isEqualTo(new Inspection.Failed());
        assertThat(oauth.revoke(TOKEN)).isFalse();
    }

    @Test
    void factsOfAnAccessTokenAreReadAsGoogleWritesThem() {
        Secret token = google.access(SUBJECT, EMAIL, GoogleStub.IOS, GoogleStub.ALL_SCOPES);

        assertThat(oauth.inspect(token))
                .isEqualTo(new Inspection.Known(new GoogleTokenFacts(
                        GoogleStub.IOS,
                        new GoogleSubject(SUBJECT),
                        Optional.of(new EmailAddress(EMAIL)),
                        Set.of(GoogleStub.ALL_SCOPES.split(" ")),
                        Duration.ofSeconds(3599))));
        assertThat(oauth.inspect(TOKEN)).isEqualTo(new Inspection.Unknown());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # status | json                                                                         | answer
            200      | {"aud":"c","azp":"c","sub":"1","scope":"a","expires_in":"9"}                 | Known
            200      | {"aud":"c","sub":"1","scope":"a","expires_in":9}                             | Known
            200      | {"aud":"c","azp":"d","sub":"1","scope":"a","expires_in":"9"}                 | Unknown
            200      | {"sub":"1","scope":"a","expires_in":"9"}                                     | Failed
            200      | {"aud":["c"],"sub":"1","scope":"a","expires_in":"9"}                         | Failed
            200      | {"aud":"c","scope":"a","expires_in":"9"}                                     | Failed
            200      | {"aud":"c","sub":"","scope":"a","expires_in":"9"}                            | Failed
            200      | {"aud":"c","sub":1,"scope":"a","expires_in":"9"}                             | Failed
            200      | {"aud":"c","sub":"1","scope":"a"}                                            | Failed
            200      | {"aud":"c","sub":"1","scope":7,"expires_in":"9"}                             | Failed
            400      | {"error":"invalid_token"}                                                    | Unknown
            400      | {"error":"invalid_request"}                                                  | Failed
            500      | {"error":"invalid_token"}                                                    | Failed
            """)
    void anAnswerAboutATokenIsWholeOrNone(int status, String json, String answer) {
        google.next("/tokeninfo", status, json);

        assertThat(oauth.inspect(TOKEN).getClass().getSimpleName()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}: {1} s left")
    @CsvSource(delimiter = '|', textBlock = """
            # members                                   | left
            "expires_in":"9"                            | 9
            "expires_in":"-9"                           | 0
            "expires_in":"99999999"                     | 86400
            "exp":"1795348810"                          | 10
            "exp":"1795348700"                          | 0
            "exp":"1795348810","expires_in":"9"         | 9
            """)
    void whatIsLeftOfATokenIsCountedByGoogleOrElseByOurClock(String members, long left) {
        google.next("/tokeninfo", 200, "{\"aud\":\"c\",\"sub\":\"1\"," + members + "}");

        assertThat(oauth.inspect(TOKEN))
                .isInstanceOfSatisfying(
                        Inspection.Known.class,
                        known -> assertThat(known.facts().left()).isEqualTo(Duration.ofSeconds(left)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # verified | told
            "true"     | true
            true       | true
            "false"    | false
            false      | false
            null       | false
            """)
    void anAddressCountsOnlyIfGoogleVerifiedIt(String verified, boolean told) {
        google.next(
                "/tokeninfo",
                200,
                "{\"aud\":\"c\",\"sub\":\"1\",\"expires_in\":\"9\",\"email\":\"a@b.se\",\"email_verified\":" + verified
                        + "}");

        assertThat(oauth.inspect(TOKEN))
                .isInstanceOfSatisfying(
                        Inspection.Known.class,
                        known -> assertThat(known.facts().email().isPresent()).isEqualTo(told));
    }

    @Test
    void aGrantIsTakenBackOnceAndIsOverThen() {
        Secret token = google.granted(SUBJECT, EMAIL, GoogleStub.WEB, GoogleStub.ALL_SCOPES);

        assertThat(oauth.revoke(token)).isTrue();
        assertThat(oauth.refresh(GoogleStub.WEB, token)).isInstanceOf(GoogleAnswer.InvalidGrant.class);
        assertThat(oauth.revoke(token)).isTrue();
        google.next("/revoke", 503, "{}");
        assertThat(oauth.revoke(token)).isFalse();
    }

    @Test
    void aBrowserIsSentWithAChallengeAndNothingThatIsSecretToUs() {
        String address = oauth.consentAddress(consent(GoogleStub.REDIRECT, true));

        assertThat(address)
                .contains("/auth?client_id=web.apps")
                .contains("redirect_uri=https%3A%2F%2Fkvitt.example%2Foauth2callback")
                .contains("response_type=code")
                .contains("scope=openid+email+https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fgmail.readonly")
                .contains("state=the-state")
                .contains("nonce=the-nonce")
                // RFC 7636, appendix B
                .contains("code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&")
                .contains("code_challenge_method=S256")
                .contains("access_type=offline")
                .contains("include_granted_scopes=false")
                .contains("login_hint=anna%40example.se")
                .endsWith("&prompt=consent")
                .doesNotContain("dBjftJeZ4CVP", "canary");
        assertThat(oauth.consentAddress(consent(GoogleStub.REDIRECT, false))).doesNotContain("prompt");
    }

    private static GoogleConsent consent(String redirect, boolean anew) {
        return new GoogleConsent(
                new Secret("the-state"),
                "the-nonce",
                new Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                redirect,
                Optional.of(new EmailAddress(EMAIL)),
                anew);
    }

    @Test
    void onlyTheRedirectAddressThatIsRegisteredIsSent() {
        String other = "https://evil.example/oauth2callback";

        assertThatThrownBy(() -> oauth.consentAddress(consent(other, true)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> oauth.exchange(TOKEN, Optional.empty(), Optional.of(other)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(google.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oauth2.googleapis.com/token",
                "https://169.254.169.254/token",
                "http://169.254.169.254/token",
                "https://oauth2.googleapis.com.evil.example/token",
                "https://oauth2.googleapis.com@evil.example/token",
                "https://user@oauth2.googleapis.com/token",
                "https://oauth2.googleapis.com:8443/token",
                "https://oauth2.googleapis.com/token?x=y",
                "file:///etc/passwd",
                "mailto:a@b.se",
            })
    void secretsGoToGoogleOrToThisMachine(String address) {
        GoogleEndpoints real = GoogleEndpoints.GOOGLE;

        assertThatThrownBy(() -> new GoogleEndpoints(
                        real.issuer(),
                        real.authorize(),
                        URI.create(address),
                        real.tokenInfo(),
                        real.revoke(),
                        real.keys()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConfigurationDoesNotTellItsSecrets() {
        assertThat(google.config().toString()).contains("web.apps").doesNotContain("canary");
        assertThat(oauth.clients()).containsExactlyInAnyOrder(GoogleStub.WEB, GoogleStub.IOS);
        assertThat(oauth.webClient()).isEqualTo(GoogleStub.WEB);
        assertThat(oauth.issuer()).isEqualTo("https://accounts.google.com");
    }

    @Test
    void aConfigurationNamesEachClientOnceAndGivesTheFirstASecret() {
        GoogleConfig good = google.config();
        GoogleClient without = new GoogleClient(GoogleStub.WEB, Optional.empty());

        assertThatThrownBy(() -> new GoogleConfig(without, List.of(), good.redirectUri(), good.endpoints()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GoogleConfig(good.web(), List.of(without), good.redirectUri(), good.endpoints()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GoogleConfig(good.web(), List.of(), "/oauth2callback", good.endpoints()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGoogleThatKeepsFailingIsLeftAlone() {
        for (int i = 0; i < 5; i++) {
            google.next("/token", 503, "{}");
            assertThat(oauth.refresh(GoogleStub.WEB, TOKEN)).isEqualTo(FAILED);
        }
        assertThat(oauth.refresh(GoogleStub.WEB, TOKEN)).isEqualTo(FAILED);
        assertThat(google.calls("/token")).isEqualTo(5);
        assertThat(oauth.inspect(TOKEN)).isEqualTo(new Inspection.Unknown());
    }

    @Test
    void refusalsKeepNobodyElseOut() {
        for (int i = 0; i < 20; i++) {
            google.next("/token", 400, "{\"error\":\"invalid_request\"}");
            oauth.refresh(GoogleStub.WEB, TOKEN);
        }
        Secret token = google.granted(SUBJECT, EMAIL, GoogleStub.WEB, GoogleStub.ALL_SCOPES);
        assertThat(oauth.refresh(GoogleStub.WEB, token)).isInstanceOf(GoogleAnswer.Granted.class);
    }

    @Test
    void nothingIsWrittenDownOfWhatGoesToAndFro() {
        List<String> written = new CopyOnWriteArrayList<>();
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                written.add(record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        listener.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(listener);
        try {
            Secret token = google.granted(SUBJECT, EMAIL, GoogleStub.WEB, GoogleStub.ALL_SCOPES);
            String answers = oauth.refresh(GoogleStub.WEB, token) + " " + oauth.inspect(token)
                    + oauth.refresh(GoogleStub.WEB, TOKEN);
            google.next(
                    "/token",
                    (exchange, form) -> GoogleStub.respond(
                            exchange,
                            200,
                            "application/json",
                            "{\"access_token\":\"canary".getBytes(StandardCharsets.UTF_8)));
            oauth.refresh(GoogleStub.WEB, token);
            google.doneButUnheard("/token");
            oauth.refresh(GoogleStub.WEB, token);
            assertThat(answers).contains("Granted").doesNotContain("canary");
        } finally {
            root.removeHandler(listener);
            root.setLevel(before);
        }
        assertThat(written).isNotEmpty().noneMatch(line -> line.contains("canary"));
    }
}
