package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that was read wrongly is put right: typed, or pointed at on the page. */
class CorrectionTest {

    @TempDir
    private Path folder;

    private ServedKvitt server = ServedKvitt.demo();

    @BeforeEach
    void serve() {
        server.close();
        server = ServedKvitt.empty(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String path(JsonNode invoice) {
        return "/invoices/" + invoice.path("type").asText() + "/"
                + invoice.path("id").asText();
    }

    @Test
    void aTypedAmountIsKeptAsItIsMeant() {
        try (Visit visit = Visit.of(server, 1280, "sv-SE")) {
            JsonNode invoice = visit.handIn("a.pdf", Papers.turned(0, 0)).get(0).path("invoice");
            Page page = visit.at(path(invoice));
            page.locator(".field-row[data-field=amount_due] .change").click();
            page.locator("#edit-amount_due").fill("1 234,50 ");
            page.keyboard().press("Enter");
            page.waitForSelector(".field-row[data-field=amount_due] .where:has-text('Rättat')");

            assertThat(page.locator(".field-row[data-field=amount_due] .value").innerText())
                    .isEqualTo("1\u00a0234,50\u00a0kr");
            assertThat(visit.json("/v1" + path(invoice))
                            .at("/fields/amount_due")
                            .asText())
                    .isEqualTo("1234.50");
            visit.isFineForEverybody();
        }
    }

    @Test
    void aBoxThatIsDrawnReadsWhatStandsThere() {
        try (Visit visit = Visit.of(server, 1440)) {
            JsonNode invoice =
                    visit.handIn("a.pdf", Papers.turned(90, 20)).get(0).path("invoice");
            Page page = visit.at(path(invoice));
            page.waitForSelector(".sheet-page.shown");
            page.locator(".field-row[data-field=amount_due] .change").click();
            page.getByText("Point at it").click();
            BoundingBox sheet = page.locator(".sheet-page").boundingBox();
            // "1 000,00" stands 230 points from the left and 332 from the top of 420 x 600
            draw(page, sheet, 225 / 420.0, 318 / 600.0, 300 / 420.0, 338 / 600.0);
            Locator input = page.locator("#edit-amount_due");
            page.waitForFunction("() => document.querySelector('#edit-amount_due').value === '1000.00'");
            visit.isFineForEverybody();
            input.press("Enter");
            page.waitForSelector(".field-row[data-field=amount_due] .value");

            assertThat(visit.json("/v1" + path(invoice))
                            .at("/corrections/amount_due/value")
                            .asText())
                    .isEqualTo("1000.00");
            visit.nothingFailed();
        }
    }

    @Test
    void aBoxIsDrawnWithKeysAsWell() {
        try (Visit visit = Visit.of(server, 1440)) {
            JsonNode invoice = visit.handIn("a.pdf", Papers.turned(0, 0)).get(0).path("invoice");
            Page page = visit.at(path(invoice));
            page.waitForSelector(".sheet-page.shown");
            page.locator(".field-row[data-field=amount_due] .change").press("Enter");
            page.locator("button:has-text('Point at it')").press("Enter");
            page.waitForSelector(".boxes:focus .drawn");
            page.keyboard().press("Escape");
            assertThat(page.locator(".drawn").count()).isZero();
            page.keyboard().press("Enter");
            page.waitForSelector(".boxes:focus .drawn");
            for (int i = 0; i < 24; i++) { // from the amount to the one 72 points above it
                page.keyboard().press("ArrowUp");
            }
            for (int i = 0; i < 5; i++) {
                page.keyboard().press("Shift+ArrowRight");
            }
            visit.isFineForEverybody();
            page.keyboard().press("Enter");

            page.waitForFunction("() => document.querySelector('#edit-amount_due').value === '1000.00'");
            visit.nothingFailed();
        }
    }

    private static void draw(Page page, BoundingBox sheet, double x0, double y0, double x1, double y1) {
        page.mouse().move(sheet.x + x0 * sheet.width, sheet.y + y0 * sheet.height);
        page.mouse().down();
        page.mouse().move(sheet.x + x1 * sheet.width, sheet.y + y1 * sheet.height);
        page.mouse().up();
    }

    @Test
    void whoeverIsSlowerSeesWhatChangedAndKeepsWhatTheyTyped() {
        try (Visit visit = Visit.of(server, 1280)) {
            JsonNode invoice = visit.handIn("a.pdf", Papers.turned(0, 0)).get(0).path("invoice");
            Page page = visit.at(path(invoice));
            page.locator(".field-row[data-field=invoice_number] .change").click();
            page.locator("#edit-invoice_number").fill("mine");
            visit.change("/v1" + path(invoice), 1, "{\"fields\":{\"invoice_number\":\"theirs\"}}");
            page.keyboard().press("Enter");

            page.waitForSelector("dialog[open]");
            assertThat(page.locator("dialog").innerText()).contains("theirs");
            visit.isFineForEverybody();
            page.keyboard().press("Escape");
            assertThat(page.locator("#edit-invoice_number").inputValue()).isEqualTo("mine");
            page.locator("#edit-invoice_number").press("Enter");
            page.waitForSelector(".field-row[data-field=invoice_number] .value");
            assertThat(visit.json("/v1" + path(invoice)).path("number").asText())
                    .isEqualTo("mine");
        }
    }

    @Test
    void whatCannotBeIsRefusedBesideTheField() {
        try (Visit visit = Visit.of(server, 390)) {
            JsonNode invoice = visit.handIn("a.pdf", Papers.turned(0, 0)).get(0).path("invoice");
            Page page = visit.at(path(invoice));
            page.locator(".field-row[data-field=amount_due] .change").click();
            page.locator("#edit-amount_due").fill("a lot");
            page.locator("#edit-amount_due").press("Enter");
            page.waitForSelector("#edit-amount_due[aria-invalid=true]");

            assertThat(page.locator("#edit-amount_due-error").innerText()).contains("plain decimal");
            visit.isFineForEverybody();
        }
    }
}
