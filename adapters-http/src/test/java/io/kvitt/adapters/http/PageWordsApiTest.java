package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.adapters.documents.AnyDocumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dashboard asks beside what everybody asks: words on a page, and what all papers say together. */
class PageWordsApiTest {

    private static final Household HOUSEHOLD = new Household(new AnyDocumentReader(), documents -> documents);
    private static final Promise PROMISE = new Promise(HOUSEHOLD.routes());

    private static String invoice = "";
    private static String data = "";

    @BeforeAll
    static void handIn() {
        invoice = handIn("invoice-hartwell.pdf");
        data = handIn("ubl-nordvik.xml");
    }

    private static String handIn(String name) {
        byte[] form = form(name);
        JsonNode one = Json.tree(answer(Sent.post("/v1/receipts/upload").body("multipart/form-data; boundary=b", form))
                        .body())
                .at("/invoices/0/invoice");
        return "/v1/invoices/" + one.path("type").asText() + "/"
                + one.path("id").asText();
    }

    private static byte[] form(String name) {
        try {
            String before = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
            byte[] file = Files.readAllBytes(Path.of("../samples", name));
            return (before + new String(file, StandardCharsets.ISO_8859_1) + "\r\n--b--\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Response answer(Sent sent) {
        Response response = HOUSEHOLD.router().handle(sent.request());
        PROMISE.check(sent.request(), response);
        return response;
    }

    private static JsonNode json(String target) {
        return Json.tree(answer(Sent.get(target)).body());
    }

    @Test
    void aPageSaysHowLargeItIsAndWhatIsPrintedOnIt() {
        JsonNode page = json(invoice + "/pages/1");

        assertThat(page.path("pages").asInt()).isEqualTo(1);
        assertThat(page.path("width").asDouble()).isBetween(590.0, 620.0);
        assertThat(page.path("text").asText()).contains("Hartwell", "1,714.92");
        assertThat(page.has("value")).isFalse();
    }

    @Test
    void whatStandsWithinTheBoxOfAValueIsThatValueAgain() {
        JsonNode fields = json(invoice + "/evidence").path("fields");
        int checked = 0;
        for (String field : new String[] {"amount_due", "due_date", "invoice_number", "gross_total"}) {
            JsonNode seen = fields.path(field);
            if (seen.has("box")) {
                JsonNode box = seen.path("box");
                JsonNode there = json(invoice + "/pages/1?field=" + field + "&box=" + corner(box, 0, -1) + ","
                        + corner(box, 1, -1) + "," + corner(box, 2, 1) + "," + corner(box, 3, 1));
                assertThat(there.path("value").asText())
                        .as("%s: %s", field, there)
                        .isEqualTo(seen.path("value").asText());
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(3);
    }

    private static String corner(JsonNode box, int at, int away) {
        return String.format(java.util.Locale.ROOT, "%.2f", box.path(at).asDouble() + away);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /pages/2                    | 404 | no_such_page
                    /pages/0                    | 404 | not_found
                    /pages/x                    | 404 | not_found
                    /pages/1?box=1,2,3          | 400 | invalid_query
                    /pages/1?box=-1,2,3,4       | 400 | invalid_query
                    /pages/1?field=nothing      | 400 | invalid_query
                    """)
    void whatIsNotThereIsRefused(String path, int status, String code) {
        Response response = answer(Sent.get(invoice + path));

        assertThat(response.status()).isEqualTo(status);
        assertThat(Json.tree(response.body()).path("code").asText()).isEqualTo(code);
    }

    @Test
    void whoHasThePageNeedsNoSecondReadingAndAnotherBoxIsAnotherThing() {
        String tag = answer(Sent.get(invoice + "/pages/1?box=1,2,3,4"))
                .header("ETag")
                .orElseThrow();

        assertThat(answer(Sent.get(invoice + "/pages/1?box=1,2,3,4").with("If-None-Match", tag))
                        .status())
                .isEqualTo(304);
        assertThat(answer(Sent.get(invoice + "/pages/1?box=1,2,3,5").with("If-None-Match", tag))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void dataHasNoPagesAndSomebodyElseHasNothing() {
        assertThat(json(data + "/pages/1").path("code").asText()).isEqualTo("no_such_page");
        assertThat(answer(Sent.of("GET", invoice + "/pages/1").by("bo")).status())
                .isEqualTo(404);
    }

    @Test
    void allPapersAreSummedUpAndTheLatestComesFirst() {
        JsonNode all = json("/v1/insights/overview");

        assertThat(all.path("all").asInt()).isEqualTo(2);
        assertThat(all.path("latest")).hasSize(2);
        assertThat(all.path("to_review").asInt())
                .isEqualTo(json("/v1/invoices?review=needed").path("items").size());
        assertThat(json("/v1/invoices?review=not_needed").path("items").size()
                        + all.path("to_review").asInt())
                .isEqualTo(2);
    }
}
