package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments, and the invoices and debts that they pay. The invoice is NV-10071 over 22 711.00 NOK, due on 21 October 2026. */
class PaymentsMatchCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST = "5f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6";
    private static final String SECOND = "6f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6";

    @TempDir
    private Path folder;

    @Test
    void anInvoiceThatThePaymentNamesIsMarked() throws IOException {
        String invoice = savedInvoice();
        pay(FIRST, "2026-10-20", "NV-10071", "22711");

        Terminal look = kvitt("payments", "match");
        assertThat(look.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(look.out())
                .contains("5f0c9a3e  2026-10-20  NV-10071  22 711.00  NOK  invoice  " + invoice.substring(0, 8)
                        + "  reference  0.00\n")
                .endsWith("The invoices of 1 payment can be marked: --mark-paid.\n");
        assertThat(status(invoice)).isEqualTo("open");

        assertThat(kvitt("payments", "match", "--mark-paid").exitCode()).isEqualTo(ExitCode.OK);
        JsonNode paid =
                JSON.readTree(kvitt("invoices", "show", "--json", invoice).out());
        assertThat(paid.get("status").asText()).isEqualTo("paid");
        assertThat(paid.get("paid_on").asText()).isEqualTo("2026-10-20");
        assertThat(paid.get("paid_by").toString()).isEqualTo("[\"" + FIRST + "\"]");
        assertThat(kvitt("payments", "match").out()).isEqualTo("No payments to match.\n");
    }

    @Test
    void aPartLeavesTheRestOpenForTheNextPayment() throws IOException {
        String invoice = savedInvoice();
        pay(FIRST, "2026-10-20", "NV-10071", "20000");
        kvitt("payments", "match", "--mark-paid");
        assertThat(status(invoice)).isEqualTo("partially_paid");

        pay(SECOND, "2026-10-21", "NV-10071", "3000");
        JsonNode rest = JSON.readTree(
                        kvitt("payments", "match", "--json", "--mark-paid").out())
                .at("/items/0");
        assertThat(rest.get("by").asText()).isEqualTo("reference");
        assertThat(rest.at("/invoices/0/paid").asText()).isEqualTo("2711.00");
        assertThat(rest.at("/invoices/0/left").asText()).isEqualTo("0.00");
        assertThat(rest.get("unapplied").asText()).isEqualTo("289.00");
        assertThat(status(invoice)).isEqualTo("paid");
    }

    @Test
    void twoPaymentsDoNotPayOneInvoice() throws IOException {
        savedInvoice();
        pay(FIRST, "2026-10-20", "NV-10071", "22711");
        pay(SECOND, "2026-10-21", "NV-10071", "22711");

        JsonNode items =
                JSON.readTree(kvitt("payments", "match", "--json").out()).get("items");
        assertThat(items.at("/0/invoices")).hasSize(1);
        assertThat(items.get(1).has("invoices")).isFalse();
        assertThat(items.at("/1/suggested_invoices")).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1} on {2}: {3}")
    @CsvSource(textBlock = """
            Nordvik Eventyr Kontor,  22711, 2026-10-20, invoice
            Nordvik,                 22711, 2026-10-20, perhaps invoice
            Nordvik Eventyr Kontor,  22711, 2026-08-20, perhaps invoice
            Nordvik Eventyr Kontor,  11000, 2026-10-20, perhaps invoice
            Coffee,                  35,    2026-06-20, nothing known
            """)
    void withoutAReferenceItHasToLookAlike(String description, String amount, String day, String pays) {
        savedInvoice();
        pay(FIRST, day, description, amount);

        assertThat(kvitt("payments", "match", "--csv").out().lines().skip(1))
                .singleElement()
                .satisfies(line -> assertThat(line.split(",", -1)[5]).isEqualTo(pays));
    }

    @Test
    void aDebtIsKnownByItsCreditorAmountAndDate() throws IOException {
        Terminal added = kvitt(
                "debts",
                "add",
                "--name",
                "Bolån",
                "--principal",
                "500000",
                "--balance",
                "400000",
                "--rate",
                "4",
                "--start",
                "2024-01-31",
                "--minimum",
                "4850",
                "--creditor",
                "Norrbanken",
                "--currency",
                "NOK");
        assertThat(added.exitCode()).as(added.err()).isEqualTo(ExitCode.OK);
        pay(FIRST, "2026-03-02", "Autogiro Norrbanken", "4850");

        JsonNode debt =
                JSON.readTree(kvitt("payments", "match", "--json").out()).at("/items/0/debt");
        assertThat(debt.get("due_on").asText()).isEqualTo("2026-02-28");
        assertThat(debt.get("amount").asText()).isEqualTo("4850.00");
    }

    @Test
    void aMonthIsAskedForAndAnotherIsLeftAlone() {
        savedInvoice();
        pay(FIRST, "2026-10-20", "NV-10071", "22711");

        assertThat(kvitt("payments", "match", "--month", "2026-09").out()).isEqualTo("No payments to match.\n");
        assertThat(kvitt("payments", "match", "--month", "2026-10").out()).contains("NV-10071");
        assertThat(kvitt("payments", "match", "--month", "October").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private void pay(String id, String day, String description, String amount) {
        Terminal paid = kvitt(
                "payments",
                "submit",
                "--id",
                id,
                "--at",
                day + "T09:00:00Z",
                "--description",
                description,
                "--amount",
                amount,
                "--currency",
                "NOK");
        assertThat(paid.exitCode()).as(paid.err()).isEqualTo(ExitCode.OK);
    }

    private String status(String invoice) throws IOException {
        return JSON.readTree(kvitt("invoices", "show", "--json", invoice).out())
                .get("status")
                .asText();
    }

    private String savedInvoice() {
        Terminal saved = kvitt("parse", "--save", "--json", "../samples/ubl-nordvik.xml");
        try {
            return JSON.readTree(saved.out()).at("/items/0/saved/0/invoice_id").asText();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private Terminal kvitt(String... words) {
        return Terminal.run(
                new byte[0], Map.of("KVITT_STORE", folder.resolve("kvitt.db").toString()), words);
    }
}
