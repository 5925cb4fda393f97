package io.kvitt.adapters.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** A hash of a password as it was read back, before anything is computed: of a known form, and no dearer than those we make. */
interface KeptHash {

    /** Whether that password was hashed; takes as long as hashing does. */
    boolean isOf(byte[] password);

    /** Whether we would hash otherwise today. */
    boolean isOld();

    /** The hash that a text is, if it is one of ours or of a predecessor's; of several forms it can be of one alone. */
    static Optional<KeptHash> read(String text) {
        return Stream.<Optional<? extends KeptHash>>of(
                        Argon2Hash.read(text), BcryptHash.read(text), Pbkdf2Hash.read(text))
                .flatMap(Optional::stream)
                .<KeptHash>map(hash -> hash)
                .findFirst();
    }

    /** The bytes that are hashed. */
    static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }
}
