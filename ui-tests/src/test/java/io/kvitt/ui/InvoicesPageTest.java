package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of papers: narrowed, walked through with keys, paid together, and saved. */
class InvoicesPageTest {

    private final ServedKvitt demo = ServedKvitt.demo();

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void filtersAreInTheAddressAndKeysWalkThroughWhatIsLeft() {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/invoices");
            page.locator("input[type=search]").fill("falken");
            page.waitForURL("**/invoices?supplier=falken");
            page.waitForFunction("() => document.querySelectorAll('.papers tbody tr').length === 1");
            page.reload();
            visit.shown();
            assertThat(page.locator(".papers tbody tr").count()).isEqualTo(1);

            visit.at("/invoices?status=open");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            page.keyboard().press("p");
            page.waitForSelector(".papers tbody tr:first-child .chip.paid");
            page.locator(".note button").first().click();
            page.waitForSelector(".papers tbody tr:first-child .chip.late");
            page.keyboard().press("?");
            page.waitForSelector("dialog[open] .key-list");
            visit.isFineForEverybody();
        }
    }

    @Test
    void severalArePaidAtOnceAndTheirSumsAreKeptApart() {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/invoices?status=open&type=invoice");
            for (int row = 0; row < 4; row++) {
                page.locator(".papers tbody input").nth(row).check();
            }
            assertThat(page.locator(".bulk").innerText()).contains("€3,137.42", "£1,714.92");
            visit.isFineForEverybody();
            page.locator(".bulk .primary").click();
            page.waitForFunction("() => document.querySelectorAll('.papers .chip.paid').length === 4");

            assertThat(visit.json("/v1/invoices?status=paid").path("items").size())
                    .isGreaterThanOrEqualTo(4);
            visit.nothingFailed();
        }
    }

    @Test
    void whatIsListedIsSavedForSpreadsheets() throws IOException {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/invoices?supplier=Bostads");
            Download download =
                    page.waitForDownload(() -> page.getByText("Save as CSV").click());
            String text = Files.readString(download.path(), StandardCharsets.UTF_8);

            assertThat(download.suggestedFilename()).endsWith(".csv");
            assertThat(text.lines()).hasSize(2);
            assertThat(text).contains("Bostads AB Lindgården,rental,70410-2611", ",9645.00,SEK,open,");
        }
    }

    @Test
    void anInvoiceIsPaidWithACodeOrACopiedReference() {
        try (Visit visit = Visit.of(demo, 390)) {
            Page page = visit.at("/invoices?supplier=Dimfors");
            page.locator(".papers td.supplier a").click();
            page.waitForSelector(".pay-list");
            page.getByText("Show the QR code").click();
            page.waitForSelector(".code img, .code p[role=status]:not(:text('Loading'))");
            assertThat(page.locator(".code img").count()).isEqualTo(1);
            visit.isFineForEverybody();
        }
    }
}
