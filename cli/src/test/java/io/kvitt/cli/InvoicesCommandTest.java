package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices that are kept: {@code parse --save} and {@code kvitt invoices}. */
class InvoicesCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INVOICE = "../samples/ubl-nordvik.xml";
    private static final String CREDIT_NOTE = "../samples/kreditnota-nordvik.xml";

    @TempDir
    private Path folder;

    @Test
    void anInvoiceIsNewTheFirstTimeAndSeenBeforeFromThenOn() throws IOException {
        Terminal first = kvitt("parse --save " + INVOICE + " " + CREDIT_NOTE);
        Path copy = Files.writeString(
                folder.resolve("copy.xml"), Files.readString(Path.of(INVOICE)).replace("?>", "?><!-- a copy -->"));
        Terminal again = kvitt("parse --save --json " + copy);

        assertThat(first.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(first.out().lines().filter(line -> line.startsWith("    new: ")))
                .hasSize(2);
        assertThat(first.err()).endsWith("2 new invoices kept, 0 seen before\n");
        JsonNode saved = JSON.readTree(again.out()).at("/items/0/saved/0");
        assertThat(saved.get("new").asBoolean()).isFalse();
        assertThat(first.out())
                .contains("new: " + saved.get("invoice_id").asText().substring(0, 8));
        assertThat(again.err()).endsWith("0 new invoices kept, 1 seen before\n");
        assertThat(json("invoices list --json").get("items")).hasSize(2);
    }

    @Test
    void withoutSaveNothingIsKeptAndNothingIsSaidOfIt() {
        Terminal run = kvitt("parse --json " + INVOICE);

        assertThat(run.out()).doesNotContain("saved");
        assertThat(folder.resolve("kvitt.db")).doesNotExist();
        assertThat(kvitt("invoices list").out()).isEqualTo("No invoices.\n");
    }

    @Test
    void aListIsInOrderAndSumsUpWhatIsToBePaid() {
        String id = saved(INVOICE);
        saved(CREDIT_NOTE);

        assertThat(kvitt("invoices list").out())
                .startsWith("id        due         from                       number         amount       status\n"
                        + id.substring(0, 8)
                        + "  2026-10-21  Nordvik Eventyr Kontor AS  NV-10071    22 711.00  NOK  open\n")
                .endsWith("  -           Nordvik Eventyr Kontor AS  NV-K-10023   3 062.50  NOK  open\n"
                        + "to pay 22 711.00 NOK in 1 invoice\n");
    }

    @Test
    void aListIsFiltered() throws IOException {
        String id = saved(INVOICE);
        saved(CREDIT_NOTE);

        assertThat(json("invoices list --json").get("totals").toString())
                .isEqualTo("[{\"currency\":\"NOK\",\"count\":1,\"to_pay\":\"22711.00\"}]");
        assertThat(json("invoices list --json --month 2026-10").get("items")).hasSize(1);
        assertThat(json("invoices list --json --month 2026-11").get("items")).isEmpty();
        assertThat(json("invoices list --json --due-before 2026-10-21").get("items"))
                .isEmpty();
        assertThat(json("invoices list --json --due-before 2026-10-22").get("items"))
                .hasSize(1);
        kvitt("invoices mark-paid " + id);
        assertThat(json("invoices list --json --open").get("items")).hasSize(1);
        assertThat(json("invoices list --json --open").get("totals")).isEmpty();
    }

    @Test
    void anInvoiceIsShownWithItsEvidence() throws IOException {
        String id = saved(INVOICE);

        assertThat(kvitt("invoices show " + id.substring(0, 4)).out())
                .startsWith("id       " + id + "\nstatus   open, version 1\nfile     " + INVOICE
                        + "\nread by  e-invoice\n\nfield ")
                .containsPattern("amount_due +22711.00 +99 % +- +xml:\\S+/PayableAmount +22711.00\n");
        JsonNode shown = json("invoices show --json " + id);
        assertThat(shown.at("/fields/amount_due").asText()).isEqualTo("22711.00");
        assertThat(shown.at("/evidence/amount_due/rule").asText()).startsWith("xml:");
        assertThat(shown.at("/sha256").asText()).hasSize(64);
        assertThat(shown.at("/kept_at").asText()).isEqualTo("2026-11-22T12:00:00Z");
    }

    @Test
    void howFarAnInvoiceIsPaidIsNotedInTheVersionThatWasSeen() throws IOException {
        String id = saved(INVOICE);

        assertThat(kvitt("invoices mark-paid --partly --on 2026-11-01 " + id).out())
                .contains("status   partially paid on 2026-11-01, version 2\n");
        assertThat(json("invoices mark-paid --json " + id).get("paid_on").asText())
                .isEqualTo("2026-11-22");
        assertThat(kvitt("invoices mark-paid --void " + id).out()).contains("status   void, version 4\n");
        assertThat(kvitt("invoices mark-paid --reopen --version-is 4 " + id).out())
                .contains("status   open, version 5\n");
        Terminal late = kvitt("invoices mark-paid --version-is 4 " + id);
        assertThat(late.exitCode()).isEqualTo(ExitCode.CONFLICT);
        assertThat(late.err()).contains("(INVOICE_VERSION_CONFLICT)");
    }

    @Test
    void whatWasReadWronglyIsCorrectedAndStaysSo() throws IOException {
        String id = saved(INVOICE);

        Terminal edited = kvitt("invoices edit " + id + " due_date=2026-11-30 amount_due=20000.00 --confirm");

        assertThat(edited.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(edited.out())
                .contains("version 2\n", "read     22711.00 as amount_due, corrected on 2026-11-22\n")
                .containsPattern("due_date +2026-11-30 +100 % +- +corrected by owner +2026-11-30\n");
        assertThat(json("invoices list --json --month 2026-11")
                        .at("/totals/0/to_pay")
                        .asText())
                .isEqualTo("20000.00");
        JsonNode shown = json("invoices show --json " + id);
        assertThat(shown.at("/corrections/amount_due/read").asText()).isEqualTo("22711.00");
        assertThat(shown.get("confirmed_at").asText()).isEqualTo("2026-11-22T12:00:00Z");
        saved(INVOICE);
        assertThat(kvitt("invoices export --csv").out()).contains(",20000.00,");

        assertThat(kvitt("invoices edit " + id + " --clear amount_due --version-is 1")
                        .exitCode())
                .isEqualTo(ExitCode.CONFLICT);
        assertThat(json("invoices edit " + id + " --clear amount_due --json")
                        .at("/fields/amount_due")
                        .asText())
                .isEqualTo("22711.00");
        Terminal wrong = kvitt("invoices edit " + id + " due_date=soon iban=SE00");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("due_date: ", "(DATE_FORMAT)", "iban: ", "(ACCOUNT_CHECK_DIGIT)");
    }

    @Test
    void receiptsAreListedForThemselves() throws IOException {
        String id = saved(INVOICE);
        saved(CREDIT_NOTE);

        assertThat(kvitt("receipts list").out()).isEqualTo("No invoices.\n");
        kvitt("receipts edit " + id + " doc_type=receipt");
        assertThat(json("receipts list --json").get("items").findValuesAsText("invoice_id"))
                .containsExactly(id);
        assertThat(kvitt("receipts delete " + id).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(kvitt("receipts").err()).contains("receipts takes list, show, edit, confirm, delete");
    }

    @Test
    void whatIsDeletedComesBackOnlyOnPurpose() throws IOException {
        String id = saved(INVOICE);

        assertThat(kvitt("invoices delete " + id).out()).contains("id       " + id);

        assertThat(kvitt("invoices list").out()).isEqualTo("No invoices.\n");
        assertThat(kvitt("parse --save " + INVOICE).out()).contains("    deleted before: " + id.substring(0, 8));
        assertThat(kvitt("invoices list").out()).isEqualTo("No invoices.\n");
        assertThat(kvitt("parse --save --restore " + INVOICE).out()).contains("    new: " + id.substring(0, 8));
        assertThat(json("invoices list --json").get("items")).hasSize(1);
    }

    @Test
    void whatWasSpentIsSummedUpAndCreditNotesSubtract() throws IOException {
        saved(INVOICE);
        saved(CREDIT_NOTE);

        assertThat(kvitt("invoices spending --by supplier").out())
                .contains("Nordvik Eventyr Kontor AS", "19 648.50  NOK", "spent 19 648.50 NOK on 2 papers\n")
                .doesNotContain("2026-10");
        JsonNode sums = json("invoices spending --json --by month,type");
        assertThat(sums.get("items").findValuesAsText("type")).contains("credit_note", "invoice");
        assertThat(sums.at("/totals/0/amount").asText()).isEqualTo("19648.50");
        assertThat(kvitt("invoices spending --to 2020-01-01 --csv").out())
                .isEqualTo("month,type,supplier,amount,currency,count\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # command                                    | exit | words
          invoices show 1f3a9c02                     | 1    | There is no invoice 1f3a9c02. (INVOICE_NOT_FOUND)
          invoices show 1f3                          | 1    | There is no invoice 1f3. (INVOICE_NOT_FOUND)
          invoices mark-paid 1f3a9c02                | 1    | (INVOICE_NOT_FOUND)
          invoices mark-paid 1f3a9c02 --on soon      | 2    | --on: A date is written 2026-11-22. (DATE_FORMAT)
          invoices mark-paid 1f3a --on 2026-11-22 --void | 2 | --on is the day of a payment, and there is none
          invoices mark-paid 1f3a9c02 --void --partly | 2   | mutually exclusive
          invoices list --due-before soon            | 2    | --due-before: A date is written 2026-11-22. (DATE_FORMAT)
          invoices list --month 2026-13              | 2    | --month: The calendar has no such day. (DATE_NOT_REAL)
          invoices export --month x                  | 2    | --month: A month is written 2026-11. (DATE_FORMAT)
          invoices list --json --csv                 | 2    | mutually exclusive
          invoices                                   | 2    | invoices takes list, show, mark-paid, edit, confirm, delete, spending, export
          parse --save --resume j.jsonl a.pdf        | 2    | leave out --resume
          parse --restore a.pdf                      | 2    | add --save
          invoices edit 1f3a9c02                     | 2    | state a FIELD=VALUE
          invoices edit 1f3a9c02 due_date            | 2    | is no FIELD=VALUE
          invoices edit 1f3a9c02 iban=1 --clear iban | 2    | iban is stated twice
          invoices edit 1f3a9c02 due_date=2026-11-30 | 1    | (INVOICE_NOT_FOUND)
          invoices confirm 1f3a9c02                  | 1    | (INVOICE_NOT_FOUND)
          invoices delete 1f3a9c02                   | 1    | (INVOICE_NOT_FOUND)
          invoices spending --from soon              | 2    | --from: A date is written 2026-11-22. (DATE_FORMAT)
          invoices spending --by day                 | 2    | MONTH, TYPE, SUPPLIER
        """)
    void whatCannotBeDoneIsSaid(String command, int exit, String words) {
        Terminal run = kvitt(command);

        assertThat(run.exitCode()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+1", "-1+2", "@SUM(A1)"})
    void noCellOfACsvIsRunByASpreadsheet(String name) throws IOException {
        Path hostile = Files.writeString(
                folder.resolve("=cmd.xml"),
                Files.readString(Path.of(INVOICE)).replace("Nordvik Eventyr Kontor AS", name));
        kvitt("parse --save " + hostile);

        assertThat(kvitt("invoices list --csv").out())
                .startsWith("invoice_id,status,paid_on,needs_review,file,doc_type,seller_name,")
                .contains(",invoice,'" + name + ",NV-10071,2026-10-07,2026-10-21,22711.00,NOK,");
        assertThat(kvitt("invoices export --csv").out()).contains(",'" + name + ",");
    }

    @Test
    void anExportHasALineAnInvoiceWithAllThatItSays() throws IOException {
        String id = saved(INVOICE);
        saved(CREDIT_NOTE);

        List<String> lines = kvitt("invoices export").out().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.get(0))).isEqualTo(json("invoices show --json " + id));
        assertThat(kvitt("invoices export --csv").out().lines()).hasSize(3);
    }

    @Test
    void aStoreThatIsLockedIsToldAndTheDocumentsAreReadAllTheSame() throws Exception {
        kvitt("invoices list");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kvitt.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            Terminal run = kvitt("parse --save --json " + INVOICE);

            assertThat(run.exitCode()).isEqualTo(ExitCode.CONFLICT);
            assertThat(run.err()).contains("(STORE_LOCKED)");
            JsonNode row = JSON.readTree(run.out()).at("/items/0");
            assertThat(row.get("not_saved").asText()).isEqualTo("STORE_LOCKED");
            assertThat(row.at("/fields/amount_due").asText()).isEqualTo("22711.00");
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void inMemoryNothingIsLeftBehind() {
        Terminal run = kvitt("parse --save --memory " + INVOICE);

        assertThat(run.out()).contains("    new: ");
        assertThat(folder.resolve("kvitt.db")).doesNotExist();
    }

    @Test
    void noCellOfACsvIsAFormula() throws IOException {
        Path hostile = Files.writeString(
                folder.resolve("hostile.xml"),
                Files.readString(Path.of(INVOICE))
                        .replace("Nordvik Eventyr", "=HYPERLINK(1)")
                        .replace("NV-10071", "@SUM(1)"));
        String id = saved(hostile.toString());

        for (String command : List.of("list", "export", "show " + id)) {
            assertThat(kvitt("invoices " + command + " --csv").out().lines().toList())
                    .as(command)
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains(",'=HYPERLINK(1)", ",'@SUM(1)")
                    .doesNotContainPattern("(^|,)\"?[=+@]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list", "show", "mark-paid", "edit", "confirm", "delete", "spending", "export", "calendar", "qr"
            })
    void helpHasExamples(String command) {
        Terminal help = Terminal.run("invoices", command, "--help");

        assertThat(help.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(help.out()).contains("Examples:", "kvitt invoices " + command, "--store=FILE");
    }

    private String saved(String file) {
        try {
            return JSON.readTree(kvitt("parse --save --json " + file).out())
                    .at("/items/0/saved/0/invoice_id")
                    .asText();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private JsonNode json(String command) throws IOException {
        return JSON.readTree(kvitt(command).out());
    }

    private Terminal kvitt(String command) {
        return Terminal.run(
                new byte[0], Map.of("KVITT_STORE", folder.resolve("kvitt.db").toString()), command.split(" "));
    }
}
