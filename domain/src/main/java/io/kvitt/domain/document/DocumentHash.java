package io.kvitt.domain.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tells two documents apart: SHA-256 (FIPS 180-4) of their bytes.
 *
 * @param hex 64 digits in lower case
 */
public record DocumentHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /**
     * Takes the digits.
     *
     * @throws IllegalArgumentException if they are no such hash
     */
    public DocumentHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + hex);
        }
    }

    /** The hash of all these bytes. */
    public static DocumentHash of(byte[] bytes) {
        return new DocumentHash(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /** The hash, if the text is one. */
    public static Optional<DocumentHash> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DocumentHash(text)) : Optional.empty();
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
