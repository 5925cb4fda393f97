package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was put right once is read right from then on, if whoever did it wants that. */
class LearningTest {

    private static final String SELLER = "Havreholms Bageri AB";

    @TempDir
    private Path folder;

    private static byte[] paper(String number, String month, String amount) {
        return """
                %s                                    FAKTURA

                Beteckning           Fakturadatum    Förfallodatum      Summa att betala
                %s              2026-%s-02      2026-%s-28         %s kr

                Bröd och bullar
                Tack för att du handlar hos oss
                """.formatted(SELLER, number, month, month, amount).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode handIn(Visit visit, String name, byte[] paper) {
        return visit.handIn(name, paper).get(0).path("invoice");
    }

    private static String path(JsonNode invoice) {
        return "/invoices/" + invoice.path("type").asText() + "/"
                + invoice.path("id").asText();
    }

    private static void correct(Page page, String field, String value) {
        page.locator(".field-row[data-field=" + field + "] .change").click();
        page.locator("#edit-" + field).fill(value);
        page.keyboard().press("Enter");
        page.waitForSelector(".field-row[data-field=" + field + "] .value:has-text('" + value + "')");
    }

    @Test
    void aCorrectionIsLearnedShownKeptUsedAndForgotten() {
        try (ServedKvitt server = ServedKvitt.empty(folder);
                Visit visit = Visit.of(server, 1280)) {
            JsonNode first = handIn(visit, "first.txt", paper("ZX/A-17", "03", "1 812,50"));
            handIn(visit, "second.txt", paper("ZX/C-940", "04", "98,75"));
            Page page = visit.at(path(first));
            assertThat(page.locator(".learn").isVisible()).isFalse();
            correct(page, "invoice_number", "ZX/A-17");
            correct(page, "seller_name", SELLER);
            page.locator(".learn button:has-text('like this from now on')").click();
            page.waitForSelector(".learn .verdict");

            assertThat(page.locator(".learn .verdict .right").innerText()).contains("first.txt", "second.txt");
            assertThat(page.locator(".learn .verdict .wrong").count()).isZero();
            assertThat(page.locator(".learn tr:has-text('second.txt'):has-text('Number')")
                            .innerText()
                            .split("\\t"))
                    .containsExactly("second.txt", "Number", "–", "ZX/C-940");
            visit.isFineForEverybody();
            page.locator(".learn button.primary").click();
            page.waitForSelector(".learn a[href='/settings']");
            visit.isFineForEverybody();
            JsonNode third = handIn(visit, "third.txt", paper("ZX/D-3", "05", "2 000,00"));
            assertThat(third.at("/document/template").asText()).isEqualTo("havreholms-bageri-ab");
            assertThat(third.path("number").asText()).isEqualTo("ZX/D-3");

            page.locator(".learn button:has-text('like this from now on')").click();
            page.waitForSelector(".learn button.primary").click();
            page.waitForSelector(".learn button:has-text('Replace it')").click();
            page.waitForSelector(".learn a[href='/settings']").click();
            page.locator("button[aria-label='Forget havreholms-bageri-ab']").click();
            page.waitForSelector("text=None yet. Where you put a paper right");
            visit.isFineForEverybody();
            JsonNode fourth = handIn(visit, "fourth.txt", paper("ZX/E-4", "06", "3 000,00"));
            assertThat(fourth.at("/document/template").asText()).isEmpty();
            visit.nothingFailed();
        }
    }

    @Test
    void whatWouldBeReadWorseIsNamedAndNotKept() {
        try (ServedKvitt server = ServedKvitt.empty(folder);
                Visit visit = Visit.of(server, 390, "sv-SE")) {
            JsonNode first = handIn(visit, "first.txt", paper("A-17", "03", "1 812,50"));
            JsonNode second = handIn(visit, "second.txt", paper("A-18", "04", "98,75"));
            String fields = "{\"fields\":{\"seller_name\":\"" + SELLER + "\",\"%s\":\"%s\"}}";
            visit.change("/v1" + path(second), 1, fields.formatted("amount_due", "100.00"));
            visit.change("/v1" + path(first), 1, fields.formatted("invoice_number", "A-17"));
            Page page = visit.at(path(first));
            page.locator(".learn button:has-text('så här från och med nu')").click();
            page.waitForSelector(".learn .verdict");

            assertThat(page.locator(".learn .verdict .wrong").innerText()).contains("second.txt");
            assertThat(page.locator(".learn").innerText())
                    .contains("second.txt: amount_due is 100.00, and would become 98.75");
            assertThat(page.locator(".learn button.primary").count()).isZero();
            visit.isFineForEverybody();
        }
    }

    /** A template reads the papers of everybody: where several people use a server, none of them keeps one. */
    @Test
    void whoeverSharesAServerIsToldWhoKeepsIt() {
        try (ServedKvitt server = ServedKvitt.forMany(folder);
                Visit visit = Visit.of(server, 1280)) {
            Page page = visit.at("/sign-up");
            page.locator("#sign-in-name").fill("Ann Lee");
            page.locator("#sign-in-email").fill("learn@example.org");
            page.locator("#sign-in-password").fill("a long and own sentence");
            page.locator("#sign-in-password").press("Enter");
            page.waitForSelector(".welcome");
            FileChooser chooser =
                    page.waitForFileChooser(() -> page.locator(".add").click());
            chooser.setFiles(new FilePayload("first.txt", "text/plain", paper("ZX/A-17", "03", "1 812,50")));
            page.waitForSelector(".upload-result").click();
            correct(page, "invoice_number", "ZX/A-17");
            correct(page, "seller_name", SELLER);
            page.locator(".learn button:has-text('like this from now on')").click();
            page.waitForSelector(".learn .verdict");

            assertThat(page.locator(".learn code").innerText()).startsWith("kvitt templates learn ");
            assertThat(page.locator(".learn button.primary").count()).isZero();
            visit.isFineForEverybody();
        }
    }
}
