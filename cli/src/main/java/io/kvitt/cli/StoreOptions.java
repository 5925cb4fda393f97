package io.kvitt.cli;

import io.kvitt.domain.identity.UserId;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where everything is kept; shared by the commands that ask for them. */
final class StoreOptions {

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "Where everything is kept. Default: KVITT_STORE, or kvitt.db in your data folder.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--memory", description = "Keep nothing: begin with an empty store, and forget it at the end.")
    private boolean memory;

    /** Whose records a command is about. */
    UserId user(Wiring wiring) {
        if (memory) {
            return Wiring.LOCAL_USER;
        }
        try (OpenStore store = open(wiring)) {
            return store.user();
        }
    }

    OpenStore open(Wiring wiring) {
        if (memory) {
            return wiring.memory();
        }
        return file.map(wiring::store).orElseGet(wiring::store);
    }
}
