package io.kvitt.adapters.crypto;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Argon2id (RFC 9106) in the form of the PHC: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, salt of 16 bytes, hash of 32. Only
 * three costs are known: ours, and its two equals in the OWASP Password Storage Cheat Sheet. The library keeps the memory of every
 * cost it ever met, so nothing but these may reach it.
 */
final class Argon2Hash implements KeptHash {

    static final int SALT = 16;

    private static final Cost OURS = new Cost(19_456, 2);
    private static final List<Cost> KNOWN = List.of(OURS, new Cost(12_288, 3), new Cost(47_104, 1));
    private static final int HASH = 32;
    private static final int VERSION = 19;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=1" + "\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    /**
     * @param memory in KiB
     * @param passes over it, by one thread
     */
    private record Cost(int memory, int passes) {
        Argon2Function function() {
            return Argon2Function.getInstance(memory, passes, 1, HASH, Argon2.ID, VERSION);
        }
    }

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private Argon2Hash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    static Argon2Hash of(byte[] password, byte[] salt) {
        return new Argon2Hash(OURS, salt, computed(OURS, password, salt));
    }

    private static byte[] computed(Cost cost, byte[] password, byte[] salt) {
        return cost.function().hash(password, salt).getBytes();
    }

    static Optional<Argon2Hash> read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Cost stated = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        return KNOWN.stream()
                .filter(stated::equals)
                .findFirst()
                .map(cost -> new Argon2Hash(
                        cost,
                        Base64.getDecoder().decode(parts.group(3)),
                        Base64.getDecoder().decode(parts.group(4))));
    }

    @Override
    public boolean isOf(byte[] password) {
        return MessageDigest.isEqual(computed(cost, password, salt), hash);
    }

    @Override
    public boolean isOld() {
        return !cost.equals(OURS);
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=" + VERSION + "$m=" + cost.memory + ",t=" + cost.passes + ",p=1$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
