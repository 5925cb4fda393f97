package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do from the beginning to the end, and what happens to them on the way. */
class JourneyTest {

    private static final String PASSWORD = "a long and own sentence";

    /** What was found to run elsewhere, put into a name. */
    private static final List<String> HOSTILE = List.of(
            "<img src=x onerror=window.hacked=1>",
            "<script>window.hacked=1</script>",
            "\"><svg onload=window.hacked=1>",
            "javascript:window.hacked=1",
            "{{constructor.constructor('window.hacked=1')()}}",
            "</title><iframe srcdoc='<script>parent.hacked=1</script>'>",
            "${window.hacked=1}",
            "' onfocus='window.hacked=1' autofocus='",
            "=HYPERLINK(\"http://evil.example\")");

    @TempDir
    private static Path folder;

    private static ServedKvitt many;

    @BeforeAll
    static void serve() {
        many = ServedKvitt.forMany(folder);
    }

    @AfterAll
    static void stop() {
        many.close();
    }

    private static void signUp(Visit visit, String email) {
        Page page = visit.at("/sign-up");
        page.locator("#sign-in-name").fill("Ann Lee");
        page.locator("#sign-in-email").fill(email);
        page.locator("#sign-in-password").fill(PASSWORD);
        page.locator("#sign-in-password").press("Enter");
        page.waitForSelector(".welcome");
    }

    private static void add(Page page, String name, byte[] content) {
        FileChooser chooser = page.waitForFileChooser(() -> page.locator(".add").click());
        chooser.setFiles(new FilePayload(name, "application/octet-stream", content));
        page.waitForSelector(".upload-result");
    }

