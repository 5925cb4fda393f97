package io.kvitt.cli;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers who is logged in on this machine: a file beside the store, for its owner only, that holds the refresh token of a
 * session. Whoever has it is that user until they log out.
 */
final class SignInFile {

    private static final int MOST_BYTES = 512;

    private final Path file;

    private SignInFile(Path file) {
        this.file = file;
    }

    /** That of a store. */
    static SignInFile beside(Path store) {
        return new SignInFile(store.resolveSibling(store.getFileName() + ".login"));
    }

    /** The token, if somebody is logged in. */
    Optional<Secret> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > MOST_BYTES) {
                throw unusable("holds no login");
            }
            return Optional.of(
                    new Secret(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IOException unread) {
            throw unusable("cannot be read: " + unread.getClass().getSimpleName());
        }
    }

    void write(Secret token) throws IOException {
        WholeFile.replace(file, (token.reveal() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Forgets it. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private OutsideFailure unusable(String why) {
        return new OutsideFailure(
                OutsideFailure.Kind.KEYS_UNUSABLE, file + " " + why + "; 'kvitt logout' takes it away.");
    }
}
