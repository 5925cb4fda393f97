package io.kvitt.cli;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kvitt store import}: takes in what an export wrote, all of it or nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes in the lines of an export: every record that is not kept yet; one that is kept must be the same. If"
                        + " there is anything in the file that is not understood, nothing is taken in.",
        footer = {"", "Examples:", "  kvitt store import all.jsonl --store new.db"})
final class StoreImportCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(paramLabel = "FILE", description = "What kvitt store export wrote.")
    private Path from = Path.of("");

    @Option(names = "--json", description = "One JSON document; errors are one too, on standard error.")
    private boolean json;

    @Mixin
    private StoreFile storeFile = new StoreFile();

    StoreImportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (WholeStore store = storeFile.openOrMake(wiring)) {
            Checked<Map<String, Long>> answer = taken(store);
            if (answer instanceof Checked.Valid<Map<String, Long>> added) {
                new RecordCounts(wiring.out(), json).print(store.file(), "new", added.value());
                return ExitCode.OK;
            }
            return refused(((Checked.Invalid<Map<String, Long>>) answer).violations());
        }
    }

    private Checked<Map<String, Long>> taken(WholeStore store) {
        try (Headway headway = new Headway(wiring.err(), wiring.errIsTerminal())) {
            return store.importFrom().apply(from, headway);
        }
    }

    private int refused(List<Violation> broken) throws IOException {
        new Complaint(wiring.err(), json, StoreImportCommand::place).about(broken);
        boolean conflict = broken.stream().allMatch(one -> one.code().equals("IMPORT_CONFLICT"));
        return conflict ? ExitCode.CONFLICT : ExitCode.FAILED;
    }

    /** A number is that of a line; what is wrong between records names one of them. */
    private static String place(String at) {
        return at.matches("/[0-9]+") ? "line " + at.substring(1) : at;
    }
}
