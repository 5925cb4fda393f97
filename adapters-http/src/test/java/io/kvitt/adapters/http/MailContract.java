package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.notice.Bills;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of {@link WebContract} that is about mailboxes, and about going over them in the background. */
public abstract class MailContract extends NoticeContract {

    private static final MailboxPlace AWAY = new MailboxPlace(MailboxKind.FOLDER, "/home/anna/secret-place");
    private static final MailboxId ID = MailboxId.of(Household.ANNA, AWAY);
    private static final MailboxId SAMPLES = MailboxId.of(Household.ANNA, SampleMailbox.PLACE);
    private static final String ONE = "/v1/mailboxes/" + ID;
    private static final String LATEST = "{\"mode\":\"latest\"}";

    @BeforeEach
    void watch() {
        household.store().mails().add(watched(ID, AWAY));
    }

    // Mailboxes

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # method | target                  | body                        | status | code
            GET      | /v1/mailboxes           |                             | 200    |
            GET      | /v1/mailboxes/          |                             | 200    |
            HEAD     | /v1/mailboxes           |                             | 200    |
            GET      | /v1/mailboxes?limit=1   |                             | 400    | invalid_query
            POST     | /v1/mailboxes           |                             | 405    | method_not_allowed
            GET      | /v1/mailboxes/ID        |                             | 200    |
            GET      | /v1/mailboxes/x         |                             | 404    | not_found
            GET      | /v1/mailboxes/NOBODYS   |                             | 404    | not_found
            PUT      | /v1/mailboxes/ID        |                             | 405    | method_not_allowed
            PATCH    | /v1/mailboxes/ID        | {}                          | 200    |
            PATCH    | /v1/mailboxes/ID        | {"policy":"hourly"}         | 200    |
            PATCH    | /v1/mailboxes/ID        | {"policy":"never"}          | 422    | validation_failed
            PATCH    | /v1/mailboxes/ID        | {"policy":7}                | 400    | malformed_json
            PATCH    | /v1/mailboxes/ID        | {"place":"/etc"}            | 400    | unknown_field
            PATCH    | /v1/mailboxes/ID        | []                          | 400    | malformed_json
            PATCH    | /v1/mailboxes/x         | {}                          | 404    | not_found
            PATCH    | /v1/mailboxes/NOBODYS   | {"policy":"hourly"}         | 404    | not_found
            DELETE   | /v1/mailboxes/x         |                             | 204    |
            DELETE   | /v1/mailboxes/NOBODYS   |                             | 204    |
            POST     | /v1/mailboxes/ID/sync   | {"mode":"latest"}           | 202    |
            POST     | /v1/mailboxes/ID/sync   | {"mode":"all"}              | 202    |
            POST     | /v1/mailboxes/ID/sync   | {"mode":"all","since":"2026-01-01"} | 202 |
            POST     | /v1/mailboxes/ID/sync   | {"mode":"all","since":"2026-13-01"} | 422 | validation_failed
            POST     | /v1/mailboxes/ID/sync   | {"mode":"latest","since":"2026-01-01"} | 422 | validation_failed
            POST     | /v1/mailboxes/ID/sync   | {"mode":"some"}             | 422    | validation_failed
            POST     | /v1/mailboxes/ID/sync   | {}                          | 422    | validation_failed
            POST     | /v1/mailboxes/x/sync    | {"mode":"latest"}           | 404    | not_found
            POST     | /v1/mailboxes/NOBODYS/sync | {"mode":"all"}           | 404    | not_found
            GET      | /v1/mailboxes/ID/sync   |                             | 405    | method_not_allowed
            POST     | /v1/invoices/rental/ingest |                          | 202    |
            POST     | /v1/invoices/cats/ingest   |                          | 404    | unknown_invoice_type
            POST     | /v1/invoices/ingest     |                             | 202    |
            POST     | /v1/invoices/ingest?type=reminder |                   | 202    |
            POST     | /v1/invoices/ingest?type=cats |                       | 404    | unknown_invoice_type
            POST     | /v1/invoices/ingest?type=A |                          | 400    | invalid_query
            POST     | /v1/invoices/rental/ingest/latest |                   | 202    |
            PATCH    | /v1/mailboxes/ID        | {"policy":"weekday-until-found"} | 200 |
            POST     | /v1/invoices/cats/ingest/latest |                     | 404    | unknown_invoice_type
            GET      | /v1/invoices/rental/ingest/latest |                   | 405    | method_not_allowed
            GET      | /v1/jobs/x              |                             | 404    | not_found
            GET      | /v1/jobs/job_1f3a9c0200000000000000000000beef |       | 404    | not_found
            DELETE   | /v1/jobs/x              |                             | 405    | method_not_allowed
            """)
    void everyTargetOfMailHasItsAnswer(String method, String target, String body, int status, String code) {
        Sent asked = Sent.of(
                        method,
                        target.replace("ID", ID.value()).replace("NOBODYS", "mbx_ffffffff-0000-4000-8000-000000000001"))
                .by("anna");
        Response response = send((body == null ? asked : asked.json(body)).request());

        assertThat(response.status()).as(response.bodyText()).isEqualTo(status);
        if (status >= 400) {
            assertThat(problem(response).path("code").asText()).isEqualTo(code);
        }
    }

    @Test
    void mailboxesAreShownToTheirOwnerWithoutThePathOfTheServer() {
        Response all = send(Sent.get("/v1/mailboxes").request());
        JsonNode one = tree(Sent.get(ONE));

        assertThat(Json.tree(all.body()).path("items").path(0)).isEqualTo(one);
        assertThat(all.bodyText()).doesNotContain("secret-place");
        assertThat(one.path("id").asText()).isEqualTo(ID.value());
        assertThat(one.path("policy").asText()).isEqualTo("hourly");
        assertThat(one.path("status").asText()).isEqualTo("watched");
        assertThat(tree(Sent.get("/v1/mailboxes").by("bo")).path("items")).isEmpty();
    }

    @Test
    void aMailboxThatNeedsItsUserSaysWhyAndIsNotLookedAtBefore() {
        change(new MailboxStatus.NeedsReauth(ReauthReason.SCOPE_MISSING, Household.NOVEMBER.instant()));

        JsonNode one = tree(Sent.get(ONE));

        assertThat(one.path("status").asText()).isEqualTo("needs-reauth");
        assertThat(one.path("reason").asText()).isEqualTo("scope_missing");
        assertThat(one.path("remedy").asText()).contains("tick that mail may be read");
        assertThat(one.has("due_at")).isFalse();
        Response refused = send(Sent.post(ONE + "/sync").json(LATEST).request());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(problem(refused).path("code").asText()).isEqualTo("google_reauth_required");
    }

    @Test
    void mailboxesOfOthersAreNotThere() {
        String before = household.dump();
        Response none = send(Sent.get("/v1/mailboxes/mbx_ffffffff-0000-4000-8000-000000000001")
                .by("bo")
                .request());

        for (Sent sent : List.of(
                Sent.get(ONE),
                Sent.of("PATCH", ONE).json("{\"policy\":\"by-hand\"}"),
                Sent.post(ONE + "/sync").json(LATEST),
                Sent.post(ONE + "/sync").json("{\"mode\":\"all\"}"))) {
            Response theirs = send(sent.by("bo").request());
            assertThat(theirs.status()).isEqualTo(404);
            assertThat(withoutIds(theirs)).isEqualTo(withoutIds(none));
        }
        assertThat(send(Sent.of("DELETE", ONE).by("bo").request()).status()).isEqualTo(204);
        assertThat(household.dump()).isEqualTo(before);
    }

    @Test
    void whatIsStatedOfAMailboxChangesAndTheRestStays() {
        Response changed = send(patch("{\"policy\":\"by-hand\",\"senders\":[\"a@x.se\"]}"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(Json.tree(changed.body())).isEqualTo(tree(Sent.get(ONE)));
        assertThat(now().policy()).isEqualTo(PollPolicy.BY_HAND);
        assertThat(now().zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(now().wanted().senders()).isEqualTo(List.of(new MailTerm("a@x.se")));
        assertThat(now().generation()).isEqualTo(2);
        assertThat(send(patch("{\"senders\":[],\"words\":[\"faktura\"]}")).status())
                .isEqualTo(200);
        assertThat(now().wanted().senders()).isEmpty();
        assertThat(now().policy()).isEqualTo(PollPolicy.BY_HAND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"policy":"never"}      | /policy  | POLICY_UNKNOWN
            {"zone":"Mars"}         | /zone    | ZONE_UNKNOWN
            {"senders":["{}"]}      | /senders | MAIL_TERM_INVALID
            {"words":["\\u0001"]}   | /words   | MAIL_TERM_INVALID
            """)
    void whatIsWrongWithAMailboxIsSaidWithItsPlace(String body, String at, String code) {
        Response refused = send(patch(body));

        assertThat(refused.status()).isEqualTo(422);
        JsonNode error = problem(refused).path("errors").path(0);
        assertThat(error.path("pointer").asText()).isEqualTo(at);
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(now().version()).isEqualTo(1);
    }

    @Test
    void fiftyTermsAreWantedAtMost() {
        String fifty = "\"a\",".repeat(49) + "\"a\"";

        assertThat(send(patch("{\"senders\":[" + fifty + "]}")).status()).isEqualTo(200);
        assertThat(send(patch("{\"senders\":[" + fifty + "],\"words\":[\"b\"]}"))
                        .bodyText())
                .contains("TOO_MANY_TERMS");
    }

    @Test
    void aMailboxThatIsForgottenIsGone() {
        for (int i = 0; i < 2; i++) {
            assertThat(send(Sent.of("DELETE", ONE).by("anna").request()).status())
                    .isEqualTo(204);
            assertThat(send(Sent.get(ONE).request()).status()).isEqualTo(404);
        }
    }

    // Going over them

    @Test
    void aMailboxIsGoneOverByOneJobAtATime() {
        Response begun = send(Sent.post(ONE + "/sync").json(LATEST).request());
        JsonNode job = Json.tree(begun.body());
        String at = "/v1/jobs/" + job.path("id").asText();

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Location")).contains(at);
        assertThat(begun.header("Retry-After")).contains("1");
        assertThat(job.path("state").asText()).isEqualTo("waiting");
        Response again = send(Sent.post(ONE + "/sync").json(LATEST).request());
        assertThat(again.status()).isEqualTo(202);
        assertThat(Json.tree(again.body())).isEqualTo(job);
        assertThat(send(Sent.get(at).by("bo").request()).status()).isEqualTo(404);

        household.runJobs();

        Response done = send(Sent.get(at).request());
        assertThat(done.header("Retry-After")).isEmpty();
        assertThat(Json.tree(done.body()).path("state").asText()).isEqualTo("succeeded");
        assertThat(Json.tree(done.body()).path("sync").path("missed").asInt()).isEqualTo(1);
    }

    @Test
    void aJobThatIsUnderWayIsFoundAsItIs() {
        String id = tree(Sent.post(ONE + "/sync").json(LATEST)).path("id").asText();
        household.store().jobs().take(Household.NOVEMBER.instant());

        Response running = send(Sent.post(ONE + "/sync").json(LATEST).request());

        assertThat(running.status()).isEqualTo(200);
        assertThat(Json.tree(running.body()).path("id").asText()).isEqualTo(id);
        assertThat(Json.tree(running.body()).path("state").asText()).isEqualTo("running");
        assertThat(running.header("Retry-After")).contains("1");
    }

    @Test
    void allIsLookedThroughFromTheBeginning() {
        send(Sent.post(ONE + "/sync")
                .json("{\"mode\":\"all\",\"since\":\"2026-01-01\"}")
                .request());

        assertThat(now().generation()).isEqualTo(2);
        assertThat(now().wanted().since()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void aSyncWithAKeyIsBegunOnce() {
        Sent sync = Sent.post(ONE + "/sync").json("{\"mode\":\"all\"}").with("Idempotency-Key", "once");
        Response first = send(sync.request());
        Response second = send(sync.request());

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(now().generation()).isEqualTo(2);
        assertThat(send(sync.json(LATEST).request()).status()).isEqualTo(422);
        assertThat(send(sync.with("Idempotency-Key", "å").request()).status()).isEqualTo(400);
    }

    @Test
    void whoHasTooMuchToDoIsAskedToWait() {
        for (int i = 0; i < 25; i++) {
            MailboxPlace place = new MailboxPlace(MailboxKind.FOLDER, "/home/anna/" + i);
            household.store().mails().add(watched(MailboxId.of(Household.ANNA, place), place));
        }
        List<Integer> statuses = household.store().mails().of(Household.ANNA).stream()
                .map(mailbox -> send(Sent.post("/v1/mailboxes/" + mailbox.id() + "/sync")
                                .json(LATEST)
                                .request())
                        .status())
                .toList();

        assertThat(statuses).startsWith(202).contains(503).containsOnly(202, 503);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/invoices/rental/ingest, 2",
        "/v1/invoices/ingest?type=rental, 2",
        "/v1/invoices/rental/ingest/latest, 1"
    })
    void allMailboxesAreGoneOver(String path, long generation) {
        household.store().mails().add(watched(SAMPLES, SampleMailbox.PLACE));

        Response begun = send(Sent.post(path).request());
        household.runJobs();

        assertThat(now().generation()).isEqualTo(generation);
        JsonNode sync = tree(Sent.get(begun.header("Location").orElseThrow())).path("sync");
        assertThat(sync.path("mailboxes").asInt()).isEqualTo(1);
        assertThat(sync.path("missed").asInt()).isEqualTo(1);
        assertThat(sync.path("read").asInt()).isEqualTo(7);
        assertThat(sync.path("left_alone").asInt()).isEqualTo(1);
        assertThat(sync.path("new_invoices").asInt()).isEqualTo(5);
        assertThat(sync.path("known_invoices").asInt()).isEqualTo(1);
        assertThat(sync.path("unfinished").asBoolean()).isFalse();
    }

    @Test
    void whatHasComeThisMonthIsNotLookedFor() {
        KeptInvoice rent =
                keep(Bills.put(Bills.rent(LocalDate.of(2026, 11, 30)), Field.DOC_TYPE, DocType.RENTAL_NOTICE));
        String before = household.dump();

        Response present = send(Sent.post("/v1/invoices/rental/ingest/latest").request());

        assertThat(present.status()).isEqualTo(200);
        JsonNode told = Json.tree(present.body());
        assertThat(told.path("outcome").asText()).isEqualTo("already_present");
        assertThat(told.path("month").asText()).isEqualTo("2026-11");
        assertThat(told.path("invoice_id").asText()).isEqualTo(rent.id().value());
        assertThat(send(Sent.get(told.path("href").asText()).request()).status())
                .isEqualTo(200);
        assertThat(household.dump()).isEqualTo(before);
        assertThat(send(Sent.post("/v1/invoices/reminder/ingest/latest").request())
                        .status())
                .isEqualTo(202);
        assertThat(send(Sent.post("/v1/invoices/rental/ingest/latest").by("bo").request())
                        .status())
                .isEqualTo(202);
        assertThat(send(Sent.post("/v1/invoices/rental/ingest").request()).status())
                .isEqualTo(202);
    }

    @Test
    void whatIsDueInAnotherMonthIsNotThisMonths() {
        keep(Bills.put(Bills.rent(LocalDate.of(2026, 12, 1)), Field.DOC_TYPE, DocType.RENTAL_NOTICE));

        assertThat(send(Sent.post("/v1/invoices/rental/ingest/latest").request())
                        .status())
                .isEqualTo(202);
    }

    private KeptInvoice keep(Invoice.Draft draft) {
        KeptInvoice kept = Bills.kept(Household.ANNA, 1, draft.done(), false, Household.NOVEMBER.instant());
        household.store().invoices().add(kept);
        return kept;
    }

    @Test
    void oneTypeIsIngestedByOneJobAtATime() {
        Response first = send(Sent.post("/v1/invoices/rental/ingest").request());
        Response other = send(Sent.post("/v1/invoices/invoice/ingest").request());
        Response short1 = send(Sent.post("/v1/invoices/ingest").request());

        assertThat(short1.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.header("Location")).isNotEqualTo(first.header("Location"));
    }

    private void change(MailboxStatus status) {
        WatchedMailbox known = now();
        household.store().mails().remove(Household.ANNA, ID);
        household
                .store()
                .mails()
                .add(new WatchedMailbox(
                        ID,
                        Household.ANNA,
                        AWAY,
                        status,
                        known.policy(),
                        known.zone(),
                        known.wanted(),
                        known.cursor(),
                        known.result(),
                        known.lookedAt(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        1));
    }

    private WatchedMailbox now() {
        return household.store().mails().find(Household.ANNA, ID).orElseThrow();
    }

    private static WatchedMailbox watched(MailboxId id, MailboxPlace place) {
        return WatchedMailbox.first(
                id,
                Household.ANNA,
                place,
                PollPolicy.HOURLY,
                ZoneOffset.UTC,
                Wanted.everything(Instant.EPOCH),
                Household.NOVEMBER.instant());
    }

    private static Request patch(String body) {
        return Sent.of("PATCH", ONE).by("anna").json(body).request();
    }

    private JsonNode tree(Sent sent) {
        return Json.tree(send(sent.request()).body());
    }
}
