package io.kvitt.cli;

import io.kvitt.application.ReadBatch;
import io.kvitt.application.mail.IngestFolder;
import io.kvitt.application.mail.SyncAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvitt ingest}: a folder of mails in, its invoices kept. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description =
                "Reads a folder of mails once, and keeps the invoices in them: Maildir, mbox, .eml, and PDF, XML or"
                        + " ZIP files that lie beside them. Nothing in it is changed. What was read stays read: run again,"
                        + " it reads what is new, and goes on where it was interrupted.",
        footer = {
            "",
            "Examples:",
            "  kvitt ingest ~/Maildir",
            "  kvitt ingest export.mbox.d --json",
            "  kvitt invoices list",
            "",
            "Exit codes: 0 all read, 1 nothing could be read, 2 usage, 3 some could not, 5 somebody reads it already"
                    + " or the store is locked, 7 it cannot be used, 130 interrupted"
        })
final class IngestCommand implements Callable<Integer> {

    private static final int MOST_JOBS = 64;

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "A folder with mails, read to ten levels below.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "One JSON document that says what was done.")
    private boolean json;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Mails read at once. Default: as many as the processors and the memory allow.")
    private int workers = MailCrew.here();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Longest time for one mail. Default: ${DEFAULT-VALUE}.")
    private int timeout = 60;

    @Option(names = "--no-ocr", description = "Read no pictures at all.")
    private boolean noOcr;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress.")
    private boolean quiet;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    IngestCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (workers < 1 || workers > MOST_JOBS) {
            throw new ParameterException(spec.commandLine(), "--jobs takes a number from 1 to " + MOST_JOBS);
        }
        if (timeout < 1) {
            throw new ParameterException(spec.commandLine(), "--timeout takes a number of seconds from 1");
        }
        try (PassInterruption interruption = PassInterruption.watch();
                OpenStore store = storeOptions.open(wiring)) {
            return read(store, interruption);
        }
    }

    private int read(OpenStore store, PassInterruption interruption) throws IOException {
        MailLog log;
        SyncAnswer answer;
        try (Progress progress = Progress.growing(wiring.err(), !quiet && wiring.errIsTerminal())) {
            log = new MailLog(progress, !quiet, interruption::isStopped);
            answer = ingest(store).ingest(store.user(), path(), log);
        }
        return told(answer, log, interruption.isStopped());
    }

    private IngestFolder ingest(OpenStore store) {
        ReadBatch batch = new ReadBatch(workers, Duration.ofSeconds(timeout));
        return wiring.ingestFolder(store, noOcr ? OcrUse.NONE : OcrUse.DOCUMENTS_WITHOUT_TEXT, batch);
    }

    /** By one path a folder is one mailbox, whatever leads there. */
    private String path() throws IOException {
        return Files.isDirectory(folder)
                ? folder.toRealPath().toString()
                : folder.toAbsolutePath().toString();
    }

    private int told(SyncAnswer answer, MailLog log, boolean isStopped) throws IOException {
        if (answer instanceof SyncAnswer.Ended ended) {
            IngestView view = new IngestView(ended, log);
            wiring.out().print(json ? view.json() : view.text());
            wiring.out().flush();
            return isStopped ? ExitCode.INTERRUPTED : view.exitCode();
        }
        String shown = Printable.line(folder.toString());
        if (answer instanceof SyncAnswer.Busy) {
            wiring.err().println("kvitt: " + shown + ": somebody reads it already");
            return ExitCode.CONFLICT;
        }
        wiring.err().println("kvitt: " + shown + ": there is no such folder, or it cannot be read");
        return ExitCode.FAILED;
    }
}
