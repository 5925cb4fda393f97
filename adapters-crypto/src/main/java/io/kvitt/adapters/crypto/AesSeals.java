package io.kvitt.adapters.crypto;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.port.Seals;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random vector of 96 bits, the name of the place as associated data:
 * {@code v1.{kid}.{vector}.{ciphertext and tag}}, the last two in base64url. A key is good for 2^32 seals (section 8.3); rotating it
 * once a year keeps far below.
 */
final class AesSeals implements Seals {

    private static final String VERSION = "v1";
    private static final String AES = "AES/GCM/NoPadding";
    private static final int VECTOR = 12; // bytes
    private static final int TAG = 128; // bits
    private static final int MOST_BYTES = 8_192;

    private final Supplier<CryptoKeys> keys;
    private final SecureRandom random = new SecureRandom();

    AesSeals(Supplier<CryptoKeys> keys) {
        this.keys = keys;
    }

    @Override
    public SealedToken seal(Secret token, SealPlace place) {
        byte[] clear = token.reveal().getBytes(StandardCharsets.UTF_8);
        if (clear.length > MOST_BYTES) {
            throw new IllegalArgumentException("a token of " + clear.length + " bytes");
        }
        byte[] vector = new byte[VECTOR];
        random.nextBytes(vector);
        RingKey key = keys.get().sealing().newest();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, vector, place).doFinal(clear);
            return new SealedToken(
                    String.join(".", VERSION, key.kid(), Base64Url.encode(vector), Base64Url.encode(sealed)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + AES, missing);
        }
    }

    @Override
    public Optional<Secret> open(SealedToken sealed, SealPlace place) {
        String[] parts = sealed.text().split("\\.", -1);
        boolean isInForm = parts.length == 4
                && parts[0].equals(VERSION)
                && Base64Url.isCanonical(parts[2])
                && Base64Url.isCanonical(parts[3]);
        return isInForm
                ? keys.get().sealing().find(parts[1]).flatMap(key -> opened(key, parts[2], parts[3], place))
                : Optional.empty();
    }

    private static Optional<Secret> opened(RingKey key, String vector, String sealed, SealPlace place) {
        byte[] start = Base64Url.decode(vector);
        byte[] closed = Base64Url.decode(sealed);
        if (start.length != VECTOR || closed.length < TAG / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            byte[] clear = cipher(Cipher.DECRYPT_MODE, key, start, place).doFinal(closed);
            return Optional.of(new Secret(new String(clear, StandardCharsets.UTF_8)));
        } catch (AEADBadTagException altered) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + AES, missing);
        }
    }

    private static Cipher cipher(int mode, RingKey key, byte[] vector, SealPlace place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES);
        cipher.init(mode, key.forAlgorithm("AES"), new GCMParameterSpec(TAG, vector));
        cipher.updateAAD(place.name().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    @Override
    public boolean isOld(SealedToken sealed) {
        return !sealed.text()
                .startsWith(VERSION + "." + keys.get().sealing().newest().kid() + ".");
    }
}
