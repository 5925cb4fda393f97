package io.kvitt.cli;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.port.DocumentReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvitt text}: what a template sees. */
@Command(
        name = "text",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Prints the text of a document with its columns kept, as templates see it; a form feed ends each page.")
final class TextCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The document, or - for standard input.")
    private Path file = Path.of("-");

    @Mixin
    private Reading reading = new Reading();

    TextCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        if (Files.isDirectory(file)) {
            wiring.err().println("kvitt: " + Printable.line(file.toString()) + " is a folder, text takes one file");
            return ExitCode.USAGE;
        }
        List<Input> inputs = new Inputs(false, wiring.in()).of(List.of(file));
        DocumentReader documents = wiring.documents();
        return inputs.get(0)
                .<Integer>load(
                        bytes -> documents
                                .read(bytes, reading.passwords(spec))
                                .<Integer>match(this::print, this::complain),
                        this::complain);
    }

    private int print(DocumentContent content) {
        wiring.out().print(content.layout().text());
        content.flaws().forEach(this::complain);
        return content.layout().text().isBlank() ? ExitCode.FAILED : ExitCode.OK;
    }

    private int complain(DocumentProblem problem) {
        wiring.err()
                .println("kvitt: " + Printable.line(file.toString()) + ": " + problem.detail() + " ("
                        + problem.code().text() + ")");
        return ExitCode.FAILED;
    }
}
