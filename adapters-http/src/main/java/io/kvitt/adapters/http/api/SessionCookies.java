package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Cookies;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.SetCookie;
import io.kvitt.adapters.http.SetCookie.SameSite;
import io.kvitt.application.identity.SessionTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The three cookies of a browser's session: the access token for every path, the refresh token for where it is refreshed alone, and
 * a value that pages of ours repeat in a header, which those of other sites cannot read.
 */
final class SessionCookies {

    static final String ACCESS = "__Host-at";
    static final String REFRESH = "__Secure-rt";
    static final String CSRF = "__Host-csrf";
    private static final String REFRESH_PATH = "/v1/auth";

    private SessionCookies() {}

    /** The answer with the cookies of a session. One that showed its refresh token is not given it again. */
    static Response set(Response response, SessionTokens tokens, String csrf, Instant now) {
        Duration session = Duration.between(now, tokens.refreshEndsAt());
        Response with = response.with(
                        "Set-Cookie",
                        cookie(ACCESS, tokens.access().reveal(), "/", SameSite.LAX, session)
                                .header())
                .with("Set-Cookie", new SetCookie(CSRF, csrf, "/", SameSite.STRICT, session, true).header());
        return tokens.held()
                ? with
                : with.with(
                        "Set-Cookie",
                        cookie(REFRESH, tokens.refresh().reveal(), REFRESH_PATH, SameSite.STRICT, session)
                                .header());
    }

    /** The answer that takes them away. */
    static Response clear(Response response) {
        return response.with(
                        "Set-Cookie",
                        cookie(ACCESS, "", "/", SameSite.LAX, Duration.ZERO).header())
                .with(
                        "Set-Cookie",
                        cookie(REFRESH, "", REFRESH_PATH, SameSite.STRICT, Duration.ZERO)
                                .header())
                .with("Set-Cookie", new SetCookie(CSRF, "", "/", SameSite.STRICT, Duration.ZERO, true).header());
    }

    /** The refresh token that a browser sent. */
    static Optional<String> refresh(Call call) {
        return Cookies.of(call.request()).only(REFRESH);
    }

    /** Whether the client is a browser that wants cookies. */
    static boolean areWanted(Call call) {
        return call.request().header("X-Client").filter("web"::equals).isPresent();
    }

    private static SetCookie cookie(String name, String value, String path, SameSite site, Duration kept) {
        return new SetCookie(name, value, path, site, kept, false);
    }
}
