package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.identity.Caller;
import io.kvitt.application.identity.Origin;
import io.kvitt.application.identity.SessionTokens;
import io.kvitt.application.identity.SignedIn;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.ClientType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Signing up, in and out. A browser that says {@code X-Client: web} gets cookies, everybody else tokens. */
final class AuthRoutes {

    private static final String SIGN_UP = "/v1/auth/signup";
    private static final String LOG_IN = "/v1/auth/login";
    private static final String LOG_OUT = "/v1/auth/logout";
    private static final Parameter ALL =
            new Parameter("all", "Whether every session of the user is ended.", "true|false", "true");

    private final IdentityUses does;

    AuthRoutes(IdentityUses does) {
        this.does = does;
    }

    List<Route> routes() {
        Route signUp = Route.of("POST", SIGN_UP, "signUp", "Signs a new user up, and in.")
                .open()
                .takes(Credentials.SignUp.EXAMPLE)
                .answers(Answer.json(201, "The user, and tokens.", UserShape.Tokens.EXAMPLE))
                .problem(ProblemCode.CONFLICT)
                .does(this::signUp);
        Route logOut = Route.of("POST", LOG_OUT, "logOut", "Ends the session; with all=true every one of the user.")
                .whoever()
                .parameter(ALL)
                .answers(Answer.empty(204, "It is over, or was before."))
                .problem(ProblemCode.CSRF_FAILED)
                .does(this::logOut);
        return List.of(
                signUp,
                signUp.alias("/users", "signUpOfOld"),
                signUp.alias("/v1/users", "signUpAsUser"),
                Route.of("POST", LOG_IN, "logIn", "Signs a user in who knows the password.")
                        .open()
                        .takes(Credentials.LogIn.EXAMPLE)
                        .answers(Answer.json(200, "Tokens.", UserShape.Tokens.EXAMPLE))
                        .problem(ProblemCode.INVALID_CREDENTIALS)
                        .does(call -> tokens(call, 200, loggedIn(call, false))),
                ofOld("/login", "logInOfOld"),
                ofOld("/v1/login", "logInOfOldByVersion"),
                Route.of("POST", "/v1/auth/refresh", "refresh", "Gives new tokens for a refresh token, good once.")
                        .open()
                        .takes(Credentials.Refresh.EXAMPLE)
                        .answers(Answer.json(200, "Tokens.", UserShape.Tokens.EXAMPLE))
                        .problem(ProblemCode.INVALID_GRANT, ProblemCode.MULTIPLE_CREDENTIALS, ProblemCode.CSRF_FAILED)
                        .does(this::refresh),
                logOut,
                logOut.alias("/auth/logout", "logOutOfOld"),
                Route.of("GET", "/auth/logout", "logOutByLink", "Ends the session of a browser that follows a link.")
                        .whoever()
                        .answers(Answer.empty(303, "It is over; Location says where to go on."))
                        .aliasOf(LOG_OUT)
                        .does(call -> {
                            call.access().map(Caller::new).ifPresent(does.logOut()::of);
                            return SessionCookies.clear(
                                    Response.empty(303).with("Location", "/").with("Cache-Control", "no-store"));
                        }),
                Route.of("GET", "/v1/auth/session", "showSession", "Says who is signed in, and until when.")
                        .answers(Answer.json(200, "What the token says.", UserShape.Current.EXAMPLE))
                        .does(call -> Response.json(
                                200, UserShape.Current.of(call.user().value(), call.access()))),
                Route.of(
                                "GET",
                                "/.well-known/jwks.json",
                                "showKeys",
                                "Shows the keys that access tokens are verified with.")
                        .open()
                        .answers(Answer.of(200, "A JWK set (RFC 7517).", "application/jwk-set+json", "{\"keys\":[]}"))
                        .does(call -> Response.text(
                                        200,
                                        "application/jwk-set+json",
                                        does.publicKeys().get())
                                .with("Cache-Control", "public, max-age=600")));
    }

