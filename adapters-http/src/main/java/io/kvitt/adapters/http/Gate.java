package io.kvitt.adapters.http;

import io.kvitt.adapters.http.Authentication.Outcome;
import io.kvitt.adapters.http.Authentication.SignedIn;
import java.util.Optional;

/** Lets a request in, or not: who sends it, from where, and how often. */
final class Gate {

    private final Authentication authentication;
    private final RateLimits limits;
    private final Sites sites;

    Gate(Authentication authentication, RateLimits limits, Sites sites) {
        this.authentication = authentication;
        this.limits = limits;
        this.sites = sites;
    }

    /** Whoever is signed in, where the route asks for somebody. */
    Optional<SignedIn> signedIn(Route route, Request request, String client) {
        return switch (route.access()) {
            case PUBLIC -> Optional.empty();
            case WHOEVER ->
                authentication.of(request) instanceof SignedIn somebody
                        ? Optional.of(ours(route, request, somebody))
                        : Optional.empty();
            case LOCAL -> {
                if (!isThisMachine(client)) {
                    throw Refused.notFound();
                }
                yield Optional.empty();
            }
            case SIGNED_IN -> Optional.of(known(route, request));
        };
    }

    /** Counts the call for its user, or for its address where there is none. */
    Headers count(Route route, Optional<SignedIn> signedIn, String client) {
        return limits.take(
                route.rate(), signedIn.map(somebody -> somebody.user().value()).orElse(client));
    }

    private SignedIn known(Route route, Request request) {
        Outcome outcome = authentication.of(request);
        if (outcome instanceof Authentication.Refused refused) {
            throw new Refused(refused.code(), "Sign in and try again.");
        }
        return ours(route, request, (SignedIn) outcome);
    }

    private SignedIn ours(Route route, Request request, SignedIn somebody) {
        if (!route.isSafe()) {
            sites.refuseForeign(request, somebody.by());
        }
        return somebody;
    }

    private static boolean isThisMachine(String client) {
        return client.startsWith("127.") || client.equals("::1") || client.equals("0:0:0:0:0:0:0:1");
    }
}
