package io.kvitt.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kvitt store export}: everything as lines of JSON. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes everything that is kept as JSON Lines: first how much there is of each kind, then a record a line."
                        + " The same records always give the same bytes.",
        footer = {"", "Examples:", "  kvitt store export all.jsonl", "  kvitt store export | gzip > all.jsonl.gz"})
final class StoreExportCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A new file, which only you may read. Default: standard output.")
    private Optional<Path> to = Optional.empty();

    @Mixin
    private StoreFile storeFile = new StoreFile();

    StoreExportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        try (WholeStore store = storeFile.open(wiring)) {
            if (to.isEmpty()) {
                return printed(store);
            }
            if (!store.exportTo().test(to.get())) {
                wiring.err().println("kvitt: " + Printable.line(to.get() + " is there already (STORE_FILE_EXISTS)"));
                return ExitCode.CONFLICT;
            }
            return ExitCode.OK;
        }
    }

    /** A stream that broke, as when its reader ended, is noticed at the end: what was written then is no export. */
    private int printed(WholeStore store) {
        PrintStream out = wiring.out();
        store.export().accept(line -> {
            out.print(line);
            out.print('\n');
        });
        return out.checkError() ? ExitCode.FAILED : ExitCode.OK;
    }
}
