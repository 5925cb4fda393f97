package io.kvitt.adapters.crypto;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.OAuthClientId;
import java.util.Optional;
import java.util.Set;

/**
 * A provider as we know it beforehand; the rest it says itself. Made by {@link #of} and changed by {@code with…}.
 *
 * @param issuer its name and address, to the letter: https, or http on this very machine
 * @param client ours there
 * @param secret of our client, if it has one
 * @param audience that its access tokens must name; of Cognito the client that they were given to
 * @param hosts of its addresses beside the issuer's own, as {@code host} or {@code host:port}: nothing is sent to any other
 */
public record OidcSettings(
        String issuer,
        OAuthClientId client,
        Optional<Secret> secret,
        OidcRules rules,
        String audience,
        Set<String> hosts) {

    /** @throws IllegalArgumentException if the issuer is no address that may be asked */
    public OidcSettings {
        hosts = Set.copyOf(hosts);
        if (PinnedHosts.of(issuer, hosts).isEmpty()) {
            throw new IllegalArgumentException("no issuer: " + issuer);
        }
    }

    public static OidcSettings of(String issuer, OAuthClientId client) {
        return new OidcSettings(issuer, client, Optional.empty(), OidcRules.STANDARD, client.value(), Set.of());
    }

    public OidcSettings withSecret(Secret known) {
        return new OidcSettings(issuer, client, Optional.of(known), rules, audience, hosts);
    }

    public OidcSettings withRules(OidcRules other) {
        return new OidcSettings(issuer, client, secret, other, audience, hosts);
    }

    public OidcSettings withAudience(String other) {
        return new OidcSettings(issuer, client, secret, rules, other, hosts);
    }

    public OidcSettings withHosts(Set<String> others) {
        return new OidcSettings(issuer, client, secret, rules, audience, others);
    }

    PinnedHosts pinned() {
        return PinnedHosts.of(issuer, hosts).orElseThrow();
    }
}
