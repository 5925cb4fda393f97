package io.kvitt.adapters.crypto;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keys of one purpose, the newest first: that one is used, the others only open what was closed with them.
 *
 * @param most how many are held; the eldest goes when there are more
 */
record KeyRing(List<RingKey> keys, int most) {

    private static final int KID = 6; // bytes

    KeyRing {
        keys = List.copyOf(keys);
        if (keys.isEmpty()
                || keys.size() > most
                || keys.stream().map(RingKey::kid).distinct().count() != keys.size()) {
            throw new IllegalArgumentException("no ring of up to " + most + " keys of different names: " + keys);
        }
    }

    static KeyRing generate(int most, SecureRandom random) {
        return new KeyRing(List.of(newKey(random)), most);
    }

    private static RingKey newKey(SecureRandom random) {
        return new RingKey(Base64Url.encode(drawn(KID, random)), drawn(RingKey.BYTES, random));
    }

    private static byte[] drawn(int bytes, SecureRandom random) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }

    RingKey newest() {
        return keys.get(0);
    }

    Optional<RingKey> find(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /** With a new key in front. */
    KeyRing rotated(SecureRandom random) {
        return new KeyRing(
                Stream.concat(Stream.of(newKey(random)), keys.stream())
                        .limit(most)
                        .toList(),
                most);
    }

    /** Without a key that got out, and with a new one in front if it was the newest. */
    KeyRing without(String kid, SecureRandom random) {
        KeyRing ahead = newest().kid().equals(kid) ? rotated(random) : this;
        return new KeyRing(
                ahead.keys.stream().filter(key -> !key.kid().equals(kid)).toList(), most);
    }
}
