package io.kvitt.adapters.crypto;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hosts that a provider's addresses may name. A document that sends us anywhere else, into our own network for one, is not
 * followed. Only https is spoken, unless the provider itself runs on this machine, as it does in tests.
 *
 * @param scheme of all addresses
 * @param authorities {@code host:port} in lower case
 */
record PinnedHosts(String scheme, Set<String> authorities) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int HTTPS = 443;

    PinnedHosts {
        authorities = Set.copyOf(authorities);
    }

    /** The host of the issuer and those beside it; empty if the issuer is no address that may be asked. */
    static Optional<PinnedHosts> of(String issuer, Set<String> others) {
        return parsed(issuer)
                .filter(address -> address.getScheme().equals("https")
                        || (address.getScheme().equals("http") && LOOPBACK.contains(address.getHost())))
                .map(address -> new PinnedHosts(
                        address.getScheme(),
                        Stream.concat(
                                        Stream.of(authority(address)),
                                        others.stream().map(PinnedHosts::withPort))
                                .collect(Collectors.toSet())));
    }

    /** The address that a text is, if it leads to one of the hosts. */
    Optional<URI> admit(String text) {
        return parsed(text)
                .filter(address -> address.getScheme().equals(scheme) && authorities.contains(authority(address)));
    }

    private static Optional<URI> parsed(String text) {
        try {
            URI address = new URI(text);
            boolean isWhole = address.getScheme() != null
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
            return isWhole ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static String authority(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT) + ":" + (address.getPort() < 0 ? HTTPS : address.getPort());
    }

    private static String withPort(String host) {
        return (host.contains(":") ? host : host + ":" + HTTPS).toLowerCase(Locale.ROOT);
    }
}
