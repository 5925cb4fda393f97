package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.invoice.TemplateReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateLibraryTest {

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private TemplateLibrary library() {
        return TemplateLibrary.load(List.of(folder)).withoutBuiltIn();
    }

    private static String names(TemplateLibrary library) {
        return library.templates().stream().map(LoadedTemplate::name).collect(Collectors.joining(" "));
    }

    @Test
    void filesAreFoundInOrderOfTheirNames() throws IOException {
        write("b.yml", "keywords: x\nfields: {}");
        write("a.json", "{\"keywords\": [\"x\"], \"fields\": {\"y\": \"z\"}}");
        write("z/c.yaml", "keywords: [x]\nfields: {}");
        write("y/d.yml", "keywords: [x]\nfields: {}\npriority: 6");
        write("notes.txt", "no template");
        assertThat(names(library())).isEqualTo("d a b c");
    }

    @Test
    void givenFoldersComeBeforeOurOwnTemplates() throws IOException {
        write("one/x.yml", "keywords: x\nfields: {}\npriority: 1");
        write("two/a.yml", "keywords: x\nfields: {}\npriority: 1");
        TemplateLibrary library = TemplateLibrary.load(List.of(folder.resolve("two"), folder.resolve("one")));
        assertThat(names(library)).isEqualTo("a x se.hyresavi");
        assertThat(names(library.withoutBuiltIn())).isEqualTo("a x");
        assertThat(names(TemplateLibrary.builtIn())).isEqualTo("se.hyresavi");
    }

    @Test
    void aTemplateIsNamedAndDescribed() throws IOException {
        write("fr.gaz.yml", "keywords: [GAZ, 12]\nfields: {}\npriority: 7");
        assertThat(library().templates())
                .containsExactly(new LoadedTemplate(
                        "fr.gaz",
                        "GAZ",
                        7,
                        List.of("GAZ", "12"),
                        folder.resolve("fr.gaz.yml").toString()));
    }

    @Test
    void aBrokenFileIsReportedByItsLineAndStopsNoOther() throws IOException {
        write("a.yml", "keywords: [x]\nfields:\n  date: 'never closed\n");
        write("b.yml", "");
        write("c.yml", "- just\n- a list");
        write("d.yml", "issuer: no keywords\nfields: {}");
        write("e.json", "{\"keywords\": ");
        Files.write(folder.resolve("f.yml"), "keywords: [é]".getBytes(StandardCharsets.ISO_8859_1));
        write("good.yml", "keywords: [x]\nfields: {issuer: x}\nrequired_fields: [issuer]");
        TemplateLibrary library = library();
        assertThat(names(library)).isEqualTo("good");
        assertThat(library.problems())
                .extracting(problem -> Path.of(problem.file()).getFileName() + ":" + problem.line() + " "
                        + problem.severity().text() + " " + problem.code().text())
                .containsExactly(
                        "a.yml:4 error syntax",
                        "b.yml:0 error not-a-mapping",
                        "c.yml:1 error not-a-mapping",
                        "d.yml:0 error no-keywords",
                        "e.json:1 error syntax",
                        "f.yml:0 error file-unreadable");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        TemplateLibrary library =
                TemplateLibrary.load(List.of(folder.resolve("nowhere"))).withoutBuiltIn();
        assertThat(library.templates()).isEmpty();
        assertThat(library.problems())
                .extracting(problem -> problem.code().text())
                .containsExactly("file-unreadable");
    }

    @ParameterizedTest(name = "{0} without {1} in \"{2}\": {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # keywords              | exclude   | text          | matches
            [Gaz, Facture]          |           | Facture Gaz   | true
            [Gaz, Facture]          |           | Facture gaz   | false
            Gaz                     |           | Gaz           | true
            [Gaz]                   | [Rappel]  | Gaz Rappel    | false
            [Gaz]                   | Rappel    | Gaz           | true
            ['A.B']                 |           | AxB           | false
            ['$']                   |           | Gaz           | false
            ['$']                   |           | 3 $           | true
            ['(NL)']                |           | NL            | false
            ['(?i)gaz']             |           | GAZ           | true
            ['BE\\s0673']           |           | BE 0673       | true
            ['NL8152[.]54']         |           | NL8152.54     | true
            ['Wystawi\\(a\\)']      |           | Wystawi(a)    | true
            [12]                    |           | 12            | true
            []                      |           | anything      | true
            ['(?i)gaz(']            |           | GAZ           | false
            """)
    void keywordsAreTakenLiterallyFirst(String keywords, String exclude, String text, boolean matches)
            throws IOException {
        String excluded = exclude == null ? "" : "exclude_keywords: " + exclude + "\n";
        write("a.yml", "keywords: " + keywords + "\n" + excluded + "fields: {x: y}\n");
        assertThat(library().read(Reader.text(text)).isPresent()).isEqualTo(matches);
    }

    @Test
    void keywordsAreSoughtInTheTextAsItIs() throws IOException {
        write("a.yml", "keywords: ['A B']\nfields: {}\noptions: {remove_whitespace: true, lowercase: true}");
        assertThat(library().read(Reader.text("A B"))).isPresent();
        assertThat(library().read(Reader.text("ab"))).isEmpty();
    }

    @Test
    void theFirstThatMatchesIsUsedAlsoWhenItsFieldsFail() throws IOException {
        write("a.yml", "keywords: [x]\nfields: {date: nowhere}");
        write("b.yml", "keywords: [x]\nfields: {y: x}\nrequired_fields: [y]");
        TemplateReading reading = library().read(Reader.text("x")).orElseThrow();
        assertThat(reading.template()).isEqualTo("a");
        assertThat(reading.missing()).contains("date");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void twoTemplatesMayShareAName() throws IOException {
        write("a/x.yml", "keywords: [a]\nfields: {issuer: a}\nrequired_fields: []");
        write("b/x.yml", "keywords: [b]\nfields: {issuer: b}\nrequired_fields: []");
        TemplateLibrary library = library();
        assertThat(names(library)).isEqualTo("x x");
        assertThat(library.problems())
                .extracting(problem -> problem.code().text())
                .containsExactly("name-twice");
        assertThat(library.read(Reader.text("b"))).isPresent();
    }

    @Test
    void aTemplateThatKeepsHittingTheTimeLimitIsAskedNoMore() throws IOException {
        write("a.yml", "keywords: [a]\nfields: {x: '(?:(a+a+)+\\1c)'}");
        TemplateLibrary library = library();
        String food = "a".repeat(60) + "b";
        for (int i = 0; i < 3; i++) {
            Optional<TemplateReading> reading = library.read(Reader.text(food));
            assertThat(reading.orElseThrow().warnings()).anyMatch(warning -> warning.startsWith("x: a search took"));
        }
        assertThat(library.read(Reader.text(food))).isEmpty();
        assertThat(library.problems())
                .extracting(problem -> problem.code().text())
                .contains("disabled");
        assertThat(library.readWith(library.templates().get(0), Reader.text("ab"))
                        .template())
                .isEqualTo("a");
    }

    @Test
    void aTemplateOfAnotherLibraryIsRefused() {
        LoadedTemplate stranger = new LoadedTemplate("x", "x", 5, List.of(), "x.yml");
        assertThatThrownBy(() -> TemplateLibrary.builtIn().readWith(stranger, Reader.text("")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThreadsMayReadAtOnce() throws Exception {
        write("a.yml", "keywords: [x]\nissuer: I\nfields: {amount: 'x (\\d+)'}");
        TemplateLibrary library = library();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = IntStream.range(0, 200)
                    .<Callable<String>>mapToObj(i -> () -> Reader.plain(
                                    library.read(Reader.text("x " + i)).orElseThrow())
                            .toString())
                    .toList();
            var done = threads.invokeAll(tasks);
            for (int i = 0; i < done.size(); i++) {
                assertThat(done.get(i).get()).isEqualTo("{amount=" + i + "}");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a line of fields or of the top                                             | problem
            `fields: {issuer: '(x'}`                                                     | 2 error regex-invalid
            `fields: {issuer: '(x)(y)'}`                                                 | 2 error several-groups
            `fields: {issuer: {parser: magic}}`                                          | 2 error parser-unknown
            `fields: {issuer: {regex: x}}`                                               | 2 error parser-missing
            `fields: {issuer: {parser: regex}}`                                          | 2 error setting-missing
            `fields: {issuer: {parser: regex, regex: x, type: real}}`                    | 2 error setting-wrong
            `fields: {issuer: {parser: regex, regex: x, group: mean}}`                   | 2 error setting-wrong
            `fields: {issuer: {parser: regex, regex: x, tpye: int}}`                     | 2 warning key-unknown
            `fields: {issuer: {parser: regex, regex: x, replace: [x, '\\2']}}`           | 2 error regex-invalid
            `fields: {issuer: {parser: regex, regex: x, area: {f: 1}}}`                  | 2 error setting-wrong
            `fields: {issuer: {parser: lines, start: a, end: b}}`                        | 2 error setting-missing
            `fields: {issuer: {parser: lines, start: a, end: b, line: c}}`               | 2 warning no-named-groups
            `fields: {issuer: {parser: lines, start: a, end: b, line: '(?P<c>.)', end_match: third}}` | 2 error setting-wrong
            `fields: {issuer: {parser: lines, start: a, end: b, line: '(?P<c>.)', types: {d: int}}}`  | 2 warning key-unknown
            `fields: {issuer: x}, options: {replace: [[a, b, c]]}`                       | 2 error setting-wrong
            `fields: {issuer: x}, options: {replace: [['(', b]]}`                        | 2 error regex-invalid
            `fields: {issuer: x}, options: {decimal: ','}`                               | 2 warning key-unknown
            `fields: {issuer: x}, country: se`                                           | 2 warning key-unknown
            `fields: {issuer: x}, tables: [{start: a, end: b}]`                          | 2 error setting-missing
            `fields: {issuer: x}, lines: [a]`                                            | 2 error setting-wrong
            `fields: {issuer: x}, exclude_keywords: [e]`                                 | 3 error keyword-excluded
            """)
    void lintFindsWhatCannotWork(String template, String problem) throws IOException {
        write("a.yml", "{required_fields: [],\n" + template + ",\nkeywords: [key]}");
        assertThat(library().problems())
                .extracting(found -> found.line() + " " + found.severity().text() + " "
                        + found.code().text())
                .contains(problem);
    }

    @Test
    void lintFindsDeadKeywordsAndPromisesThatCannotBeKept() throws IOException {
        write("a.yml", "keywords: ['(?i)gaz']\nfields: {date: '(x)(y)'}");
        assertThat(library().problems())
                .extracting(found -> found.line() + " " + found.code().text())
                .contains("1 keyword-is-regex", "2 several-groups", "0 required-never-found");
        write("a.yml", "keywords: []\nfields: {}");
        assertThat(library().problems())
                .extracting(found -> found.code().text())
                .contains("matches-everything");
        write("a.yml", "keywords: [x]");
        assertThat(library().problems())
                .extracting(found -> found.code().text())
                .contains("no-fields");
    }

    @Test
    void ourOwnTemplatesAreFlawless() {
        assertThat(TemplateLibrary.builtIn().problems()).isEmpty();
    }

    @Test
    void aProblemIsWrittenAsEditorsExpect() {
        assertThat(TemplateProblem.of("a.yml", 3, TemplateProblem.Code.SYNTAX, "no"))
                .hasToString("a.yml:3: error: no [syntax]");
    }
}
