package io.kvitt.adapters.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018) as a predecessor kept it: 100,000 rounds, {@code base64(salt(32) ‖ hash(32))}, 88 characters;
 * or saying its rounds: {@code $pbkdf2-sha256$i=600000,l=32$salt$hash}, salt of 16 or 32 bytes. HMAC takes a password with NULs
 * behind it for the password, so none with a NUL in it is the same.
 */
final class Pbkdf2Hash implements KeptHash {

    private static final int SILENT_ROUNDS = 100_000;
    private static final int FEWEST_ROUNDS = 1_000;
    private static final int MOST_ROUNDS = 1_000_000;
    private static final int SALT = 32;
    private static final int HASH = 32;
    private static final Pattern SILENT = Pattern.compile("[A-Za-z0-9+/]{86}==");
    private static final Pattern SPEAKING = Pattern.compile(
            "\\$pbkdf2-sha256\\$i=([1-9][0-9]{0,8}),l=32\\$([A-Za-z0-9+/]{22}|[A-Za-z0-9+/]{43})\\$([A-Za-z0-9+/]{43})");

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private Pbkdf2Hash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    static Optional<Pbkdf2Hash> read(String text) {
        return SILENT.matcher(text).matches() ? Optional.of(silent(text)) : speaking(SPEAKING.matcher(text));
    }

    private static Pbkdf2Hash silent(String text) {
        byte[] both = Base64.getDecoder().decode(text);
        return new Pbkdf2Hash(SILENT_ROUNDS, Arrays.copyOf(both, SALT), Arrays.copyOfRange(both, SALT, SALT + HASH));
    }

    private static Optional<Pbkdf2Hash> speaking(Matcher parts) {
        if (!parts.matches()) {
            return Optional.empty();
        }
        int rounds = Integer.parseInt(parts.group(1));
        return rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS
                ? Optional.empty()
                : Optional.of(new Pbkdf2Hash(
                        rounds,
                        Base64.getDecoder().decode(parts.group(2)),
                        Base64.getDecoder().decode(parts.group(3))));
    }

    @Override
    public boolean isOf(byte[] password) {
        String text = new String(password, StandardCharsets.UTF_8);
        return MessageDigest.isEqual(computed(text), hash) && text.indexOf('\0') < 0;
    }

    private byte[] computed(String password) {
        PBEKeySpec asked = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(asked)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", missing);
        } finally {
            asked.clearPassword();
        }
    }

    @Override
    public boolean isOld() {
        return true;
    }
}
