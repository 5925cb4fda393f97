package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearnCommandTest {

    private static final String SAMPLES = "../samples/";
    private static final String LETTER = SAMPLES + "invoice-hartwell.pdf";

    @TempDir
    private Path folder;

    private static Terminal learn(String... args) {
        List<String> words = new ArrayList<>(List.of("templates", "learn", LETTER));
        words.addAll(Arrays.asList(args));
        return Terminal.run(words.toArray(new String[0]));
    }

    private static String[] known(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "--issuer",
                "Hartwell & Finch Imaginary Plumbing Ltd",
                "--set",
                "invoice_number=HW-20417",
                "--set",
                "due_date=2026-07-05",
                "--set",
                "amount_due=1714.92"));
        words.addAll(Arrays.asList(more));
        return words.toArray(new String[0]);
    }

    /** What the samples say is what their own generator wrote into them; a sum that is not printed cannot be learned. */
    @ParameterizedTest
    @CsvSource({
        "invoice-hartwell,",
        "rechnung-falkenried, tax_total",
        "facture-montclair,",
        "factuur-vandermeer,",
        "faktura-norrsken-el,",
        "invois-seri-murni, gross_total",
        "hyresavi-lindgarden,"
    })
    void aSampleIsReadByTheTemplateThatWasLearnedFromIt(String sample, @Nullable String unprinted) throws IOException {
        ObjectNode fields = (ObjectNode) new ObjectMapper()
                .readTree(Path.of(SAMPLES, "expected", sample + ".pdf.json").toFile())
                .get("fields");
        fields.remove(String.valueOf(unprinted));
        List<String> words = new ArrayList<>(List.of("templates", "learn", SAMPLES + sample + ".pdf", "--no-built-in"));
        fields.properties()
                .forEach(field -> words.addAll(
                        List.of("--set", field.getKey() + "=" + field.getValue().textValue())));
        words.addAll(List.of("--out", folder.resolve("learned.yml").toString()));

        Terminal learned = Terminal.run(words.toArray(new String[0]));
        Row row = Terminal.run("parse", SAMPLES + sample + ".pdf", "--jsonl", "--no-built-in", "-t", folder.toString())
                .rows()
                .get(0);

        assertThat(learned.err()).isEmpty();
        assertThat(row.strategy()).isEqualTo("template");
        List<String> unlearned = learned.out()
                .lines()
                .filter(line -> line.contains(" has no rule: "))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(unlearned).hasSizeLessThanOrEqualTo(1);
        assertThat(learned.exitCode()).isEqualTo(unlearned.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL);
        fields.properties().stream()
                .filter(field -> !unlearned.contains(field.getKey()))
                .forEach(field -> assertThat(row.field(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue().textValue()));
        assertThat(Terminal.run("templates", "lint", "--no-built-in", "-t", folder.toString())
                        .err())
                .contains("1 templates: 0 errors, 0 warnings");
    }

    @Test
    void withoutAPlaceToKeepItTheTemplateIsPrinted() {
        Terminal run = learn(known());

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .startsWith("issuer: Hartwell & Finch Imaginary Plumbing Ltd\nkeywords:\n")
                .contains("\nfields:\n", "\noptions:\n  currency: GBP\n");
        assertThat(run.err()).contains("invoice_number", "HW-20417", "known by: ");
    }

    @Test
    void whatIsThereAlreadyIsReplacedOnlyByForce() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.yml"), "issuer: Me\n");

        Terminal refused = learn(known("--out", mine.toString()));
        String left = Files.readString(mine);
        Terminal forced = learn(known("--out", mine.toString(), "--force"));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFLICT);
        assertThat(refused.err()).contains("--force");
        assertThat(left).isEqualTo("issuer: Me\n");
        assertThat(forced.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(mine)).startsWith("issuer: Hartwell");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(mine);
        }
    }

    @Test
    void aTemplateThatIsKeptIsUsedFromThenOn() {
        Map<String, String> home = Map.of("XDG_CONFIG_HOME", folder.toString());
        String[] words = new String[] {"templates", "learn", LETTER, "--keep"};
        String[] known = known();
        String[] learn = Arrays.copyOf(words, words.length + known.length);
        System.arraycopy(known, 0, learn, words.length, known.length);

        Terminal kept = Terminal.run(new byte[0], home, learn);
        Terminal parsed = Terminal.run(new byte[0], home, "parse", LETTER, "--jsonl");

        assertThat(kept.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("kvitt/templates/hartwell-finch-imaginary-plumbing-ltd.yml"))
                .exists();
        assertThat(parsed.out()).contains("\"template\":\"hartwell-finch-imaginary-plumbing-ltd\"");
    }

    @Test
    void tryingShowsWhatWouldChangeAndWhatIsNotOfThisIssuer() {
        Terminal run = learn(known("--try", LETTER, SAMPLES + "rechnung-falkenried.pdf", SAMPLES + "trasig.pdf"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.err())
                .contains("invoice-hartwell.pdf: read\n")
                .containsPattern("  amount_due +1714.92 ")
                .contains("rechnung-falkenried.pdf: not of this issuer\n")
                .contains("trasig.pdf cannot be read and is left out");
    }

    @Test
    void everythingThatIsWrongWithTheCommandLineIsSaidAtOnce() {
        Terminal run = learn("--set", "amount_dew=12", "--set", "due_date=soon", "--set", "rent", "--set", "rent=1.00");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList())
                .hasSize(3)
                .anyMatch(line -> line.contains("there is no field 'amount_dew'"))
                .anyMatch(line -> line.contains("due_date is a date such as 2026-03-31, and 'soon' is none"))
                .anyMatch(line -> line.contains("'rent' has no value"));
    }

    @Test
    void valuesThatAreNotOnThePageAreNamedAndNothingIsKept() {
        Path target = folder.resolve("none.yml");

        Terminal run =
                learn(known("--set", "net_total=99.99", "--set", "issue_date=1999-12-31", "--out", target.toString()));

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("net_total: '99.99' is not on the page", "issue_date: '1999-12-31' is not on the page");
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--issuer X", "--from-reading --out a.yml --keep", "--set amount_due=1.00 --jsonl"})
    void aCommandLineThatMeansNothingIsAUsageError(String options) {
        assertThat(learn(options.isEmpty() ? new String[0] : options.split(" ")).exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatKvittReadsItselfIsTakenWhereNothingElseIsSaid() {
        Terminal run = Terminal.run(
                "templates",
                "learn",
                SAMPLES + "facturx-falkenried.pdf",
                "--from-reading",
                "--set",
                "order_number=RE-2026-0815");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .startsWith("issuer: Falkenried Fantasiebücher GmbH\n")
                .contains("  invoice_number: ", "  date_due: ", "  amount_due: ", "  order_number: ");
    }

    @Test
    void aDocumentThatCannotBeOpenedIsTold() {
        Terminal run = Terminal.run("templates", "learn", SAMPLES + "losen.pdf", "--set", "rent=1.00");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("document.encrypted");
    }
}
