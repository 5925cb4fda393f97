package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server cannot be reached for a while: pages say so, keep what they show, and go on by themselves. */
class OfflineTest {

    private static ServedKvitt demo;

    @BeforeAll
    static void serve() {
        demo = ServedKvitt.demo();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static void isSaid(Page page) {
        page.waitForSelector(".offline button");
        assertThat(page.locator(".offline").innerText()).contains("cannot be reached", "Try again");
    }

    private static void isOver(Page page) {
        page.waitForSelector(
                ".offline:empty", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void everythingIsFetched(Page page) {
        page.waitForFunction(
                "() => performance.getEntriesByType('resource').some((one) => one.name.includes('page-spending'))"
                        + " && performance.getEntriesByType('resource').some((one) => one.name.includes('page-sign-in'))");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "/, 1280",
        "/, 390",
        "/invoices, 1280",
        "/review, 390",
        "/spending, 390",
        "/plan, 1280",
        "/reports, 390",
        "/mailboxes, 390",
        "/notices, 390",
        "/settings, 1280",
        "/sign-in, 390"
    })
    void aPageStaysAndSaysThatTheServerIsAwayUntilItIsBack(String path, int width) {
        try (Visit visit = Visit.of(demo, width)) {
            Page page = visit.at(path);
            String shown = page.locator("main").innerText();
            visit.context().setOffline(true);
            isSaid(page);
            assertThat(page.locator("main").innerText()).isEqualTo(shown);
            visit.isFineForEverybody();
            page.locator(".offline button").click();
            isSaid(page);

            visit.context().setOffline(false);
            isOver(page);
            assertThat(page.locator("main").innerText()).isEqualTo(shown);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"home", "invoices", "review", "spending", "plan", "reports", "mailboxes", "settings"})
    void aPageThatIsOpenedMeanwhileComesByItself(String place) {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/notices");
            everythingIsFetched(page);
            visit.context().setOffline(true);
            isSaid(page);
            page.locator("nav a[data-place=" + place + "]").click();
            page.waitForSelector(".failure button");
            assertThat(page.locator(".failure").first().innerText()).contains("Out of reach", "Try again");
            page.locator(".failure button").first().click();
            page.waitForSelector(".failure button");
            visit.isFineForEverybody();

            visit.context().setOffline(false);
            visit.shown();
            page.waitForFunction("() => !document.querySelector('.failure') && !document.querySelector('.skeleton')");
            isOver(page);
            assertThat(page.locator("main h1").count()).isEqualTo(1);
        }
    }

    @Test
    void anInvoiceAndWhatIsTypedStayAndAreKeptLater() {
        try (Visit visit = Visit.of(demo, 1280)) {
            visit.at("/notices");
            JsonNode invoice = visit.json("/v1/invoices?limit=1").path("items").get(0);
            Page page = visit.at("/invoices/" + invoice.path("type").asText() + "/"
                    + invoice.path("id").asText());
            page.locator(".field-row[data-field=invoice_number] .change").click();
            page.locator("#edit-invoice_number").fill("OFF-1");
            visit.context().setOffline(true);
            isSaid(page);
            page.locator("#edit-invoice_number").press("Enter");
            page.waitForSelector(".form-error:has-text('cannot be reached')");
            assertThat(page.locator("#edit-invoice_number").inputValue()).isEqualTo("OFF-1");

            visit.context().setOffline(false);
            isOver(page);
            page.locator("#edit-invoice_number").press("Enter");
            page.waitForSelector(".field-row[data-field=invoice_number] .value:has-text('OFF-1')");
        }
    }

    @Test
    void theServerMayBeAwayWhileTheNetworkIsThere() {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/plan?extra=500");
            visit.context().route("**/v1/**", one -> one.abort());
            page.locator("input[type=range]").press("ArrowRight");
            isSaid(page);
            page.waitForSelector(".outlook .failure");
            assertThat(page.locator(".figures tbody tr").count()).isPositive();

            visit.context().unroute("**/v1/**");
            page.locator(".offline button").click();
            isOver(page);
            page.waitForSelector(".outlook .outlook-when");
            visit.nothingFailed();
        }
    }
}
