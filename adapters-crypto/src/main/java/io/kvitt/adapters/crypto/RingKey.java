package io.kvitt.adapters.crypto;

import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 bits with a name. It prints its name alone. */
final class RingKey {

    static final int BYTES = 32;

    private static final Pattern KID = Pattern.compile("[A-Za-z0-9_-]{1,16}");

    private final String kid;
    private final byte[] bytes;

    /** @throws IllegalArgumentException if it is of another size, or has no name of 1 to 16 characters of base64url */
    RingKey(String kid, byte[] bytes) {
        if (bytes.length != BYTES || !KID.matcher(kid).matches()) {
            throw new IllegalArgumentException("no key of " + BYTES + " bytes and a short name");
        }
        this.kid = kid;
        this.bytes = bytes.clone();
    }

    String kid() {
        return kid;
    }

    /** The key for an algorithm of the JDK. */
    SecretKey forAlgorithm(String algorithm) {
        return new SecretKeySpec(bytes, algorithm);
    }

    String base64() {
        return Base64Url.encode(bytes);
    }

    @Override
    public String toString() {
        return "RingKey[" + kid + "]";
    }
}
