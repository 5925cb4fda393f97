package io.kvitt.cli;

import io.kvitt.adapters.documents.template.LoadedTemplate;
import io.kvitt.adapters.documents.template.TemplateLibrary;
import io.kvitt.adapters.documents.template.TemplateProblem;
import io.kvitt.application.DocumentReport;
import io.kvitt.application.DocumentReport.ReadOne;
import io.kvitt.application.DocumentReport.Status;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.TextQuality;
import io.kvitt.domain.invoice.InvoiceChecks;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.TemplateReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvitt templates}: which there are, what is wrong with them, what one reads. */
@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Shows, checks, tries out and learns templates (the format of invoice2data, see docs/templates.md).",
        subcommands = LearnCommand.class,
        synopsisSubcommandLabel = "COMMAND")
final class TemplatesCommand implements Runnable {

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TemplatesCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "templates takes list, lint, test or learn");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the templates in the order in which they are asked.")
    int list(@Mixin TemplateFolders folders) {
        TemplateLibrary library = library(folders);
        for (LoadedTemplate template : library.templates()) {
            wiring.out()
                    .println(Printable.line(String.format(
                            Locale.ROOT,
                            "%d  %-28s  %-32s  %s",
                            template.priority(),
                            template.name(),
                            Printable.fit(template.issuer(), 32),
                            template.source())));
        }
        library.outOfUse().forEach(problem -> wiring.err().println(Printable.line(problem.toString())));
        return ExitCode.OK;
    }

    @Command(
            name = "lint",
            mixinStandardHelpOptions = true,
            description = "Checks templates: each finding with file, line and code. Exit code 1 if there is an error.")
    int lint(@Mixin TemplateFolders folders) {
        TemplateLibrary library = library(folders);
        int errors = 0;
        List<TemplateProblem> problems = library.problems();
        for (TemplateProblem problem : problems) {
            wiring.out().println(Printable.line(problem.toString()));
            errors += problem.severity() == TemplateProblem.Severity.ERROR ? 1 : 0;
        }
        int warnings = problems.size() - errors;
        wiring.err()
                .println(library.templates().size() + " templates: " + errors + " errors, " + warnings + " warnings");
        return errors == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description =
                    "Reads a document with one template, whether or not its keywords occur, and says what it yields,"
                            + " what is missing and why.")
    int test(
            @Parameters(paramLabel = "TEMPLATE", description = "Its name, or its file.") String name,
            @Parameters(paramLabel = "FILE", description = "The document, or - for standard input.") Path file,
            @Option(names = "--evidence", description = "Tell for every value where it was read.") boolean evidence,
            @Mixin Reading reading,
            @Mixin TemplateFolders folders) {
        TemplateLibrary library = library(folders);
        LoadedTemplate template = library.templates().stream()
                .filter(known -> known.name().equals(name) || known.source().endsWith(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "there is no template " + name));
        Input input = new Inputs(false, wiring.in()).of(List.of(file)).get(0);
        return input.<Integer>load(
                bytes -> wiring.documents()
                        .read(bytes, reading.passwords(spec))
                        .<Integer>match(
                                content -> show(file, content, library.readWith(template, content), evidence),
                                problem -> complain(file, problem)),
                problem -> complain(file, problem));
    }

    private int show(Path file, DocumentContent content, TemplateReading read, boolean evidence) {
        List<String> notes = new ArrayList<>(read.warnings());
        read.missing().forEach(name -> notes.add("required, but not found: " + name));
        ReadOne one = new ReadOne(read.invoice(), InvoiceChecks.of(read.invoice()), read.values());
        DocumentReport report = new DocumentReport(
                notes.isEmpty() ? Status.PARSED : Status.NEEDS_REVIEW,
                Optional.empty(),
                Optional.of(Strategy.TEMPLATE),
                Optional.of(read.template()),
                List.of(one),
                content.pages().size(),
                TextQuality.characters(content.pages()));
        wiring.out().println(new ReportJson(evidence, false).write(file.toString(), "", report));
        notes.forEach(note -> wiring.err().println(Printable.line(note)));
        return read.missing().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private int complain(Path file, DocumentProblem problem) {
        String code = problem.code().text();
        wiring.err().println("kvitt: " + Printable.line(file.toString()) + ": " + problem.detail() + " (" + code + ")");
        return ExitCode.FAILED;
    }

    private TemplateLibrary library(TemplateFolders folders) {
        return wiring.templates(folders.folders(spec), folders.builtIn());
    }
}
