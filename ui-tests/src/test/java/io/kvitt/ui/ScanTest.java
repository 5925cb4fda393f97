package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is a picture is read by OCR; what it says is put right with keys alone. */
class ScanTest {

    @TempDir
    private Path folder;

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("(selector) => document.activeElement.matches(selector)", selector)
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("the tab key does not lead to " + selector);
    }

    private static void press(Keyboard keys, String key, int times) {
        for (int i = 0; i < times; i++) {
            keys.press(key);
        }
    }

    @Test
    void aBoxIsDrawnAndReadWithKeysAloneOnAPictureOfAPage() {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(one -> Files.isExecutable(Path.of(one, "tesseract"))),
                "there is no Tesseract to read pictures with");
        try (ServedKvitt server = ServedKvitt.empty(folder);
                Visit visit = Visit.of(server, 1440)) {
            JsonNode invoice = visit.handIn("scan.pdf", Papers.scanned()).get(0).path("invoice");
            String path = "/invoices/" + invoice.path("type").asText() + "/"
                    + invoice.path("id").asText();
            Page page = visit.at(path);
            page.waitForSelector(".sheet-page.shown");
            assertThat(page.locator(".boxes .box").count()).isPositive();
            tabTo(page, ".field-row[data-field=amount_due] .change");
            Keyboard keys = page.keyboard();
            keys.press("Enter");
            tabTo(page, "button[aria-pressed]");
            keys.press("Enter");
            page.waitForSelector(".boxes:focus .drawn");
            press(keys, "ArrowUp", 24); // from what is to be paid to the sum without VAT, 72 points above it
            press(keys, "Shift+ArrowRight", 6);
            press(keys, "ArrowLeft", 1);
            visit.isFineForEverybody();
            keys.press("Enter");
            page.waitForFunction("() => document.querySelector('#edit-amount_due').value === '1000.00'");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("edit-amount_due");
            keys.press("Enter");
            page.waitForSelector(".field-row[data-field=amount_due] .where:has-text('Corrected')");

            assertThat(visit.json("/v1" + path)
                            .at("/corrections/amount_due/value")
                            .asText())
                    .isEqualTo("1000.00");
            assertThat(page.evaluate("() => document.activeElement.matches('[data-field=amount_due] .change')"))
                    .isEqualTo(true);
            visit.nothingFailed();
        }
    }
}
