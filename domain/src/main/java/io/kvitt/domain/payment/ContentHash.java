package io.kvitt.domain.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What tells two contents apart: SHA-256 (FIPS 180-4) of their text in UTF-8. Of {@code abc} it begins with {@code ba7816bf}.
 *
 * @param hex 64 digits in lower case
 */
public record ContentHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /**
     * Takes the digits.
     *
     * @throws IllegalArgumentException if they are no such hash
     */
    public ContentHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + hex);
        }
    }

    /** The hash of a text without half characters. */
    public static ContentHash of(String text) {
        byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return new ContentHash(HexFormat.of().formatHex(hash));
    }

    @Override
    public String toString() {
        return hex;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException noJava) {
            throw new IllegalStateException("every Java has SHA-256", noJava);
        }
    }
}
