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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of {@link WebContract} that is about what users are told, and about codes and calendars of what they have to pay. */
public abstract class NoticeContract extends RouteContract {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

    // Notices

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # method | target                                | body                        | status | code
            GET      | /v1/user/me/events                    |                             | 200    |
            HEAD     | /v1/user/me/events                    |                             | 200    |
            GET      | /v1/user/me/events?limit=100          |                             | 200    |
            GET      | /v1/user/me/events?limit=101          |                             | 400    | invalid_query
            GET      | /v1/user/me/events?unread=false       |                             | 200    |
            GET      | /v1/user/me/events?unread=1           |                             | 400    | invalid_query
            GET      | /v1/user/me/events?cursor=AAAAAAAAAAAAAAAAAAAAAAAA |                | 400    | invalid_cursor
            DELETE   | /v1/user/me/events                    |                             | 405    | method_not_allowed
            POST     | /v1/user/me/events/x/read             |                             | 404    | not_found
            POST     | /v1/user/me/events/ffffffff-4b5a-3968-8776-655443322110/read |      | 404    | not_found
            GET      | /v1/user/me/events/x/read             |                             | 405    | method_not_allowed
            POST     | /v1/user/me/events/read               |                             | 200    |
            GET      | /v1/user/me/notifications             |                             | 200    |
            PUT      | /v1/user/me/notifications             | {}                          | 200    |
            PUT      | /v1/user/me/notifications             | {"channels":[]}             | 200    |
            PUT      | /v1/user/me/notifications             | {"channels":["push","mail"]} | 200   |
            PUT      | /v1/user/me/notifications             | {"channels":["pigeon"]}     | 422    | validation_failed
            PUT      | /v1/user/me/notifications             | {"channels":"inbox"}        | 400    | malformed_json
            PUT      | /v1/user/me/notifications             | {"lead_days":[60,0]}        | 200    |
            PUT      | /v1/user/me/notifications             | {"lead_days":[61]}          | 422    | validation_failed
            PUT      | /v1/user/me/notifications             | {"lead_days":[1,2,3,4,5,6]} | 422    | validation_failed
            PUT      | /v1/user/me/notifications             | {"lead_days":["1"]}         | 400    | malformed_json
            PUT      | /v1/user/me/notifications             | {"quiet_hours":""}          | 200    |
            PUT      | /v1/user/me/notifications             | {"quiet_hours":"25:00-07:00"} | 422  | validation_failed
            PUT      | /v1/user/me/notifications             | {"remind_at":"24:00"}       | 422    | validation_failed
            PUT      | /v1/user/me/notifications             | {"zone":"Mars"}             | 422    | validation_failed
            PUT      | /v1/user/me/notifications             | {"version":9}               | 400    | unknown_field
            PUT      | /v1/user/me/devices/phone-of-anna     | {"platform":"ios","push_token":"t"} | 204 |
            PUT      | /v1/user/me/devices/phone-of-anna     | {"platform":"pager","push_token":"t"} | 422 | validation_failed
            PUT      | /v1/user/me/devices/phone-of-anna     | {"platform":"ios","push_token":""} | 422 | validation_failed
            PUT      | /v1/user/me/devices/phone-of-anna     | {"platform":"ios"}          | 400    | malformed_json
            PUT      | /v1/user/me/devices/short             | {"platform":"ios","push_token":"t"} | 422 | validation_failed
            DELETE   | /v1/user/me/devices/phone-of-anna     |                             | 204    |
            GET      | /v1/user/me/devices                   |                             | 200    |
            POST     | /v1/user/me/devices                   |                             | 405    | method_not_allowed
            DELETE   | /v1/user/me/devices/x                 |                             | 204    |
            GET      | /v1/user/me/devices/phone-of-anna     |                             | 405    | method_not_allowed
            GET      | /v1/calendar.ics                      |                             | 200    |
            HEAD     | /v1/calendar.ics                      |                             | 200    |
            POST     | /v1/calendar.ics                      |                             | 405    | method_not_allowed
            GET      | /v1/calendar/x.ics                    |                             | 404    | not_found
            GET      | /v1/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics |         | 404    | not_found
            POST     | /v1/calendar/address                  |                             | 201    |
            DELETE   | /v1/calendar/address                  |                             | 204    |
            GET      | /v1/calendar/address                  |                             | 405    | method_not_allowed
            GET      | /v1/invoices/cats/x/payment-qr        |                             | 404    | unknown_invoice_type
            GET      | /v1/invoices/rental/x/payment-qr      |                             | 404    | not_found
            POST     | /v1/invoices/rental/x/payment-qr      |                             | 405    | method_not_allowed
            """)
    void everyTargetOfNoticesHasItsAnswer(String method, String target, String body, int status, String code) {
        Sent asked = Sent.of(method, target).by("anna").with("If-Match", "*");
        Response response = send(body == null ? asked : asked.json(body));

        assertThat(response.status()).as(response.bodyText()).isEqualTo(status);
        if (status >= 400) {
            assertThat(problem(response).path("code").asText()).isEqualTo(code);
        }
    }

    @Test
    void whatIsKnownOfPreferencesIsNotSentAgain() {
        String tag = send(Sent.get("/v1/user/me/notifications")).header("ETag").orElseThrow();
        Sent again = Sent.get("/v1/user/me/notifications").with("If-None-Match", tag);

        Response known = send(again);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.size()).isZero();
        assertThat(send(Sent.of("PUT", "/v1/user/me/notifications")
                                .by("anna")
                                .with("If-Match", tag)
                                .json("{\"remind_at\":\"08:00\"}"))
                        .status())
                .isEqualTo(200);
        assertThat(send(again).status()).isEqualTo(200);
    }

    @Test
    void aCursorOfEventsIsOfOneUserAndOneQuery() {
        for (int i = 0; i < 3; i++) {
            tell("event " + i, i);
        }
        String cursor = Json.tree(send(Sent.get("/v1/user/me/events?limit=1")).body())
                .path("next_cursor")
                .asText();

        for (Sent other : List.of(
                Sent.get("/v1/user/me/events?limit=1&cursor=" + cursor).by("bo"),
                Sent.get("/v1/user/me/events?limit=1&unread=true&cursor=" + cursor),
                Sent.get("/v1/debts?limit=1&cursor=" + cursor))) {
            Response refused = send(other);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(problem(refused).path("code").asText()).isEqualTo("invalid_cursor");
        }
    }

    @Test
    void whatOthersWereToldIsNotThere() {
        tell("event", 1);

        assertThat(Json.tree(send(Sent.get("/v1/user/me/events").by("bo")).body())
                        .path("items"))
                .isEmpty();
        assertThat(send(Sent.post("/v1/user/me/events/read").by("bo")).bodyText())
                .contains("\"read\":0");
        assertThat(Json.tree(send(Sent.get("/v1/user/me/events?unread=true")).body())
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void twentyDevicesAreKeptAtMost() {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            statuses.add(send(Sent.of("PUT", "/v1/user/me/devices/phone-number-" + i)
                            .by("anna")
                            .json("{\"platform\":\"web\",\"push_token\":\"t\"}"))
                    .status());
        }

        assertThat(statuses).startsWith(204).endsWith(422);
        assertThat(household.store().notices().devices().of(Household.ANNA).size())
                .isEqualTo(
                        (int) statuses.stream().filter(status -> status == 204).count());
        assertThat(household.store().notices().devices().of(Household.BO)).isEmpty();
    }

    @Test
    void aTokenOfADeviceIsNeverTold() {
        Response kept = send(Sent.of("PUT", "/v1/user/me/devices/phone-of-anna")
                .by("anna")
                .json("{\"platform\":\"ios\",\"push_token\":\"canary-token\"}"));
        Response refused = send(Sent.of("PUT", "/v1/user/me/devices/x")
                .by("anna")
                .json("{\"platform\":\"ios\",\"push_token\":\"canary-token\"}"));

        Response listed = send(Sent.of("GET", "/v1/user/me/devices").by("anna"));

        assertThat(kept.size()).isZero();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.bodyText()).doesNotContain("canary");
        assertThat(listed.bodyText()).contains("phone-of-anna", "\"ios\"").doesNotContain("canary");
        assertThat(send(Sent.of("GET", "/v1/user/me/devices").by("bo")).bodyText())
                .doesNotContain("phone-of-anna");
    }

    private Response send(Sent sent) {
        return send(sent.request());
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
    void devicesAreKeptUntilTheyAreForgotten() {
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
