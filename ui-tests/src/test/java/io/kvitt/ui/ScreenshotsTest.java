package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pictures of the README and of docs/dashboard.md, of the made-up papers; written anew with {@code -Dkvitt.screenshots=write}. */
class ScreenshotsTest {

    private static final Path FOLDER = Path.of("../docs/images");

    @Test
    void thePicturesOfTheReadmeShowTheDashboard() throws Exception {
        if ("write".equals(System.getProperty("kvitt.screenshots"))) {
            write();
        }
        assertThat(Files.size(FOLDER.resolve("home.png"))).isGreaterThan(20_000);
        assertThat(Files.size(FOLDER.resolve("evidence.png"))).isGreaterThan(20_000);
        assertThat(Files.size(FOLDER.resolve("debts.png"))).isGreaterThan(20_000);
    }

    private static void write() throws Exception {
        Files.createDirectories(FOLDER);
        try (ServedKvitt demo = ServedKvitt.demo();
                Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/");
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("home.png")));
            JsonNode invoice =
                    visit.json("/v1/invoices?supplier=Dimfors").path("items").get(0);
            visit.at("/invoices/" + invoice.path("type").asText() + "/"
                    + invoice.path("id").asText());
            page.waitForSelector(".sheet-page.shown");
            page.locator(".field-row[data-field=due_date]").hover();
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("evidence.png")));
            visit.at("/plan?extra=2000&strategy=avalanche");
            page.waitForSelector(".u-over");
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("debts.png")));
        }
    }
}
