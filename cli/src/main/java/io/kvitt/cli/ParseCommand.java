package io.kvitt.cli;

import io.kvitt.adapters.documents.template.TemplateLibrary;
import io.kvitt.adapters.documents.template.TemplateProblem;
import io.kvitt.application.ReadBatch;
import io.kvitt.application.ReadInvoice;
import io.kvitt.domain.Secret;
import io.kvitt.domain.invoice.Strategy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvitt parse}: documents in, what they say out. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads invoices, rental notices, credit notes and receipts: e-invoices (CII, UBL, FatturaPA, also"
                + " inside PDF), PDFs with a template or without, images and scans, saved OCR (Textract,"
                + " Tesseract, hOCR).",
        footer = {
            "",
            "Examples:",
            "  kvitt parse a.pdf b.xml",
            "  kvitt parse -r ~/Mail/invoices --csv > invoices.csv",
            "  kvitt parse -r ~/Mail/invoices --jsonl --resume done.jsonl > all.jsonl",
            "  cat a.pdf | kvitt parse - --json --evidence",
            "  kvitt parse -r ~/Mail/invoices --save             keep them, for kvitt invoices",
            "  kvitt parse a.pdf --explain --annotate marked     why, and a copy that shows where",
            "",
            "Exit codes: 0 all read, 1 all failed, 2 usage, 3 some failed, 4 needs review (with --strict),"
                    + " 130 interrupted; with --save also 5 the store is locked, 7 it cannot be used"
        })
final class ParseCommand implements Callable<Integer> {

