package io.kvitt.adapters.crypto;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.port.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** Draws from the random numbers of the operating system, and hashes with SHA-256. */
final class RandomSecrets implements Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Secret draw() {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return new Secret(Base64Url.encode(drawn));
    }

    @Override
    public UUID drawId() {
        return UUID.randomUUID(); // from the same source
    }

    @Override
    public SecretHash hash(String text) {
        return new SecretHash(HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
    }
}
