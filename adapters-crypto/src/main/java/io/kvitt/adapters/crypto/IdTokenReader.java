package io.kvitt.adapters.crypto;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads ID tokens (OpenID Connect Core 1.0, section 3.1.3.7): through the gate, and then the nonce of this very browser, and the hash
 * of the access token that came along.
 */
final class IdTokenReader {

    private static final Duration LONGEST_LIFE = Duration.ofDays(1);
    private static final int LONGEST_NONCE = 128;
    private static final int LONGEST_EMAIL = 254;

    private final TokenGate gate;

    IdTokenReader(TokenKind kind, String issuer, String client, VerificationKeys keys) {
        gate = new TokenGate(new TokenRules(kind, issuer, client, LONGEST_LIFE), keys);
    }

    /** What a good one states. */
    Optional<Claims> read(Secret idToken, String nonce, Instant now) {
        return gate.open(idToken.reveal(), now)
                .match(Optional::of, fault -> Optional.<Claims>empty())
                .filter(claims -> claims.text("nonce", LONGEST_NONCE)
                        .map(stated -> isSame(stated, nonce))
                        .orElse(false));
    }

    /** What a good one states that belongs to an access token, if it names one ({@code at_hash}; section 3.1.3.8). */
    Optional<Claims> read(Secret idToken, String nonce, Secret accessToken, Instant now) {
        return read(idToken, nonce, now)
                .filter(claims -> !claims.has("at_hash")
                        || claims.text("at_hash", LONGEST_NONCE)
                                .map(stated -> isSame(stated, half(accessToken)))
                                .orElse(false));
    }

    /** The address of who signed in, if the provider says that it verified it. */
    static Optional<EmailAddress> verifiedEmail(Claims claims) {
        return claims.isTrue("email_verified")
                ? claims.text("email", LONGEST_EMAIL).flatMap(EmailAddress::parse)
                : Optional.empty();
    }

    /** The left half of its SHA-256: all algorithms that the gate lets through are of 256 bits. */
    private static String half(Secret accessToken) {
        byte[] hash = Sha256.of(accessToken.reveal().getBytes(StandardCharsets.US_ASCII));
        return Base64Url.encode(Arrays.copyOf(hash, hash.length / 2));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
