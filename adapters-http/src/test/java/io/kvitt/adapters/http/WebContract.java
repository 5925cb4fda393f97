package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every transport keeps, whatever carries the bytes: it is run on the bare router, over a socket, and by whoever else serves
 * the routes. Each answer is compared with what the OpenAPI document promises for its route.
 */
public abstract class WebContract extends MailContract {

    protected static final String DEBT = """
            {"debt_name":"Card","principal":{"amount":"5000.00","currency":"USD"},"interest_rate":"18.99",
             "start_date":"2024-01-01","payment_frequency":"monthly","current_balance":{"amount":"4500.00","currency":"USD"},
             "minimum_payment":{"amount":"125.00","currency":"USD"},"creditor":"Chase Bank"}""";
    protected static final String PAYMENT = """
            {"payment_id":"%s","timestamp":"2026-11-05T10:00:00Z","description":"NETFLIX.COM","currency":"GBP",
             "amount":"10.99"}""";
    private static final String ID = "0d4f6f0a-1b2c-4d3e-8f90-a1b2c3d4e5f6";
    private static final String NOBODYS = "ffffffff-0000-4000-8000-000000000001";

    // What is asked for

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # method | target                              | status | code
            GET      | /healthz                            | 200    |
            GET      | /healthz/                           | 200    |
            GET      | /v1/healthz                         | 200    |
            HEAD     | /healthz                            | 200    |
            GET      | /readyz                             | 200    |
            GET      | /metrics                            | 200    |
            GET      | /openapi.json                       | 200    |
            GET      | /docs                               | 200    |
            GET      | /docs/docs.js                       | 200    |
            GET      | /docs/docs.css                      | 200    |
            GET      | /errors/validation_failed           | 200    |
            GET      | /errors/VALIDATION_FAILED           | 404    | not_found
            GET      | /errors/nothing                     | 404    | not_found
            GET      | /                                   | 200    |
            GET      | /invoices                           | 200    |
            GET      | /invoices/rental/x                  | 200    |
            GET      | /assets/x/app.js                    | 404    | not_found
            GET      | /x                                  | 404    | not_found
            GET      | /v1                                 | 404    | not_found
            GET      | /v2/debts                           | 404    | not_found
            GET      | /V1/debts                           | 404    | not_found
            GET      | /v1/debts                           | 200    |
            GET      | /v1/debts/                          | 200    |
            HEAD     | /v1/debts                           | 200    |
            GET      | /v1/debts?limit=1                   | 200    |
            GET      | /v1/debts?limit=100                 | 200    |
            GET      | /v1/debts?                          | 200    |
            GET      | /v1/debts?limit=0                   | 400    | invalid_query
            GET      | /v1/debts?limit=101                 | 400    | invalid_query
            GET      | /v1/debts?limit=-1                  | 400    | invalid_query
            GET      | /v1/debts?limit=1e1                 | 400    | invalid_query
            GET      | /v1/debts?limit=                    | 400    | invalid_query
            GET      | /v1/debts?limit                     | 400    | invalid_query
            GET      | /v1/debts?limit=1&limit=2           | 400    | invalid_query
            GET      | /v1/debts?limit=%31                 | 200    |
            GET      | /v1/debts?limit=%zz                 | 400    | *
            GET      | /v1/debts?limit=%D9%A1              | 400    | invalid_query
            GET      | /v1/debts?x=1                       | 400    | invalid_query
            GET      | /v1/debts?LIMIT=1                   | 400    | invalid_query
            GET      | /v1/debts?user_id=x                 | 400    | invalid_query
            GET      | /v1/debts?cursor=abc                | 400    | invalid_cursor
            GET      | /v1/debts?cursor=                   | 400    | invalid_query
            GET      | /v1/debts?cursor=%00                | 400    | invalid_query
            GET      | /v1/debts?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | 400 | invalid_cursor
            GET      | //v1/debts                          | 400    | invalid_path
            GET      | /v1//debts                          | 400    | invalid_path
            GET      | /v1/debts//                         | 400    | invalid_path
            GET      | /v1/./debts                         | 400    | invalid_path
            GET      | /v1/auth/../debts                   | 400    | invalid_path
            GET      | /v1/debts/..                        | 400    | invalid_path
            GET      | /v1/debts/%2e%2e                    | 400    | invalid_path
            GET      | /v1/debts/%2E%2E%2Fx                | 400    | invalid_path
            GET      | /v1/debts/a%2fb                     | 400    | invalid_path
            GET      | /v1%2fdebts                         | 400    | invalid_path
            GET      | /v1/debts/a%5Cb                     | 400    | invalid_path
            GET      | /v1/debts/a;b                       | 400    | invalid_path
            GET      | /v1/debts;x=1                       | 400    | invalid_path
            GET      | /v1/debts/%00                       | 400    | *
            GET      | /v1/debts/%0d%0aX:1                 | 400    | invalid_path
            GET      | /v1/debts/%ff                       | 400    | *
            GET      | /v1/debts/%c0%af                    | 400    | *
            GET      | /v1/debts/%                         | 400    | *
            GET      | /v1/debts/%4                        | 400    | *
            GET      | /v1/debts/x                         | 404    | not_found
            GET      | /v1/debts/A%23B                     | 404    | not_found
            GET      | /v1/debts/%F0%9F%98%80              | 404    | not_found
            GET      | /v1/debts/%252e%252e                | 404    | not_found
            GET      | /v1/debts/ffffffff-0000-4000-8000-000000000001 | 404 | not_found
            GET      | /v1/debts/FFFFFFFF-0000-4000-8000-000000000001 | 404 | not_found
            GET      | /v1/debts/ffffffff-0000-4000-8000-000000000001/schedule | 404 | not_found
            GET      | /v1/debts/x/schedule?extra=-1       | 400    | invalid_query
            DELETE   | /v1/debts/ffffffff-0000-4000-8000-000000000001 | 204 |
            DELETE   | /v1/debts/x                         | 204    |
            POST     | /v1/debts                           | 415    | unsupported_media_type
            PUT      | /v1/debts                           | 405    | method_not_allowed
            PATCH    | /v1/debts                           | 405    | method_not_allowed
            DELETE   | /v1/debts                           | 405    | method_not_allowed
            TRACE    | /v1/debts                           | 405    | method_not_allowed
            FOO      | /v1/debts                           | 405    | method_not_allowed
            get      | /v1/debts                           | 405    | method_not_allowed
            POST     | /v1/debts/x                         | 405    | method_not_allowed
            POST     | /healthz                            | 405    | method_not_allowed
            DELETE   | /v1/payments/x                      | 405    | method_not_allowed
            OPTIONS  | /v1/debts                           | 204    |
            OPTIONS  | /v1/nothing                         | 404    | not_found
            GET      | /v1/user/me/events                  | 200    |
            GET      | /v1/user/me/events?unread=true      | 200    |
            GET      | /v1/user/me/events?unread=yes       | 400    | invalid_query
            GET      | /v1/user/me/events?cursor=abc       | 400    | invalid_cursor
            POST     | /v1/user/me/events/x/read           | 404    | not_found
            POST     | /v1/user/me/events/read             | 200    |
            GET      | /v1/user/me/notifications           | 200    |
            PATCH    | /v1/user/me/notifications           | 405    | method_not_allowed
            DELETE   | /v1/user/me/devices/x               | 204    |
            GET      | /v1/calendar.ics                    | 200    |
            GET      | /v1/calendar/x.ics                  | 404    | not_found
            GET      | /v1/calendar/x                      | 404    | not_found
            DELETE   | /v1/calendar/address                | 204    |
            GET      | /v1/invoices/rental/x/payment-qr    | 404    | not_found
            GET      | /v1/payments                        | 200    |
            GET      | /v1/payments?from=2026-11-01&to=2026-11-30 | 200 |
            GET      | /v1/payments?from=2026-11-30&to=2026-11-01 | 400 | invalid_query
            GET      | /v1/payments?from=2026-02-30        | 400    | invalid_query
            GET      | /v1/payments?from=2026-2-3          | 400    | invalid_query
            GET      | /v1/payments/x                      | 404    | not_found
            GET      | /v1/payments/0d4f6f0a-1b2c-4d3e-8f90-a1b2c3d4e5f6 | 404 | not_found
            GET      | /v1/payments/commitments            | 200    |
            GET      | /v1/payments/reports/2026-10        | 200    |
            GET      | /v1/payments/reports/2026-10?zone=Europe/Stockholm | 200 |
            GET      | /v1/payments/reports/2026-10?zone=Mars/Phobos | 422 | validation_failed
            GET      | /v1/payments/reports/2026-13        | 422    | validation_failed
            GET      | /v1/payments/reports/2027-01        | 422    | validation_failed
            GET      | /v1/payments/reports/x              | 422    | validation_failed
            GET      | /v1/payments/reports/2026-10?version=7 | 404 | not_found
            GET      | /v1/reports/payments/2026-10        | 200    |
            GET      | /v1/invoices                        | 200    |
            GET      | /v1/invoices?type=rental&status=open | 200   |
            GET      | /v1/invoices?type=nothing           | 404    | unknown_invoice_type
            GET      | /v1/invoices?type=A                 | 400    | invalid_query
            GET      | /v1/invoices?status=late            | 400    | invalid_query
            GET      | /v1/invoices?due_from=2026-01-01&due_to=2026-12-31&supplier=el | 200 |
            GET      | /v1/invoices?issued_from=2026-01-01&issued_to=2026-12-31&currency=SEK | 200 |
            GET      | /v1/invoices/rental                 | 200    |
            GET      | /v1/invoices/credit-note            | 200    |
            GET      | /v1/invoices/credit_note            | 404    | unknown_invoice_type
            GET      | /v1/invoices/rental/x               | 404    | not_found
            GET      | /v1/invoices/x/y                    | 404    | unknown_invoice_type
            GET      | /v1/invoices/rental/x/evidence      | 404    | not_found
            GET      | /v1/invoices?review=needed          | 200    |
            GET      | /v1/invoices?review=maybe           | 400    | invalid_query
            GET      | /v1/insights/overview               | 200    |
            GET      | /v1/insights/upcoming               | 200    |
            GET      | /v1/invoices/rental/x/pages/1       | 404    | not_found
            GET      | /v1/insights/upcoming?days=366      | 200    |
            GET      | /v1/insights/upcoming?days=367      | 400    | invalid_query
            GET      | /v1/insights/upcoming?limit=1       | 200    |
            GET      | /v1/insights/upcoming?limit=201     | 400    | invalid_query
            GET      | /v1/insights/upcoming?limit=0       | 400    | invalid_query
            GET      | /v1/templates/learn                 | 405    | method_not_allowed
            POST     | /v1/templates/learn                 | 415    | unsupported_media_type
            GET      | /v1/templates                       | 200    |
            POST     | /v1/templates                       | 415    | unsupported_media_type
            PUT      | /v1/templates                       | 405    | method_not_allowed
            DELETE   | /v1/templates/x                     | 204    |
            GET      | /v1/templates/x                     | 405    | method_not_allowed
            GET      | /v1/insights/upcoming?days=0        | 400    | invalid_query
            GET      | /debts                              | 200    |
            GET      | /debts/x                            | 404    | not_found
            DELETE   | /debts/x                            | 204    |
            GET      | /payments                           | 405    | method_not_allowed
            """)
    void everyTargetHasItsAnswer(String method, String target, int status, String code) {
        Response response = send(Sent.of(method, target).by("anna").request());

        assertThat(response.status()).isEqualTo(status);
        if (status >= 400 && !method.equals("HEAD")) {
            assertThat(problem(response).path("code").asText())
                    .satisfies(text -> assertThat(code.equals("*") || code.equals(text))
                            .as(text)
                            .isTrue());
        }
    }

    @Test
    void anAnswerSaysWhichMethodsThereAre() {
        assertThat(send(Sent.of("PUT", "/v1/debts").by("anna").request()).header("Allow"))
                .contains("GET, HEAD, OPTIONS, POST");
        assertThat(send(Sent.of("OPTIONS", "/v1/debts/x").request()).header("Allow"))
                .contains("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
    }

    @Test
    void anotherMethodInAHeaderIsNoMethod() {
        Response response = send(
                Sent.get("/v1/debts/x").with("X-HTTP-Method-Override", "DELETE").request());

        assertThat(response.status()).isEqualTo(404);
    }

    @Test
    void headIsGetWithoutItsBody() {
        Response get = send(Sent.get("/v1/debts").request());
        Response head = send(Sent.of("HEAD", "/v1/debts").by("anna").request());

        assertThat(head.size()).isZero();
        assertThat(head.header("Content-Length")).contains(String.valueOf(get.size()));
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    }

    // Who asks

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /v1/debts
            POST   | /v1/debts
            GET    | /v1/debts/x
            PUT    | /v1/debts/x
            PATCH  | /v1/debts/x
            DELETE | /v1/debts/x
            GET    | /v1/debts/x/schedule
            POST   | /v1/debt-plans
            GET    | /v1/payments
            POST   | /v1/payments
            PUT    | /v1/payments/x
            POST   | /v1/payments/batch
            GET    | /v1/payments/commitments
            PUT    | /v1/payments/commitments/x
            PATCH  | /v1/payments/commitments/x
            GET    | /v1/payments/reports/2026-10
            GET    | /v1/invoices
            GET    | /v1/invoices/rental
            GET    | /v1/invoices/rental/x
            PATCH  | /v1/invoices/rental/x
            GET    | /v1/invoices/rental/x/evidence
            GET    | /v1/insights/upcoming
            POST   | /v1/receipts/upload
            POST   | /v1/templates/learn
            POST   | /v1/templates
            GET    | /v1/templates
            DELETE | /v1/templates/x
            GET    | /debts
            POST   | /debts
            PUT    | /debts/x
            DELETE | /debts/x
            POST   | /payments
            POST   | /receipts/upload
            """)
    void whoeverIsNotSignedInIsToldSoAndNoMore(String method, String target) {
        Response nobody = send(Sent.of(method, target).request());
        Response unknown = send(Sent.of(method, target).by("mallory").request());

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(problem(nobody).path("code").asText()).isEqualTo("missing_token");
        assertThat(nobody.header("WWW-Authenticate")).contains("Bearer error=\"missing_token\"");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(problem(unknown).path("code").asText()).isEqualTo("invalid_token");
    }

    @Test
    void somebodyElsesIsNotThere() {
        String debt = made(DEBT);
        String payment = String.format(PAYMENT, ID);
        send(Sent.post("/v1/payments").json(payment).request());
        String before = household.dump();

        for (String target : List.of(
                "/v1/debts/" + debt, "/v1/debts/" + debt + "/schedule", "/debts/" + debt, "/v1/payments/" + ID)) {
            Response theirs = send(Sent.of("GET", target).by("bo").request());
            Response absent =
                    send(Sent.of("GET", target.replace(debt, NOBODYS).replace(ID, NOBODYS.replace("0000-4", "0001-4")))
                            .by("bo")
                            .request());
            assertThat(theirs.status()).isEqualTo(404);
            assertThat(withoutIds(theirs)).isEqualTo(withoutIds(absent));
        }
        assertThat(send(Sent.of("PUT", "/v1/debts/" + debt)
                                .by("bo")
                                .with("If-Match", "\"v1\"")
                                .json(DEBT)
                                .request())
                        .status())
                .isEqualTo(404);
        assertThat(send(Sent.of("PATCH", "/v1/debts/" + debt)
                                .by("bo")
                                .with("If-Match", "*")
                                .json("{}")
                                .request())
                        .status())
                .isEqualTo(404);
        assertThat(send(Sent.of("DELETE", "/v1/debts/" + debt).by("bo").request())
                        .status())
                .isEqualTo(204);
        assertThat(send(Sent.of("POST", "/v1/payments").by("bo").json(payment).request())
                        .status())
                .isEqualTo(409);
        assertThat(household.dump()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # case              | token     | origin                        | fetch site  | status
            token and origin     | csrf-anna | https://app.example           | -           | 201
            same origin          | csrf-anna | http://localhost              | -           | 201
            fetch metadata       | csrf-anna | -                             | same-origin | 201
            no token             | -         | https://app.example           | -           | 403
            other token          | csrf-bo   | https://app.example           | -           | 403
            no origin            | csrf-anna | -                             | -           | 403
            evil origin          | csrf-anna | https://evil.example          | -           | 403
            origin with a tail   | csrf-anna | https://app.example.evil.com  | -           | 403
            other scheme         | csrf-anna | http://app.example            | -           | 403
            other port           | csrf-anna | http://localhost:81           | -           | 403
            null origin          | csrf-anna | null                          | -           | 403
            cross site           | csrf-anna | -                             | cross-site  | 403
            same site only       | csrf-anna | -                             | same-site   | 403
            """)
    void aCookieAloneChangesNothing(String what, String token, String origin, String site, int status) {
        Sent sent = Sent.of("POST", "/v1/debts")
                .with("Cookie", "a=b; __Host-at=anna")
                .json(DEBT);
        sent = token == null ? sent : sent.with("X-CSRF-Token", token);
        sent = origin == null ? sent : sent.with("Origin", origin);
        sent = site == null ? sent : sent.with("Sec-Fetch-Site", site);
        String before = household.dump();

        Response response = send(sent.request());

        assertThat(response.status()).as(what).isEqualTo(status);
        if (status == 403) {
            assertThat(problem(response).path("code").asText()).isEqualTo("csrf_failed");
            assertThat(household.dump()).isEqualTo(before);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            __Host-at=anna; __Host-at=bo    | 401
            __Host-at=bo; __Host-at=anna    | 401
            __Host-at=anna; __Host-at=anna  | 401
            __Host-at=mallory               | 401
            __Host-at=                      | 401
            a=b; __Host-at=anna             | 200
            __host-at=anna                  | 401
            """)
    void aCookieThatComesTwiceIsNone(String cookies, int status) {
        assertThat(send(Sent.of("GET", "/v1/debts").with("Cookie", cookies).request())
                        .status())
                .isEqualTo(status);
    }

    @Test
    void credentialsOfTwoKindsAreTooMany() {
        Response response =
                send(Sent.get("/v1/debts").with("Cookie", "__Host-at=anna").request());

        assertThat(response.status()).isEqualTo(400);
        assertThat(problem(response).path("code").asText()).isEqualTo("multiple_credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/json; charset=latin1",
                "application/jsonp",
                "json",
                "text/json"
            })
    void aBodyOfAnotherTypeIsNotTaken(String type) {
        Response response = send(Sent.post("/v1/debts")
                .body(type, DEBT.getBytes(StandardCharsets.UTF_8))
                .request());

        assertThat(response.status()).isEqualTo(415);
        assertThat(household
                        .store()
                        .debts()
                        .list(Household.ANNA, io.kvitt.domain.debt.port.DebtPosition.START, 1)
                        .debts())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json; charset=UTF-8",
                "application/json;charset=\"utf-8\""
            })
    void jsonIsTakenHoweverItsTypeIsWritten(String type) {
        assertThat(send(Sent.post("/v1/debts")
                                .body(type, DEBT.getBytes(StandardCharsets.UTF_8))
                                .request())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aPackedBodyIsNotTaken() {
        assertThat(send(Sent.post("/v1/debts")
                                .json(DEBT)
                                .with("Content-Encoding", "gzip")
                                .request())
                        .status())
                .isEqualTo(415);
    }

    // Which site asks

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            https://app.example           | true
            https://app.example.evil.com  | false
            https://app.example:443       | false
            https://APP.example           | false
            http://app.example            | false
            https://evil.example          | false
            null                          | false
            """)
    void onlySitesOfTheListMayRead(String origin, boolean allowed) {
        Response simple = send(Sent.get("/v1/debts").with("Origin", origin).request());
        Response preflight = send(Sent.of("OPTIONS", "/v1/debts")
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .request());

        assertThat(preflight.status()).isEqualTo(204);
        for (Response response : List.of(simple, preflight)) {
            assertThat(response.header("Access-Control-Allow-Origin").isPresent())
                    .isEqualTo(allowed);
            assertThat(response.headers().values("Vary").toString()).contains("Origin");
        }
        assertThat(preflight.header("Access-Control-Allow-Methods").isPresent()).isEqualTo(allowed);
        assertThat(simple.header("Access-Control-Allow-Credentials").isPresent())
                .isEqualTo(allowed);
    }

    /** Of those that a browser does not let through by itself (Fetch standard, 2.2.2): all that a client of this API sends or reads. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Access-Control-Allow-Headers  | Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match
            Access-Control-Allow-Headers  | Prefer, X-CSRF-Token, X-Client, X-Request-Id
            Access-Control-Expose-Headers | ETag, Location, Link, Retry-After, RateLimit, RateLimit-Policy
            Access-Control-Expose-Headers | Allow, Content-Disposition, Idempotency-Replayed, Preference-Applied
            Access-Control-Expose-Headers | WWW-Authenticate, X-Request-Id
            """)
    void pagesOfOtherSitesMaySendAndReadWhatTheApiUses(String header, String names) {
        Response preflight = send(Sent.of("OPTIONS", "/v1/receipts/upload")
                .with("Origin", Household.SITE)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "authorization,prefer")
                .request());

        assertThat(List.of(preflight.header(header).orElseThrow().split(", "))).contains(names.split(", "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            localhost            | 200
            localhost:7070       | 200
            LOCALHOST            | 200
            127.0.0.1:1          | 200
            kvitt.example        | 200
            evil.example         | 400
            localhost.evil       | 400
            127.0.0.1.evil       | 400
            """)
    void aServerAnswersForItsNamesAlone(String host, int status) {
        assertThat(send(Sent.of("GET", "/healthz").with("Host", host).request()).status())
                .isEqualTo(status);
    }

    // What a body says

    static Stream<org.junit.jupiter.params.provider.Arguments> badBodies() {
        String deep = "[".repeat(65) + "]".repeat(65);
        return Stream.of(
                        "|400|missing_body",
                        "{|400|malformed_json",
                        "{}{}|400|malformed_json",
                        "{} x|400|malformed_json",
                        "[]|400|malformed_json",
                        "null|400|malformed_json",
                        "1|400|malformed_json",
                        "\"x\"|400|malformed_json",
                        "{\"a\":NaN}|400|malformed_json",
                        "{\"a\":+1}|400|malformed_json",
                        "{\"a\":01}|400|malformed_json",
                        "{'debt_name':'x'}|400|malformed_json",
                        "{\"debt_name\":\"a\",\"debt_name\":\"b\"}|400|malformed_json",
                        "{\"principal\":{\"amount\":\"1\",\"amount\":\"2\"}}|400|malformed_json",
                        "{\"debt_name\":" + deep + "}|400|malformed_json",
                        "{\"debt_name\":1}|400|malformed_json",
                        "{\"debt_name\":true}|400|malformed_json",
                        "{\"debt_name\":[]}|400|malformed_json",
                        "{\"debt_name\":{}}|400|malformed_json",
                        "{\"principal\":\"5\"}|400|malformed_json",
                        "{\"principal\":5}|400|malformed_json",
                        "{\"principal\":[]}|400|malformed_json",
                        "{\"principal\":{\"amount\":5000,\"currency\":\"USD\"}}|400|malformed_json",
                        "{\"principal\":{\"amount\":1e309,\"currency\":\"USD\"}}|400|malformed_json",
                        "{\"principal\":{\"amount\":1e1000000000,\"currency\":\"USD\"}}|400|malformed_json",
                        "{\"principal\":{\"amount\":" + "9".repeat(1001) + "}}|400|malformed_json",
                        "{\"user_id\":\"x\"}|400|unknown_field",
                        "{\"id\":\"x\"}|400|unknown_field",
                        "{\"version\":7}|400|unknown_field",
                        "{\"debtName\":\"x\"}|400|unknown_field",
                        "{\"DEBT_NAME\":\"x\"}|400|unknown_field",
                        "{\"__proto__\":{}}|400|unknown_field",
                        "{\"principal\":{\"amount\":\"1\",\"currency\":\"USD\",\"scale\":2}}|400|unknown_field",
                        "{}|422|validation_failed",
                        "{\"debt_name\":null}|422|validation_failed",
                        DEBT.replace("5000.00", "1e3") + "|422|validation_failed",
                        DEBT.replace("5000.00", "5000.001") + "|422|validation_failed",
                        DEBT.replace("5000.00", "0." + "0".repeat(39) + "1") + "|422|validation_failed",
                        DEBT.replace("5000.00", "-0") + "|422|validation_failed",
                        DEBT.replace("5000.00", "-1.00") + "|422|validation_failed",
                        DEBT.replace("5000.00", "٥٠٠٠") + "|422|validation_failed",
                        DEBT.replace("5000.00", "5,000.00") + "|422|validation_failed",
                        DEBT.replace("5000.00", " 5000.00") + "|422|validation_failed",
                        DEBT.replace("5000.00", "NaN") + "|422|validation_failed",
                        DEBT.replace("USD", "usd") + "|422|validation_failed",
                        DEBT.replace("USD", "XXX") + "|422|validation_failed",
                        DEBT.replace("18.99", "1001") + "|422|validation_failed",
                        DEBT.replace("18.99", "-1") + "|422|validation_failed",
                        DEBT.replace("2024-01-01", "2024-02-30") + "|422|validation_failed",
                        DEBT.replace("2024-01-01", "2024-01-01T00:00:00Z") + "|422|validation_failed",
                        DEBT.replace("monthly", "sometimes") + "|422|validation_failed",
                        DEBT.replace("Card", "x".repeat(101)) + "|422|validation_failed",
                        DEBT.replace("Card", "") + "|422|validation_failed",
                        DEBT.replace("Card", "a\\u0000b") + "|422|validation_failed",
                        DEBT.replace("Card", "a\\u001bb") + "|422|validation_failed")
                .map(row -> {
                    String[] cells = row.split("\\|(?=[0-9]{3}\\|)|(?<=\\|[0-9]{3})\\|");
                    return org.junit.jupiter.params.provider.Arguments.of(
                            cells[0], Integer.parseInt(cells[1]), cells[2]);
                });
    }

    @ParameterizedTest(name = "[{index}] {1} {2}")
    @MethodSource("badBodies")
    void aBodyThatIsNotWhatItShouldBeStoresNothing(String body, int status, String code) {
        String before = household.dump();

        Response response = send(Sent.post("/v1/debts").json(body).request());

        assertThat(response.status()).isEqualTo(status);
        assertThat(problem(response).path("code").asText()).isEqualTo(code);
        assertThat(response.bodyText()).doesNotContain("com.fasterxml", "io.kvitt", "Exception");
        assertThat(household.dump()).isEqualTo(before);
    }

    @Test
    void aBodyInAnotherEncodingIsNotTaken() {
        for (byte[] bytes : List.of(
                DEBT.getBytes(StandardCharsets.UTF_16),
                DEBT.getBytes(StandardCharsets.UTF_16LE),
                "{\"debt_name\":\"å\"}".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '{', '}'})) {
            Response response =
                    send(Sent.post("/v1/debts").body("application/json", bytes).request());
            assertThat(response.status()).isEqualTo(400);
        }
    }

    @Test
    void everyBrokenRuleIsToldAtOnceWithItsPlace() {
        Response response = send(Sent.post("/v1/debts")
                .json(DEBT.replace("5000.00", "1e3").replace("18.99", "-1").replace("monthly", "never"))
                .request());

        assertThat(problem(response).path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/principal/amount", "/interest_rate", "/payment_frequency");
    }

    @Test
    void aFieldThatIsNotKnownIsPointedAt() {
        Response response =
                send(Sent.post("/v1/debts").json("{\"principal\":{\"a/b\":1}}").request());

        assertThat(problem(response).path("errors").findValuesAsText("pointer")).containsExactly("/principal/a~1b");
    }

    // How large it is

    @ParameterizedTest(name = "{0} bytes: {1}")
    @CsvSource({"4400000, 400", "4400001, 413", "5000000, 413"})
    void aBodyThatIsTooLargeIsNotTaken(int size, int status) {
        assertThat(send(Sent.post("/v1/debts").json(" ".repeat(size - 1) + "x").request())
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"4000, 404", "4090, 414", "9000, 414"})
    void aTargetThatIsTooLongIsRefused(int length, int status) {
        assertThat(send(Sent.get("/v1/debts/" + "a".repeat(length)).request()).status())
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} bytes: {1}")
    @CsvSource({"9000, 200", "10300, 431", "16384, 431", "40000, 431"})
    void headersThatAreTooLargeAreRefused(int size, int status) {
        assertThat(send(Sent.of("GET", "/healthz")
                                .with("Cookie", "a=" + "b".repeat(size))
                                .request())
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aBodyWhereNoneIsTakenIsRefused() {
        assertThat(problem(send(Sent.get("/v1/debts").json("{}").request()))
                        .path("code")
                        .asText())
                .isEqualTo("unexpected_body");
    }

    // In which form it comes back

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            */*                                    | 200 | application/json
            application/json                       | 200 | application/json
            application/*                          | 200 | application/json
            text/csv                               | 200 | text/csv; charset=utf-8
            text/csv, */*;q=0.1                    | 200 | text/csv; charset=utf-8
            application/json;q=0.5, text/csv;q=0.9 | 200 | text/csv; charset=utf-8
            application/pdf                        | 200 | application/pdf
            text/html                              | 406 | application/problem+json
            application/json;q=0                   | 406 | application/problem+json
            image/*                                | 406 | application/problem+json
            ;;;                                    | 406 | application/problem+json
            """)
    void theReportComesAsItIsAccepted(String accept, int status, String type) {
        Response response = send(
                Sent.get("/v1/payments/reports/2026-10").with("Accept", accept).request());

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("Content-Type").map(text -> text.replace(";charset", "; charset")))
                .contains(type);
    }

    @Test
    void everyAnswerHasItsHeaders() {
        for (String target : List.of("/healthz", "/v1/debts", "/v1/nothing", "/docs")) {
            Response response = send(Sent.get(target).request());
            assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.header("Referrer-Policy")).contains("same-origin");
            assertThat(response.header("Cache-Control")).isPresent();
            assertThat(response.header("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
            assertThat(response.header("Server")).isEmpty();
        }
        assertThat(send(Sent.get("/docs").request())
                        .header("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest(name = "{0}: kept {1}")
    @CsvSource(delimiter = '|', textBlock = """
            abc-123._X                           | true
            a b                                  | false
            {"level":"error"}                    | false
            åäö                                  | false
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | false
            """)
    void aRequestIdIsKeptIfItIsOne(String id, boolean kept) {
        Response response =
                send(Sent.get("/v1/nothing").with("X-Request-Id", id).request());

        assertThat(response.header("X-Request-Id").orElseThrow().equals(id)).isEqualTo(kept);
        assertThat(problem(response).path("request_id").asText())
                .isEqualTo(response.header("X-Request-Id").orElseThrow());
    }

    @Test
    void ourFaultsSayNothingButTheirId() {
        Response response = send(Sent.of("GET", "/v1/debts").by("broken").request());

        assertThat(response.status()).isEqualTo(500);
        assertThat(problem(response).path("code").asText()).isEqualTo("internal");
        assertThat(response.bodyText()).doesNotContain("password", "IllegalState");
    }

    // Versions

    @Test
    void aDebtIsRecordedShownChangedAndDeleted() {
        Response created = send(Sent.post("/v1/debts").json(DEBT).request());
        String at = created.header("Location").orElseThrow();
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).contains("\"v1\"");

        Response shown = send(Sent.get(at).request());
        assertThat(shown.bodyText()).isEqualTo(created.bodyText());
        assertThat(send(Sent.get(at).with("If-None-Match", "\"v1\"").request()).status())
                .isEqualTo(304);
        assertThat(send(Sent.get(at).with("If-None-Match", "\"v0\", W/\"v1\"").request())
                        .status())
                .isEqualTo(304);
        assertThat(send(Sent.get(at).with("If-None-Match", "\"v2\"").request()).status())
                .isEqualTo(200);

        Response changed = send(Sent.of("PATCH", at)
                .by("anna")
                .with("If-Match", "\"v1\"")
                .json("{\"interest_rate\":\"17.5\",\"creditor\":null,\"minimum_payment\":null}")
                .request());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).contains("\"v2\"");
        assertThat(Json.tree(changed.body()).has("creditor")).isFalse();
        assertThat(Json.tree(changed.body()).has("minimum_payment")).isFalse();

        Response away = send(Sent.of("PATCH", at)
                .by("anna")
                .with("If-Match", "\"v2\"")
                .json("{\"archived\":true}")
                .request());
        assertThat(Json.tree(away.body()).path("archived").asBoolean()).isTrue();

        assertThat(send(Sent.of("DELETE", at)
                                .by("anna")
                                .with("If-Match", "\"v1\"")
                                .request())
                        .status())
                .isEqualTo(412);
        assertThat(send(Sent.of("DELETE", at).by("anna").request()).status()).isEqualTo(204);
        assertThat(send(Sent.get(at).request()).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            PUT   | -             | 428
            PUT   | "v1"          | 200
            PUT   | *             | 200
            PUT   | "v2"          | 412
            PUT   | "v0"          | 412
            PUT   | W/"v1"        | 412
            PUT   | v1            | 412
            PUT   | "v1", "v2"    | 412
            PUT   | "v99999999999999999999" | 412
            PATCH | -             | 428
            PATCH | "v1"          | 200
            PATCH | "v7"          | 412
            """)
    void whoChangesSaysWhichVersionWasLookedAt(String method, String match, int status) {
        String at = "/v1/debts/" + made(DEBT);
        Sent sent = Sent.of(method, at).by("anna").json(method.equals("PUT") ? DEBT : "{\"debt_name\":\"Other\"}");

        Response response = send((match == null ? sent : sent.with("If-Match", match)).request());

        assertThat(response.status()).isEqualTo(status);
        if (status == 412) {
            assertThat(problem(response).path("current_etag").asText()).isEqualTo("\"v1\"");
            assertThat(response.header("ETag")).contains("\"v1\"");
        }
    }

    // The same again

    @Test
    void aRequestWithAKeyIsAnsweredOnceAndForAll() {
        Sent sent = Sent.post("/v1/debts").json(DEBT).with("Idempotency-Key", "\"8e03978e-40d5\"");
        Response first = send(sent.request());
        Response again = send(sent.with("Idempotency-Key", "8e03978e-40d5").request());
        Response reordered = send(sent.json(
                        "{\"creditor\":\"Chase Bank\"," + DEBT.substring(1).replace(",\"creditor\":\"Chase Bank\"", ""))
                .request());
        Response other = send(sent.json(DEBT.replace("Card", "Loan")).request());
        Response others = send(sent.with("Authorization", "Bearer bo").request());

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.bodyText()).isEqualTo(first.bodyText());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(reordered.bodyText()).isEqualTo(first.bodyText());
        assertThat(problem(other).path("code").asText()).isEqualTo("idempotency_key_reused");
        assertThat(others.status()).isEqualTo(201);
        assertThat(others.bodyText()).isNotEqualTo(first.bodyText());
        assertThat(Json.tree(send(Sent.get("/v1/debts").request()).body()).path("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "å", "a\tb"})
    void aKeyThatIsNoneIsRefused(String key) {
        Response response = send(
                Sent.post("/v1/debts").json(DEBT).with("Idempotency-Key", key).request());

        assertThat(response.status()).isEqualTo(400);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        Sent sent = Sent.post("/v1/debts").with("Idempotency-Key", "k");

        assertThat(send(sent.json("{}").request()).status()).isEqualTo(422);
        assertThat(send(sent.json(DEBT).request()).status()).isEqualTo(201);
    }

    @Test
    void aPaymentIsKeptOnceUnderItsId() {
        Sent sent = Sent.post("/v1/payments").json(String.format(PAYMENT, ID));
        Response first = send(sent.request());
        Response again = send(sent.request());
        Response put = send(Sent.of("PUT", "/v1/payments/" + ID)
                .by("anna")
                .json(String.format(PAYMENT, ID))
                .request());
        Response other = send(Sent.post("/v1/payments")
                .json(String.format(PAYMENT, ID).replace("10.99", "11.99"))
                .request());

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.bodyText()).isEqualTo(first.bodyText());
        assertThat(put.status()).isEqualTo(200);
        assertThat(problem(other).path("code").asText()).isEqualTo("payment_id_conflict");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "10.99"                 | "0"                        | 422
            "10.99"                 | "-1.00"                    | 422
            "10.99"                 | 10.99                      | 400
            "10.99"                 | "10.999"                   | 422
            GBP                     | JPY                        | 422
            GBP                     | XAU                        | 422
            2026-11-05T10:00:00Z    | 2026-11-05T10:00:00        | 422
            2026-11-05T10:00:00Z    | 2026-12-05T10:00:00Z       | 422
            2026-11-05T10:00:00Z    | 1999-12-05T10:00:00Z       | 422
            2026-11-05T10:00:00Z    | 2026-11-05T12:00:00+02:00  | 201
            NETFLIX.COM             | a\\u0000                   | 422
            "payment_id":"          | "user_id":"6f1c0000-0000-4000-8000-00000000000b","payment_id":" | 403
            "payment_id":"          | "user_id":"user_6f1c0000-0000-4000-8000-00000000000a","payment_id":" | 201
            "payment_id":"          | "status":"ACCEPTED","payment_id":" | 400
            0d4f6f0a-1b2c-4d3e      | 0d4f6f0a-1b2c-1d3e         | 422
            0d4f6f0a-1b2c-4d3e      | 0D4F6F0A-1B2C-4D3E         | 201
            0d4f6f0a-               |                            | 422
            """)
    void aPaymentIsCheckedToTheLastSign(String part, String other, int status) {
        String before = household.dump();
        String body = String.format(PAYMENT, ID).replace(part, other == null ? "" : other);

        Response response = send(Sent.post("/v1/payments").json(body).request());

        assertThat(response.status()).as(response.bodyText()).isEqualTo(status);
        if (status >= 400) {
            assertThat(household.dump()).isEqualTo(before);
        }
    }

    @Test
    void aBatchTellsWhatBecameOfEach() {
        String good = String.format(PAYMENT, ID);
        String bad = String.format(PAYMENT, ID.replace("0d4f", "1d4f")).replace("10.99", "-1");
        Response response = send(Sent.post("/v1/payments/batch")
                .json("{\"payments\":[" + good + "," + bad + "," + good + "]}")
                .request());

        assertThat(response.status()).isEqualTo(207);
        assertThat(Json.tree(response.body()).path("items").findValuesAsText("status"))
                .contains("201", "422", "200");
        assertThat(send(Sent.post("/v1/payments/batch")
                                .json("{\"payments\":[]}")
                                .request())
                        .status())
                .isEqualTo(422);
        assertThat(send(Sent.post("/v1/payments/batch")
                                .json("{\"payments\":[" + (good + ",").repeat(100) + good + "]}")
                                .request())
                        .status())
                .isEqualTo(422);
    }

    // Pages

    @Test
    void pagesOneAfterTheOtherAreTheWholeList() {
        for (int i = 0; i < 7; i++) {
            made(DEBT.replace("Card", "Card " + i));
        }
        List<String> names = new java.util.ArrayList<>();
        String next = "/v1/debts?limit=3";
        for (int pages = 0; !next.isEmpty() && pages < 5; pages++) {
            JsonNode page = Json.tree(send(Sent.get(next).request()).body());
            names.addAll(page.path("items").findValuesAsText("debt_name"));
            next = page.path("links").path("next").asText("");
        }
        assertThat(names).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aCursorIsOfOneUserOneListAndOneQuery() {
        for (int i = 0; i < 3; i++) {
            made(DEBT);
            send(Sent.post("/v1/payments")
                    .json(String.format(PAYMENT, ID.replace("0d4f", "0d4" + i)))
                    .request());
        }
        String debts = cursor("/v1/debts?limit=1");
        String payments = cursor("/v1/payments?limit=1&from=2026-01-01");

        assertThat(send(Sent.get("/v1/debts?limit=2&cursor=" + debts).request()).status())
                .isEqualTo(200);
        assertThat(send(Sent.get("/v1/payments?from=2026-01-01&cursor=" + payments)
                                .request())
                        .status())
                .isEqualTo(200);
        for (Sent foreign : List.of(
                Sent.get("/v1/payments?cursor=" + debts),
                Sent.get("/v1/debts?cursor=" + payments),
                Sent.get("/v1/payments?cursor=" + payments),
                Sent.get("/v1/payments?from=2026-01-02&cursor=" + payments),
                Sent.get("/v1/debts?cursor=" + debts).with("Authorization", "Bearer bo"),
                Sent.get("/v1/debts?cursor=A" + debts.substring(1)),
                Sent.get("/v1/debts?cursor=" + debts.substring(0, debts.length() - 2)),
                Sent.get("/v1/debts?cursor=" + debts + "AA"))) {
            Response response = send(foreign.request());
            assertThat(response.status()).isEqualTo(400);
            assertThat(problem(response).path("code").asText()).isEqualTo("invalid_cursor");
        }
    }

    // Plans and reports

    @Test
    void debtsArePlannedAndLaidOut() {
        String id = made(DEBT);
        Response plan = send(Sent.post("/v1/debt-plans").json("""
                {"strategy":"avalanche","extra_per_month":{"amount":"200.00","currency":"USD"},"start_month":"2026-12",
                 "debt_ids":["%s"]}""".formatted(id)).request());
        JsonNode planned = Json.tree(plan.body());

        assertThat(plan.status()).isEqualTo(200);
        assertThat(planned.path("months").asInt()).isEqualTo(16);
        assertThat(planned.path("payoff_month").asText()).isEqualTo("2028-03");
        assertThat(planned.path("total_interest").path("amount").asText()).isEqualTo("619.98");
        assertThat(planned.path("interest_saved").path("amount").asText()).isEqualTo("1593.74");
        assertThat(planned.path("baseline").path("months").asInt()).isEqualTo(54);
        assertThat(planned.path("series").path(0).path("balance").asText()).isEqualTo("4246.21");
        assertThat(planned.path("series").path(0).path("principal").asText()).isEqualTo("253.79");

        assertThat(planned.has("debts")).isFalse();

        Response schedule = send(Sent.get("/v1/debts/" + id + "/schedule").request());
        assertThat(schedule.status()).isEqualTo(200);
        assertThat(Json.tree(schedule.body()).path("rows").size())
                .isEqualTo(Json.tree(schedule.body()).path("payments").asInt());
    }

    @Test
    void aPlanTellsEachDebtMonthByMonthInTheOrderThatWasAskedFor() {
        String first = made(DEBT);
        String second = made(DEBT.replace("Card", "Car").replace("18.99", "4.25"));

        JsonNode plan = Json.tree(send(Sent.post("/v1/debt-plans")
                        .json("""
                {"each_debt":true,"order":["%s","%s"],"extra_per_month":{"amount":"200.00","currency":"USD"}}""".formatted(second, first))
                        .request())
                .body());

        assertThat(plan.path("strategy").asText()).isEqualTo("custom");
        assertThat(plan.path("debts").size()).isEqualTo(2);
        assertThat(plan.path("baseline").path("balances").size())
                .isEqualTo(plan.path("baseline").path("months").asInt());
        for (int month = 0; month < plan.path("months").asInt(); month++) {
            BigDecimal owed = BigDecimal.ZERO;
            for (JsonNode debt : plan.path("debts")) {
                owed = owed.add(new BigDecimal(debt.path("balances").path(month).asText()));
            }
            assertThat(owed)
                    .isEqualByComparingTo(
                            plan.path("series").path(month).path("balance").asText());
        }
        Map<String, String> paidIn = new HashMap<>();
        plan.path("debts")
                .forEach(debt -> paidIn.put(
                        debt.path("debt_id").asText(), debt.path("payoff_month").asText()));
        assertThat(paidIn.get(second)).isLessThan(paidIn.get(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"strategy\":\"luck\"}",
                "{\"strategy\":\"custom\"}",
                "{\"order\":[\"x\"]}",
                "{\"order\":[]}",
                "{\"start_month\":\"2026-13\"}",
                "{\"extra_per_month\":{\"amount\":\"x\",\"currency\":\"USD\"}}",
                "{\"extra_per_month\":{\"amount\":\"1.00\",\"currency\":\"SEK\"}}",
                "{\"extra_per_month\":{}}",
                "{\"budget\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}",
                "{\"budget\":{\"amount\":\"900.00\",\"currency\":\"USD\"},\"extra_per_month\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}",
                "{\"debt_ids\":[\"x\"]}",
                "{\"lump_sums\":[{}]}",
                "{\"lump_sums\":[{\"month\":\"2027-01\",\"amount\":{\"amount\":\"-1\",\"currency\":\"USD\"}}]}"
            })
    void aPlanThatCannotBeMadeIsRefused(String body) {
        made(DEBT);

        Response response = send(Sent.post("/v1/debt-plans").json(body).request());

        assertThat(response.status()).as(response.bodyText()).isEqualTo(422);
    }

    @Test
    void whatComesBackIsFoundConfirmedReportedAndEnded() {
        for (int month = 6; month <= 10; month++) {
            send(Sent.post("/v1/payments")
                    .json(String.format(PAYMENT, ID.replace("0d4f", "%04d".formatted(month)))
                            .replace("2026-11-05", "2026-%02d-05".formatted(month)))
                    .request());
        }
        JsonNode found = Json.tree(
                        send(Sent.get("/v1/payments/commitments").request()).body())
                .path("found");
        String at = "/v1/payments/commitments/"
                + found.path(0).path("commitment_id").asText();
        String confirmation = "{\"category\":\"subscription\",\"payee\":\"=Netflix\"}";

        assertThat(send(Sent.of("PUT", at).by("bo").json(confirmation).request())
                        .status())
                .isEqualTo(404);
        assertThat(send(Sent.of("PUT", at)
                                .by("anna")
                                .json("{\"category\":\"fun\"}")
                                .request())
                        .status())
                .isEqualTo(422);
        assertThat(send(Sent.of("PUT", at).by("anna").json(confirmation).request())
                        .status())
                .isEqualTo(200);
        assertThat(send(Sent.of("PUT", at).by("anna").json(confirmation).request())
                        .status())
                .isEqualTo(200);

        Response json = send(Sent.get("/v1/payments/reports/2026-10").request());
        assertThat(json.header("ETag")).contains("\"v1\"");
        assertThat(Json.tree(json.body())
                        .path("report")
                        .path("lines")
                        .path(0)
                        .path("status")
                        .asText())
                .isEqualTo("PAID");
        assertThat(send(Sent.get("/v1/payments/reports/2026-10")
                                .with("If-None-Match", "\"v1\"")
                                .request())
                        .status())
                .isEqualTo(304);
        Response csv = send(Sent.get("/v1/payments/reports/2026-10")
                .with("Accept", "text/csv")
                .with("If-None-Match", "\"v1\"") // what a browser that has the report itself sends along
                .request());
        assertThat(csv.bodyText()).contains(",'=Netflix,subscription,GBP,10.99,2026-10-05,10.99,2026-10-05,0,PAID,");
        Response pdf = send(Sent.get("/v1/payments/reports/2026-10?version=1")
                .with("Accept", "application/pdf")
                .with("If-None-Match", "\"v1\"")
                .request());
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        assertThat(send(Sent.of("PATCH", at)
                                .by("anna")
                                .json("{\"last_date\":\"2026-10-31\"}")
                                .request())
                        .status())
                .isEqualTo(200);
        assertThat(send(Sent.of("PATCH", at).by("anna").json("{}").request()).status())
                .isEqualTo(422);
    }

    // Documents

    @Test
    void aDocumentIsReadKeptShownAndMarkedAsPaid() throws java.io.IOException {
        byte[] invoice = java.nio.file.Files.readAllBytes(java.nio.file.Path.of("../samples/ubl-nordvik.xml"));
        Response first = send(upload("../../etc/passwd\\\";x", invoice).request());
        Response again = send(upload("again.xml", invoice).request());

        assertThat(first.status()).as(first.bodyText()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        JsonNode kept = Json.tree(first.body()).path("invoices").path(0).path("invoice");
        String at = "/v1/invoices/" + kept.path("type").asText() + "/"
                + kept.path("id").asText();
        assertThat(send(Sent.get(at).request()).status()).isEqualTo(200);
        assertThat(send(Sent.get(at).with("Authorization", "Bearer bo").request())
                        .status())
                .isEqualTo(404);
        assertThat(send(Sent.get(at.replace("/invoice/", "/rental/")).request()).status())
                .isEqualTo(404);
        Response evidence = send(Sent.get(at + "/evidence").request());
        assertThat(Json.tree(evidence.body())
                        .path("fields")
                        .path("amount_due")
                        .path("rule")
                        .asText())
                .startsWith("xml:");

        assertThat(Json.tree(send(Sent.get("/v1/invoices?status=open&supplier=nordvik")
                                        .request())
                                .body())
                        .path("items"))
                .hasSize(1);
        assertThat(Json.tree(send(Sent.get("/v1/invoices?supplier=nobody").request())
                                .body())
                        .path("items"))
                .isEmpty();
        assertThat(send(Sent.of("PATCH", at)
                                .by("anna")
                                .json("{\"status\":\"paid\"}")
                                .request())
                        .status())
                .isEqualTo(428);
        Sent paid = Sent.of("PATCH", at).by("anna").with("If-Match", "\"v1\"");
        assertThat(send(paid.json("{\"status\":\"eaten\"}").request()).status()).isEqualTo(422);
        assertThat(send(paid.json("{\"status\":\"paid\",\"paid_on\":\"2026-11-20\"}")
                                .request())
                        .status())
                .isEqualTo(200);
        assertThat(send(paid.json("{\"status\":\"open\"}").request()).status()).isEqualTo(412);
        assertThat(Json.tree(send(Sent.get("/v1/invoices?status=paid").request())
                                .body())
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void whatWasReadWronglyIsCorrectedAndSeenEverywhere() throws java.io.IOException {
        String at = keptAt("ubl-nordvik.xml");
        Sent first = Sent.of("PATCH", at).by("anna").with("If-Match", "\"v1\"");

        Response wrong = send(first.json("{\"fields\":{\"due_date\":\"soon\",\"total\":\"1\"}}")
                .request());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(problem(wrong).path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/fields/due_date", "/fields/total");
        Response corrected = send(first.json(
                        "{\"fields\":{\"due_date\":\"2026-11-25\",\"amount_due\":\"20000.00\"},\"review\":\"confirmed\"}")
                .request());

        assertThat(corrected.status()).as(corrected.bodyText()).isEqualTo(200);
        assertThat(corrected.header("ETag")).contains("\"v2\"");
        JsonNode shown = Json.tree(corrected.body());
        assertThat(shown.path("total").path("amount").asText()).isEqualTo("20000.00");
        assertThat(shown.path("review").asText()).isEqualTo("not_needed");
        assertThat(shown.at("/corrections/amount_due/read").asText()).isEqualTo("22711.00");
        assertThat(shown.at("/corrections/amount_due/corrected_by").asText()).isEqualTo(Household.ANNA.value());
        assertThat(Json.tree(send(Sent.get(at + "/evidence").request()).body())
                        .at("/fields/due_date/rule")
                        .asText())
                .isEqualTo("corrected by owner");
        assertThat(Json.tree(send(Sent.get("/v1/insights/upcoming?days=3").request())
                                .body())
                        .at("/totals/0/to_pay")
                        .asText())
                .isEqualTo("20000.00");
        assertThat(items("/v1/invoices?due_from=2026-11-25&due_to=2026-11-25")).hasSize(1);
        assertThat(items("/v1/invoices?currency=XTS")).isEmpty();
        assertThat(items("/v1/invoices?issued_from=2099-01-01")).isEmpty();

        assertThat(send(first.json("{\"fields\":{\"due_date\":null}}").request())
                        .status())
                .isEqualTo(412);
        Response back = send(Sent.of("PATCH", at)
                .by("anna")
                .with("If-Match", "\"v2\"")
                .json("{\"fields\":{\"due_date\":null},\"status\":\"paid\",\"paid_on\":\"2026-11-20\"}")
                .request());
        assertThat(back.header("ETag")).contains("\"v3\"");
        assertThat(Json.tree(back.body()).path("due_date").asText()).isEqualTo("2026-10-21");
        assertThat(Json.tree(back.body()).path("status").asText()).isEqualTo("paid");
    }

    @Test
    void aDeletedInvoiceIsGoneAndComesBackWhenItIsHandedInAgain() throws java.io.IOException {
        String at = keptAt("ubl-nordvik.xml");

        assertThat(send(Sent.of("DELETE", at).by("bo").request()).status()).isEqualTo(204);
        assertThat(send(Sent.get(at).request()).status()).isEqualTo(200);
        assertThat(send(Sent.of("DELETE", at)
                                .by("anna")
                                .with("If-Match", "\"v7\"")
                                .request())
                        .status())
                .isEqualTo(412);
        assertThat(send(Sent.of("DELETE", at).by("anna").request()).status()).isEqualTo(204);
        assertThat(send(Sent.of("DELETE", at).by("anna").request()).status()).isEqualTo(204);
        assertThat(send(Sent.get(at).request()).status()).isEqualTo(404);
        assertThat(items("/v1/invoices")).isEmpty();

        assertThat(keptAt("ubl-nordvik.xml")).isEqualTo(at);
        assertThat(send(Sent.get(at).request()).status()).isEqualTo(200);
    }

    @Test
    void receiptsAreListedCorrectedReviewedAndDeleted() throws java.io.IOException {
        String invoice = keptAt("ubl-nordvik.xml");
        Response asReceipt = send(Sent.of("PATCH", invoice)
                .by("anna")
                .with("If-Match", "\"v1\"")
                .json("{\"fields\":{\"doc_type\":\"receipt\"}}")
                .request());
        String at = "/v1/receipts/" + Json.tree(asReceipt.body()).path("id").asText();

        assertThat(send(Sent.get(invoice).request()).status()).isEqualTo(404);
        assertThat(items("/v1/receipts")).hasSize(1);
        assertThat(send(Sent.get(at).request()).status()).isEqualTo(200);
        assertThat(send(Sent.get(at).with("Authorization", "Bearer bo").request())
                        .status())
                .isEqualTo(404);
        assertThat(send(Sent.of("PATCH", at)
                                .by("anna")
                                .with("If-Match", "\"v2\"")
                                .json("{\"fields\":{\"payment_method\":\"card\"}}")
                                .request())
                        .status())
                .isEqualTo(200);
        Sent review = Sent.post(at + "/review");
        assertThat(send(review.json("{\"decision\":\"perhaps\"}").request()).status())
                .isEqualTo(422);
        assertThat(send(review.json("{\"fields\":{}}").request()).status()).isEqualTo(422);
        Response confirmed = send(review.json("{\"decision\":\"confirm\",\"fields\":{\"gross_total\":\"10.00\"}}")
                .request());
        assertThat(confirmed.status()).as(confirmed.bodyText()).isEqualTo(200);
        assertThat(Json.tree(confirmed.body()).has("confirmed_at")).isTrue();
        Response rejected = send(review.json("{\"decision\":\"reject\"}").request());
        assertThat(Json.tree(rejected.body()).path("status").asText()).isEqualTo("void");
        assertThat(send(Sent.of("DELETE", at).by("anna").request()).status()).isEqualTo(204);
        assertThat(items("/v1/receipts")).isEmpty();
    }

    @Test
    void whatWasSpentIsSummedUpEachCurrencyForItself() throws java.io.IOException {
        keptAt("ubl-nordvik.xml");
        keptAt("kreditnota-nordvik.xml");
        keptAt("fattura-bellini.xml");

        JsonNode all = Json.tree(
                send(Sent.get("/v1/insights/spending?by=type,supplier").request())
                        .body());

        assertThat(all.path("totals").findValuesAsText("currency")).containsExactly("EUR", "NOK");
        assertThat(all.at("/totals/1/amount/amount").asText()).isEqualTo("19648.50");
        assertThat(all.path("items").findValuesAsText("type")).contains("credit-note", "invoice");
        assertThat(all.path("without_date").asInt()).isZero();
        assertThat(Json.tree(send(Sent.get("/v1/insights/spending?from=2030-01-01")
                                        .request())
                                .body())
                        .path("items"))
                .isEmpty();
        assertThat(send(Sent.get("/v1/insights/spending?by=day").request()).status())
                .isEqualTo(400);
        assertThat(send(Sent.get("/v1/insights/spending?from=2026-02-30").request())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aListIsGroupedByYearAndTellsWhatIsWantedOfEach() throws java.io.IOException {
        keptAt("ubl-nordvik.xml");
        keptAt("fattura-bellini.xml");

        JsonNode grouped = Json.tree(
                send(Sent.get("/v1/invoices/invoice?group_by=year").request()).body());
        assertThat(grouped.path("items")).isEmpty();
        assertThat(grouped.path("years").findValuesAsText("year"))
                .doesNotHaveDuplicates()
                .contains("2026");
        assertThat(grouped.path("years").findValues("id")).hasSize(3);

        JsonNode few = Json.tree(
                send(Sent.get("/v1/invoices?fields=id,due_date").request()).body());
        assertThat(few.path("items"))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.fieldNames())
                        .toIterable()
                        .isSubsetOf("id", "due_date")
                        .contains("id"));
        assertThat(Json.tree(send(Sent.get("/v1/invoices/invoice?group_by=year&fields=id")
                                        .request())
                                .body())
                        .at("/years/0/items/0"))
                .hasSize(1);
        send(Sent.post("/v1/debts").json(DEBT).request());
        assertThat(items("/v1/debts?fields=debt_name").path(0)).hasSize(1);
        assertThat(items("/v1/payments?fields=amount")).isEmpty();
        Response unknown = send(Sent.get("/v1/invoices?fields=id,password").request());
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(problem(unknown).path("code").asText()).isEqualTo("invalid_query");
    }

    private String keptAt(String sample) throws java.io.IOException {
        byte[] bytes = java.nio.file.Files.readAllBytes(java.nio.file.Path.of("../samples", sample));
        Response kept = send(upload(sample, bytes).request());
        assertThat(kept.status()).as(kept.bodyText()).isEqualTo(201);
        JsonNode invoice = Json.tree(kept.body()).at("/invoices/0/invoice");
        return "/v1/invoices/" + invoice.path("type").asText() + "/"
                + invoice.path("id").asText();
    }

    private JsonNode items(String target) {
        return Json.tree(send(Sent.get(target).request()).body()).path("items");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            trasig.pdf          | 422 | unsupported_document
            losen.pdf           | 422 | encrypted_document
            scan-kvitto.pdf     | 422 | unsupported_document
            """)
    void aDocumentThatCannotBeReadIsNotKept(String file, int status, String code) throws java.io.IOException {
        String before = household.dump();
        byte[] bytes = java.nio.file.Files.readAllBytes(java.nio.file.Path.of("../samples", file));

        Response response = send(upload(file, bytes).request());

        assertThat(response.status()).isEqualTo(status);
        assertThat(problem(response).path("code").asText()).isEqualTo(code);
        assertThat(household.dump()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "--b",
                "--b--",
                "--b\r\n\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a\"\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--b--"
            })
    void aFormThatIsNotWhatItShouldBeIsRefused(String body) {
        Response response = send(Sent.post("/v1/receipts/upload")
                .body("multipart/form-data; boundary=b", body.getBytes(StandardCharsets.UTF_8))
                .request());

        assertThat(response.status()).isEqualTo(400);
    }

    // Exports

    @Test
    void whatIsKeptOfAUserIsGivenToThatUserAloneForADay() {
        String mine = made(DEBT);
        Response asked = send(
                Sent.post("/v1/user/me/exports").with("Idempotency-Key", "e").request());

        assertThat(asked.status()).isEqualTo(201);
        assertThat(Json.tree(asked.body()).path("state").asText()).isEqualTo("ready");
        String at = asked.header("Location").orElseThrow();
        Response fetched = send(Sent.get(at).request());
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.header("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(fetched.header("Cache-Control")).contains("no-store");
        assertThat(fetched.header("Content-Disposition")).contains("attachment; filename=\"kvitt-20261122.jsonl\"");
        assertThat(fetched.bodyText().lines()).hasSize(2).last().asString().contains(mine);
        assertThat(send(Sent.get(at).with("Authorization", "Bearer bo").request())
                        .bodyText())
                .doesNotContain(mine);
        assertThat(send(Sent.of("GET", at).request()).status()).isEqualTo(401);
        for (String other : List.of("exp_20261121T120000Z", "exp_20261122T120001Z", "exp_20261399T990000Z", "x")) {
            assertThat(send(Sent.get("/v1/user/me/exports/" + other).request()).status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(send(Sent.get("/v1/user/me/exports/exp_20261121T120001Z").request())
                        .status())
                .isEqualTo(200);
        for (int i = 0; i < 10; i++) {
            made(DEBT);
        }
        assertThat(problem(send(Sent.get(at).request())).path("code").asText()).isEqualTo("export_too_large");
    }

    // Old clients

    @Test
    void oldClientsAreAnsweredAsTheyWere() {
        Response created = send(Sent.post("/debts").json("""
                {"debt_name":"Chase Credit Card","principal":5000.00,"interest_rate":18.99,"start_date":"2024-01-01T00:00:00Z",
                 "payment_frequency":"monthly","current_balance":4500.00,"creditor":"Chase Bank"}""").request());
        JsonNode data = Json.tree(created.body()).path("data");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.bodyText()).contains("\"principal\":5000.00", "\"interest_rate\":18.99");
        String at = "/debts/" + data.path("debt_id").asText();
        assertThat(Json.tree(send(Sent.get(at).request()).body()).path("data")).isEqualTo(data);
        assertThat(send(Sent.get("/v1" + at).request()).status()).isEqualTo(200);
        assertThat(Json.tree(send(Sent.get("/debts").request()).body()).path("data"))
                .hasSize(1);
        assertThat(send(Sent.of("PUT", at).by("anna").json("""
                {"debt_name":"Card","principal":5000,"interest_rate":1e1,"start_date":"2024-01-01",
                 "payment_frequency":"monthly"}""").request()).status())
                .isEqualTo(200);
        assertThat(send(Sent.of("PUT", at)
                                .by("anna")
                                .json("{\"principal\":1e999999999}")
                                .request())
                        .status())
                .isEqualTo(422);
        assertThat(send(Sent.of("PUT", at)
                                .by("anna")
                                .json("{\"principal\":\"5000\"}")
                                .request())
                        .status())
                .isEqualTo(400);
        assertThat(send(Sent.of("DELETE", at).by("anna").request()).status()).isEqualTo(204);
        assertThat(send(Sent.of("DELETE", at).by("anna").request()).status()).isEqualTo(204);
    }

    // Helpers

    private String made(String debt) {
        Response response = send(Sent.post("/v1/debts").json(debt).request());
        assertThat(response.status()).as(response.bodyText()).isEqualTo(201);
        return Json.tree(response.body()).path("debt_id").asText();
    }

    private String cursor(String target) {
        return Json.tree(send(Sent.get(target).request()).body())
                .path("next_cursor")
                .asText();
    }
}
