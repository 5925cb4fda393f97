package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reports: what a month kept, and what is behind it. */
class ReportsPageTest {

    private static ServedKvitt demo;

    @BeforeAll
    static void serve() {
        demo = ServedKvitt.demo();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void whatComesBackIsConfirmedAndReportedWithItsPaymentsAndItsSeal() throws Exception {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/reports");
            page.getByLabel("What NETFLIX.COM is for").selectOption("subscription");
            page.getByLabel("Confirm NETFLIX.COM").click();
            page.waitForSelector(".report-lines");
            page.getByLabel("The month before").click();
            page.waitForURL("**/reports/20*");
            page.waitForSelector(".report-lines .behind li");
            visit.shown();
            visit.isFineForEverybody();

            String month = page.url().replaceAll(".*/", "");
            String zone = (String) page.evaluate("() => Intl.DateTimeFormat().resolvedOptions().timeZone");
            JsonNode api = visit.json("/v1/payments/reports/" + month + "?zone=" + zone);
            assertThat(page.locator(".seal-hash code").innerText())
                    .isEqualTo(api.path("report_hash").asText());
            assertThat(page.locator(".report-lines .chip").innerText()).contains("Kept");
            assertThat(page.locator(".report-lines .behind").innerText()).contains("NETFLIX.COM", "129.00");
            assertThat(saved(page, "CSV")).contains("NETFLIX.COM");
            assertThat(saved(page, "JSON")).contains(api.path("report_hash").asText());
            assertThat(saved(page, "PDF")).startsWith("%PDF-");
        }
    }

    private static String saved(Page page, String form) throws Exception {
        Download file = page.waitForDownload(
                () -> page.locator(".seal button:has-text('" + form + "')").click());
        return new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1);
    }

    @Test
    void onPaperThereIsOnlyTheReport() {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/reports");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".bar").isVisible()).isFalse();
            assertThat(page.locator(".picker").isVisible()).isFalse();
            assertThat(page.locator(".seal .actions").isVisible()).isFalse();
            assertThat(page.locator(".seal-hash").isVisible()).isTrue();
        }
    }
}
