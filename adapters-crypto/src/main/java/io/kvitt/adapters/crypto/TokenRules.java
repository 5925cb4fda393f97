package io.kvitt.adapters.crypto;

import static io.kvitt.domain.identity.TokenFault.AUDIENCE;
import static io.kvitt.domain.identity.TokenFault.CLAIMS;
import static io.kvitt.domain.identity.TokenFault.EXPIRED;
import static io.kvitt.domain.identity.TokenFault.TIMES;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What tokens of one kind and one issuer must state: steps 7 and 8 of the gate.
 *
 * @param issuer to the letter
 * @param audience that must be among theirs; of Cognito's access tokens the client
 * @param longestLife that a token may be given
 */
record TokenRules(TokenKind kind, String issuer, String audience, Duration longestLife) {

    /** How much two clocks may differ. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final int LONGEST_ISSUER = 128;
    private static final int LONGEST_SUBJECT = 128;

    boolean isIssuerOf(Claims claims) {
        return claims.text("iss", LONGEST_ISSUER).equals(Optional.of(issuer));
    }

    Step<Claims> check(Claims claims, Instant now) {
        return Step.through(claims)
                .when(this::isComplete, CLAIMS)
                .when(all -> kind.isFor(audience, all), AUDIENCE)
                .when(all -> isTimely(all, now), TIMES)
                .when(all -> now.minus(SKEW).isBefore(all.time("exp").orElseThrow()), EXPIRED);
    }

    private boolean isComplete(Claims claims) {
        return claims.text("sub", LONGEST_SUBJECT).isPresent()
                && claims.time("iat").isPresent()
                && claims.time("exp").isPresent()
                && claims.has("nbf") == claims.time("nbf").isPresent()
                && kind.hasAudience(claims)
                && kind.isStatedIn(claims);
    }

    private boolean isTimely(Claims claims, Instant now) {
        Instant issued = claims.time("iat").orElseThrow();
        Instant ends = claims.time("exp").orElseThrow();
        Instant latestStart = now.plus(SKEW);
        return issued.isBefore(ends)
                && !ends.isAfter(issued.plus(longestLife))
                && !issued.isAfter(latestStart)
                && claims.time("nbf").map(start -> !start.isAfter(latestStart)).orElse(true);
    }
}
