package io.kvitt.adapters.crypto;

import io.kvitt.domain.identity.Password;
import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.port.Passwords;
import java.security.SecureRandom;
import java.util.Optional;

/** Passwords hashed with Argon2id; those of predecessors are still compared, and told to be old. Two are hashed at once. */
final class Argon2Passwords implements Passwords {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;

    private final HashingDesk desk = new HashingDesk(AT_ONCE, WAITING);
    private final SecureRandom random = new SecureRandom();

    /** Of a password that nobody has: its hash is drawn. */
    private final String nobody = nobody(random);

    private static String nobody(SecureRandom random) {
        return Argon2Hash.of(drawn(random, 32), drawn(random, Argon2Hash.SALT)).text();
    }

    private static byte[] drawn(SecureRandom random, int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }

    @Override
    public PasswordHash hash(Password password) {
        byte[] salt = drawn(random, Argon2Hash.SALT);
        byte[] bytes = KeptHash.bytes(password.reveal());
        return new PasswordHash(desk.take(() -> Argon2Hash.of(bytes, salt).text()));
    }

    @Override
    public Match compare(Password password, PasswordHash hash) {
        return compare(password, hash.text());
    }

    /** The form is read before a place is taken: what is unreadable costs nothing. */
    private Match compare(Password password, String text) {
        Optional<KeptHash> kept = KeptHash.read(text);
        byte[] bytes = KeptHash.bytes(password.reveal());
        return kept.map(hash -> desk.take(() -> match(hash, bytes))).orElse(Match.UNREADABLE);
    }

    private static Match match(KeptHash hash, byte[] password) {
        if (!hash.isOf(password)) {
            return Match.OTHER;
        }
        return hash.isOld() ? Match.SAME_BUT_OLD : Match.SAME;
    }

    @Override
    public void compareWithNobody(Password password) {
        if (compare(password, nobody) != Match.OTHER) {
            throw new IllegalStateException("somebody guessed 256 random bits");
        }
    }
}
