package io.kvitt.adapters.crypto;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public keys that an issuer publishes (RFC 7517, section 5), taken whole or not at all. A set with a secret in it, with two
 * keys of one name, with a key that is weak or for an algorithm that it cannot be for, is a sign of something wrong there. Keys for
 * other things than RS256 and ES256 signatures, and those without a name, are left out: providers publish them beside the others.
 */
final class JwkSet {

    /** Most bytes of a set that is read. */
    static final int MOST_BYTES = 50_000;

    private static final int MOST_KEYS = 20;
    private static final int DEEPEST = 5;

    private final Map<String, BoundKey> keys;

    private JwkSet(Map<String, BoundKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    static Optional<JwkSet> read(byte[] json) {
        return json.length > MOST_BYTES
                ? Optional.empty()
                : StrictJson.object(json, DEEPEST).flatMap(JwkSet::of);
    }

    private static Optional<JwkSet> of(Map<String, Object> set) {
        if (!(set.get("keys") instanceof List<?> stated) || stated.size() > MOST_KEYS) {
            return Optional.empty();
        }
        Map<String, BoundKey> keys = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Object each : stated) {
            Optional<PublicJwk> key = each instanceof Map<?, ?> members ? PublicJwk.read(members) : Optional.empty();
            if (key.isEmpty() || !key.get().kid().map(names::add).orElse(true)) {
                return Optional.empty();
            }
            key.flatMap(PublicJwk::verifier)
                    .ifPresent(verifier -> verifier.kid().ifPresent(kid -> keys.put(kid, verifier)));
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(new JwkSet(keys));
    }

    Optional<BoundKey> find(String kid) {
        return Optional.ofNullable(keys.get(kid));
    }

    @Override
    public String toString() {
        return "JwkSet" + keys.keySet();
    }
}
