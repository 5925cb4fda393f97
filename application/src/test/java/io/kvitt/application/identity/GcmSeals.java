package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.port.Seals;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals with AES-GCM, by a key that a test can change; the keys before still open what they sealed. */
final class GcmSeals implements Seals {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<Integer, SecretKeySpec> keys = new HashMap<>();

    GcmSeals() {
        newKey();
    }

    void newKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        keys.put(keys.size() + 1, new SecretKeySpec(key, "AES"));
    }

    @Override
    public SealedToken seal(Secret token, SealPlace place) {
        byte[] iv = new byte[12];
        RANDOM.nextBytes(iv);
        byte[] clear = token.reveal().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.size(), iv, place).doFinal(clear);
            byte[] both =
                    ByteBuffer.allocate(12 + sealed.length).put(iv).put(sealed).array();
            return new SealedToken(keys.size() + "." + Base64.getUrlEncoder().encodeToString(both));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Secret> open(SealedToken sealed, SealPlace place) {
        byte[] both = Base64.getUrlDecoder()
                .decode(sealed.text().substring(sealed.text().indexOf('.') + 1));
        try {
            byte[] clear = cipher(Cipher.DECRYPT_MODE, key(sealed), Arrays.copyOf(both, 12), place)
                    .doFinal(both, 12, both.length - 12);
            return Optional.of(new Secret(new String(clear, StandardCharsets.UTF_8)));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isOld(SealedToken sealed) {
        return key(sealed) < keys.size();
    }

    private static int key(SealedToken sealed) {
        return Integer.parseInt(sealed.text().substring(0, sealed.text().indexOf('.')));
    }

    private Cipher cipher(int mode, int key, byte[] iv, SealPlace place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(key), new GCMParameterSpec(128, iv));
        cipher.updateAAD(place.name().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
