package io.kvitt.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** A PDF that is written instead of what a command shows. Only its owner may read it. */
final class PdfFile {

    @Option(
            names = "--pdf",
            paramLabel = "FILE",
            description = "Print it into a PDF instead. A file that is there is left as it is.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--force", description = "Replace the PDF that is there.")
    private boolean force;

    boolean isAsked() {
        return file.isPresent();
    }

    boolean isForced() {
        return force;
    }

    /** Writes the PDF, unless there is such a file, and tells what became of it. */
    int write(Supplier<byte[]> pdf, PrintStream err) {
        Path target = file.orElseThrow();
        if (!force && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return taken(target, err);
        }
        try {
            if (force) {
                WholeFile.replace(target, pdf.get());
            } else if (!WholeFile.create(target, pdf.get())) {
                return taken(target, err);
            }
            err.println(Printable.line("printed into " + target));
            return ExitCode.OK;
        } catch (IOException trouble) {
            err.println("kvitt: "
                    + Printable.line(
                            target + " cannot be written: " + trouble.getClass().getSimpleName()));
            return ExitCode.FAILED;
        }
    }

    private static int taken(Path target, PrintStream err) {
        err.println(
                "kvitt: " + Printable.line(target + " is there already and was left as it is: --force replaces it"));
        return ExitCode.CONFLICT;
    }
}
