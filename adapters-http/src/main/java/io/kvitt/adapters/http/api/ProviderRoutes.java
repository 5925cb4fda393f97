package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Cookies;
import io.kvitt.adapters.http.MediaType;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.adapters.http.Says;
import io.kvitt.adapters.http.SetCookie;
import io.kvitt.adapters.http.SetCookie.SameSite;
import io.kvitt.application.identity.Arrival;
import io.kvitt.application.identity.BrowserReturn;
import io.kvitt.application.identity.ConnectAnswer;
import io.kvitt.application.identity.CsrfProof;
import io.kvitt.application.identity.Departure;
import io.kvitt.application.identity.IdentityAnswer;
import io.kvitt.application.identity.Origin;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.OAuthState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Browsers that are sent to a provider and come back, and tokens that an app got there. */
final class ProviderRoutes {

    private static final String LOG_IN = "/v1/auth/login";
    private static final String SIGN_UP = "/v1/auth/signup";
    private static final String CALLBACK = "/v1/auth/callback";
    private static final String CONNECT = "/v1/google/connect";
    private static final String GOOGLE_CALLBACK = "/oauth2callback";
    private static final String TOKENS = "/v1/auth/gmail-tokens";
    private static final String COOKIE = "__Host-oauth";
    private static final String PAGE =
            "<!doctype html><title>Kvitt</title><p>Success\u2014You may close this window.</p>";
    private static final String POLICY = "default-src 'none'";

    private static final Parameter RETURN_TO =
            new Parameter("return_to", "A page of ours to go on to.", "(?s).{0,512}", "/app");
    private static final List<Parameter> BROUGHT = List.of(
            brought("code", "What the provider gave.", "4/0AbC"),
            brought("state", "What we sent along.", "c29tZSBzdGF0ZQ"),
            brought("error", "Why there is no code.", "access_denied"),
            brought("error_description", "For people; not read.", "no"),
            brought("error_uri", "For people; not read.", "https://issuer.example/why"),
            brought("iss", "Which provider it is (RFC 9207).", "https://issuer.example"),
            brought("session_state", "Of the provider; not read.", "1"),
            brought("scope", "What was granted; asked of the provider.", "openid"),
            brought("authuser", "Of Google; not read.", "0"),
            brought("hd", "Of Google; not read.", "example.org"),
            brought("prompt", "Of Google; not read.", "consent"));

    private final ProviderUses does;
    private final CsrfProof csrf;

    ProviderRoutes(ProviderUses does, CsrfProof csrf) {
        this.does = does;
        this.csrf = csrf;
    }

    /** What a server has set up. */
    record Providers(
            @Says("Whether one can sign in elsewhere") boolean signIn,

            @Says("Whether a mailbox at Google can be connected")
            boolean google) {
        static final Providers EXAMPLE = new Providers(true, false);
    }

    private static Parameter brought(String name, String says, String example) {
        return new Parameter(name, says, "(?s).{0,4096}", example);
    }

