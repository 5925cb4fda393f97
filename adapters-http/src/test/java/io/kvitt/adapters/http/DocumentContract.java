package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kvitt.domain.document.AnnouncedDocument;
import io.kvitt.domain.document.DocumentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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
        JsonNode invoice = Json.tree(
                send(Sent.get(kept(PDF, "Rechnung März.pdf")).request()).body());
        String at = invoice.path("document").path("href").asText();

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
            1x               | 404    | not_found
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

    // In the background

    @Test
    void whoDoesNotWantToWaitGetsAJobWithTheAnswerOfTheSpot() {
        Response accepted = send(
                upload("a.pdf", sample(PDF)).with("Prefer", "respond-async").request());

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Preference-Applied")).contains("respond-async");
        String at = accepted.header("Location").orElseThrow();
        assertThat(Json.tree(accepted.body()).path("state").asText()).isEqualTo("waiting");
        assertThat(Json.tree(send(Sent.get(at).request()).body())).isEqualTo(Json.tree(accepted.body()));

        household.runJobs();

        JsonNode job = Json.tree(send(Sent.get(at).request()).body());
        assertThat(job.path("state").asText()).isEqualTo("succeeded");
        assertThat(job.path("progress").path("done").asInt()).isEqualTo(1);
        assertThat(job.path("result").path("invoices").path(0).path("is_new").asBoolean())
                .isTrue();
        Response onTheSpot = send(upload("a.pdf", sample(PDF)).request());
        assertThat(onTheSpot.status()).isEqualTo(200);
        assertThat(withoutInvoices(job.path("result"))).isEqualTo(withoutInvoices(Json.tree(onTheSpot.body())));
    }

    @Test
    void theSameDocumentIsOneJobAndThoseOfOthersAreNotThere() {
        Sent sent = upload("a.pdf", sample(PDF)).with("Prefer", "wait=5, respond-async");
        String at = send(sent.request()).header("Location").orElseThrow();

        assertThat(send(sent.request()).header("Location")).contains(at);
        assertThat(send(sent.by("bo").request()).header("Location").orElseThrow())
                .isNotEqualTo(at);
        assertThat(send(Sent.get(at).by("bo").request()).status()).isEqualTo(404);
        assertThat(send(Sent.get(at.replaceFirst("....$", "0000")).request()).status())
                .isEqualTo(404);
        assertThat(send(Sent.get("/v1/jobs/job_x").request()).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeReadInTheBackgroundSaysWhyAsOnTheSpot() {
        Response accepted = send(upload("losen.pdf", sample("losen.pdf"))
                .with("Prefer", "respond-async")
                .request());
        household.runJobs();

        JsonNode job = Json.tree(
                send(Sent.get(accepted.header("Location").orElseThrow()).request())
                        .body());
        assertThat(job.path("state").asText()).isEqualTo("failed");
        assertThat(job.path("problem").path("code").asText()).isEqualTo("encrypted_document");
        assertThat(job.path("problem").path("errors").path(0).path("code").asText())
                .isEqualTo("document.encrypted");
        assertThat(job.has("result")).isFalse();
    }

    @Test
    void aQueueThatIsFullIsSaidSo() {
        for (int i = 0; i < 20; i++) {
            Response accepted = send(upload("a.txt", ("document " + i).getBytes(StandardCharsets.UTF_8))
                    .with("Prefer", "respond-async")
                    .request());
            assertThat(accepted.status()).isEqualTo(202);
        }

        Response beyond = send(upload("a.txt", "one more".getBytes(StandardCharsets.UTF_8))
                .with("Prefer", "respond-async")
                .request());

        assertThat(beyond.status()).isEqualTo(503);
        assertThat(problem(beyond).path("code").asText()).isEqualTo("overloaded");
        assertThat(beyond.header("Retry-After")).contains("1");
    }

    // Documents that are too large for a call

    @Test
    void aBodyThatIsTooLargeIsToldOfTheOtherWay() {
        Response form = send(upload("a.pdf", new byte[Limits.BODY]).request());
        Response json = send(Sent.post("/v1/debts")
                .body("application/json", new byte[Limits.BODY + 1])
                .request());

        assertThat(form.status()).isEqualTo(413);
        assertThat(problem(form).path("detail").asText()).contains("/v1/uploads");
        assertThat(problem(form).path("details").path("href").asText()).isEqualTo("/v1/uploads");
        assertThat(problem(form).path("details").path("max_bytes").asText()).isEqualTo("4400000");
        assertThat(problem(json).path("details").has("href")).isFalse();
    }

    @Test
    void aLargeDocumentIsAnnouncedBroughtAndRead() {
        byte[] large = Arrays.copyOf(sample(PDF), 6_000_000); // what stands behind the end of a PDF is not read
        JsonNode ticket = ticket("Große Rechnung.pdf", large);
        String url = ticket.path("url").asText();
        assertThat(ticket.path("max_bytes").asInt()).isEqualTo(20 * 1024 * 1024);

        Response early = send(Sent.post(url + "/complete").request());
        assertThat(problem(early).path("code").asText()).isEqualTo("upload_missing");
        Response brought = send(put(url, large));
        assertThat(brought.status()).as(brought.bodyText()).isEqualTo(204);
        Response complete = send(Sent.post(url + "/complete").request());
        Response twice = send(Sent.post(url + "/complete").request());
        household.runJobs();

        assertThat(complete.status()).isEqualTo(202);
        assertThat(twice.header("Location")).isEqualTo(complete.header("Location"));
        JsonNode job = Json.tree(
                send(Sent.get(complete.header("Location").orElseThrow()).request())
                        .body());
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("succeeded");
        JsonNode invoice = job.path("result").path("invoices").path(0).path("invoice");
        Response document = send(Sent.get("/v1/invoices/" + invoice.path("type").asText() + "/"
                        + invoice.path("id").asText() + "/document")
                .request());
        assertThat(document.body()).isEqualTo(large);
    }

    @Test
    void nothingButWhatWasAnnouncedIsTaken() {
        byte[] announced = {1, 2, 3};
        String url = ticket("a.pdf", announced).path("url").asText();

        for (byte[] other : new byte[][] {{1, 2, 4}, {1, 2}, {1}}) {
            Response refused = send(put(url, other));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(problem(refused).path("code").asText()).isEqualTo("upload_mismatch");
        }
        assertThat(send(put(url, new byte[] {1, 2, 3, 4})).status()).isEqualTo(413);
        assertThat(send(put(url, new byte[0])).status()).isEqualTo(400);
        assertThat(household.store().originals().owners()).isEmpty();
        assertThat(send(put(url, announced)).status()).isEqualTo(204);
        assertThat(send(put(url, announced)).status()).isEqualTo(204);
    }

    @Test
    void aTicketOfSomebodyElseOrThatIsEditedIsNone() {
        byte[] announced = {1, 2, 3};
        String url = ticket("a.pdf", announced).path("url").asText();
        send(put(url, announced));

        assertThat(send(Sent.post(url + "/complete").by("bo").request()).status())
                .isEqualTo(404);
        char third = url.charAt(20) == 'A' ? 'B' : 'A';
        String edited = url.substring(0, 20) + third + url.substring(21);
        assertThat(send(put(edited, announced)).status()).isEqualTo(404);
        assertThat(send(Sent.post(edited + "/complete").request()).status()).isEqualTo(404);
        assertThat(send(put("/v1/uploads/x", announced)).status()).isEqualTo(404);
        assertThat(send(put("/v1/uploads/..%2f..%2fx", announced)).status()).isEqualTo(400);
    }

    @Test
    void aTicketThatHasExpiredIsToldSo() {
        AnnouncedDocument announced = new AnnouncedDocument("a.pdf", DocumentHash.of(new byte[] {1}), 1);
        String url = Household.ticket(announced, Duration.ofMinutes(15)).url();

        assertThat(send(put(url, new byte[] {1})).status()).isEqualTo(410);
        Response late = send(Sent.post(url + "/complete").request());
        assertThat(problem(late).path("code").asText()).isEqualTo("upload_expired");
        assertThat(household.store().originals().owners()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # announced                                                        | broken
            "size":0,"sha256":"HASH","purpose":"receipt"                       | DOCUMENT_SIZE
            "size":-1,"sha256":"HASH","purpose":"receipt"                      | DOCUMENT_SIZE
            "size":20971521,"sha256":"HASH","purpose":"receipt"                | DOCUMENT_SIZE
            "size":9223372036854775807,"sha256":"HASH","purpose":"receipt"     | DOCUMENT_SIZE
            "size":1,"sha256":"abc","purpose":"receipt"                        | DOCUMENT_HASH
            "size":1,"sha256":"../../../etc/passwd","purpose":"receipt"        | DOCUMENT_HASH
            "size":1,"sha256":"HASH","purpose":"malware"                       | PURPOSE_UNKNOWN
            """)
    void whatCannotBeTakenIsNotAnnounced(String announced, String code) {
        Response response = send(Sent.post("/v1/uploads")
                .json("{\"filename\":\"a\"," + announced.replace("HASH", "1a".repeat(32)) + "}")
                .request());

        assertThat(response.status()).isEqualTo(422);
        assertThat(problem(response).path("errors").path(0).path("code").asText())
                .isEqualTo(code);
    }

    // Helpers

    private JsonNode ticket(String name, byte[] document) {
        Response ticket = send(Sent.post("/v1/uploads")
                .json("{\"filename\":\"" + name + "\",\"content_type\":\"application/pdf\",\"size\":"
                        + document.length + ",\"sha256\":\"" + DocumentHash.of(document)
                        + "\",\"purpose\":\"receipt\"}")
                .request());
        assertThat(ticket.status()).as(ticket.bodyText()).isEqualTo(201);
        return Json.tree(ticket.body());
    }

    private static JsonNode withoutInvoices(JsonNode receipt) {
        ObjectNode copy = receipt.deepCopy();
        return copy.without("invoices");
    }

    /** Whoever brings a document shows the ticket and nothing else. */
    private static Request put(String url, byte[] document) {
        return Sent.of("PUT", url).body("application/pdf", document).request();
    }

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
