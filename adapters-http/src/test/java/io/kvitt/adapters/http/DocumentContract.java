package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of {@link WebContract} that is about documents: handed in, shown, drawn, and read in the background. */
public abstract class DocumentContract {

    protected static final String PDF = "facturx-falkenried.pdf";
    protected static final String XML = "ubl-nordvik.xml";

    protected Household household = new Household();

    /** Begins to serve that router. */
    protected abstract void serve(Router router);

    /** Sends a request, and gives what came back. */
    protected abstract Response send(Request request);

    /** Ends what {@link #serve} began. */
    protected abstract void stop();

    @BeforeEach
    void begin() {
        serve(household.router());
    }

    @AfterEach
    void end() {
        stop();
    }

    // Documents as they came

    @Test
    void aDocumentComesBackByteForByteAndIsKnownByItsHash() {
        String at = kept(PDF, "Rechnung März.pdf") + "/document";

        Response document = send(Sent.get(at).request());

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body()).isEqualTo(sample(PDF));
        assertThat(document.header("Content-Type")).contains("application/pdf");
        assertThat(document.header("Cache-Control")).contains("private, no-cache");
        assertThat(document.header("Content-Disposition"))
                .contains("inline; filename=\"Rechnung M_rz.pdf\"; filename*=UTF-8''Rechnung%20M%C3%A4rz.pdf");
        String tag = document.header("ETag").orElseThrow();
        Response again = send(Sent.get(at).with("If-None-Match", tag).request());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.size()).isZero();
    }

    @Test
    void whatADocumentHoldsCanRunNothingHere() {
        Response document = send(Sent.get(kept(XML, "evil.svg") + "/document").request());

        assertThat(document.header("Content-Type")).contains("application/xml");
        assertThat(document.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(document.header("Content-Security-Policy").orElse("")).contains("sandbox", "default-src 'none'");
        assertThat(document.header("Content-Disposition").orElse("")).startsWith("attachment;");
    }

    @ParameterizedTest(name = "{0} is offered as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # given                  | offered
            ../../etc/passwd         | passwd.xml
            C:\\\\\\\\Users\\\\\\\\a.xml     | a.xml
            a.html                   | a.html.xml
            x\\";evil=\\"y.xml         | x__evil=_y.xml
            .                        | ..xml
            """)
    void aNameThatSomebodyGaveIsMadeHarmless(String given, String offered) {
        Response document = send(Sent.get(kept(XML, given) + "/document").request());

        String ascii = offered.replace('=', '_');
        assertThat(document.header("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"" + ascii + "\"; filename*=UTF-8''")
                .doesNotContain("\\", "/");
    }

    @Test
    void aDocumentOfSomebodyElseIsNotThere() {
        String at = kept(PDF, "a.pdf");
        Response none = send(Sent.get(at.replaceFirst("[0-9a-f]{8}$", "00000000") + "/document")
                .request());

        for (String path : new String[] {"/document", "/pages/1.png"}) {
            Response foreign = send(Sent.get(at + path).by("bo").request());
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(withoutIds(foreign)).isEqualTo(withoutIds(none));
        }
        assertThat(send(Sent.get(at.replace("/invoice/", "/rental/") + "/document")
                                .request())
                        .status())
                .isEqualTo(404);
        assertThat(send(Sent.get(at + "/document").with("Authorization", "").request())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void twoUsersWithTheSameDocumentEachHaveTheirOwn() {
        String annas = kept(PDF, "a.pdf");
        Response bos = send(upload("b.pdf", sample(PDF)).by("bo").request());
        assertThat(bos.status()).isEqualTo(201);

        household.store().originals().deleteAll(Household.ANNA);

        Response gone = send(Sent.get(annas + "/document").request());
        assertThat(gone.status()).isEqualTo(404);
        assertThat(problem(gone).path("code").asText()).isEqualTo("document_not_kept");
        assertThat(send(Sent.get(annas + "/document").by("bo").request()).body())
                .isEqualTo(sample(PDF));
    }

    // Pages

    @Test
    void aPageIsDrawnAndKeptForADay() {
        String at = kept(PDF, "a.pdf") + "/pages/1.png";

        Response usual = send(Sent.get(at).request());
        Response narrow = send(Sent.get(at + "?w=100").request());

        assertThat(usual.status()).isEqualTo(200);
        assertThat(usual.header("Content-Type")).contains("image/png");
        assertThat(usual.header("Cache-Control")).contains("private, max-age=86400, immutable");
        assertThat(ByteBuffer.wrap(usual.body()).getInt(16)).isBetween(999, 1001);
        assertThat(ByteBuffer.wrap(narrow.body()).getInt(16)).isBetween(99, 101);
        assertThat(narrow.header("ETag")).isNotEqualTo(usual.header("ETag"));
        Response again = send(Sent.get(at)
                .with("If-None-Match", usual.header("ETag").orElseThrow())
                .request());
        assertThat(again.status()).isEqualTo(304);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # page           | status | code
            2.png            | 404    | no_such_page
            99999.png        | 404    | no_such_page
            0.png            | 404    | not_found
            -1.png           | 404    | not_found
            01.png           | 404    | not_found
            100000.png       | 404    | not_found
            %D9%A1.png       | 404    | not_found
            .png             | 404    | not_found
            1.jpg            | 404    | not_found
            1                | 404    | not_found
            1.png?w=99       | 400    | invalid_query
            1.png?w=2001     | 400    | invalid_query
            1.png?w=-1       | 400    | invalid_query
            1.png?w=1e3      | 400    | invalid_query
            1.png?w=         | 400    | invalid_query
            1.png?w=99999999999999999999 | 400 | invalid_query
            """)
    void whatIsNoPageIsNotDrawn(String page, int status, String code) {
        Response response = send(Sent.get(kept(PDF, "a.pdf") + "/pages/" + page).request());

        assertThat(response.status()).isEqualTo(status);
        assertThat(problem(response).path("code").asText()).isEqualTo(code);
    }

    @Test
    void whatIsNotShownInPagesSaysSo() {
        Response response = send(Sent.get(kept(XML, "a.xml") + "/pages/1.png").request());

        assertThat(response.status()).isEqualTo(404);
        assertThat(problem(response).path("code").asText()).isEqualTo("no_such_page");
        assertThat(problem(response).path("detail").asText()).contains("not shown in pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/document", "/pages/1.png"})
    void aTypeThatIsNoneIsToldApart(String path) {
        Response response = send(Sent.get(kept(PDF, "a.pdf").replace("/invoice/", "/nothing/") + path)
                .request());

        assertThat(problem(response).path("code").asText()).isEqualTo("unknown_invoice_type");
    }

    // Helpers

    /** The path of the invoice in a sample that Anna hands in under that name. */
    protected String kept(String sample, String name) {
        Response response = send(upload(name, sample(sample)).request());
        assertThat(response.status()).as(response.bodyText()).isBetween(200, 201);
        JsonNode invoice = Json.tree(response.body()).path("invoices").path(0).path("invoice");
        return "/v1/invoices/" + invoice.path("type").asText() + "/"
                + invoice.path("id").asText();
    }

    protected static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Path.of("../samples", name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    protected static Sent upload(String name, byte[] content) {
        byte[] head = ("--b0undary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b0undary--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return Sent.post("/v1/receipts/upload").body("multipart/form-data; boundary=b0undary", body);
    }

    protected static JsonNode problem(Response response) {
        assertThat(response.header("Content-Type")).as(response.bodyText()).contains("application/problem+json");
        JsonNode problem = Json.tree(response.body());
        assertThat(problem.path("status").asInt()).isEqualTo(response.status());
        assertThat(problem.path("type").asText())
                .isEqualTo("/errors/" + problem.path("code").asText());
        return problem;
    }

    protected static String withoutIds(Response response) {
        return problem(response).path("code").asText()
                + problem(response).path("detail").asText();
    }
}
