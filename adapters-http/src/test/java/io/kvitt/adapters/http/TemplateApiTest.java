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

    private static Response keep(String user, boolean instead) {
        return answer(Sent.of("POST", "/v1/templates")
                .by(user)
                .json("{\"invoice_id\": \"" + corrected + "\", \"instead\": " + instead + "}"));
    }

    private static JsonNode list(String user) {
        return Json.tree(answer(Sent.of("GET", "/v1/templates").by(user)).body());
    }

    @Test
    void aTemplateIsKeptListedAndForgotten() {
        assertThat(list("anna").path("items")).isEmpty();
        assertThat(keep("anna", false).status()).isEqualTo(201);

        assertThat(list("anna").at("/items/0/name").asText()).isEqualTo("hartwell-finch-imaginary-plumbing-ltd");
        Response taken = keep("anna", false);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(keep("anna", true).status()).isEqualTo(201);
        Sent forget = Sent.of("DELETE", "/v1/templates/hartwell-finch-imaginary-plumbing-ltd");
        assertThat(answer(forget.by("anna")).status()).isEqualTo(204);
        assertThat(answer(forget.by("anna")).status()).isEqualTo(204);
        assertThat(list("anna").path("items")).isEmpty();
    }

    /** One user's template would read another's papers, and its name would tell whose customer they are. */
    @Test
    void whoseServerItIsNotSeesAndChangesNoTemplates() {
        HOUSEHOLD.store().ownTemplates().keep("Exempel Energi AB", "issuer: Exempel Energi AB", false);
        try {
            Response kept = keep("bo", false);
            Response forgotten =
                    answer(Sent.of("DELETE", "/v1/templates/exempel-energi-ab").by("bo"));

            assertThat(kept.status()).isEqualTo(403);
            assertThat(Json.tree(kept.body()).path("code").asText()).isEqualTo("templates_shared");
            assertThat(forgotten.status()).isEqualTo(403);
            assertThat(list("bo").path("yours").asBoolean()).isFalse();
            assertThat(list("bo").path("items")).isEmpty();
            assertThat(list("anna").path("yours").asBoolean()).isTrue();
            assertThat(list("anna").at("/items/0/name").asText()).isEqualTo("exempel-energi-ab");
        } finally {
            HOUSEHOLD.store().ownTemplates().forget("exempel-energi-ab");
        }
    }

    @Test
    void whatNobodyLookedAtIsNotKept() {
        Response refused = answer(Sent.post("/v1/templates").json("{\"invoice_id\": \"" + untouched + "\"}"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(list("anna").path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0000000000000000000000000000000000000000000000000000000000000000"})
    void whatIsNoInvoiceOfTheirsIsRefused(String id) {
        assertThat(learn(id).status()).isEqualTo(422);
    }
}
