package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.mail.MailPass;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.PassResult;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxApiTest {

    private static final MailboxPlace PLACE = new MailboxPlace(MailboxKind.FOLDER, "/home/anna/secret-place");
    private static final MailboxId ID = MailboxId.of(Household.ANNA, PLACE);
    private static final String ONE = "/v1/mailboxes/" + ID;

    private final Household household = new Household();

    @BeforeEach
    void watch() {
        household
                .store()
                .mails()
                .add(WatchedMailbox.first(
                        ID,
                        Household.ANNA,
                        PLACE,
                        PollPolicy.HOURLY,
                        ZoneOffset.UTC,
                        Wanted.everything(Instant.EPOCH),
                        Household.NOVEMBER.instant()));
    }

    @Test
    void mailboxesAreShownToTheirOwnerWithoutThePathOfTheServer() {
        Response all = send(Sent.get("/v1/mailboxes"));

        assertThat(Json.tree(all.body()).path("items").path(0).path("id").asText())
                .isEqualTo(ID.value());
        assertThat(all.bodyText()).doesNotContain("secret-place");
        assertThat(Json.tree(send(Sent.get(ONE)).body()).path("policy").asText())
                .isEqualTo("hourly");
        assertThat(send(Sent.get(ONE).by("bo")).status()).isEqualTo(404);
        assertThat(Json.tree(send(Sent.get("/v1/mailboxes").by("bo")).body()).path("items"))
                .isEmpty();
    }

    @Test
    void oneThatNeedsItsUserSaysWhyAndIsNotLookedAtBefore() {
        Mails mails = household.store().mails();
        MailPass pass = mails.take(
                        Household.ANNA,
                        ID,
                        new LeaseOwner(new UUID(0, 1)),
                        Household.NOVEMBER.instant(),
                        Household.NOVEMBER.instant())
                .orElseThrow();
        mails.finish(
                pass,
                new PassResult.NeedsReauth(ReauthReason.SCOPE_MISSING),
                PollTimes.USUAL,
                Household.NOVEMBER.instant());

        JsonNode shown = Json.tree(send(Sent.get(ONE)).body());
        assertThat(shown.path("status").asText()).isEqualTo("needs-reauth");
        assertThat(shown.path("reason").asText()).isEqualTo("scope_missing");
        assertThat(shown.path("remedy").asText()).contains("tick that mail may be read");
        assertThat(shown.has("due_at")).isFalse();
        Response refused = send(Sent.post(ONE + "/sync").json("{\"mode\":\"latest\"}"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(Json.tree(refused.body()).path("code").asText()).isEqualTo("google_reauth_required");
    }

    @Test
    void whatIsStatedChangesAndTheRestStays() {
        Response changed = send(patch("{\"policy\":\"by-hand\",\"senders\":[\"a@x.se\"]}"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(now().policy()).isEqualTo(PollPolicy.BY_HAND);
        assertThat(now().zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(now().wanted().senders()).isEqualTo(List.of(new MailTerm("a@x.se")));
        assertThat(now().generation()).isEqualTo(2);
        assertThat(send(patch("{}").by("bo")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"policy":"never"}      | POLICY_UNKNOWN
        {"zone":"Mars"}         | ZONE_UNKNOWN
        {"senders":["{}"]}      | MAIL_TERM_INVALID
        {"words":["\\u0001"]}   | MAIL_TERM_INVALID
        """)
    void whatIsWrongIsSaid(String body, String code) {
        Response refused = send(patch(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.bodyText()).contains(code);
    }

    @Test
    void aMailboxIsGoneOverByOneJobAtATime() {
        Response begun = send(Sent.post(ONE + "/sync").json("{\"mode\":\"latest\"}"));
        JsonNode job = Json.tree(begun.body());

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Location"))
                .contains("/v1/jobs/" + job.path("id").asText());
        assertThat(Json.tree(send(Sent.post(ONE + "/sync").json("{\"mode\":\"latest\"}"))
                                .body())
                        .path("id"))
                .isEqualTo(job.path("id"));
        household.runJobs();
        JsonNode done =
                Json.tree(send(Sent.get("/v1/jobs/" + job.path("id").asText())).body());
        assertThat(done.path("state").asText()).isEqualTo("succeeded");
        assertThat(done.path("sync").path("missed").asInt()).isEqualTo(1);
        assertThat(send(Sent.post(ONE + "/sync").json("{\"mode\":\"latest\"}").by("bo"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void allIsLookedThroughFromTheBeginning() {
        send(Sent.post(ONE + "/sync").json("{\"mode\":\"all\",\"since\":\"2026-01-01\"}"));

        assertThat(now().generation()).isEqualTo(2);
        assertThat(now().wanted().since()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(send(Sent.post(ONE + "/sync").json("{\"mode\":\"some\"}")).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/invoices/rental/ingest, 202, 2",
        "/v1/invoices/ingest?type=rental, 202, 2",
        "/v1/invoices/rental/ingest/latest, 202, 1",
        "/v1/invoices/cats/ingest, 404, 1"
    })
    void allMailboxesAreGoneOver(String path, int status, long generation) {
        assertThat(send(Sent.post(path)).status()).isEqualTo(status);
        assertThat(now().generation()).isEqualTo(generation);
    }

    @Test
    void whatIsForgottenIsGone() {
        assertThat(send(Sent.of("DELETE", ONE).by("bo")).status()).isEqualTo(204);
        assertThat(send(Sent.get(ONE)).status()).isEqualTo(200);
        assertThat(send(Sent.of("DELETE", ONE).by("anna")).status()).isEqualTo(204);
        assertThat(send(Sent.get(ONE)).status()).isEqualTo(404);
    }

    private WatchedMailbox now() {
        return household.store().mails().find(Household.ANNA, ID).orElseThrow();
    }

    private static Sent patch(String body) {
        return Sent.of("PATCH", ONE).by("anna").json(body);
    }

    private Response send(Sent sent) {
        return household.router().handle(sent.request());
    }
}
