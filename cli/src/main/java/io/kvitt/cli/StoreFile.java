package io.kvitt.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which store is meant; shared by the commands about a store as a whole. */
final class StoreFile {

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "Which store. Default: KVITT_STORE, or kvitt.db in your data folder.")
    private Optional<Path> file = Optional.empty();

    /** A store that is there. */
    WholeStore open(Wiring wiring) {
        return wiring.wholeStore(path(wiring), false);
    }

    /** The store, which is made if it is not there. */
    WholeStore openOrMake(Wiring wiring) {
        return wiring.wholeStore(path(wiring), true);
    }

    /** Where it is. */
    Path path(Wiring wiring) {
        return file.orElseGet(wiring::storeFile);
    }
}
