package io.kvitt.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.crypto.CryptoAdapters;
import io.kvitt.adapters.crypto.OidcSettings;
import io.kvitt.adapters.google.GoogleAdapters;
import io.kvitt.adapters.google.GoogleStub;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.port.OidcProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 56 to 69 of the attack table: browsers that go to a provider and come back, with a provider that somebody else wrote. */
class SignInAtProviderTest {

    private static final String BACK = "http://127.0.0.1:9/v1/auth/callback";
    private static final MockOAuth2Server SERVER =
            new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"httpServer\":\"NettyWrapper\"}"));

    private final House house = new House();
    private final AtomicInteger exchanges = new AtomicInteger();
    private final OidcProvider provider = counted(CryptoAdapters.oidcProvider(
            OidcSettings.of(SERVER.issuerUrl("kvitt").toString(), new OAuthClientId("kvitt-web"))
                    .withSecret(new Secret("its-secret"))));

    @BeforeAll
    static void start() throws Exception {
        SERVER.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    /** The provider writes its own times. */
    @BeforeEach
    void beInTheProvidersTime() {
        house.clock.pass(
                Duration.between(house.clock.instant(), Clock.systemUTC().instant()));
    }

    /** Every call of the provider's token endpoint is one of this. */
    private OidcProvider counted(OidcProvider real) {
        return (OidcProvider) Proxy.newProxyInstance(
                OidcProvider.class.getClassLoader(), new Class<?>[] {OidcProvider.class}, (self, method, arguments) -> {
                    if (method.getName().equals("exchange")) {
                        exchanges.incrementAndGet();
                    }
                    method.setAccessible(true);
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** A browser that was sent, and what it came back with. */
    private record Trip(Secret code, Secret state, Secret cookie) {

        BrowserReturn back() {
            return new BrowserReturn(
                    Optional.of(code), Optional.empty(), Optional.of(state), Optional.of(cookie), Optional.empty());
        }
    }

    @Test
    void whoSignsInThereIsAUserHereTheSameEachTime() throws Exception {
        as("anna-1", Map.of("email", "anna@example.se", "email_verified", true, "name", "Anna Berg"));
        Arrival first = House.done(finish(trip("/app/debts").back()));
        as("anna-1", Map.of());
        Arrival second = House.done(finish(trip("/app").back()));

        assertThat(first.returnTo().value()).isEqualTo("/app/debts");
        assertThat(first.who().user().email().orElseThrow().value()).isEqualTo("anna@example.se");
        assertThat(first.who().user().fullName().orElseThrow().value()).isEqualTo("Anna Berg");
        assertThat(second.who().user().id()).isEqualTo(first.who().user().id());
        assertThat(house.isGood(second.who().tokens().access())).isTrue();
    }

    @Test
    void row56AStateThatIsMissingUnknownOrTooOldIsNone() throws Exception {
        Trip trip = trip("/app");
        refused(
                new BrowserReturn(
                        Optional.of(trip.code()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(trip.cookie()),
                        Optional.empty()),
                OutcomeCode.OAUTH_STATE_INVALID);
        refused(new Trip(trip.code(), new Secret("unknown"), trip.cookie()).back(), OutcomeCode.OAUTH_STATE_INVALID);
        house.clock.pass(Duration.ofMinutes(10).plusSeconds(1));
        refused(trip.back(), OutcomeCode.OAUTH_STATE_INVALID);
        assertThat(exchanges).hasValue(0);
    }

    @Test
    void row57AStateServesOnceHoweverManyCome() throws Exception {
        Trip trip = trip("/app");
        ExecutorService pool = Executors.newFixedThreadPool(20);
        List<Future<IdentityAnswer<Arrival>>> answers = new ArrayList<>();
        int signedIn = 0;
        try {
            for (int i = 0; i < 20; i++) {
                answers.add(pool.submit(() -> finish(trip.back())));
            }
            for (Future<IdentityAnswer<Arrival>> answer : answers) {
                signedIn += answer.get() instanceof IdentityAnswer.Done<Arrival> ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }

        assertThat(signedIn).isEqualTo(1);
        assertThat(exchanges).hasValue(1);
        refused(trip.back(), OutcomeCode.OAUTH_STATE_INVALID);
    }

    @Test
    void rows58And69AnotherBrowserNeitherGetsInNorUsesTheStateUp() throws Exception {
        Trip trip = trip("/app");
        Trip others = trip("/app");
        refused(new Trip(trip.code(), trip.state(), others.cookie()).back(), OutcomeCode.OAUTH_STATE_INVALID);
        refused(
                new BrowserReturn(
                        Optional.of(trip.code()),
                        Optional.empty(),
                        Optional.of(trip.state()),
                        Optional.empty(),
                        Optional.empty()),
                OutcomeCode.OAUTH_STATE_INVALID);
        assertThat(exchanges).hasValue(0);

        assertThat(finish(trip.back())).isInstanceOf(IdentityAnswer.Done.class);
    }

    @Test
    void row59AStateForOnePurposeIsNoneForAnother() throws Exception {
        try (GoogleStub google = GoogleStub.started()) {
            var oauth = GoogleAdapters.oauth(google.config(), house.clock);
            SignedIn anna = house.anna();
            Departure toGoogle = House.done(house.identity
                    .startGoogleConnect(oauth, GoogleStub.REDIRECT, List.of("/app"))
                    .start(anna.user().id(), anna.tokens().session(), "/app"));
            Trip signingIn = trip("/app");

            assertThat(house.identity
                            .finishGoogleConnect(oauth, (token, client, nonce, now) -> Optional.empty())
                            .finish(signingIn.back()))
                    .isEqualTo(new ConnectAnswer.Refused(OutcomeCode.OAUTH_STATE_INVALID));
            refused(
                    new Trip(new Secret("code"), parameter(toGoogle.address(), "state"), toGoogle.cookie()).back(),
                    OutcomeCode.OAUTH_STATE_INVALID);
            assertThat(google.calls("/token")).isZero();
            assertThat(exchanges).hasValue(0);
        }
    }

    @Test
    void row60AnAnswerOfAnotherProviderIsNone() throws Exception {
        Trip trip = trip("/app");
        refused(
                new BrowserReturn(
                        Optional.of(trip.code()),
                        Optional.empty(),
                        Optional.of(trip.state()),
                        Optional.of(trip.cookie()),
                        Optional.of("https://evil.example")),
                OutcomeCode.OAUTH_RESPONSE_INVALID);
        assertThat(exchanges).hasValue(0);
    }

    @ParameterizedTest(name = "61: {0}")
    @ValueSource(strings = {"code and error", "neither", "5 KB", "line break", "empty"})
    void anAnswerThatIsNoneIsRefused(String kind) throws Exception {
        Trip trip = trip("/app");
        Optional<Secret> code = switch (kind) {
            case "neither" -> Optional.empty();
            case "5 KB" -> Optional.of(new Secret("c".repeat(5_120)));
            case "line break" -> Optional.of(new Secret("a\r\nb"));
            case "empty" -> Optional.of(new Secret(""));
            default -> Optional.of(trip.code());
        };
        Optional<String> error = kind.equals("code and error") ? Optional.of("access_denied") : Optional.empty();
        refused(
                new BrowserReturn(code, error, Optional.of(trip.state()), Optional.of(trip.cookie()), Optional.empty()),
                OutcomeCode.OAUTH_RESPONSE_INVALID);
        assertThat(exchanges).hasValue(0);
    }

    @Test
    void row62ARefusalThereUsesTheStateUp() throws Exception {
        Trip trip = trip("/app");
        refused(
                new BrowserReturn(
                        Optional.empty(),
                        Optional.of("access_denied"),
                        Optional.of(trip.state()),
                        Optional.of(trip.cookie()),
                        Optional.empty()),
                OutcomeCode.OAUTH_RESPONSE_INVALID);
        refused(trip.back(), OutcomeCode.OAUTH_STATE_INVALID);
    }

    @Test
    void row63ACodeThatTheProviderDoesNotTakeIsAFailedExchange() throws Exception {
        Trip trip = trip("/app");
        refused(new Trip(new Secret("made-up"), trip.state(), trip.cookie()).back(), OutcomeCode.OAUTH_EXCHANGE_FAILED);
    }

    @ParameterizedTest(name = "66: {0}")
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https:evil.example",
                "https://evil.example",
                "/%0d%0aSet-Cookie:a=b",
                "/..//evil.example",
                "javascript:alert(1)",
                "/elsewhere",
                "/application",
                ""
            })
    void nobodyIsSentOnToAnotherSite(String returnTo) {
        assertThat(start(returnTo)).isInstanceOf(IdentityAnswer.Invalid.class);
    }

    @Test
    void row67TheAddressToComeBackToIsOurs() {
        assertThat(parameter(House.done(start("/app")).address(), "redirect_uri")
                        .reveal())
                .isEqualTo(BACK);
    }

    @Test
    void row68TheSameAddressMakesNobodyTheSamePerson() throws Exception {
        User local = house.anna().user();
        as("anna-at-provider", Map.of("email", "anna@example.se", "email_verified", true));
        User arrived = House.done(finish(trip("/app").back())).who().user();

        assertThat(arrived.id()).isNotEqualTo(local.id());
        assertThat(arrived.email()).isEmpty();
        assertThat(house.kept.users().named(new EmailAddress("anna@example.se")))
                .contains(local);
    }

    @Test
    void aUserMayAddAnAccountToLogInWith() throws Exception {
        SignedIn anna = house.anna();
        as("annas-other", Map.of());
        Departure away =
                House.done(startSignIn().link(anna.user().id(), anna.tokens().session(), "/app"));
        assertThat(House.done(finish(sent(away).back())).who().user().id())
                .isEqualTo(anna.user().id());

        as("annas-other", Map.of());
        assertThat(House.done(finish(trip("/app").back())).who().user().id())
                .isEqualTo(anna.user().id());
    }

    @Test
    void aProvidersAccessTokenIsGoodHereUntilItIsLoggedOutHere() {
        String token = SERVER.issueToken(
                        "kvitt",
                        "kvitt-web",
                        new DefaultOAuth2TokenCallback(
                                "kvitt",
                                "berit-1",
                                "at+jwt",
                                List.of("kvitt-web"),
                                Map.of("client_id", "kvitt-web", "sid", "one"),
                                600))
                .serialize();
        CheckAccess check = house.identity.checkAccess(List.of(provider));
        Caller caller = House.done(check.check(token));
        assertThat(House.done(check.check(token)).user()).isEqualTo(caller.user());
        assertThat(house.identity.listSessions().of(caller.user())).hasSize(1);

        house.identity.logOut().of(caller);
        assertThat(check.check(token)).isEqualTo(new IdentityAnswer.Refused<>(OutcomeCode.TOKEN_REVOKED));
        assertThat(house.identity.checkAccess(List.of()).check(token))
                .isEqualTo(new IdentityAnswer.Refused<>(OutcomeCode.INVALID_TOKEN));
    }

    private static void as(String subject, Map<String, Object> claims) {
        SERVER.enqueueCallback(
                new DefaultOAuth2TokenCallback("kvitt", subject, "JWT", List.of("kvitt-web"), claims, 600));
    }

    private StartSignIn startSignIn() {
        return house.identity.startSignIn(provider, BACK, List.of("/app"));
    }

    private IdentityAnswer<Departure> start(String returnTo) {
        return startSignIn().start(returnTo, false);
    }

    private Trip trip(String returnTo) throws Exception {
        return sent(House.done(start(returnTo)));
    }

    /** A browser that is not asked anything: the provider sends it straight back. */
    private static Trip sent(Departure away) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(away.address())).build(), HttpResponse.BodyHandlers.ofString());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return new Trip(parameter(location, "code"), parameter(location, "state"), away.cookie());
    }

    private static Secret parameter(String address, String name) {
        String value = address.replaceAll(".*[?&]" + name + "=([^&]+).*", "$1");
        return new Secret(URLDecoder.decode(value, StandardCharsets.UTF_8));
    }

    private IdentityAnswer<Arrival> finish(BrowserReturn back) {
        return house.identity.finishSignIn(provider).finish(back, House.BROWSER);
    }

    private void refused(BrowserReturn back, OutcomeCode code) {
        assertThat(finish(back)).isEqualTo(new IdentityAnswer.Refused<>(code));
    }
}
