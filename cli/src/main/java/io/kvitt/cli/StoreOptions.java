package io.kvitt.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where debts are kept; shared by the commands that ask for them. */
final class StoreOptions {

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "Where debts are kept. Default: KVITT_STORE, or kvitt.db in your data folder.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--memory", description = "Keep nothing: begin with no debts, and forget what is added.")
    private boolean memory;

    OpenStore open(Wiring wiring) {
        if (memory) {
            return wiring.memory();
        }
        return file.map(wiring::store).orElseGet(wiring::store);
    }
}
