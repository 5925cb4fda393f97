package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Authentication;
import io.kvitt.adapters.http.Cookies;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Request;
import io.kvitt.application.identity.CheckAccess;
import io.kvitt.application.identity.CsrfProof;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets in who shows an access token, in the Authorization header or in the cookie of a browser, never in both (RFC 6750, section 2).
 * Where a machine answers for its owner alone, whoever shows nothing is the owner.
 */
public final class TokenAuthentication implements Authentication {

    /** One space, and one token: no other spelling of it. */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) ([A-Za-z0-9._~+/=-]+)");

    private final CheckAccess check;
    private final CsrfProof csrf;
    private final Optional<UserId> owner;

    private TokenAuthentication(CheckAccess check, CsrfProof csrf, Optional<UserId> owner) {
        this.check = check;
        this.csrf = csrf;
        this.owner = owner;
    }

    /** For whoever signed in. */
    public static TokenAuthentication required(CheckAccess check, CsrfProof csrf) {
        return new TokenAuthentication(check, csrf, Optional.empty());
    }

    /** The same, and whoever shows nothing is the owner of this machine. */
    public static TokenAuthentication orOwner(CheckAccess check, CsrfProof csrf, UserId owner) {
        return new TokenAuthentication(check, csrf, Optional.of(owner));
    }

    @Override
    public Outcome of(Request request) {
        List<String> stated = request.headers().values("Authorization");
        Cookies cookies = Cookies.of(request);
        boolean hasCookie = cookies.has(SessionCookies.ACCESS);
        if (stated.size() > 1 || (!stated.isEmpty() && hasCookie)) {
            return new Refused(ProblemCode.MULTIPLE_CREDENTIALS);
        }
        if (!stated.isEmpty()) {
            Matcher bearer = BEARER.matcher(stated.get(0));
            return bearer.matches() ? byBearer(bearer.group(1)) : new Refused(ProblemCode.INVALID_TOKEN);
        }
        if (hasCookie) {
            return cookies.only(SessionCookies.ACCESS)
                    .map(this::byCookie)
                    .orElseGet(() -> new Refused(ProblemCode.INVALID_TOKEN));
        }
        return owner.<Outcome>map(user -> new SignedIn(user, new ThisMachine()))
                .orElseGet(() -> new Refused(ProblemCode.MISSING_TOKEN));
    }

    private Outcome byBearer(String token) {
        return checked(token, claims -> new Bearer());
    }

    private Outcome byCookie(String token) {
        return checked(token, claims -> new Cookie(new Csrf(csrf.of(claims.session()))));
    }

    private interface By {
        Credential of(AccessClaims claims);
    }

    /** Whoever cannot be looked up is not let in. */
    private Outcome checked(String token, By by) {
        try {
            return check.check(token)
                    .match(
                            caller -> new SignedIn(caller.user(), by.of(caller.access()), Optional.of(caller.access())),
                            code -> new Refused(problem(code)),
                            until -> new Refused(ProblemCode.RATE_LIMITED),
                            violations -> new Refused(ProblemCode.INVALID_TOKEN));
        } catch (OutsideFailure failed) { // told as what it is: nobody knows who this is
            return new Refused(ProblemCode.AUTH_BACKEND_UNAVAILABLE);
        }
    }

    private static ProblemCode problem(OutcomeCode code) {
        return ProblemCode.named(code.code()).orElse(ProblemCode.INVALID_TOKEN);
    }
}