    private static final int MOST_JOBS = 64;

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders, or - for standard input.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = {"-r", "--recursive"},
            description = "Read the folders below a folder too.")
    private boolean recursive;

    @ArgGroup
    private Form form = new Form();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Documents read at once. Default: the number of processors.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            split = ",",
            description = "Read only this way: e-invoice, template or layout. Default: the first that applies.")
    private List<String> strategies = new ArrayList<>();

    @ArgGroup
    private Ocr ocr = new Ocr();

    @Option(names = "--evidence", description = "Tell for every value where it was read and by which rule.")
    private boolean evidence;

    @Option(
            names = "--explain",
            description = "Tell for every value why it was chosen, which candidates lost and why, what was checked, and"
                    + " which ways of reading did not apply.")
    private boolean explain;

    @Option(
            names = "--annotate",
            paramLabel = "DIR",
            description = "Write a copy of each document into DIR with a box around each value: green is sure, orange"
                    + " less than 80 %% sure, red is what a failed check is about. Images become PNG. Nothing is"
                    + " overwritten.")
    private Optional<Path> annotate = Optional.empty();

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Keep a journal in FILE; documents that it holds already, unchanged, are not read again.")
    private Optional<Path> resume = Optional.empty();

    @Option(
            names = "--save",
            description = "Keep the invoices, each once however often it is read, and say which were seen before; see"
                    + " kvitt invoices.")
    private boolean save;

    @Option(names = "--restore", description = "With --save: keep again what you deleted.")
    private boolean restore;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Option(names = "--strict", description = "End with exit code 4 if a document needs review.")
    private boolean strict;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Longest time for one document. Default: ${DEFAULT-VALUE}.")
    private int timeout = 20;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress, no summary.")
    private boolean quiet;

    @Mixin
    private Reading reading = new Reading();

    @Mixin
    private TemplateFolders templateFolders = new TemplateFolders();

    /** At most one of the forms that are not the table. */
    static final class Form {
        @Option(names = "--json", description = "One JSON document.")
        private boolean json;

        @Option(names = "--jsonl", description = "A JSON object a line, written as soon as it is known.")
        private boolean jsonl;

        @Option(names = "--csv", description = "A line a document, for spreadsheets.")
        private boolean csv;
    }

    /** At most one of the ways that are not the usual one. */
    static final class Ocr {
        @Option(
                names = "--ocr",
                description = "Read pictures beside text too, where the text was not enough, about a second a picture."
                        + " Images and documents without text are read in any case, where Tesseract is installed.")
        private boolean everywhere;

        @Option(names = "--no-ocr", description = "Read no pictures at all.")
        private boolean nowhere;

        OcrUse use() {
            if (nowhere) {
                return OcrUse.NONE;
            }
            return everywhere ? OcrUse.ALL_PICTURES : OcrUse.DOCUMENTS_WITHOUT_TEXT;
        }
    }

    ParseCommand(Wiring wiring) {
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
        refuseTogether();
        List<Secret> passwords = reading.passwords(spec);
        ReadInvoice.Options options =
                new ReadInvoice.Options(strategies(), passwords, evidence || explain || annotate.isPresent());
        Optional<MarkedCopies> copies = annotate.isEmpty()
                ? Optional.empty()
                : Optional.of(MarkedCopies.in(annotate.get(), wiring.marker(), passwords));
        TemplateLibrary templates = wiring.templates(templateFolders.folders(spec), templateFolders.builtIn());
        Inputs inputs = new Inputs(recursive, wiring.in());
        if (save) {
            return saving(inputs, options, templates, copies);
        }
        if (resume.isEmpty()) {
            return run(inputs, options, templates, Optional.empty(), copies, Optional.empty());
        }
        try (Journal journal = Journal.open(resume.get())) {
            return run(inputs, options, templates, Optional.of(journal), copies, Optional.empty());
        }
    }

    /** A store that failed on the way is told when everything has been read. */
    private int saving(
            Inputs inputs, ReadInvoice.Options options, TemplateLibrary templates, Optional<MarkedCopies> copies) {
        try (OpenStore store = storeOptions.open(wiring)) {
            SavedInvoices saved = new SavedInvoices(wiring.keepInvoice(store), store.user(), restore);
            int code = run(inputs, options, templates, Optional.empty(), copies, Optional.of(saved));
            if (!quiet) {
                wiring.err().println(saved.told());
            }
            saved.failure().ifPresent(failure -> {
                throw failure;
            });
            return code;
        }
    }

    /** A journal keeps what was read, not why or where on the page; a line of a spreadsheet has no room for it. */
    private void refuseTogether() {
        if (resume.isPresent() && (explain || annotate.isPresent())) {
            throw new ParameterException(
                    spec.commandLine(), "--explain and --annotate need documents to be read: leave out --resume");
        }
        if (resume.isPresent() && save) {
            throw new ParameterException(
                    spec.commandLine(), "--save needs documents to be read, and keeps each once: leave out --resume");
        }
        if (restore && !save) {
            throw new ParameterException(spec.commandLine(), "--restore is about what is kept: add --save");
        }
        if (form.csv && explain) {
            throw new ParameterException(spec.commandLine(), "--explain has no place in --csv: use --jsonl");
        }
    }

    private Set<Strategy> strategies() {
        Set<Strategy> chosen = EnumSet.noneOf(Strategy.class);
        for (String name : strategies) {
            Strategy known = null;
            for (Strategy strategy : Strategy.values()) {
                known = strategy.code().equals(name.toLowerCase(Locale.ROOT)) ? strategy : known;
            }
            if (known == null) {
                throw new ParameterException(
                        spec.commandLine(), "--strategy " + name + " is none of e-invoice, template, layout");
            }
            chosen.add(known);
        }
        return chosen.isEmpty() ? EnumSet.allOf(Strategy.class) : chosen;
    }

    private int run(
            Inputs inputs,
            ReadInvoice.Options options,
            TemplateLibrary templates,
            Optional<Journal> journal,
            Optional<MarkedCopies> copies,
            Optional<SavedInvoices> saved) {
        List<Input> documents = inputs.of(paths);
        ReadInvoice read = wiring.readInvoice(templates, ocr.use());
        ReportJson json = new ReportJson(evidence, explain);
        Output output = output(documents);
        Tally tally = new Tally();
        boolean sharedTerminal = !quiet && wiring.errIsTerminal() && wiring.outIsTerminal();
        try (Progress progress = Progress.of(documents.size(), wiring.err(), !quiet && wiring.errIsTerminal());
                Interruption interruption = Interruption.watch(output::end)) {
            output.begin();
            List<ReadDocument> jobs = new ArrayList<>(documents.size());
            List<String> copyNames = MarkedCopies.names(documents);
            for (int i = 0; i < documents.size(); i++) {
                ReadDocument.Showing showing = new ReadDocument.Showing(explain, copies, copyNames.get(i), saved);
                jobs.add(new ReadDocument(documents.get(i), read, options, json, journal, showing));
            }
            Consumer<Row> sink = row -> {
                if (sharedTerminal) {
                    progress.clear();
                }
                output.row(row);
                journal.ifPresent(kept -> kept.add(row));
                tally.add(row);
                if (!quiet) {
                    progress.step();
                }
            };
            new ReadBatch(workers, Duration.ofSeconds(timeout))
                    .read(
                            jobs.iterator(),
                            row -> interruption.unlessStopped(() -> sink.accept(row)),
                            interruption::isStopped);
            interruption.unlessStopped(output::end);
            if (interruption.isStopped()) {
                return ExitCode.INTERRUPTED;
            }
        }
        if (!quiet) {
            complain(templates.outOfUse());
            wiring.err().println(tally.told(inputs.skipped()));
        }
        return tally.exitCode(strict);
    }

    private void complain(List<TemplateProblem> problems) {
        for (TemplateProblem problem : problems) {
            wiring.err().println("kvitt: template " + Printable.line(problem.toString()));
        }
    }

    private Output output(List<Input> inputs) {
        if (form.jsonl) {
            return new Output.JsonLines(wiring.out());
        }
        if (form.json) {
            return new Output.JsonDocument(wiring.out());
        }
        return form.csv ? new Output.Csv(wiring.out()) : new Output.Table(wiring.out(), inputs, wiring.colours());
    }
}
