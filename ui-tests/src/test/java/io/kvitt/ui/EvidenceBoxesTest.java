package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes lie on the words that they are of: what is drawn there is looked at pixel by pixel. */
class EvidenceBoxesTest {

    private static final int WIDTH = 1_200;
    private static final int NEAR = 2;
    /** Less than the space before the next word. */
    private static final int AROUND = 4;
    /** A box that is higher is of several lines. */
    private static final int LINE = 30;

    @TempDir
    private static Path folder;

    private static ServedKvitt server;

    @BeforeAll
    static void serve() {
        server = ServedKvitt.empty(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hyresavi-lindgarden.pdf",
                "hyresavi-tva-objekt.pdf",
                "faktura-norrsken-el.pdf",
                "faktura-dimfors.pdf",
                "invoice-hartwell.pdf",
                "rechnung-falkenried.pdf",
                "rechnung-hirngespinst.pdf",
                "rechnung-wolkenkuckuck.pdf",
                "facture-montclair.pdf",
                "factuur-vandermeer.pdf",
                "invois-seri-murni.pdf",
                "facturx-falkenried.pdf"
            })
    void boxesOfSamplesAreOnTheirWords(String name) throws IOException {
        boxesAreOnWords(name, Papers.sample(name), name.startsWith("facturx") ? 0 : 5);
    }

    @ParameterizedTest(name = "turned by {0}, cut by {1}")
    @CsvSource({"0, 0", "90, 0", "180, 0", "270, 0", "0, 37.5", "90, 37.5", "180, 37.5", "270, 37.5"})
    void boxesOfTurnedAndCutPagesAreOnTheirWords(int turned, float margin) throws IOException {
        boxesAreOnWords("vriden-" + turned + ".pdf", Papers.turned(turned, margin), 5);
    }

    private static void boxesAreOnWords(String name, byte[] document, int least) throws IOException {
        try (Visit visit = Visit.of(server, 1440)) {
            JsonNode invoice = visit.handIn(name, document).get(0).path("invoice");
            String path = "/invoices/" + invoice.path("type").asText() + "/"
                    + invoice.path("id").asText();
            Page page = visit.at(path);
            page.waitForSelector(".sheet-page.shown");
            List<?> boxes = (List<?>) page.evaluate("""
                    (room) => [...document.querySelectorAll('.sheet')].flatMap((sheet, index) => {
                      const image = sheet.querySelector('img').getBoundingClientRect();
                      const view = sheet.querySelector('.boxes').viewBox.baseVal;
                      return [...sheet.querySelectorAll('.box')].map((box) => {
                        const at = box.getBoundingClientRect();
                        const edge = room * image.width / view.width;
                        return {page: index + 1, field: box.dataset.field, left: (at.left + edge - image.left) / image.width,
                          right: (at.right - edge - image.left) / image.width, top: (at.top + edge - image.top) / image.height,
                          bottom: (at.bottom - edge - image.top) / image.height};
                      });
                    })
                    """, 1.5 + 0.35); // the room around the words, and half of the line
            assertThat(boxes.size()).as(name).isGreaterThanOrEqualTo(least);
            BufferedImage drawn =
                    ImageIO.read(new ByteArrayInputStream(visit.bytes("/v1" + path + "/pages/1.png?w=" + WIDTH)));
            for (Object box : boxes) {
                Map<?, ?> at = (Map<?, ?>) box;
                if (((Number) at.get("page")).intValue() == 1) {
                    isOnInk(name + " " + at.get("field"), drawn, at);
                }
            }
            visit.nothingFailed();
        }
    }

