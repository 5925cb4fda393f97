package io.kvitt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kvitt store backup}: copies the store while others may go on writing. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies the store as it is at this moment into a new file that only you may read. To go back to it, name"
                        + " it with --store, or put it in the place of the store.",
        footer = {"", "Examples:", "  kvitt store backup ~/backups/kvitt-2026-11-22.db"})
final class StoreBackupCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(paramLabel = "FILE", description = "Where the copy goes. A file that is there is left as it is.")
    private Path to = Path.of("");

    @Mixin
    private StoreFile storeFile = new StoreFile();

    StoreBackupCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (WholeStore store = storeFile.open(wiring)) {
            if (!store.backUp().test(to)) {
                wiring.err().println("kvitt: " + Printable.line(to + " is there already (STORE_FILE_EXISTS)"));
                return ExitCode.CONFLICT;
            }
            wiring.err().println(Printable.line(store.file() + " is copied to " + to + "."));
            return ExitCode.OK;
        }
    }
}
