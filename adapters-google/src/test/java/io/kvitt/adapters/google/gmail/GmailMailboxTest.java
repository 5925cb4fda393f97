package io.kvitt.adapters.google.gmail;

import static io.kvitt.adapters.google.gmail.GmailHouse.INBOX;
import static io.kvitt.adapters.google.gmail.GmailHouse.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.SenderTrust;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.Look;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.PartAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GmailMailboxTest {

    private static final Duration POLL = Duration.ofMinutes(5);

    private final GmailHouse house = new GmailHouse(1);
    private final FakeGmail gmail = house.gmail;

    @AfterEach
    void closed() {
        house.close();
    }

    @Test
    void theHistoryIsTakenBeforeTheFirstPageIsListed() {
        gmail.next("list", exchange -> {
            house.invoice(1); // comes while the list is made, and is not on it
            FakeGmail.respond(exchange, 200, "{}");
        });
        house.poll();
        assertThat(house.found).isEmpty();

        house.pollAfter(POLL);

        assertThat(house.found).hasSize(1);
    }

    @Test
    void aQuietMailboxCostsOneRingAPoll() {
        house.invoice(1);
        house.poll();
        house.pollAfter(Duration.ofHours(26));
        int lists = gmail.asked("list");
        int rings = gmail.asked("history");

        for (int i = 0; i < 10; i++) {
            house.pollAfter(POLL);
        }

        assertThat(gmail.asked("list")).isEqualTo(lists);
        assertThat(gmail.asked("history")).isEqualTo(rings + 10);
        assertThat(gmail.asked("profile")).isEqualTo(1);
    }

    @Test
    void whatTheSearchLearnsLateIsFoundHalfAnHourLater() {
        house.poll();
        gmail.lag(Duration.ofMinutes(20));
        String late = house.invoice(1);

        house.pollAfter(POLL);
        assertThat(house.hasFound(late)).isFalse();
        house.pollAfter(Duration.ofMinutes(31));

        assertThat(house.hasFound(late)).isTrue();
    }

    @Test
    void whatTheSearchLearnsHoursLaterIsFoundWithinADay() {
        house.poll();
        gmail.lag(Duration.ofHours(5));
        String late = house.invoice(1);

        house.pollAfter(POLL);
        house.pollAfter(Duration.ofHours(1));
        assertThat(house.hasFound(late)).isFalse();
        house.pollAfter(Duration.ofHours(24));

        assertThat(house.hasFound(late)).isTrue();
    }

    @Test
    void aHistoryThatIsLostMakesItListAgainFromTwoDaysBefore() {
        house.poll();
        gmail.historyExpires();
        String id = house.invoice(1);

        assertThat(house.pollAfter(POLL)).isInstanceOf(Look.class);

        assertThat(house.hasFound(id)).isTrue();
        assertThat(gmail.asked("profile")).isEqualTo(2);
        assertThat(lastSearch())
                .endsWith("after:" + NOON.minus(Duration.ofDays(2)).getEpochSecond());
    }

    @Test
    void itNeverListsFromBeforeWhatIsWanted() {
        house.wanted = Wanted.usual(NOON.minus(Duration.ofHours(3)));
        house.poll();
        gmail.historyExpires();
        house.pollAfter(POLL);
        house.invoice(1);
        house.pollAfter(Duration.ofDays(1));

        assertThat(gmail.searches())
                .allSatisfy(search -> assertThat(search)
                        .matches(".*after:\\d+")
                        .satisfies(text -> assertThat(Long.parseLong(text.replaceAll(".*after:", "")))
                                .isGreaterThanOrEqualTo(
                                        NOON.minus(Duration.ofHours(3)).getEpochSecond())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # status | reason
            404      | notFound
            400      | invalidArgument
            """)
    void anIdOfHistoryThatIsRefusedIsNoTrouble(int status, String reason) {
        house.poll();
        String id = house.invoice(1);
        gmail.next("history", FakeGmail.refusing(status, reason));

        assertThat(house.pollAfter(POLL)).isInstanceOf(Look.class);

        assertThat(house.hasFound(id)).isTrue();
        assertThat(house.objections).isEmpty();
    }

    @Test
    void aHistoryThatGoesBackwardsMakesItListAgain() {
        house.poll();
        String id = house.invoice(1);
        gmail.next("history", FakeGmail.saying("{\"historyId\":\"7\"}"));

        house.pollAfter(POLL);

        assertThat(house.hasFound(id)).isTrue();
        assertThat(gmail.asked("profile")).isEqualTo(2);
    }

    @Test
    void idsOfHistoryAreComparedAsUnsignedNumbers() {
        gmail.next("profile", FakeGmail.saying("{\"historyId\":\"9\"}"));
        house.poll();
        gmail.next("history", FakeGmail.saying("{\"historyId\":\"18446744073709551615\"}"));

        assertThat(house.pollAfter(POLL)).isInstanceOf(Look.class);

        assertThat(gmail.asked("profile")).isEqualTo(1);
        assertThat(house.cursor.value()).contains("18446744073709551615");
    }

    @Test
    void aPageOfHistoryWithoutHistoryIsNotItsEnd() {
        house.poll();
        String id = house.invoice(1);
        gmail.next("history", FakeGmail.saying("{\"nextPageToken\":\"p2\",\"historyId\":\"5000\"}"));
        gmail.next(
                "history",
                FakeGmail.saying("{\"historyId\":\"5000\",\"history\":[{\"messagesAdded\":[{\"message\":" + "{\"id\":\""
                        + id + "\",\"labelIds\":[\"INBOX\"]}}]}]}"));

        house.pollAfter(POLL);

        assertThat(house.hasFound(id)).isTrue();
    }

    @Test
    void pagesOfHistoryThatNeverEndMakeItListAgain() {
        house.poll();
        String id = house.invoice(1);
        gmail.next("history", FakeGmail.saying("{\"nextPageToken\":\"p\",\"historyId\":\"5000\"}"));
        gmail.next("history", FakeGmail.saying("{\"nextPageToken\":\"p\",\"historyId\":\"5000\"}"));

        house.pollAfter(POLL);

        assertThat(house.hasFound(id)).isTrue();
    }

    @Test
    void aPageTokenThatIsOverRestartsTheList() {
        gmail.pageSize(3);
        for (int i = 0; i < 8; i++) {
            house.invoice(i);
        }
        house.look();
        gmail.pagesExpire();

        house.poll();

        assertThat(house.found).hasSize(8);
    }

    @Test
    void aPageTokenOfHistoryThatIsOverRestartsTheHistory() {
        house.poll();
        gmail.pageSize(1);
        String id = house.invoice(1);
        house.letter(2);
        house.letter(3);
        house.clock.turn(POLL);
        house.look();
        gmail.pagesExpire();

        house.poll();

        assertThat(house.hasFound(id)).isTrue();
        assertThat(gmail.asked("profile")).isEqualTo(1);
    }

    @Test
    void anEmptyPageOfAListIsNotItsEnd() {
        house.invoice(1);
        gmail.next("list", FakeGmail.saying("{\"nextPageToken\":\"p2\",\"resultSizeEstimate\":1}"));
        gmail.next("list", FakeGmail.saying("{\"messages\":[{\"id\":\"19a\"}]}"));

        house.poll();

        assertThat(house.found).containsExactly(new MessageId("19a"));
    }

    @Test
    void aReaderThatDiesBetweenPagesGoesOnWhereItWas() {
        gmail.pageSize(2);
        for (int i = 0; i < 7; i++) {
            house.invoice(i);
        }
        LookAnswer first = house.mailbox().look(house.cursor, house.wanted, house.clock.instant());
        assertThat(((Look) first).more()).isTrue(); // and nothing of it is kept

        house.poll();

        assertThat(house.found).hasSize(7);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"SPAM", "TRASH", "DRAFT", "SENT", "CHAT"})
    void whatIsNoMailToTheUserRingsNoBell(String label) {
        house.poll();
        int lists = gmail.asked("list");
        gmail.arrives("a@example.se", "Faktura", Set.of(label), FakeMail.File.attached("faktura.pdf", "%PDF-"));

        house.pollAfter(POLL);

        assertThat(gmail.asked("list")).isEqualTo(lists);
        assertThat(house.found).isEmpty();
    }

    @Test
    void whatTheUserSentToThemselvesIsMail() {
        house.poll();
        String id = gmail.arrives(
                "anna@example.se", "Faktura", Set.of("SENT", "INBOX"), FakeMail.File.attached("faktura.pdf", "%PDF-"));

        house.pollAfter(POLL);

        assertThat(house.hasFound(id)).isTrue();
        assertThat(house.mailbox().fetch(new MessageId(id))).isInstanceOf(FetchAnswer.Walked.class);
    }

    @Test
    void whatIsTakenOutOfTheSpamIsFoundHoweverOldItIs() {
        Instant monthAgo = NOON.minus(Duration.ofDays(30));
        String id = gmail.arrived(
                monthAgo, "a@example.se", "Faktura", Set.of("SPAM"), FakeMail.File.attached("faktura.pdf", "%PDF-"));
        house.poll();
        gmail.labelRemoved(id, "SPAM");

        house.pollAfter(POLL);

        assertThat(house.hasFound(id)).isTrue();
    }

    @Test
    void otherWordsToLookForMakeItBeginAgain() {
        String id = gmail.arrived(
                NOON.minus(Duration.ofDays(60)),
                "a@example.se",
                "Arrende",
                INBOX,
                FakeMail.File.attached("a.pdf", "%PDF-"));
        house.poll();
        assertThat(house.hasFound(id)).isFalse();
        house.wanted = new Wanted(List.of(), List.of(new MailTerm("arrende")), house.wanted.since());

        house.pollAfter(POLL);

        assertThat(house.hasFound(id)).isTrue();
    }

    @Test
    void aFileWithinTheTextIsFoundByItsName() {
        String id = gmail.arrives("a@example.se", "Faktura", INBOX, FakeMail.File.hidden("faktura.pdf", "%PDF-"));

        house.poll();

        assertThat(house.hasFound(id)).isTrue();
    }

    @Test
    void theTimeOfAMessageIsThatOfItsName() {
        Instant then = NOON.minus(Duration.ofDays(3)).plusMillis(5);
        gmail.arrived(then, "a@example.se", "Faktura", INBOX, FakeMail.File.attached("a.pdf", "%PDF-"));

        Look look = (Look) house.look();

        assertThat(look.found()).extracting(MessageRef::receivedAt).containsExactly(then);
    }

    @Test
    void aMessageIsWalkedAndItsPartsAreFetchedOneAtATime() {
        String id = house.invoice(3);

        FetchAnswer answer = house.mailbox().fetch(new MessageId(id));

        assertThat(answer).isInstanceOfSatisfying(FetchAnswer.Walked.class, walked -> {
            assertThat(walked.envelope().from()).isEqualTo("faktura@vattenfall.se");
            assertThat(walked.envelope().fromName()).isEqualTo("Vattenfall");
            assertThat(walked.envelope().subject()).isEqualTo("Faktura 3");
            assertThat(walked.envelope().trust()).isEqualTo(SenderTrust.PROVED);
            assertThat(walked.parts()).hasSize(2);
            assertThat(walked.parts().get(0).label().isText()).isTrue();
            assertThat(gmail.asked("attachment")).isZero();
            assertThat(walked.parts().get(1).bytes().fetch())
                    .isInstanceOfSatisfying(
                            PartAnswer.Content.class,
                            content -> assertThat(content.bytes()).isEqualTo("%PDF-1.4 3".getBytes(UTF_8)));
        });
    }

    @Test
    void anAttachmentThatWasNamedTooLongAgoMayComeNextTime() {
        String id = house.invoice(3);
        FetchAnswer.Walked walked = (FetchAnswer.Walked) house.mailbox().fetch(new MessageId(id));
        house.mailbox().fetch(new MessageId(id));

        assertThat(walked.parts().get(1).bytes().fetch()).isEqualTo(new MailMissing.Failed(QuarantineReason.FAILED));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # answer to the attachment's question    | outcome
            {"size":10,"data":"JVBERi0xLjQgMw=="}    | Content
            {"size":10,"data":"JVBERi0xLjQgMw"}      | Content
            {"size":11,"data":"JVBERi0xLjQgMzM="}    | DECODE
            {"size":10,"data":"JVBERi0xLjQgM*=="}    | DECODE
            {"size":10,"data":"JVBERi0xLjQg\\nMw=="} | DECODE
            {"size":10}                              | DECODE
            """)
    void onlyTheBytesThatWereDeclaredAreTaken(String json, String outcome) {
        FetchAnswer.Walked walked = (FetchAnswer.Walked) house.mailbox().fetch(new MessageId(house.invoice(3)));
        gmail.next("attachment", FakeGmail.saying(json));

        PartAnswer answer = walked.parts().get(1).bytes().fetch();

        assertThat(answer instanceof MailMissing.Failed failed ? failed.reason().name() : "Content")
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # message as Gmail tells it                                              | outcome
            {"id":"a1","labelIds":["TRASH"],"payload":{}}                            | Gone[]
            {"id":"a1","labelIds":["SPAM","INBOX"],"payload":{}}                     | Gone[]
            {"id":"a1","sizeEstimate":35000001,"payload":{}}                         | Refused[reason=TOO_BIG]
            {"id":"a1"}                                                              | Failed[reason=FAILED]
            {"id":"a1","labelIds":["SENT"],"payload":{"headers":[]}}                 | Walked[envelope=Envelope[UNKNOWN], parts=[]]
            """)
    void whatAMessageIsDecidesWhetherItIsHandedOut(String json, String outcome) {
        gmail.next("message", FakeGmail.saying(json));

        assertThat(house.mailbox().fetch(new MessageId("a1"))).hasToString(outcome);
    }

    @Test
    void aMessageBeyondTheLimitsIsRefused() {
        String one = "{\"mimeType\":\"text/plain\",\"body\":{\"size\":0}}";
        Map<String, String> payloads = Map.of(
                "parts", "{\"parts\":[" + (one + ",").repeat(200) + one + "]}",
                "depth", "{\"parts\":[".repeat(11) + one + "]}".repeat(11),
                "far deeper", "{\"parts\":[".repeat(50_000) + one + "]}".repeat(50_000),
                "header", "{\"headers\":[{\"name\":\"X\",\"value\":\"" + "x".repeat(10_001) + "\"}]}",
                "headers", "{\"headers\":[" + "{\"name\":\"X\"},".repeat(1_000) + "{\"name\":\"X\"}]}");

        payloads.forEach((what, payload) -> {
            gmail.next("message", FakeGmail.saying("{\"id\":\"a1\",\"payload\":" + payload + "}"));
            assertThat(house.mailbox().fetch(new MessageId("a1")))
                    .as(what)
                    .isEqualTo(new MailMissing.Refused(QuarantineReason.MIME_LIMIT));
        });
    }

    @Test
    void aPartThatIsTooBigIsNotAskedFor() {
        gmail.next(
                "message",
                FakeGmail.saying("{\"id\":\"a1\",\"payload\":{\"mimeType\":\"application/pdf\",\"filename\":"
                        + "\"a.pdf\",\"body\":{\"size\":20000001,\"attachmentId\":\"x\"}}}"));

        FetchAnswer.Walked walked = (FetchAnswer.Walked) house.mailbox().fetch(new MessageId("a1"));

        assertThat(walked.parts().get(0).bytes().fetch()).isEqualTo(new MailMissing.Refused(QuarantineReason.TOO_BIG));
        assertThat(gmail.asked("attachment")).isZero();
    }

    @Test
    void partsOfAForwardedMailAreFoundAndOneThatWasLeftWholeIsAPart() {
        gmail.next(
                "message",
                FakeGmail.saying(
                        "{\"id\":\"a1\",\"payload\":{\"mimeType\":\"multipart/mixed\",\"parts\":["
                                + "{\"mimeType\":\"message/rfc822\",\"filename\":\"in.eml\",\"body\":{\"size\":9,\"attachmentId\":\"z\"},\"parts\":["
                                + "{\"mimeType\":\"application/pdf\",\"filename\":\"inner.pdf\",\"body\":{\"size\":5,\"data\":\"JVBERi0=\"}}]},"
                                + "{\"mimeType\":\"message/rfc822\",\"filename\":\"whole.eml\",\"body\":{\"size\":9,\"attachmentId\":\"y\"}}]}}"));

        FetchAnswer.Walked walked = (FetchAnswer.Walked) house.mailbox().fetch(new MessageId("a1"));

        assertThat(walked.parts())
                .extracting(part -> part.label().name().value())
                .containsExactly("inner.pdf", "whole.eml");
    }

    @Test
    void oneMessageThatGmailCannotTellDoesNotStopTheOthers() {
        for (int i = 0; i < 5; i++) {
            gmail.next("message", FakeGmail.refusing(500, "backendError"));
        }

        assertThat(house.mailbox().fetch(new MessageId("a1")))
                .isEqualTo(new MailMissing.Failed(QuarantineReason.FAILED));
    }

    @Test
    void aGmailThatIsSilentSaysNothingOfAMessage() {
        gmail.always(java.util.Optional.of(FakeGmail.refusing(503, "backendError")));

        assertThat(house.mailbox().fetch(new MessageId("a1"))).isEqualTo(new MailTrouble.Unavailable());
    }

    private String lastSearch() {
        List<String> searches = gmail.searches();
        return searches.get(searches.size() - 1);
    }
}
