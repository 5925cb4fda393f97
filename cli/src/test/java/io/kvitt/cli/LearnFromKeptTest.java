package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnFromKeptTest {

    /** Number, day, due date and amount stand beside their labels. */
    private static final String BESIDE = """
            %s                                    FAKTURA

            Kundens beteckning:      %s
            Fakturadatum             %s
            Förfallodatum            %s
            Att betala               %s kr

            Tack för att du handlar hos oss
            """;

    /** They stand below. */
    private static final String BELOW = """
            %s                                    FAKTURA

            Beteckning           Fakturadatum    Förfallodatum      Summa att betala
            %s              %s      %s         %s kr

            Bröd och bullar
            Tack för att du handlar hos oss
            """;

    /** The labels are full of what means something in a pattern. */
    private static final String ODD = """
            %s                                    FAKTURA

            Beteckning (.*+?[x]{3}|^$\\):   %s
            Fakturadatum: %s    Förfallodatum: %s
            Summa att betala: %s kr
            """;

    @TempDir
    private Path folder;

    private Terminal run(String... args) {
        return Terminal.run(
                new byte[0],
                Map.of(
                        "XDG_CONFIG_HOME",
                        folder.toString(),
                        "KVITT_STORE",
                        folder.resolve("kvitt.db").toString()),
                args);
    }

    private Path paper(String layout, String name, String seller, String number, String month, String amount)
            throws IOException {
        String form = Map.of("beside", BESIDE, "below", BELOW, "odd", ODD).get(layout);
        String text = String.format(form, seller, number, "2026-" + month + "-02", "2026-" + month + "-28", amount);
        return Files.writeString(folder.resolve(name + ".txt"), text);
    }

    /** The id of the paper that is due that month. */
    private String idOf(String month) throws IOException {
        for (JsonNode item : json(run("invoices", "list", "--json")).get("items")) {
            if (item.at("/fields/due_date").asText().startsWith("2026-" + month)) {
                return item.get("invoice_id").asText();
            }
        }
        throw new AssertionError("nothing is due in " + month);
    }

    private static JsonNode json(Terminal run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
              beside | Havreholms Bageri AB      | ZX/A-17 | ZX/C-940
              below  | Havreholms Bageri AB      | B-20417 | C-9
              odd    | Havreholms Bageri AB      | B-20417 | C-9
              beside | A+B (Bygg) $kog? ^ AB     | B-20417 | C-9
              below  | חברת החשמל בע"מ           | B-20417 | C-9
              beside | O'Neill: "Söner" & #1 AB  | B-20417 | C-9
            """)
    void whatIsCorrectedOnceIsReadRightFromThenOn(String layout, String seller, String number, String next)
            throws IOException {
        Path first = paper(layout, "first", seller, number, "03", "1 812,50");
        Path second = paper(layout, "second", seller, next, "04", "98,75");
        run("parse", "--save", first.toString(), second.toString());
        String id = idOf("03");
        run("invoices", "edit", id, "invoice_number=" + number, "seller_name=" + seller, "--confirm");

        Terminal kept = run("templates", "learn", id, "--keep");
        Row read = run(
                        "parse",
                        paper(layout, "third", seller, next, "05", "2 000,00").toString(),
                        "--jsonl")
                .rows()
                .get(0);

        assertThat(kept.err()).isEmpty();
        assertThat(kept.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(kept.out()).contains("first.txt", "kept in ");
        assertThat(read.strategy()).isEqualTo("template");
        assertThat(read.field("seller_name")).isEqualTo(seller);
        assertThat(read.field("invoice_number")).isEqualTo(next);
        assertThat(read.field("issue_date")).isEqualTo("2026-05-02");
        assertThat(read.field("due_date")).isEqualTo("2026-05-28");
        assertThat(read.field("amount_due")).isEqualTo("2000.00");
        assertThat(run("templates", "lint").err()).contains(" 0 errors, 0 warnings");
    }

    @Test
    void nothingIsKeptUntilThatIsWantedAndWhatWouldChangeIsShown() throws IOException {
        Path first = paper("below", "first", "Havreholms Bageri AB", "ZX/A-17", "03", "1 812,50");
        Path second = paper("below", "second", "Havreholms Bageri AB", "ZX/C-940", "04", "98,75");
        run("parse", "--save", first.toString(), second.toString());
        String id = idOf("03");

        Terminal early = run("templates", "learn", id);
        run("invoices", "edit", id, "invoice_number=ZX/A-17", "seller_name=Havreholms Bageri AB");
        Terminal shown = run("templates", "learn", id.substring(0, 6));
        JsonNode told = json(run("templates", "learn", "--issuer", "havreholms bageri ab", "--json"));

        assertThat(early.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(early.err()).contains("template.unconfirmed");
        assertThat(shown.out()).startsWith("issuer: Havreholms Bageri AB\nkeywords:\n");
        assertThat(shown.err()).containsPattern("invoice_number +ZX/C-940 +new");
        assertThat(folder.resolve("kvitt/templates")).doesNotExist();
        assertThat(told.get("invoice").asText()).isEqualTo(id);
        assertThat(told.get("objections")).isEmpty();
        assertThat(told.get("documents")).hasSize(2);
        assertThat(told.get("yaml").asText()).isEqualTo(shown.out());
    }

    @Test
    void aTemplateThatIsThereIsReplacedOnlyByForce() throws IOException {
        run(
                "parse",
                "--save",
                paper("beside", "a", "Havreholms Bageri AB", "A-17", "03", "1 812,50")
                        .toString());
        run("invoices", "edit", idOf("03"), "invoice_number=A-17", "seller_name=Havreholms Bageri AB");
        String[] learn = {"templates", "learn", "--issuer", "Havreholms Bageri AB", "--keep"};

        assertThat(run(learn).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run(learn).exitCode()).isEqualTo(ExitCode.CONFLICT);
        assertThat(run(learn).err()).contains("--force");
        assertThat(run(learn[0], learn[1], learn[2], learn[3], "--force", "--keep")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(run(
                                learn[0],
                                learn[1],
                                learn[2],
                                learn[3],
                                "--out",
                                folder.resolve("x.yml").toString())
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("x.yml")).exists();
    }

    @Test
    void aTemplateThatMakesAKnownPaperWorseIsRefusedWithTheReason() throws IOException {
        Path first = paper("beside", "first", "Havreholms Bageri AB", "A-17", "03", "1 812,50");
        Path second = paper("beside", "second", "Havreholms Bageri AB", "A-18", "04", "98,75");
        run("parse", "--save", first.toString(), second.toString());
        run("invoices", "edit", idOf("04"), "amount_due=100.00", "seller_name=Havreholms Bageri AB");
        String id = idOf("03");
        run("invoices", "edit", id, "invoice_number=A-17", "seller_name=Havreholms Bageri AB");

        Terminal run = run("templates", "learn", id, "--keep");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("second.txt: amount_due is 100.00, and would become 98.75");
        assertThat(run.err()).contains("template.worse");
        assertThat(folder.resolve("kvitt/templates")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
              abcd1234                            | 1
              --issuer Nobody                     | 1
              --issuer Nobody --set rent=1.00     | 2
              --issuer Nobody --keep --out a.yml  | 2
              abcd1234 --try x.pdf                | 2
            """)
    void whatCannotBeLearnedFromIsSaid(String words, int code) {
        Terminal run = run(("templates learn " + words).split(" "));

        assertThat(run.exitCode()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("kvitt: ");
    }
}
