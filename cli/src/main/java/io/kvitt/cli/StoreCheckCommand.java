package io.kvitt.cli;

import io.kvitt.domain.check.Violation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt store check}: reads the whole store and says what is wrong with it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads every page and every record, compares what must go together, and counts. Changes nothing.",
        footer = {"", "Examples:", "  kvitt store check", "  kvitt store check --store ~/backups/kvitt.db --json"})
final class StoreCheckCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(names = "--json", description = "One JSON document; errors are one too, on standard error.")
    private boolean json;

    @Mixin
    private StoreFile storeFile = new StoreFile();

    StoreCheckCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (WholeStore store = storeFile.open(wiring)) {
            List<Violation> broken = checked(store);
            if (!broken.isEmpty()) {
                new Complaint(wiring.err(), json, at -> at).about(broken);
                return ExitCode.DEPENDENCY;
            }
            new RecordCounts(wiring.out(), json)
                    .print(store.file(), "records", store.counts().get());
            if (!json) {
                wiring.out().println(Printable.line(store.file() + " is sound."));
            }
            return ExitCode.OK;
        }
    }

    private List<Violation> checked(WholeStore store) {
        try (Headway headway = new Headway(wiring.err(), wiring.errIsTerminal())) {
            return store.check().apply(headway);
        }
    }
}
