package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.notice.Bills;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.notice.NoticeKind;
import io.kvitt.domain.notice.NoticeWords;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users are told over the API, and the codes and calendars of what they have to pay. */
class NoticesApiTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

    private final Household household = new Household();
    private final Promise promise = new Promise(household.routes());

    private Response send(Sent sent) {
        Response response = household.router().handle(sent.request());
        promise.check(sent.request(), response);
        return response;
    }

    @Test
    void eventsComeNewestFirstAndAreReadOnce() {
        for (int i = 0; i < 3; i++) {
            tell("event " + i, i);
        }
        Response first = send(Sent.get("/v1/user/me/events?limit=2"));
        String cursor = Json.tree(first.body()).path("next_cursor").asText();
        Response second = send(Sent.get("/v1/user/me/events?limit=2&cursor=" + cursor));

        assertThat(Json.tree(first.body()).path("items").findValuesAsText("title"))
                .containsExactly("event 2", "event 1");
        assertThat(Json.tree(second.body()).path("items").findValuesAsText("title"))
                .containsExactly("event 0");
        String id =
                Json.tree(second.body()).path("items").path(0).path("event_id").asText();
        assertThat(send(Sent.post("/v1/user/me/events/" + id + "/read")).bodyText())
                .contains("\"read_at\":\"2026-11-22T12:00:00Z\"");
        assertThat(send(Sent.post("/v1/user/me/events/" + id + "/read").by("bo"))
                        .status())
                .isEqualTo(404);
        assertThat(send(Sent.post("/v1/user/me/events/read")).bodyText()).contains("\"read\":2");
        assertThat(Json.tree(send(Sent.get("/v1/user/me/events?unread=true")).body())
                        .path("items"))
                .isEmpty();
    }

    @Test
    void preferencesChangeOnlyFromTheVersionThatWasLookedAt() {
        Response usual = send(Sent.get("/v1/user/me/notifications"));
        assertThat(usual.bodyText()).contains("\"lead_days\":[3,0]", "\"quiet_hours\":\"\"");
        Sent change = Sent.of("PUT", "/v1/user/me/notifications")
                .by("anna")
                .json("{\"lead_days\":[7,1],\"quiet_hours\":\"22:00-07:00\"}");

        assertThat(send(change).status()).isEqualTo(428);
        Sent conditional = change.with("If-Match", usual.header("ETag").orElseThrow());
        assertThat(send(conditional).bodyText()).contains("\"lead_days\":[7,1]", "\"quiet_hours\":\"22:00-07:00\"");
        assertThat(send(conditional).status()).isEqualTo(412);
        assertThat(send(change.with("If-Match", "*").json("{\"zone\":\"Mars\"}"))
                        .bodyText())
                .contains("NOTICE_ZONE_UNKNOWN");
        assertThat(send(change.with("If-Match", "*").json("{\"lead_days\":[null]}"))
                        .status())
                .isIn(400, 422);
    }

    @Test
    void devicesAreKeptAndForgotten() {
        Sent device = Sent.of("PUT", "/v1/user/me/devices/phone-of-anna").by("anna");
        assertThat(send(device.json("{\"platform\":\"ios\",\"push_token\":\"t\"}"))
                        .status())
                .isEqualTo(204);
        assertThat(household.store().notices().devices().of(Household.ANNA)).hasSize(1);
        assertThat(send(device.json("{\"platform\":\"pager\",\"push_token\":\"t\"}"))
                        .status())
                .isEqualTo(422);
        assertThat(send(device.json("{\"platform\":\"ios\",\"push_token\":\"\"}"))
                        .status())
                .isIn(400, 422);
        Sent forget = Sent.of("DELETE", "/v1/user/me/devices/phone-of-anna");
        assertThat(send(forget.by("anna")).status()).isEqualTo(204);
        assertThat(send(forget.by("anna")).status()).isEqualTo(204);
        assertThat(household.store().notices().devices().of(Household.ANNA)).isEmpty();
    }

    @Test
    void aSecretAddressShowsTheCalendarUntilItIsRevoked() {
        keep(Household.ANNA, rent("SEK"));
        String own = send(Sent.get("/v1/calendar.ics")).bodyText();
        assertThat(own).contains("SUMMARY:Pay Wallenstam AB\\, 9412.00 SEK\r\n");
        assertThat(send(Sent.of("GET", "/v1/calendar.ics")).status()).isEqualTo(401);

        String first = address();
        assertThat(send(Sent.of("GET", first)).bodyText()).isEqualTo(own);
        String second = address();
        assertThat(send(Sent.of("GET", first)).status()).isEqualTo(404);
        assertThat(send(Sent.of("GET", second)).header("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(send(Sent.of("DELETE", "/v1/calendar/address").by("bo")).status())
                .isEqualTo(204);
        assertThat(send(Sent.of("GET", second)).status()).isEqualTo(200);
        assertThat(send(Sent.of("DELETE", "/v1/calendar/address").by("anna")).status())
                .isEqualTo(204);
        assertThat(send(Sent.of("GET", second)).status()).isEqualTo(404);
    }

    @Test
    void aCodeComesAsADrawingOrAPictureIfTheInvoiceIsSound() {
        Invoice.Draft sound = Bills.put(rent("EUR"), Field.IBAN, "DE89370400440532013000");
        String at = "/v1/invoices/invoice/" + keep(Household.ANNA, sound) + "/payment-qr";

        Response svg = send(Sent.get(at));
        assertThat(svg.header("Content-Type")).contains("image/svg+xml");
        assertThat(svg.bodyText()).startsWith("<svg ");
        Response png = send(Sent.get(at).with("Accept", "image/png"));
        assertThat(new String(png.body(), 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
        assertThat(send(Sent.get(at).with("Accept", "image/gif")).status()).isEqualTo(406);
        assertThat(send(Sent.get(at).by("bo")).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # iban                   | currency | code
          DE88370400440532013000 | EUR      | payment_code_account
          DE89370400440532013000 | USD      | payment_code_currency
        """)
    void whereThereIsNoCodeItIsSaidWhy(String iban, String currency, String code) {
        String id = keep(Household.ANNA, Bills.put(rent(currency), Field.IBAN, iban));

        Response refused = send(Sent.get("/v1/invoices/invoice/" + id + "/payment-qr"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.bodyText()).containsIgnoringCase(code);
    }

    private String address() {
        Response made = send(Sent.post("/v1/calendar/address"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).contains("no-store");
        return Json.tree(made.body()).path("path").asText();
    }

    private static Invoice.Draft rent(String currency) {
        return Bills.put(Bills.rent(DUE), Field.CURRENCY, currency);
    }

    private String keep(UserId owner, Invoice.Draft draft) {
        KeptInvoice kept = Bills.kept(owner, 1, draft.done(), false, Household.NOVEMBER.instant());
        household.store().invoices().add(kept);
        return kept.id().value();
    }

    private void tell(String title, int second) {
        household
                .store()
                .notices()
                .notices()
                .add(Notice.fresh(
                        NoticeId.of(Household.ANNA, title),
                        Household.ANNA,
                        NoticeKind.NEW_INVOICE,
                        new NoticeWords(title, "Text"),
                        Map.of(),
                        Household.NOVEMBER.instant().minusSeconds(60 - second)));
    }
}
