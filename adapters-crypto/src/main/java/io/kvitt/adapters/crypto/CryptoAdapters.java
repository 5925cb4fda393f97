package io.kvitt.adapters.crypto;

import io.kvitt.domain.identity.port.AccessTokens;
import io.kvitt.domain.identity.port.IdTokens;
import io.kvitt.domain.identity.port.OidcProvider;
import io.kvitt.domain.identity.port.Passwords;
import io.kvitt.domain.identity.port.RefreshTokens;
import io.kvitt.domain.identity.port.Seals;
import io.kvitt.domain.identity.port.Secrets;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/** What tokens, passwords and seals are kept with. Made once in a process: those who hash passwords wait in one line. */
public final class CryptoAdapters {

    private final Supplier<CryptoKeys> keys;
    private final TokenIssuer issuer;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final Seals seals;
    private final Passwords passwords = new Argon2Passwords();
    private final Secrets secrets = new RandomSecrets();

    private CryptoAdapters(Supplier<CryptoKeys> keys, TokenIssuer issuer) {
        this.keys = keys;
        this.issuer = issuer;
        this.accessTokens = new JwsAccessTokens(keys, issuer);
        this.refreshTokens = new MacRefreshTokens(keys);
        this.seals = new AesSeals(keys);
    }

    /** @param keys asked each time they are needed, such as a {@link KeyFile}; fixed ones as {@code () -> keys} */
    public static CryptoAdapters of(Supplier<CryptoKeys> keys, TokenIssuer issuer) {
        return new CryptoAdapters(keys, issuer);
    }

    public AccessTokens accessTokens() {
        return accessTokens;
    }

    public RefreshTokens refreshTokens() {
        return refreshTokens;
    }

    public Seals seals() {
        return seals;
    }

    public Passwords passwords() {
        return passwords;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** The keys that our access tokens are verified with, as a JWK set in JSON. Others may hold it for ten minutes. */
    public String publicKeys(Instant now) {
        return keys.get().signing().publicKeys(now, issuer.longestLife());
    }

    /** A provider that people sign in at. Nothing is asked of it before it is needed. */
    public static OidcProvider oidcProvider(OidcSettings provider) {
        return new DiscoveredProvider(provider, new BoundedHttp(), System::nanoTime);
    }

    /** ID tokens of Google. */
    public static IdTokens googleIdTokens() {
        return new GoogleIdTokens(GoogleIdTokens.ISSUER, GoogleIdTokens.KEYS, new BoundedHttp(), System::nanoTime);
    }

    /**
     * ID tokens of something that stands for Google, on this very machine or in a test of the whole.
     *
     * @param keys where its keys are, on the host of the issuer
     */
    public static IdTokens googleIdTokens(String issuer, URI keys) {
        URI pinned = PinnedHosts.of(issuer, Set.of())
                .flatMap(hosts -> hosts.admit(keys.toString()))
                .orElseThrow(() -> new IllegalArgumentException("no keys of " + issuer + ": " + keys));
        return new GoogleIdTokens(issuer, pinned, new BoundedHttp(), System::nanoTime);
    }
}
