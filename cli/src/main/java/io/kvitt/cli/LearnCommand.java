package io.kvitt.cli;

import io.kvitt.adapters.documents.template.TemplateLearning;
import io.kvitt.adapters.documents.template.TemplateLibrary;
import io.kvitt.application.DocumentReport;
import io.kvitt.application.ReadInvoice;
import io.kvitt.domain.Secret;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.PageSearch;
import io.kvitt.domain.invoice.Review;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.template.Confirmed;
import io.kvitt.domain.template.Lesson;
import io.kvitt.domain.template.port.TemplateDraft;
import io.kvitt.domain.template.port.TemplateDraft.LearnedField;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvitt templates learn}: a template from a document whose values somebody knows, or from an invoice that was corrected. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Makes a template of a document and values that are known to be right for it, and shows what it"
                + " would read elsewhere. Without --out or --keep the template is printed and nothing is kept.",
        footer = {
            "",
            "Examples:",
            "  kvitt templates learn a.pdf --issuer 'Exempel AB' --set amount_due=812.00 --set due_date=2026-03-31",
            "  kvitt templates learn a.pdf --from-reading --set amount_due=812.00@1,430,512 --keep --try invoices/",
            "  kvitt templates learn 1f3a9c02                      what you corrected there; shows what would change",
            "  kvitt templates learn --issuer 'Exempel AB' --keep",
            "",
            "Exit codes: 0 every value has its rule, 1 there is no template to be made or to be kept, 2 usage,"
                    + " 3 some values have no rule, 5 the file is there already"
        })