    @Test
    void withKeysAloneFromSigningInToAPaidInvoice() {
        try (Visit visit = Visit.of(many, 1280)) {
            signUp(visit, "keys@example.org");
            visit.page().waitForSelector("button[aria-label='Sign out']").press("Enter");
            Page page = visit.page();
            page.waitForURL("**/sign-in**");
            page.waitForSelector("#sign-in-name");
            Keyboard keys = page.keyboard();
            tabTo(page, "#sign-in-name");
            keys.type("keys@example.org");
            keys.press("Tab");
            keys.type(PASSWORD);
            keys.press("Enter");
            page.waitForSelector(".welcome");
            FileChooser chooser =
                    page.waitForFileChooser(() -> page.locator("body").press("u"));
            chooser.setFiles(new FilePayload("faktura.pdf", "application/pdf", Papers.turned(0, 0)));
            page.waitForSelector(".due-row");
            keys.press("j");
            assertThat(page.evaluate("() => document.activeElement.closest('.due-row') !== null"))
                    .isEqualTo(true);
            keys.press("Enter");
            page.waitForSelector(".fields");
            keys.press("p");
            page.waitForSelector(".paper-head .chip.paid");

            JsonNode items = visit.json("/v1/invoices").path("items");
            assertThat(items.size()).isEqualTo(1);
            assertThat(items.get(0).path("status").asText()).isEqualTo("paid");
            visit.nothingFailed();
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 40; i++) {
            if (page.evaluate("(selector) => document.activeElement.matches(selector)", selector)
                    .equals(true)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the tab key does not lead to " + selector);
    }

    @Test
    void aSessionThatEndsWhileSomebodyTypesLosesNothing() {
        try (Visit visit = Visit.of(many, 1280)) {
            signUp(visit, "draft@example.org");
            Page page = visit.page();
            add(page, "faktura.pdf", Papers.turned(0, 0));
            page.waitForSelector(".due-row a").click();
            page.waitForSelector(".field-row[data-field=invoice_number] .change")
                    .click();
            page.locator("#edit-invoice_number").fill("A-77");
            visit.context().clearCookies();
            page.locator("#edit-invoice_number").press("Enter");

            page.waitForSelector("dialog.sign-in-dialog[open]");
            page.keyboard().press("Escape");
            page.waitForSelector(".form-error:has-text('Nobody is signed in')");
            assertThat(page.locator("#edit-invoice_number").inputValue()).isEqualTo("A-77");
            page.locator("#edit-invoice_number").press("Enter");
            page.waitForSelector("dialog.sign-in-dialog[open]");
            visit.isFineForEverybody();
            page.locator("dialog #sign-in-name").fill("draft@example.org");
            page.locator("dialog #sign-in-password").fill(PASSWORD);
            page.locator("dialog #sign-in-password").press("Enter");
            page.waitForSelector(".field-row[data-field=invoice_number] .value");

            assertThat(page.locator(".field-row[data-field=invoice_number]").innerText())
                    .contains("A-77");
            visit.nothingFailed();
        }
    }

    @Test
    void aDraftIsThereAfterThePageWasLoadedAgain() {
        try (Visit visit = Visit.of(many, 1280)) {
            signUp(visit, "again@example.org");
            Page page = visit.page();
            add(page, "faktura.pdf", Papers.turned(0, 0));
            page.waitForSelector(".due-row a").click();
            page.waitForSelector(".field-row[data-field=invoice_number] .change")
                    .click();
            page.locator("#edit-invoice_number").fill("B-78");
            page.reload();
            page.waitForSelector("#edit-invoice_number");

            assertThat(page.locator("#edit-invoice_number").inputValue()).isEqualTo("B-78");
        }
    }

    @Test
    void documentsAreDroppedAnywhereAndSaySoWhenTheyCannotBeRead() {
        try (Visit visit = Visit.of(many, 390)) {
            signUp(visit, "drop@example.org");
            Page page = visit.page();
            drop(page, "faktura.pdf", Papers.turned(0, 0));
            page.waitForSelector(".upload-result");
            drop(page, "trasig.pdf", Papers.sample("trasig.pdf"));
            page.waitForSelector(".uploads .form-error");

            assertThat(page.locator(".uploads li"))
                    .satisfies(all -> assertThat(all.count()).isEqualTo(2));
            assertThat(page.locator(".uploads .form-error").innerText()).isNotBlank();
            page.waitForSelector(".due-row");
            visit.isFineForEverybody();
        }
    }

    private static void drop(Page page, String name, byte[] content) {
        page.evaluate("""
                ([name, base64]) => {
                  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File([bytes], name));
                  for (const type of ['dragenter', 'dragover', 'drop']) {
                    document.body.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
                  }
                }
                """, List.of(name, Base64.getEncoder().encodeToString(content)));
    }

    @Test
    void hostileNamesStayText() {
        try (Visit visit = Visit.of(many, 1280)) {
            signUp(visit, "hostile@example.org");
            Page page = visit.page();
            int number = 1;
            for (String name : HOSTILE) {
                FileChooser chooser =
                        page.waitForFileChooser(() -> page.locator(".add").click());
                chooser.setFiles(new FilePayload(
                        name.replace('/', '_') + ".xml", "application/xml", Papers.namedSo(name, "X-" + number++)));
            }
            page.waitForFunction("(n) => document.querySelectorAll('.upload-result').length === n", HOSTILE.size());
            JsonNode items = visit.json("/v1/invoices?limit=100").path("items");
            assertThat(items).hasSize(HOSTILE.size());
            for (String path : List.of("/", "/invoices", "/review")) {
                visit.at(path);
            }
            for (JsonNode invoice : items) {
                visit.at("/invoices/" + invoice.path("type").asText() + "/"
                        + invoice.path("id").asText());
                assertThat(page.locator("h1").innerText())
                        .isEqualTo(invoice.at("/supplier/name").asText());
            }
            assertThat(page.evaluate("() => window.hacked === undefined")).isEqualTo(true);
            visit.nothingFailed();
        }
    }

    @Test
    void whoIsNotSignedInIsAskedToAndComesBack() {
        try (Visit visit = Visit.of(many, 390)) {
            Page page = visit.at("/invoices?status=open");
            page.waitForURL("**/sign-in?from=%2Finvoices%3Fstatus%3Dopen");
            page.locator("#sign-in-name").fill("nobody@example.org");
            page.locator("#sign-in-password").fill("something else");
            page.locator("#sign-in-password").press("Enter");
            page.waitForSelector(".form-error:not(:empty)");
            assertThat(page.locator(".form-error").innerText()).isEqualTo("The name or the password is wrong.");
            visit.isFineForEverybody();
        }
    }
}
