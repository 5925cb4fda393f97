package io.kvitt.adapters.http;

import io.kvitt.adapters.http.Authentication.Bearer;
import io.kvitt.adapters.http.Authentication.Cookie;
import io.kvitt.adapters.http.Authentication.Credential;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which sites' pages may call: what a browser is told about other origins (CORS, Fetch standard), and what it must prove before
 * something is changed with a credential that it adds by itself (CSRF).
 */
final class Sites {

    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String TAKEN =
            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer, X-Client, X-CSRF-Token,"
                    + " X-Request-Id";
    private static final String TOLD = "Allow, Content-Disposition, ETag, Idempotency-Replayed, Link, Location,"
            + " Preference-Applied, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id";

    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

    private final Settings settings;

    Sites(Settings settings) {
        this.settings = settings;
    }

    /** A server that answers for certain hosts is asked as one of these, and not as whatever resolves to its address. */
    void refuseOtherHosts(Request request) {
        if (!settings.hosts().isEmpty()
                && request.header("Host")
                        .map(Sites::hostOf)
                        .filter(settings.hosts()::contains)
                        .isEmpty()) {
            throw new Refused(ProblemCode.INVALID_HOST, "This server answers for other names.");
        }
    }

    /** Whether a browser asks what it may do, instead of doing it. */
    static boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS")
                && request.header("Origin").isPresent()
                && request.header("Access-Control-Request-Method").isPresent();
    }

    /** What a browser is told before it calls; nothing for an origin that may not. */
    Response preflight(Request request) {
        Response plain = Response.empty(204);
        return allowed(request).isEmpty()
                ? plain
                : plain.with("Access-Control-Allow-Methods", METHODS)
                        .with("Access-Control-Allow-Headers", TAKEN)
                        .with("Access-Control-Max-Age", "600");
    }

    /** What a browser is told with every answer. */
    Headers headers(Request request) {
        if (settings.origins().isEmpty()) {
            return Headers.NONE;
        }
        Headers vary = Headers.NONE.with("Vary", "Origin");
        return allowed(request)
                .map(origin -> vary.with("Access-Control-Allow-Origin", origin)
                        .with("Access-Control-Allow-Credentials", "true")
                        .with("Access-Control-Expose-Headers", TOLD))
                .orElse(vary);
    }

    /**
     * Refuses a change that another site's page may have caused.
     *
     * @param by what proved who is signed in
     */
    void refuseForeign(Request request, Credential by) {
        if (by instanceof Bearer) {
            return;
        }
        if (by instanceof Cookie cookie) {
            if (!isOurs(request, false) || !repeats(request, cookie)) {
                throw foreign();
            }
        } else if (!isOurs(request, true)) {
            throw foreign();
        }
    }

    private static Refused foreign() {
        return new Refused(ProblemCode.CSRF_FAILED, "Send it from a page of this site, with its token.");
    }

    private static boolean repeats(Request request, Cookie cookie) {
        byte[] expected = cookie.csrfToken().reveal().getBytes(StandardCharsets.UTF_8);
        return request.header("X-CSRF-Token")
                .filter(token -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), expected))
                .isPresent();
    }

    /** Browsers always say where a change comes from; programs need not. */
    private boolean isOurs(Request request, boolean silenceIsFine) {
        Optional<String> origin = request.header("Origin");
        if (origin.isPresent()) {
            return settings.origins().contains(origin.get()) || isSameOrigin(origin.get(), request);
        }
        return request.header("Sec-Fetch-Site")
                .map(Set.of("same-origin", "none")::contains)
                .orElse(silenceIsFine);
    }

    private boolean isSameOrigin(String origin, Request request) {
        String scheme = settings.tls() ? "https://" : "http://";
        return request.header("Host")
                .filter(host -> origin.equals(scheme + host.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private Optional<String> allowed(Request request) {
        return request.header("Origin").filter(settings.origins()::contains);
    }

    private static String hostOf(String header) {
        return PORT.matcher(header.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
