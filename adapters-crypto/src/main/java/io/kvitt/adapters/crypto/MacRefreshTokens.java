package io.kvitt.adapters.crypto;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.RefreshClaim;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.port.RefreshTokens;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;

/**
 * Refresh tokens that are computed and not kept:
 *
 * <pre>rt1.base64url( session(16) ‖ generation(uvarint) ‖ HMAC-SHA-256(K, "rt1" ‖ kid ‖ session ‖ generation)[0..16] )</pre>
 *
 * The generation is an unsigned LEB128 in its shortest form. Of two keys the newer makes, and either reads.
 */
final class MacRefreshTokens implements RefreshTokens {

    private static final String PREFIX = "rt1.";
    private static final byte[] DOMAIN = "rt1".getBytes(StandardCharsets.US_ASCII);
    private static final String HMAC = "HmacSHA256";
    private static final int SESSION = 16;
    private static final int MAC = 16;
    private static final int LONGEST_GENERATION = 9; // bytes of 63 bits
    private static final int LONGEST = PREFIX.length() + (SESSION + LONGEST_GENERATION + MAC) * 4 / 3 + 2;

    private final Supplier<CryptoKeys> keys;

    MacRefreshTokens(Supplier<CryptoKeys> keys) {
        this.keys = keys;
    }

    @Override
    public Secret make(RefreshClaim claim) {
        byte[] stated = written(claim);
        byte[] mac = mac(keys.get().refresh().newest(), stated);
        byte[] whole = Arrays.copyOf(stated, stated.length + MAC);
        System.arraycopy(mac, 0, whole, stated.length, MAC);
        return new Secret(PREFIX + Base64Url.encode(whole));
    }

    private static byte[] written(RefreshClaim claim) {
        UUID session = claim.session().value();
        ByteBuffer bytes = ByteBuffer.allocate(SESSION + LONGEST_GENERATION)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits());
        long rest = claim.generation();
        while (rest >= 0x80) {
            bytes.put((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    @Override
    public Optional<RefreshClaim> read(String shown) {
        boolean isInForm = shown.length() <= LONGEST
                && shown.startsWith(PREFIX)
                && Base64Url.isCanonical(shown, PREFIX.length(), shown.length());
        return isInForm ? read(Base64Url.decode(shown.substring(PREFIX.length()))) : Optional.empty();
    }

    /** A claim has one text alone: what would be written otherwise is none of ours. */
    private Optional<RefreshClaim> read(byte[] whole) {
        if (whole.length <= SESSION + MAC) {
            return Optional.empty();
        }
        byte[] stated = Arrays.copyOf(whole, whole.length - MAC);
        byte[] mac = Arrays.copyOfRange(whole, stated.length, whole.length);
        return isOurs(stated, mac)
                ? claim(stated).filter(claim -> Arrays.equals(written(claim), stated))
                : Optional.empty();
    }

    /** Every key is tried, and every byte compared: the time tells nothing. */
    private boolean isOurs(byte[] stated, byte[] mac) {
        boolean isOurs = false;
        for (RingKey key : keys.get().refresh().keys()) {
            isOurs |= MessageDigest.isEqual(mac(key, stated), mac);
        }
        return isOurs;
    }

    private static Optional<RefreshClaim> claim(byte[] stated) {
        ByteBuffer bytes = ByteBuffer.wrap(stated);
        UUID session = new UUID(bytes.getLong(), bytes.getLong());
        long generation = 0;
        for (int shift = 0; bytes.hasRemaining() && shift < 7 * LONGEST_GENERATION; shift += 7) {
            generation |= (bytes.get() & 0x7fL) << shift;
        }
        return bytes.hasRemaining()
                ? Optional.empty()
                : Optional.of(new RefreshClaim(new SessionId(session), generation));
    }

    private static byte[] mac(RingKey key, byte[] stated) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key.forAlgorithm(HMAC));
            mac.update(DOMAIN);
            mac.update(key.kid().getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(mac.doFinal(stated), MAC);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + HMAC, missing);
        }
    }
}
