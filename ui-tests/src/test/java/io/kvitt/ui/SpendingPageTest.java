package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spending: each number leads to what it is made of, and no currency is taken for another. */
class SpendingPageTest {

    @TempDir
    private static Path folder;

    private static ServedKvitt demo;
    private static ServedKvitt empty;

    @BeforeAll
    static void serve() {
        demo = ServedKvitt.demo();
        empty = ServedKvitt.empty(folder);
    }

    @AfterAll
    static void stop() {
        demo.close();
        empty.close();
    }

    @Test
    void everyNumberLeadsToItsPapers() {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/spending?currency=EUR&from=all");
            int papers = Integer.parseInt(
                    page.locator(".figures tr.group td.number").first().innerText());
            String supplier =
                    page.locator(".figures tbody tr:not(.group) th").first().innerText();
            page.locator(".figures tbody tr:not(.group) a").first().click();
            page.waitForURL("**/invoices?**");
            visit.shown();
            assertThat(page.locator("td.supplier").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(name -> name.contains(supplier));

            page.goBack();
            page.waitForSelector(".figures");
            page.locator(".figures tr.group a").first().click();
            page.waitForURL("**/invoices?**");
            visit.shown();
            assertThat(page.locator("table.papers tbody tr").count()).isEqualTo(papers);
            visit.isFineForEverybody();
            page.locator(".chips a").first().click();
            page.waitForFunction(
                    "() => !location.search.includes('currency') || !location.search.includes('issued_from')");
            visit.nothingFailed();
        }
    }

    @Test
    void currenciesAreLookedAtOneByOne() throws Exception {
        try (Visit visit = Visit.of(demo, 390)) {
            Page page = visit.at("/spending?from=all");
            JsonNode totals =
                    visit.json("/v1/insights/spending?by=month,supplier").path("totals");
            assertThat(page.locator(".segments button").count()).isEqualTo(totals.size());
            page.locator(".segments button[data-currency=SEK]").press("Enter");
            page.waitForURL("**currency=SEK**");

            assertThat(page.locator(".owed-sum.first").innerText()).contains("SEK");
            assertThat(page.evaluate("() => document.activeElement.dataset.currency"))
                    .isEqualTo("SEK");
            assertThat(page.locator(".figures tbody a").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(text -> text.contains("SEK"));
            assertThat(page.locator("[role=img]").getAttribute("aria-label")).contains("SEK");
            Download csv =
                    page.waitForDownload(() -> page.getByText("Save as CSV").click());
            assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8))
                    .contains("EUR", "SEK", "month,supplier,papers");
            visit.isFineForEverybody();
        }
    }

    @Test
    void aNameThatIsMadeToRunStaysText() {
        try (Visit visit = Visit.of(empty, 390)) {
            String name = "<script>window.hacked=1</script>";
            visit.handIn("a.xml", Papers.namedSo(name, "H-1"));
            Page page = visit.at("/spending?from=all");

            assertThat(page.locator(".figures").innerText()).contains(name);
            assertThat(page.evaluate("() => window.hacked")).isNull();
            visit.isFineForEverybody();
        }
    }
}