    /** Ink begins and ends where the box does, from left to right; from top to bottom it is within. */
    private static void isOnInk(String what, BufferedImage drawn, Map<?, ?> at) {
        int left = (int) Math.round(share(at, "left") * drawn.getWidth());
        int right = (int) Math.round(share(at, "right") * drawn.getWidth());
        int top = (int) Math.round(share(at, "top") * drawn.getHeight());
        int bottom = (int) Math.round(share(at, "bottom") * drawn.getHeight());
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int x = Math.max(0, left - AROUND); x < Math.min(drawn.getWidth(), right + AROUND); x++) {
            for (int y = Math.max(0, top); y < Math.min(drawn.getHeight(), bottom); y++) {
                if (isInk(drawn.getRGB(x, y))) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
        }
        int bearing = (bottom - top) / 6; // of a letter, which is white and belongs to it
        assertThat(first).as("%s begins, of %d-%d", what, left, right).isBetween(left - NEAR, left + NEAR + bearing);
        assertThat(last + 1).as("%s ends, of %d-%d", what, left, right).isBetween(right - NEAR - bearing, right + NEAR);
        isAsHighAs(what, drawn, left, right, top, bottom);
    }

    /**
     * From top to bottom a box is what the font says of its letters, from the ascent to the descent: rings and accents of capitals
     * may pass it, and digits have nothing below the line.
     */
    private static void isAsHighAs(String what, BufferedImage drawn, int left, int right, int top, int bottom) {
        int line = Math.min(bottom - top, LINE);
        IntPredicate ink = y -> IntStream.range(Math.max(0, left), Math.min(drawn.getWidth(), right))
                .anyMatch(x -> isInk(drawn.getRGB(x, y)));
        List<Integer> rows = IntStream.range(top, bottom).filter(ink).boxed().toList();
        assertThat(rows).as("rows of %s", what).hasSizeGreaterThan((bottom - top) / 3);
        int highest = rows.get(0);
        while (ink.test(highest - 1)) {
            highest--;
        }
        int lowest = rows.get(rows.size() - 1) + 1;
        while (ink.test(lowest)) {
            lowest++;
        }
        assertThat(highest)
                .as("%s has its top at %d", what, top)
                .isBetween(top - NEAR - line / 6, top + NEAR + line / 3);
        assertThat(lowest)
                .as("%s has its bottom at %d", what, bottom)
                .isBetween(bottom - NEAR - line / 3, bottom + NEAR);
    }

    private static double share(Map<?, ?> at, String side) {
        return ((Number) at.get(side)).doubleValue();
    }

    private static boolean isInk(int rgb) {
        int light = (rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255);
        return light < 1_500;
    }

    @Test
    void aTextIsShownAsText() {
        try (Visit visit = Visit.of(server, 390)) {
            JsonNode invoice = visit.handIn("avi.txt", Papers.sample("text-hyresavi.txt"))
                    .get(0)
                    .path("invoice");
            Page page = visit.at("/invoices/" + invoice.path("type").asText() + "/"
                    + invoice.path("id").asText());

            assertThat(page.waitForSelector(".page-text").innerText()).contains("Bostads AB Lindgården");
            assertThat(page.locator(".failure").count()).isZero();
            visit.isFineForEverybody();
        }
    }

    @Test
    void aValueAndItsBoxShowEachOther() {
        try (Visit visit = Visit.of(server, 1440)) {
            JsonNode invoice = visit.handIn("v.pdf", Papers.turned(0, 0)).get(0).path("invoice");
            Page page = visit.at("/invoices/" + invoice.path("type").asText() + "/"
                    + invoice.path("id").asText());
            page.waitForSelector(".sheet-page.shown");

            page.locator(".field-row[data-field=due_date]").hover();
            assertThat(page.locator(".box[data-field=due_date]").getAttribute("class"))
                    .contains("lit");
            page.locator(".field-row[data-field=issue_date]").focus();
            assertThat(page.locator(".box[data-field=issue_date]").getAttribute("class"))
                    .contains("lit");
            page.locator(".box[data-field=bankgiro]").hover();
            assertThat(page.locator(".field-row[data-field=bankgiro]").getAttribute("class"))
                    .contains("lit");
            page.locator(".box[tabindex='0']").focus();
            page.keyboard().press("ArrowDown");
            String field = (String) page.evaluate("() => document.activeElement.dataset.field");
            assertThat(page.locator(".field-row[data-field=" + field + "]").getAttribute("class"))
                    .contains("lit");
            visit.isFineForEverybody();
        }
    }
}