    List<Route> routes() {
        Route logIn = departing(LOG_IN, "goSignIn", "Sends a browser to the provider, to sign in there.", false);
        Route signUp = departing(SIGN_UP, "goSignUp", "Sends a browser to the provider, to sign up there.", true);
        Route callback = arriving(CALLBACK, "comeBackSignedIn", "Takes a browser back from the provider.")
                .answers(Answer.empty(303, "It is signed in; Location says where it goes on."))
                .problem(ProblemCode.INVALID_CREDENTIALS, ProblemCode.CONFLICT)
                .does(this::arrive);
        Route googleCallback = beginning(arriving(
                                GOOGLE_CALLBACK,
                                "comeBackFromGoogle",
                                "Takes a browser back from Google, or sends it there.")
                        .whoever())
                .answers(Answer.of(200, "The account is connected.", MediaType.HTML, PAGE))
                .answers(Answer.empty(302, "Location is Google's, or where one signs in."))
                .problem(googleProblems())
                .problem(ProblemCode.VALIDATION_FAILED)
                .does(call -> isBeginning(call) ? begin(call) : arriveFromGoogle(call));
        Route tokens = Route.of("POST", TOKENS, "connectGoogleByApp", "Takes tokens that an app got from Google.")
                .takes(StatedGoogleTokens.EXAMPLE)
                .answers(Answer.json(201, "A new connection.", MailboxShape.EXAMPLE))
                .answers(Answer.json(200, "The connection goes on.", MailboxShape.EXAMPLE))
                .problem(googleProblems())
                .does(this::tokens);
        List<Route> all = new ArrayList<>(List.of(
                Route.of("GET", "/v1/auth/providers", "listProviders", "Says what is set up at this server.")
                        .open()
                        .answers(Answer.json(200, "What there is.", Providers.EXAMPLE))
                        .does(call -> Response.json(
                                200,
                                new Providers(
                                        does.signIn().isPresent(), does.google().isPresent()))),
                logIn,
                logIn.alias("/auth/login", "goSignInOfOld"),
                logIn.alias("/signin", "goSignInByWord"),
                signUp,
                signUp.alias("/signup", "goSignUpByWord"),
                callback,
                callback.alias("/auth/callback", "comeBackOfOld"),
                callback.alias("/auth/authorize", "comeBackAuthorized"),
                Route.of("GET", CONNECT, "goConnectGoogle", "Sends a browser to Google, to connect a mailbox.")
                        .parameter(RETURN_TO)
                        .answers(Answer.empty(302, "Location is Google's."))
                        .problem(ProblemCode.VALIDATION_FAILED)
                        .does(this::connect),
                googleCallback,
                googleCallback.alias("/v1/oauth2callback", "comeBackFromGoogleByVersion"),
                tokens,
                tokens.alias("/v1/auth/gmail/store-tokens", "connectGoogleOfOld")));
        return all;
    }

    private Route departing(String path, String name, String says, boolean register) {
        return Route.of("GET", path, name, says)
                .open()
                .parameter(RETURN_TO)
                .answers(Answer.empty(302, "Location is the provider's."))
                .problem(ProblemCode.VALIDATION_FAILED)
                .does(call -> away(does.signIn()
                        .orElseThrow(Refused::notFound)
                        .start()
                        .start(call.query("return_to").orElse("/"), register)));
    }

    private static Route.Builder arriving(String path, String name, String says) {
        Route.Builder route = Route.of("GET", path, name, says)
                .open()
                .problem(
                        ProblemCode.OAUTH_STATE_INVALID,
                        ProblemCode.OAUTH_RESPONSE_INVALID,
                        ProblemCode.OAUTH_EXCHANGE_FAILED);
        BROUGHT.forEach(route::parameter);
        return route;
    }

    /** An assistant of old had its users begin at the address that they come back to, with what Google is to be asked. */
    private static Route.Builder beginning(Route.Builder route) {
        return route.parameter(brought("response_type", "As code, it asks to be sent to Google.", "code"))
                .parameter(brought("client_id", "Not used: it is ours.", "x.apps.googleusercontent.com"))
                .parameter(brought("redirect_uri", "Not used: it is ours.", "https://kvitt.example/oauth2callback"))
                .parameter(brought("access_type", "Not used: it is offline.", "offline"));
    }

    private static boolean isBeginning(Call call) {
        return call.query("response_type").filter("code"::equals).isPresent()
                && call.query("state").isEmpty()
                && call.query("code").isEmpty();
    }

    /** To Google, or first to where one signs in. */
    private Response begin(Call call) {
        return call.access()
                .map(access -> away(google().start().start(access.user(), access.session(), "/")))
                .orElseGet(() -> Response.empty(302)
                        .with("Location", LOG_IN + "?return_to=" + CONNECT)
                        .with("Cache-Control", "no-store"));
    }

