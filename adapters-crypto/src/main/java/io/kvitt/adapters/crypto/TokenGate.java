package io.kvitt.adapters.crypto;

import static io.kvitt.domain.identity.TokenFault.CLAIMS;
import static io.kvitt.domain.identity.TokenFault.HEADER;
import static io.kvitt.domain.identity.TokenFault.ISSUER;
import static io.kvitt.domain.identity.TokenFault.KEY;
import static io.kvitt.domain.identity.TokenFault.SIGNATURE;

import io.kvitt.adapters.crypto.OpenedTokens.Opened;
import io.kvitt.domain.identity.TokenFault;
import java.time.Instant;
import java.util.Optional;

/**
 * The gate in front of the library: what is asked of a token, in this order, cheap before dear (RFC 8725; docs/tokens.md).
 *
 * <ol>
 *   <li>20 to 4,096 characters, printable ASCII
 *   <li>three parts
 *   <li>each in canonical base64url ({@link CompactJws}, for the first three)
 *   <li>a header of the known members ({@link JwsHeader})
 *   <li>the issuer, whose keys alone are looked at; the type; a key of that name, for that algorithm
 *   <li>the signature: the first thing that the library sees
 *   <li>the claims, each in its type, in its bounds, in its time ({@link TokenRules})
 *   <li>what only this kind of token states ({@link TokenKind})
 * </ol>
 *
 * Whether it was revoked is asked by those who keep sessions.
 */
final class TokenGate {

    private final TokenRules rules;
    private final VerificationKeys keys;
    private final OpenedTokens opened = new OpenedTokens();

    TokenGate(TokenRules rules, VerificationKeys keys) {
        this.rules = rules;
        this.keys = keys;
    }

    /** The claims of a good token. One that was good before is asked no more than whether its key still counts, and the time. */
    Step<Claims> open(String shown, Instant now) {
        return CompactJws.read(shown)
                .then(token -> opened.find(token)
                        .filter(known -> keys.find(known.kid(), now).equals(Optional.of(known.key())))
                        .map(known -> rules.check(known.claims(), now))
                        .orElseGet(() -> JwsHeader.read(token.headerBytes()).then(header -> open(token, header, now))));
    }

    private Step<Claims> open(CompactJws token, JwsHeader header, Instant now) {
        if (header.kid().isEmpty()) {
            return Step.stopped(HEADER);
        }
        String kid = header.kid().get();
        return claims(token)
                .when(rules::isIssuerOf, ISSUER)
                .when(any -> rules.kind().admitsType(header.typ()), HEADER)
                .then(claims -> open(token, header, claims, keys.find(kid, now)))
                .then(claims -> rules.check(claims, now));
    }

    private Step<Claims> open(CompactJws token, JwsHeader header, Claims claims, Optional<BoundKey> key) {
        Step<CompactJws> verified = verified(token, header, key);
        return verified.then(any -> {
            key.ifPresent(signer -> opened.add(token, new Opened(header.kid().orElseThrow(), signer, claims)));
            return Step.through(claims);
        });
    }

    /** They are looked at before the signature for the issuer alone, and believed after it. */
    private static Step<Claims> claims(CompactJws token) {
        return Claims.read(token.payloadBytes()).map(Step::through).orElseGet(() -> Step.stopped(CLAIMS));
    }

    /** Steps 5 and 6 for one key: what is left where nobody asks what a token states. */
    static Step<CompactJws> verified(CompactJws token, JwsHeader header, Optional<BoundKey> key) {
        return key.map(bound -> verified(token, header, bound)).orElseGet(() -> Step.stopped(KEY));
    }

    private static Step<CompactJws> verified(CompactJws token, JwsHeader header, BoundKey key) {
        TokenFault fault = key.isFor(header) ? SIGNATURE : HEADER;
        return Step.through(token).when(any -> key.isFor(header) && key.signed(token), fault);
    }
}
