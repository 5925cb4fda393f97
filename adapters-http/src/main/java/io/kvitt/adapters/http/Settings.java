package io.kvitt.adapters.http;

import java.util.Set;

/**
 * Where the API stands.
 *
 * @param origins of other sites whose pages may call it with what proves who one is, {@code https://app.example}; exact, never a
 *     pattern
 * @param hosts that it answers for, without ports; all of them if there are none. A server without a password has to name them:
 *     otherwise any page can have its own name resolve to this machine and read everything (DNS rebinding)
 * @param trustedProxies how many stand before it and write X-Forwarded-For
 * @param tls whether browsers reach it over TLS alone
 */
public record Settings(Set<String> origins, Set<String> hosts, int trustedProxies, boolean tls) {

    public Settings {
        origins = Set.copyOf(origins);
        hosts = Set.copyOf(hosts);
        if (trustedProxies < 0) {
            throw new IllegalArgumentException(trustedProxies + " proxies");
        }
    }

    /** The same, for pages of these sites too. */
    public Settings from(Set<String> otherOrigins) {
        return new Settings(otherOrigins, hosts, trustedProxies, tls);
    }

    /** A machine that answers for itself alone. */
    public static Settings local(Set<String> hosts) {
        return new Settings(Set.of(), hosts, 0, false);
    }
}
