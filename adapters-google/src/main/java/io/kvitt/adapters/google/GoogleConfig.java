package io.kvitt.adapters.google;

import io.kvitt.domain.identity.OAuthClientId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who we are at Google, and where Google is.
 *
 * @param web the client that browsers are sent with; has a secret
 * @param others that apps use
 * @param redirectUri where Google sends browsers back to, absolute, as it is registered for {@code web}; it is never taken from a
 *     request
 */
public record GoogleConfig(GoogleClient web, List<GoogleClient> others, String redirectUri, GoogleEndpoints endpoints) {

    private static final int MOST_OTHERS = 20;

    public GoogleConfig {
        others = List.copyOf(others);
        if (web.secret().isEmpty()) {
            throw new IllegalArgumentException("the client for browsers has no secret");
        }
        if (!URI.create(redirectUri).isAbsolute()) {
            throw new IllegalArgumentException("no absolute redirect address: " + redirectUri);
        }
        List<GoogleClient> all = new ArrayList<>(others);
        all.add(web);
        long different = all.stream().map(GoogleClient::id).distinct().count();
        if (others.size() > MOST_OTHERS || different != all.size()) {
            throw new IllegalArgumentException(all.size() + " clients of " + different + " ids");
        }
    }

    Optional<GoogleClient> client(OAuthClientId id) {
        return web.id().equals(id)
                ? Optional.of(web)
                : others.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Set<OAuthClientId> clients() {
        List<GoogleClient> all = new ArrayList<>(others);
        all.add(web);
        return all.stream().map(GoogleClient::id).collect(Collectors.toUnmodifiableSet());
    }
}
