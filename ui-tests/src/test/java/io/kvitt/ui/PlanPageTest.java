package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debts: what the slider says is what the API and the command line say. */
class PlanPageTest {

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

    private static String extra(Page page) {
        return page.url().replaceAll(".*[?&]extra=([0-9.]+).*", "$1");
    }

    /** The text of the result without the spaces and commas that part thousands. */
    private static String outlook(Page page) {
        return page.locator(".outlook").innerText().replaceAll("(?<=[0-9])[,\u00a0 ](?=[0-9]{3})", "");
    }

    @Test
    void theSliderTheApiAndTheCommandLineAgreeToTheCent() {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/plan");
            Locator slider = page.locator("input[type=range]");
            slider.focus();
            for (int i = 0; i < 9; i++) {
                page.keyboard().press("ArrowRight");
            }
            page.waitForResponse("**/v1/debt-plans", () -> page.keyboard().press("ArrowRight"));
            page.waitForFunction("() => document.querySelector('.outlook').textContent.includes('earlier')");
            page.waitForTimeout(500);
            String extra = extra(page);
            JsonNode api = visit.post(
                    "/v1/debt-plans",
                    "{\"strategy\":\"avalanche\",\"extra_per_month\":{\"amount\":\"%s\",\"currency\":\"SEK\"}}"
                            .formatted(extra));
            JsonNode cli = Visit.read(ServedKvitt.said(
                    "debts",
                    "plan",
                    "--json",
                    "--extra",
                    extra,
                    "--debt",
                    "Kreditkort,48500,18.95,1250",
                    "--debt",
                    "Billån,96000,6.40,1900",
                    "--debt",
                    "Vitvaror,12800,11.50,450"));

            assertThat(extra).isEqualTo(slider.inputValue()).isNotEqualTo("0");
            assertThat(outlook(page))
                    .contains(api.path("months_earlier").asText() + " months earlier")
                    .contains(api.at("/interest_saved/amount").asText());
            assertThat(cli.at("/interest_saved/amount")).isEqualTo(api.at("/interest_saved/amount"));
            assertThat(cli.at("/total_interest/amount")).isEqualTo(api.at("/total_interest/amount"));
            assertThat(cli.path("months")).isEqualTo(api.path("months"));
            assertThat(page.locator(".outlook").getAttribute("aria-live")).isEqualTo("polite");
            visit.isFineForEverybody();
        }
    }

    @Test
    void theAddressHoldsTheScenario() {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/plan");
            page.locator("#extra").fill("1 250,50");
            page.waitForURL("**/plan?extra=1250.50&strategy=avalanche");
            page.locator("input[value=custom]").check();
            page.waitForURL("**strategy=custom&order=**");
            String first = page.locator(".order li").first().innerText();
            page.locator(".order li").first().locator("button").last().press("Enter");
            page.waitForFunction("(first) => document.querySelector('.order li').innerText !== first", first);
            assertThat(page.evaluate("() => document.activeElement.closest('.order li') !== null"))
                    .isEqualTo(true);
            page.waitForTimeout(500);
            String said = outlook(page);
            String order = page.locator(".order").innerText();

            page.reload();
            visit.shown();
            page.waitForFunction("() => document.querySelector('.outlook').textContent");
            assertThat(outlook(page)).isEqualTo(said);
            assertThat(page.locator(".order").innerText()).isEqualTo(order);
            assertThat(page.locator("#extra").inputValue()).isEqualTo("1250.50");
            visit.isFineForEverybody();
        }
    }

    @Test
    void theTableSaysWhatTheChartDraws() throws Exception {
        try (Visit visit = Visit.of(demo, 390)) {
            Page page = visit.at("/plan?extra=2000");
            JsonNode plan = visit.post(
                    "/v1/debt-plans",
                    "{\"each_debt\":true,\"extra_per_month\":{\"amount\":\"2000\",\"currency\":\"SEK\"}}");
            page.getByText("Show all").click();

            assertThat(page.locator(".figures tbody tr").count())
                    .isEqualTo(plan.path("months").asInt());
            assertThat(page.locator("[role=img]").getAttribute("aria-label"))
                    .contains(plan.path("payoff_month").asText().substring(0, 4));
            Download csv =
                    page.waitForDownload(() -> page.getByText("Save as CSV").click());
            String text = Files.readString(csv.path(), StandardCharsets.UTF_8);
            assertThat(text.lines().count()).isEqualTo(plan.path("months").asInt() + 1);
            assertThat(text).contains(plan.at("/series/0/balance").asText());
            visit.isFineForEverybody();
        }
    }

    @Test
    void aDebtIsAddedAndItsNameStaysText() {
        try (Visit visit = Visit.of(empty, 390)) {
            Page page = visit.at("/plan");
            page.getByText("Add a debt").click();
            String name = "<img src=x onerror=window.hacked=1>";
            page.locator("#debt-name").fill(name);
            page.locator("#debt-balance").fill("4500");
            page.locator("#debt-currency").fill("usd");
            page.locator("#debt-principal").fill("5 000,00");
            page.locator("#debt-start").fill("2024-01-01");
            page.locator("#debt-rate").fill("18,99");
            page.locator("#debt-minimum").fill("0.001");
            page.locator("#debt-minimum").press("Enter");
            page.waitForSelector("dialog .form-error:not(:empty)");
            visit.isFineForEverybody();
            page.locator("#debt-minimum").fill("125");
            page.locator("#debt-minimum").press("Enter");
            page.waitForSelector(".debt-cards");
            page.waitForFunction("() => document.querySelector('.outlook').textContent");

            assertThat(page.locator(".debt-cards h2").innerText()).isEqualTo(name);
            assertThat(page.evaluate("() => window.hacked")).isNull();
            visit.isFineForEverybody();
        }
    }
}
