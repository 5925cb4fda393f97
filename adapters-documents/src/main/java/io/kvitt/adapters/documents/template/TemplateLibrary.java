package io.kvitt.adapters.documents.template;

import io.kvitt.adapters.documents.template.TemplateProblem.Code;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.port.InvoiceTemplates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The templates of some folders and our own, in the order in which they are asked. Files are read when the first document
 * or question comes, patterns are translated when they are first used. A template whose searches hit their time limit
 * three times is asked no more by this library, and is named in {@link #problems()}.
 */
public final class TemplateLibrary implements InvoiceTemplates {

    private static final int TIMEOUTS_UNTIL_DISABLED = 3;

    /** With fewer keywords, half of them say too little. */
    private static final int LEAST_KEYWORDS_TO_COMPARE = 3;

    private static final double LEAST_NEARNESS = 0.5;

    private final List<Path> folders;
    private final boolean withBuiltIn;
    private Optional<Shelf> shelf = Optional.empty();

    /** What loading gave: templates in asking order, and what was wrong. */
    private record Shelf(Map<LoadedTemplate, Shelved> templates, List<TemplateProblem> problems) {}

    /** A template and how often its searches hit their time limit. */
    private record Shelved(Template template, AtomicInteger timeouts) {

        boolean isDisabled() {
            return timeouts.get() >= TIMEOUTS_UNTIL_DISABLED;
        }

        Search search() {
            return new Search(System::nanoTime, timeouts::incrementAndGet);
        }

        TemplateReading read(DocumentContent document, boolean explain) {
            return TemplateRun.read(template, document, search(), explain);
        }

        /**
         * Share of the keywords that occur in a lower-case text, 0 to 1; 0 also where none of those occurs that tell this
         * template from the others.
         */
        double nearness(String lowerCase, Set<String> shared) {
            List<String> keywords = lowerCaseKeywords();
            boolean excluded = template.excluded().stream()
                    .anyMatch(keyword -> lowerCase.contains(keyword.text().toLowerCase(Locale.ROOT)));
            List<String> occurring =
                    keywords.stream().filter(lowerCase::contains).toList();
            if (excluded || keywords.size() < LEAST_KEYWORDS_TO_COMPARE || shared.containsAll(occurring)) {
                return 0;
            }
            return (double) occurring.size() / keywords.size();
        }

        List<String> lowerCaseKeywords() {
            return template.keywords().stream()
                    .map(keyword -> keyword.text().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
        }

        boolean matches(String text) {
            Search search = search();
            try {
                return template.keywords().stream().allMatch(keyword -> keyword.occursIn(text, search))
                        && template.excluded().stream().noneMatch(keyword -> text.contains(keyword.text()));
            } catch (FieldFailure gaveUp) {
                return false;
            }
        }
    }

    private TemplateLibrary(List<Path> folders, boolean withBuiltIn) {
        this.folders = List.copyOf(folders);
        this.withBuiltIn = withBuiltIn;
    }

    /** The templates of the folders, in the order given, then our own. */
    public static TemplateLibrary load(List<Path> folders) {
        return new TemplateLibrary(folders, true);
    }

    /** Our own templates alone. */
    public static TemplateLibrary builtIn() {
        return new TemplateLibrary(List.of(), true);
    }

    /** The same folders without our own templates. */
    public TemplateLibrary withoutBuiltIn() {
        return new TemplateLibrary(folders, false);
    }

    /** In the order in which they are asked: by priority, then as found. */
    public List<LoadedTemplate> templates() {
        return List.copyOf(shelf().templates().keySet());
    }

    /** Everything that is wrong with the files, their patterns included, in the order of files and lines. */
    public List<TemplateProblem> problems() {
        List<TemplateProblem> problems = new ArrayList<>(shelf().problems());
        for (Shelved shelved : shelf().templates().values()) {
            problems.addAll(Lint.check(shelved.template()));
        }
        problems.addAll(disabled(shelf()));
        return inOrder(problems);
    }

    /** What kept templates from being asked so far: files that could not be read, searches that took too long. */
    public synchronized List<TemplateProblem> outOfUse() {
        if (shelf.isEmpty()) {
            return List.of();
        }
        List<TemplateProblem> problems = new ArrayList<>(shelf.get().problems());
        problems.removeIf(problem -> problem.severity() != TemplateProblem.Severity.ERROR);
        problems.addAll(disabled(shelf.get()));
        return inOrder(problems);
    }

    private static List<TemplateProblem> disabled(Shelf shelf) {
        List<TemplateProblem> problems = new ArrayList<>();
        for (Shelved shelved : shelf.templates().values()) {
            if (shelved.isDisabled()) {
                problems.add(TemplateProblem.of(
                        shelved.template().source(),
                        0,
                        Code.DISABLED,
                        "its searches hit their time limit " + TIMEOUTS_UNTIL_DISABLED + " times: no longer asked"));
            }
        }
        return problems;
    }

    private static List<TemplateProblem> inOrder(List<TemplateProblem> problems) {
        List<TemplateProblem> ordered = new ArrayList<>(problems);
        ordered.sort(Comparator.comparing(TemplateProblem::file).thenComparingInt(TemplateProblem::line));
        return List.copyOf(ordered);
    }

    @Override
    public Optional<TemplateReading> read(DocumentContent document) {
        String text = TemplateRun.searchable(document);
        for (Shelved shelved : shelf().templates().values()) {
            if (!shelved.isDisabled() && shelved.matches(text)) {
                return Optional.of(shelved.read(document, false));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<TemplateReading> readNearest(DocumentContent document) {
        String text = TemplateRun.searchable(document).toLowerCase(Locale.ROOT);
        Set<String> shared = sharedKeywords();
        List<Shelved> nearest = new ArrayList<>();
        double most = LEAST_NEARNESS;
        for (Shelved shelved : shelf().templates().values()) {
            double nearness = shelved.isDisabled() ? 0 : shelved.nearness(text, shared);
            if (nearness > most) {
                nearest.clear();
                most = nearness;
            }
            if (nearness == most) {
                nearest.add(shelved);
            }
        }
        return nearest.size() == 1
                ? Optional.of(nearest.get(0).read(document, false))
                        .filter(reading -> reading.missing().isEmpty())
                : Optional.empty();
    }

    /** Keywords that several templates have: currencies, "Invoice". They tell no issuer. */
    private Set<String> sharedKeywords() {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Shelved shelved : shelf().templates().values()) {
            for (String keyword : shelved.lowerCaseKeywords()) {
                if (!seen.add(keyword)) {
                    shared.add(keyword);
                }
            }
        }
        return shared;
    }

    /**
     * Reads with one template of this library, whether or not its keywords occur, disabled or not. The warnings also name
     * the fields that yielded nothing, and why.
     */
    public TemplateReading readWith(LoadedTemplate template, DocumentContent document) {
        Shelved known = shelf().templates().get(template);
        if (known == null) {
            throw new IllegalArgumentException("not a template of this library: " + template.source());
        }
        return known.read(document, true);
    }

    private synchronized Shelf shelf() {
        if (shelf.isEmpty()) {
            shelf = Optional.of(stock());
        }
        return shelf.get();
    }

    private Shelf stock() {
        List<TemplateProblem> problems = new ArrayList<>();
        List<Template> found = new ArrayList<>(TemplateFiles.inFolders(folders, problems));
        if (withBuiltIn) {
            found.addAll(TemplateFiles.builtIn(problems));
        }
        Set<String> names = new HashSet<>();
        for (Template template : found) {
            if (!names.add(template.name())) {
                String message = "another template is also named '" + template.name() + "'";
                problems.add(TemplateProblem.of(template.source(), 0, Code.NAME_TWICE, message));
            }
        }
        found.sort(Comparator.comparingInt(Template::priority).reversed());
        Map<LoadedTemplate, Shelved> shelved = new LinkedHashMap<>();
        for (Template template : found) {
            List<String> keywords =
                    template.keywords().stream().map(Keyword::text).toList();
            shelved.putIfAbsent(
                    new LoadedTemplate(
                            template.name(), template.issuer(), template.priority(), keywords, template.source()),
                    new Shelved(template, new AtomicInteger()));
        }
        return new Shelf(shelved, problems);
    }
}
