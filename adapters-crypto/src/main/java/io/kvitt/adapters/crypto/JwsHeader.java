package io.kvitt.adapters.crypto;

import static io.kvitt.domain.identity.TokenFault.HEADER;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The header of a token: step 4 of the gate. It names the key and says what it is, and nothing else: a header that brings its own
 * key or address, or asks for extensions ({@code jwk}, {@code jku}, {@code x5c}, {@code x5u}, {@code crit}, {@code b64},
 * {@code zip}), is refused whole.
 *
 * @param kid 1 to 128 printable characters of ASCII without space, if there is one. Only ever looked up in a map.
 */
record JwsHeader(String alg, Optional<String> typ, Optional<String> kid) {

    private static final int MOST_BYTES = 512;
    private static final int LONGEST_KID = 128;
    private static final Set<String> MEMBERS = Set.of("alg", "typ", "kid");

    static Step<JwsHeader> read(byte[] decoded) {
        return Optional.of(decoded)
                .filter(bytes -> bytes.length <= MOST_BYTES)
                .flatMap(bytes -> StrictJson.object(bytes, 2))
                .filter(JwsHeader::isInForm)
                .flatMap(members ->
                        text(members, "alg").map(alg -> new JwsHeader(alg, text(members, "typ"), text(members, "kid"))))
                .map(Step::through)
                .orElseGet(() -> Step.stopped(HEADER));
    }

    private static boolean isInForm(Map<String, Object> members) {
        return MEMBERS.containsAll(members.keySet())
                && members.values().stream().allMatch(String.class::isInstance)
                && text(members, "kid").map(JwsHeader::isKid).orElse(true);
    }

    static boolean isKid(String kid) {
        return !kid.isEmpty() && kid.length() <= LONGEST_KID && kid.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private static Optional<String> text(Map<String, Object> members, String name) {
        return Optional.ofNullable((String) members.get(name));
    }
}