    private Route ofOld(String path, String name) {
        return Route.of("POST", path, name, "Signs a user in; where it is switched on, with a token for 24 hours.")
                .open()
                .takes(Credentials.LogIn.EXAMPLE)
                .answers(Answer.json(200, "Tokens.", UserShape.Tokens.EXAMPLE.ofOld()))
                .problem(ProblemCode.INVALID_CREDENTIALS)
                .aliasOf(LOG_IN)
                .does(call -> tokens(call, 200, loggedIn(call, does.tokensOfADay()), UserShape.Tokens::ofOld));
    }

    private Response signUp(Call call) {
        SignedIn in = Identities.done(
                does.signUp().signUp(call.body(Credentials.SignUp.class).request(), Identities.origin(call)),
                does.clock());
        return tokens(call, 201, in).with("Location", "/v1/user/me");
    }

    private SignedIn loggedIn(Call call, boolean forADay) {
        Credentials.LogIn stated = call.body(Credentials.LogIn.class);
        Origin origin = Identities.origin(call);
        return Identities.done(
                forADay
                        ? does.logIn().logInForADay(stated.name(), stated.secret(), origin)
                        : does.logIn().logIn(stated.name(), stated.secret(), origin),
                does.clock());
    }

    private Response tokens(Call call, int status, SignedIn in) {
        return tokens(call, status, in, UnaryOperator.identity());
    }

    private Response tokens(Call call, int status, SignedIn in, UnaryOperator<UserShape.Tokens> shaped) {
        Instant now = does.clock().instant();
        boolean inCookies = SessionCookies.areWanted(call);
        Response response = Response.json(status, shaped.apply(UserShape.Tokens.of(in, inCookies, now)))
                .with("Cache-Control", "no-store");
        return inCookies ? SessionCookies.set(response, in.tokens(), csrf(in.tokens()), now) : response;
    }

    private String csrf(SessionTokens tokens) {
        return does.csrf().of(tokens.session());
    }

    private Response refresh(Call call) {
        Optional<String> cookie = SessionCookies.refresh(call);
        Optional<String> body = call.body(Credentials.Refresh.class).refreshToken();
        if (cookie.isPresent() && body.isPresent()) {
            throw new Refused(ProblemCode.MULTIPLE_CREDENTIALS, "Send the token or the cookie, not both.");
        }
        cookie.ifPresent(token -> refuseForeign(call, token));
        Origin stated = Identities.origin(call);
        Origin origin = cookie.isPresent()
                ? new Origin(ClientType.WEB, stated.address(), stated.device(), stated.key())
                : stated;
        SessionTokens tokens = Identities.done(
                does.refreshSession().refresh(cookie.or(() -> body).orElse(""), origin), does.clock());
        Instant now = does.clock().instant();
        Response response = Response.json(200, UserShape.Tokens.of(tokens, Optional.empty(), cookie.isPresent(), now))
                .with("Cache-Control", "no-store");
        return cookie.isPresent() ? SessionCookies.set(response, tokens, csrf(tokens), now) : response;
    }

    /** A browser's refresh token is sent by whatever page makes it; only ours can repeat what stands in the other cookie. */
    private void refuseForeign(Call call, String token) {
        Optional<String> expected = does.csrf().ofRefreshToken(token);
        Optional<String> repeated = call.request().header("X-CSRF-Token");
        if (expected.isPresent()
                && !MessageDigest.isEqual(
                        expected.get().getBytes(StandardCharsets.UTF_8),
                        repeated.orElse("").getBytes(StandardCharsets.UTF_8))) {
            throw new Refused(ProblemCode.CSRF_FAILED, "Send it from a page of this site, with its token.");
        }
    }

    /** Nobody is told whether there was something to log out of. */
    private Response logOut(Call call) {
        Optional<AccessClaims> access = call.access();
        Optional<String> cookie = SessionCookies.refresh(call);
        cookie.ifPresent(token -> refuseForeign(call, token));
        boolean all = call.query("all").filter("true"::equals).isPresent();
        if (access.isPresent() && all) {
            does.logOut().everywhere(access.get().user());
        }
        access.map(Caller::new).ifPresent(does.logOut()::of);
        cookie.ifPresent(does.logOut()::withRefreshToken);
        Response response = Response.empty(204).with("Cache-Control", "no-store");
        return SessionCookies.areWanted(call) || cookie.isPresent() ? SessionCookies.clear(response) : response;
    }
}