    private static ProblemCode[] googleProblems() {
        return new ProblemCode[] {
            ProblemCode.GOOGLE_ACCOUNT_MISMATCH,
            ProblemCode.GOOGLE_TOKEN_AUDIENCE,
            ProblemCode.GOOGLE_ACCOUNT_SWITCH,
            ProblemCode.GOOGLE_ACCOUNT_LINKED_ELSEWHERE,
            ProblemCode.GOOGLE_SCOPE_MISSING,
            ProblemCode.GOOGLE_REFRESH_TOKEN_REQUIRED,
            ProblemCode.OAUTH_EXCHANGE_FAILED,
            ProblemCode.TOKEN_REVOKED,
            ProblemCode.CONFLICT
        };
    }

    private Response away(IdentityAnswer<Departure> answer) {
        Departure departure = Identities.done(answer, does.clock());
        return Response.empty(302)
                .with("Location", departure.address())
                .with("Set-Cookie", cookie(departure.cookie().reveal(), OAuthState.LIFETIME))
                .with("Cache-Control", "no-store");
    }

    private static String cookie(String value, Duration kept) {
        return new SetCookie(COOKIE, value, "/", SameSite.LAX, kept, false).header();
    }

    private Response arrive(Call call) {
        Origin stated = Identities.origin(call);
        Origin browser = new Origin(ClientType.WEB, stated.address(), stated.device(), stated.key());
        Arrival arrival = Identities.done(
                does.signIn().orElseThrow(Refused::notFound).finish().finish(back(call), browser), does.clock());
        Response response = Response.empty(303)
                .with("Location", arrival.returnTo().value())
                .with("Set-Cookie", cookie("", Duration.ZERO))
                .with("Cache-Control", "no-store");
        return SessionCookies.set(
                response,
                arrival.who().tokens(),
                csrf.of(arrival.who().tokens().session()),
                does.clock().instant());
    }

    private static BrowserReturn back(Call call) {
        return new BrowserReturn(
                call.query("code").map(Secret::new),
                call.query("error"),
                call.query("state").map(Secret::new),
                Cookies.of(call.request()).only(COOKIE).map(Secret::new),
                call.query("iss"));
    }

    private Response connect(Call call) {
        ProviderUses.Google google = google();
        AccessClaims access = call.access()
                .orElseThrow(() -> new Refused(ProblemCode.MISSING_TOKEN, "Sign in as the user whose mailbox it is."));
        return away(google.start()
                .start(call.user(), access.session(), call.query("return_to").orElse("/")));
    }

    private Response arriveFromGoogle(Call call) {
        connected(google().finish().finish(back(call)));
        return Response.text(200, MediaType.HTML, PAGE)
                .with("Content-Security-Policy", POLICY)
                .with("Set-Cookie", cookie("", Duration.ZERO))
                .with("Cache-Control", "no-store");
    }

    private Response tokens(Call call) {
        ConnectAnswer.Connected connected = connected(google().take()
                .take(call.user(), call.body(StatedGoogleTokens.class).posted()));
        Connection connection = connected.connection();
        return Response.json(connected.isNew() ? 201 : 200, MailboxShape.of(connection));
    }

    private ProviderUses.Google google() {
        return does.google().orElseThrow(Refused::notFound);
    }

    private static ConnectAnswer.Connected connected(ConnectAnswer answer) {
        if (answer instanceof ConnectAnswer.Connected connected) {
            return connected;
        } else if (answer instanceof ConnectAnswer.SwitchAsked asked) {
            throw new Refused(
                            ProblemCode.GOOGLE_ACCOUNT_SWITCH,
                            "Send the same tokens again with switch_token to take this account in its place.")
                    .with(Map.of(
                            "current", asked.current(),
                            "new", asked.asked(),
                            "switch_token", asked.proof().reveal(),
                            "expires_at", asked.until().toString()));
        } else if (answer instanceof ConnectAnswer.Invalid invalid) {
            throw Refused.invalid(invalid.violations());
        }
        throw Identities.refused(((ConnectAnswer.Refused) answer).code());
    }
}
