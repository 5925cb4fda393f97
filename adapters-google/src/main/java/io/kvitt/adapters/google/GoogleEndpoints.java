package io.kvitt.adapters.google;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Where Google is: of its own hosts over TLS, or on this machine. Any other address would be handed our secrets.
 *
 * @param issuer what Google calls itself in its tokens
 * @param authorize where browsers are sent
 * @param token where codes and refresh tokens are exchanged
 * @param tokenInfo where access tokens are looked up
 * @param revoke where grants are taken back
 * @param keys that Google signs with
 */
public record GoogleEndpoints(String issuer, URI authorize, URI token, URI tokenInfo, URI revoke, URI keys) {

    // Above the first instance, which is checked against them.
    private static final Set<String> HOSTS =
            Set.of("accounts.google.com", "oauth2.googleapis.com", "www.googleapis.com");
    private static final Set<String> HERE = Set.of("127.0.0.1", "[::1]", "localhost");

    /** The real ones (https://accounts.google.com/.well-known/openid-configuration). */
    public static final GoogleEndpoints GOOGLE = new GoogleEndpoints(
            "https://accounts.google.com",
            URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
            URI.create("https://oauth2.googleapis.com/token"),
            URI.create("https://oauth2.googleapis.com/tokeninfo"),
            URI.create("https://oauth2.googleapis.com/revoke"),
            URI.create("https://www.googleapis.com/oauth2/v3/certs"));

    public GoogleEndpoints {
        for (URI address : List.of(authorize, token, tokenInfo, revoke, keys)) {
            if (!isGoogle(address) && !isHere(address)) {
                throw new IllegalArgumentException("not an address of Google: " + address);
            }
        }
    }

    /**
     * Something on this machine that stands for Google: under the paths that Google has, with its own address as the issuer.
     *
     * @param base without a path
     * @throws IllegalArgumentException if it is an address of elsewhere
     */
    public static GoogleEndpoints at(URI base) {
        if (!isHere(base)) {
            throw new IllegalArgumentException("not an address of this machine: " + base);
        }
        return new GoogleEndpoints(
                "http://" + base.getRawAuthority(),
                base.resolve(GOOGLE.authorize().getPath()),
                base.resolve(GOOGLE.token().getPath()),
                base.resolve(GOOGLE.tokenInfo().getPath()),
                base.resolve(GOOGLE.revoke().getPath()),
                base.resolve(GOOGLE.keys().getPath()));
    }

    private static boolean isGoogle(URI address) {
        return "https".equals(address.getScheme())
                && HOSTS.contains(String.valueOf(address.getHost()))
                && address.getPort() == -1
                && address.getRawQuery() == null
                && address.getRawUserInfo() == null;
    }

    private static boolean isHere(URI address) {
        return "http".equals(address.getScheme()) && HERE.contains(String.valueOf(address.getHost()));
    }
}
