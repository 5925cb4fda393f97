package io.kvitt.adapters.crypto;

import io.kvitt.domain.Secret;
import java.util.Map;
import java.util.Optional;

/** Tokens as a provider gave them for a code (OpenID Connect Core 1.0, section 3.1.3.3), none of them looked into. */
record GrantedTokens(Secret access, Secret id, Optional<Secret> refresh) {

    private static final int DEEPEST = 3;
    private static final int LONGEST = 8_192;
    private static final long SHORTEST_LIFE = 60; // seconds
    private static final long LONGEST_LIFE = 86_400;

    /** The tokens; empty if the answer is none that a provider should give. */
    static Optional<GrantedTokens> read(byte[] json) {
        return StrictJson.object(json, DEEPEST).filter(GrantedTokens::isInForm).flatMap(GrantedTokens::of);
    }

    private static Optional<GrantedTokens> of(Map<String, Object> members) {
        return token(members, "access_token")
                .flatMap(access -> token(members, "id_token")
                        .map(id -> new GrantedTokens(access, id, token(members, "refresh_token"))));
    }

    private static boolean isInForm(Map<String, Object> members) {
        boolean isBearer = members.get("token_type") instanceof String type && type.equalsIgnoreCase("Bearer");
        boolean isLifeGood = !members.containsKey("expires_in")
                || (members.get("expires_in") instanceof Long seconds
                        && seconds >= SHORTEST_LIFE
                        && seconds <= LONGEST_LIFE);
        boolean isRefreshGood = !members.containsKey("refresh_token")
                || token(members, "refresh_token").isPresent();
        return isBearer && isLifeGood && isRefreshGood;
    }

    private static Optional<Secret> token(Map<String, Object> members, String name) {
        return members.get(name) instanceof String text && !text.isEmpty() && text.length() <= LONGEST
                ? Optional.of(new Secret(text))
                : Optional.empty();
    }
}
