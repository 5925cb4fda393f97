package io.kvitt.adapters.crypto;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.Secret;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/**
 * Everything that must stay secret for tokens to mean something: the keys that sign access tokens, those that mark refresh tokens as
 * ours, and those that seal the tokens of others. It never changes; what rotates is a new one. It prints names, never keys.
 */
public final class CryptoKeys {

    private static final int REFRESH_RING = 2;
    private static final int SEALING_RING = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningKeys signing;
    private final KeyRing refresh;
    private final KeyRing sealing;

    CryptoKeys(SigningKeys signing, KeyRing refresh, KeyRing sealing) {
        this.signing = signing;
        this.refresh = refresh;
        this.sealing = sealing;
    }

    /** New ones, good from that time on. */
    public static CryptoKeys generate(Instant now) {
        return new CryptoKeys(
                new SigningKeys(List.of(SigningKey.generate(now))),
                KeyRing.generate(REFRESH_RING, RANDOM),
                KeyRing.generate(SEALING_RING, RANDOM));
    }

    /**
     * Those that were written down.
     *
     * @throws OutsideFailure of kind {@code KEYS_UNUSABLE} if they are damaged; the message holds none of them
     */
    public static CryptoKeys parse(Secret json) {
        return KeysJson.read(json, REFRESH_RING, SEALING_RING);
    }

    /** As they are written down: {@link #parse} reads it. */
    public Secret write() {
        return KeysJson.write(this);
    }

    /** With a next signing key: published at once, signing in 20 minutes. The same if one waits already. */
    public CryptoKeys withNextSigningKey(Instant now) {
        return new CryptoKeys(signing.rotated(now), refresh, sealing);
    }

    /** Without a signing key that got out, and so without all tokens that it signed. */
    public CryptoKeys withoutSigningKey(String kid, Instant now) {
        return new CryptoKeys(signing.without(kid, now), refresh, sealing);
    }

    /** With a new key for refresh tokens. Those of the key before stay good, those of the one before that do not. */
    public CryptoKeys withNewRefreshKey() {
        return new CryptoKeys(signing, refresh.rotated(RANDOM), sealing);
    }

    /** Without a refresh key that got out: everybody who holds a token of it logs in again. */
    public CryptoKeys withoutRefreshKey(String kid) {
        return new CryptoKeys(signing, refresh.without(kid, RANDOM), sealing);
    }

    /** With a new key for seals. The seven before still open. */
    public CryptoKeys withNewSealingKey() {
        return new CryptoKeys(signing, refresh, sealing.rotated(RANDOM));
    }

    SigningKeys signing() {
        return signing;
    }

    KeyRing refresh() {
        return refresh;
    }

    KeyRing sealing() {
        return sealing;
    }

    @Override
    public String toString() {
        return "CryptoKeys[" + signing + ", refresh " + refresh.keys() + ", sealing " + sealing.keys() + "]";
    }
}
