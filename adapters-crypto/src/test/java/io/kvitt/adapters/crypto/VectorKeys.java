package io.kvitt.adapters.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of one group: as we would load them from an issuer, or, where all are shared ones, from whom we share them with. */
final class VectorKeys {

    private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth");
    private static final Set<String> OURS = Set.of("RS256", "ES256", "HS256");

    private final Map<String, BoundKey> named;
    private final Optional<BoundKey> nameless;
    private final boolean isBeyondUs;

    private VectorKeys(Map<String, BoundKey> named, Optional<BoundKey> nameless, boolean isBeyondUs) {
        this.named = named;
        this.nameless = nameless;
        this.isBeyondUs = isBeyondUs;
    }

    static VectorKeys none() {
        return new VectorKeys(Map.of(), Optional.empty(), true);
    }

    /** One key, or a set of keys. */
    static VectorKeys of(Map<?, ?> stated) {
        boolean isSet = stated.containsKey("keys");
        List<?> keys = isSet ? (List<?>) stated.get("keys") : List.of(stated);
        List<Map<String, Object>> published = new ArrayList<>();
        for (Object key : keys) {
            published.add(withoutPrivate((Map<?, ?>) key));
        }
        boolean isBeyond = published.stream().anyMatch(key -> key.containsKey("alg") && !OURS.contains(key.get("alg")));
        boolean areShared = published.stream().allMatch(key -> "oct".equals(key.get("kty")));
        return areShared ? shared(published, isBeyond) : asymmetric(published, isSet, isBeyond);
    }

    private static Map<String, Object> withoutPrivate(Map<?, ?> key) {
        Map<String, Object> rest = new LinkedHashMap<>();
        key.forEach((name, value) -> rest.put((String) name, value));
        rest.keySet().removeAll(PRIVATE);
        return rest;
    }

    private static VectorKeys shared(List<Map<String, Object>> keys, boolean isBeyond) {
        Map<String, BoundKey> named = new HashMap<>();
        for (Map<String, Object> key : keys) {
            Optional<BoundKey> bound = shared(key);
            if (bound.isPresent() && named.put(String.valueOf(key.get("kid")), bound.get()) != null) {
                return new VectorKeys(Map.of(), Optional.empty(), isBeyond);
            }
        }
        return new VectorKeys(named, Optional.empty(), isBeyond);
    }

    private static Optional<BoundKey> shared(Map<String, Object> key) {
        boolean isForSigning = List.of("HS256").contains(key.getOrDefault("alg", "HS256"))
                && "sig".equals(key.getOrDefault("use", "sig"))
                && (!(key.get("key_ops") instanceof List<?> all) || all.contains("verify"));
        if (!isForSigning || !(key.get("k") instanceof String k) || !Base64Url.isCanonical(k)) {
            return Optional.empty();
        }
        try {
            return Optional.of(BoundKey.hs256(Optional.ofNullable((String) key.get("kid")), Base64Url.decode(k)));
        } catch (JOSEException tooShort) {
            return Optional.empty();
        }
    }

    private static VectorKeys asymmetric(List<Map<String, Object>> keys, boolean isSet, boolean isBeyond) {
        boolean isNameless = !isSet && !keys.get(0).containsKey("kid");
        if (isNameless) {
            Optional<BoundKey> only = PublicJwk.read(keys.get(0)).flatMap(PublicJwk::verifier);
            return new VectorKeys(Map.of(), only, isBeyond);
        }
        String json = JSONObjectUtils.toJSONString(Map.of("keys", keys));
        Optional<JwkSet> set = JwkSet.read(json.getBytes(StandardCharsets.UTF_8));
        Map<String, BoundKey> named = new HashMap<>();
        for (Map<String, Object> key : keys) {
            String kid = String.valueOf(key.get("kid"));
            set.flatMap(found -> found.find(kid)).ifPresent(bound -> named.put(kid, bound));
        }
        return new VectorKeys(named, Optional.empty(), isBeyond);
    }

    Optional<BoundKey> find(JwsHeader header) {
        return nameless.or(() -> Optional.ofNullable(named.get(header.kid().orElse("null"))));
    }

    /** Whether they are for algorithms that we do not take. */
    boolean isBeyondUs() {
        return isBeyondUs;
    }
}