final class LearnCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|INVOICE",
            description =
                    "A document, - for standard input, or an invoice that is kept, by its id or the beginning of it.")
    private Optional<String> subject = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description =
                    "A value that the document states: amount_due=1234.50. With @PAGE,X,Y behind it, the one at that"
                            + " point (in points from the top left).")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--issuer",
            paramLabel = "NAME",
            description =
                    "Whose document it is. Default: seller_name. Without a FILE: learn from what you corrected in its"
                            + " invoices.")
    private Optional<String> issuer = Optional.empty();

    @Option(
            names = "--keyword",
            paramLabel = "TEXT",
            description = "A text that is on every document of the issuer. Default: the name and a label.")
    private List<String> keywords = new ArrayList<>();

    @Option(
            names = "--from-reading",
            description = "Take the values that Kvitt itself reads with confidence, where --set says nothing else.")
    private boolean fromReading;

    @Option(
            names = "--try",
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Other documents, or folders: show what the template would read there, and what would change.")
    private List<Path> others = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "Keep the template in this file.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--keep", description = "Keep the template in the folder of your own templates.")
    private boolean keep;

    @Option(names = "--force", description = "Replace a template that is there already.")
    private boolean force;

    @Option(names = "--json", description = "Of a kept invoice: one JSON document.")
    private boolean json;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Mixin
    private Reading reading = new Reading();

    @Mixin
    private TemplateFolders folders = new TemplateFolders();

    /** A document beside the one that is learned from, with what is read of it now. */
    private record Other(String name, DocumentContent content, Optional<Invoice> now) {}

    LearnCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (out.isPresent() && keep) {
            throw new ParameterException(spec.commandLine(), "--out and --keep name two places: give one");
        }
        return isKeptInvoice() ? learnFromKept() : learnFromFile(Path.of(subject.orElse("-")));
    }

    /** What looks like an id, and is no file; or an issuer alone. */
    private boolean isKeptInvoice() {
        return subject.map(words -> words.matches("[0-9a-fA-F]{4,64}") && !Files.exists(Path.of(words)))
                .orElse(issuer.isPresent());
    }

    private int learnFromKept() throws IOException {
        if (!settings.isEmpty() || !keywords.isEmpty() || !others.isEmpty() || fromReading) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--set, --keyword, --from-reading and --try go with a FILE; correct the invoice");
        }
        LearnFromKept learning = new LearnFromKept(wiring, new LearnFromKept.Wish(keep, out, force, json));
        try (OpenStore store = storeOptions.open(wiring)) {
            return subject.isPresent()
                    ? learning.from(store, ChosenInvoice.named(subject.get()).in(store))
                    : learning.ofIssuer(store, issuer.orElseThrow());
        }
    }

    private int learnFromFile(Path file) throws IOException {
        if (subject.isEmpty() || json) {
            throw new ParameterException(
                    spec.commandLine(),
                    subject.isEmpty() ? "learn takes a FILE, an INVOICE or --issuer" : "--json goes with an INVOICE");
        }
        List<Violation> wrong = new ArrayList<>();
        Map<Field<?>, Confirmed> confirmed = confirmed(wrong);
        if (!wrong.isEmpty()) {
            return complain(wrong, ExitCode.USAGE);
        }
        if (confirmed.isEmpty() && !fromReading) {
            throw new ParameterException(spec.commandLine(), "learn takes --set FIELD=VALUE, or --from-reading");
        }
        List<Secret> passwords = reading.passwords(spec);
        TemplateLibrary library = wiring.templates(folders.folders(spec), folders.builtIn());
        ReadInvoice read = wiring.readInvoice(library, OcrUse.NONE);
        Input input = new Inputs(false, wiring.in()).of(List.of(file)).get(0);
        return input.<Integer>load(
                bytes -> wiring.documents()
                        .read(bytes, passwords)
                        .<Integer>match(
                                content -> learn(content, now(read, bytes, passwords), confirmed, read, passwords),
                                problem -> complain(input.name(), problem)),
                problem -> complain(input.name(), problem));
    }

    private Map<Field<?>, Confirmed> confirmed(List<Violation> wrong) {
        Map<Field<?>, Confirmed> confirmed = new LinkedHashMap<>();
        for (String setting : settings) {
            Confirmed.parse(setting)
                    .match(
                            value -> {
                                if (confirmed.putIfAbsent(value.field(), value) != null) {
                                    String name = value.field().key();
                                    wrong.add(new Violation(name, "template.setting.twice", name + " is set twice"));
                                }
                                return true;
                            },
                            wrong::addAll);
        }
        return confirmed;
    }

    private static Optional<Invoice> now(ReadInvoice read, byte[] bytes, List<Secret> passwords) {
        Set<Strategy> all = EnumSet.allOf(Strategy.class);
        DocumentReport report = read.read(bytes, new ReadInvoice.Options(all, passwords, true));
        return report.invoices().stream().findFirst().map(DocumentReport.ReadOne::invoice);
    }

    private int learn(
            DocumentContent content,
            Optional<Invoice> now,
            Map<Field<?>, Confirmed> said,
            ReadInvoice read,
            List<Secret> passwords) {
        Map<Field<?>, Confirmed> confirmed = new LinkedHashMap<>();
        for (Field<?> field : Field.ALL) {
            Optional<Found<?>> seen = now.map(invoice -> invoice.fields().get(field));
            Optional.ofNullable(said.get(field))
                    .map(value -> hinted(value, seen))
                    .or(() -> seen.filter(
                                    found -> fromReading && found.evidence().confidence() >= Review.SURE_ENOUGH)
                            .map(found -> new Confirmed(
                                    field, found.value(), found.evidence().place(), false)))
                    .ifPresent(value -> confirmed.put(field, value));
        }
        List<Other> tried = others(read, passwords);
        Lesson lesson = new Lesson(issuer, keywords, List.copyOf(confirmed.values()));
        Optional<String> name = issuer.or(() -> Optional.ofNullable(confirmed.get(Field.SELLER_NAME))
                .map(value -> value.value().toString()));
        List<DocumentContent> alike = tried.stream()
                .map(Other::content)
                .filter(other -> name.filter(words ->
                                new PageSearch(other.layout()).words(words).isPresent())
                        .isPresent())
                .toList();
        return TemplateLearning.learn(content, lesson, alike)
                .match(learned -> show(learned, tried, said), wrong -> complain(wrong, ExitCode.FAILED));
    }

    /** The same value with the place where it was read, which tells one of several places from the others. */
    private static Confirmed hinted(Confirmed said, Optional<Found<?>> seen) {
        boolean same = said.at().isEmpty()
                && seen.filter(found -> said.isValue(found.value())).isPresent();
        return same
                ? new Confirmed(
                        said.field(),
                        said.value(),
                        seen.flatMap(found -> found.evidence().place()),
                        false)
                : said;
    }

    private List<Other> others(ReadInvoice read, List<Secret> passwords) {
        List<Other> tried = new ArrayList<>();
        for (Input input : new Inputs(true, wiring.in()).of(others)) {
            boolean opened = input.load(
                    bytes -> wiring.documents()
                            .read(bytes, passwords)
                            .match(
                                    content -> tried.add(new Other(input.name(), content, now(read, bytes, passwords))),
                                    problem -> false),
                    problem -> false);
            if (!opened) {
                wiring.err().println("kvitt: " + Printable.line(input.name()) + " cannot be read and is left out");
            }
        }
        return tried;
    }

    private int show(TemplateDraft learned, List<Other> tried, Map<Field<?>, Confirmed> said) {
        Optional<Path> target = target(learned);
        PrintStream told = target.isPresent() ? wiring.out() : wiring.err();
        tell(told, learned, tried);
        if (target.isEmpty()) {
            wiring.out().print(learned.yaml());
        } else if (!isKept(target.get(), learned.yaml(), told)) {
            return ExitCode.CONFLICT;
        }
        boolean partial = learned.unlearned().stream().anyMatch(field -> said.containsKey(field.field()));
        return partial ? ExitCode.PARTIAL : ExitCode.OK;
    }

    private void tell(PrintStream told, TemplateDraft learned, List<Other> tried) {
        told.println(Printable.line(
                "template for " + learned.issuer() + ", known by: " + String.join(" | ", learned.keywords())));
        for (LearnedField field : learned.fields()) {
            String label = field.label().isEmpty() ? "stated" : "beside or below '" + field.label() + "'";
            told.println(Printable.line(String.format(
                    Locale.ROOT, "  %-18s %-24s %s", field.field().key(), Printable.fit(field.value(), 24), label)));
        }
        learned.unlearned()
                .forEach(field ->
                        told.println(Printable.line("  " + field.field().key() + " has no rule: " + field.because())));
        learned.notes().forEach(note -> told.println(Printable.line("  note: " + note)));
        for (Other other : tried) {
            trial(told, learned, other);
        }
    }

    private static void trial(PrintStream told, TemplateDraft learned, Other other) {
        Optional<TemplateReading> read = learned.tryOn(other.content());
        if (read.isEmpty()) {
            told.println(Printable.line(other.name() + ": not of this issuer"));
            return;
        }
        TemplateReading then = read.get();
        told.println(Printable.line(other.name() + ": "
                + (then.missing().isEmpty() ? "read" : "missing " + String.join(", ", then.missing()))));
        for (Field<?> field : Field.ALL) {
            String before = value(other.now(), field);
            String after = value(Optional.of(then.invoice()), field);
            if (!after.isEmpty() || !before.isEmpty()) {
                told.println(Printable.line(String.format(
                        Locale.ROOT,
                        "  %-18s %-24s %s",
                        field.key(),
                        after.isEmpty() ? "-" : Printable.fit(after, 24),
                        after.equals(before)
                                ? "as now"
                                : before.isEmpty() ? "new" : "now " + Printable.fit(before, 24))));
            }
        }
    }

    private static String value(Optional<Invoice> invoice, Field<?> field) {
        return invoice.<Found<?>>map(read -> read.fields().get(field))
                .map(found -> ReportJson.value(found.value()))
                .orElse("");
    }

    private Optional<Path> target(TemplateDraft learned) {
        return keep ? Optional.of(wiring.ownTemplates().resolve(fileName(learned.issuer()))) : out;
    }

    /** The issuer's name in plain letters; one without any gets a name all the same. */
    private static String fileName(String issuer) {
        String plain = Normalizer.normalize(issuer, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "issuer" : plain) + ".yml";
    }

    private boolean isKept(Path target, String yaml, PrintStream told) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (force) {
                WholeFile.replace(target, bytes);
            } else if (!WholeFile.create(target, bytes)) {
                wiring.err()
                        .println("kvitt: " + Printable.line(target.toString())
                                + " is there already and was left as it is: --force replaces it");
                return false;
            }
        } catch (IOException trouble) {
            throw new IllegalStateException("the template cannot be written to " + target, trouble);
        }
        told.println(Printable.line("kept in " + target));
        return true;
    }

    private int complain(List<Violation> wrong, int exitCode) {
        for (Violation violation : wrong) {
            wiring.err().println("kvitt: " + Printable.line(violation.message()) + " (" + violation.code() + ")");
        }
        return exitCode;
    }

    private int complain(String name, DocumentProblem problem) {
        String code = problem.code().text();
        wiring.err().println("kvitt: " + Printable.line(name) + ": " + problem.detail() + " (" + code + ")");
        return ExitCode.FAILED;
    }
}
