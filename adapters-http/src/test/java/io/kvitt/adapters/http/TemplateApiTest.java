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
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that are learned over the API. */
class TemplateApiTest {

    private static final Household HOUSEHOLD = new Household(new AnyDocumentReader(), documents -> documents);
    private static final Promise PROMISE = new Promise(HOUSEHOLD.routes());

    private static String corrected = "";
    private static String untouched = "";

    @BeforeAll
    static void handIn() {
        JsonNode letter = handIn("invoice-hartwell.pdf");
        corrected = letter.path("id").asText();
        untouched = handIn("rechnung-hirngespinst.pdf").path("id").asText();
        String target = "/v1/invoices/" + letter.path("type").asText() + "/" + corrected;
        Sent revision =
                Sent.of("PATCH", target).by("anna").with("If-Match", "\"v1\"").json("{\"review\": \"confirmed\"}");
        assertThat(answer(revision).status()).isEqualTo(200);
    }

    private static JsonNode handIn(String name) {
        byte[] form = form(name);
        return Json.tree(answer(Sent.post("/v1/receipts/upload").body("multipart/form-data; boundary=b", form))
                        .body())
                .at("/invoices/0/invoice");
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

    private static Response learn(String id) {
        return answer(Sent.post("/v1/templates/learn").json("{\"invoice_id\": \"" + id + "\"}"));
    }

    @Test
    void aConfirmedInvoiceGivesATemplateAndWhatItWouldChange() {
        JsonNode template = Json.tree(learn(corrected).body());

        assertThat(template.path("issuer").asText()).isEqualTo("Hartwell & Finch Imaginary Plumbing Ltd");
        assertThat(template.path("yaml").asText()).startsWith("issuer: Hartwell & Finch Imaginary Plumbing Ltd\n");
        assertThat(template.at("/documents/0/read").asBoolean()).isTrue();
        assertThat(template.at("/documents/0/values/0/change").asText()).isEqualTo("same");
        assertThat(template.path("others_tried").asInt()).isEqualTo(1);
        assertThat(template.path("objections")).isEmpty();
    }

    @Test
    void anInvoiceThatNobodyLookedAtTeachesNothing() {
        Response refused = learn(untouched);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Json.tree(refused.body()).at("/errors/0/code").asText()).isEqualTo("template.unconfirmed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0000000000000000000000000000000000000000000000000000000000000000"})
    void whatIsNoInvoiceOfTheirsIsRefused(String id) {
        assertThat(learn(id).status()).isEqualTo(422);
    }
}
