package io.kvitt.adapters.crypto;

import java.util.Arrays;
import java.util.Base64;

/**
 * Base64url without padding (RFC 4648, section 5; RFC 7515, section 2), in its one canonical spelling: the bits of the last
 * character that carry nothing are zero. Without that a token has several texts, and one that was denied comes back as another.
 */
final class Base64Url {

    /** What each ASCII character stands for, or -1. */
    private static final byte[] VALUES = values();

    private Base64Url() {}

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        return values;
    }

    /** Whether that part of a text is what encoding some bytes gives. Nothing is decoded, nothing made. */
    static boolean isCanonical(String text, int from, int to) {
        int last = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            last = c < 128 ? VALUES[c] : -1;
            if (last < 0) {
                return false;
            }
        }
        return switch ((to - from) % 4) {
            case 0 -> true;
            case 2 -> (last & 0b1111) == 0;
            case 3 -> (last & 0b11) == 0;
            default -> false;
        };
    }

    static boolean isCanonical(String text) {
        return isCanonical(text, 0, text.length());
    }

    /** The bytes of a canonical text. */
    static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
