package io.kvitt.adapters.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Places in lists as text that only we can write: the place, and a code over it, the user and the list. A cursor of somebody else,
 * of another list or of other filters is none.
 */
public final class Cursors {

    /** Bytes of HMAC-SHA-256 that are kept: guessing them takes 2^80 tries. */
    private static final int CODE = 10;

    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_SIGNED = 2_000;
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    /**
     * Cursors under a key; those of another key are none.
     *
     * @param key 32 bytes or more
     */
    public Cursors(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The text of a place in the list that is asked for. */
    public String write(Call call, String place) {
        byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
        return written(code(call, bytes), bytes);
    }

    /**
     * The place that the query names, if it names one.
     *
     * @throws Refused if it is not one of this list
     */
    public Optional<String> read(Call call) {
        return call.query(Parameter.CURSOR.name()).map(text -> place(call, text));
    }

    private String place(Call call, String text) {
        byte[] all = bytes(text);
        if (all.length > CODE && all.length <= CODE + LONGEST_PLACE) {
            byte[] place = Arrays.copyOfRange(all, CODE, all.length);
            if (MessageDigest.isEqual(code(call, place), Arrays.copyOf(all, CODE))) {
                return new String(place, StandardCharsets.UTF_8);
            }
        }
        throw new Refused(ProblemCode.INVALID_CURSOR, "Take the next_cursor of the page before, with the same query.");
    }

    /** A text for a purpose, with a code over both: only we can write it, and everybody can read it. */
    public String signed(String purpose, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return written(code(purpose, bytes), bytes);
    }

    /** The text, if it was signed for that purpose. */
    public Optional<String> verified(String purpose, String signed) {
        byte[] all = bytes(signed);
        if (all.length <= CODE || all.length > CODE + LONGEST_SIGNED) {
            return Optional.empty();
        }
        byte[] text = Arrays.copyOfRange(all, CODE, all.length);
        return MessageDigest.isEqual(code(purpose, text), Arrays.copyOf(all, CODE))
                ? Optional.of(new String(text, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static String written(byte[] code, byte[] bytes) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(bytes.length + CODE)
                        .put(code)
                        .put(bytes)
                        .array());
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private byte[] code(Call call, byte[] place) {
        return code(call.user().value() + "\n" + call.listing(), place);
    }

    /** A purpose is no user, so that no cursor is good for anything else. */
    private byte[] code(String over, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((over + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(bytes), CODE);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", never);
        }
    }
}
