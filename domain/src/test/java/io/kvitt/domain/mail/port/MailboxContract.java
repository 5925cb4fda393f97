package io.kvitt.domain.mail.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every mailbox promises. No adapter may switch a test off. */
public abstract class MailboxContract {

    /** When what {@link #arrives} puts into the mailbox was received. */
    protected static final Instant RECEIVED = Instant.parse("2026-11-23T11:00:00Z");

    protected static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static final Wanted ALL = Wanted.everything(Instant.EPOCH);
    private static final int MOST_LOOKS = 50;

    /** The same mailbox, opened anew. */
    protected abstract Mailbox opened();

    /** A mail with a PDF comes into the mailbox, with that in its subject. */
    protected abstract void arrives(String subject);

    /** All mails leave the mailbox. */
    protected abstract void emptied();

    @Test
    void everyMailIsFoundAndCanBeFetched() {
        for (int i = 0; i < 5; i++) {
            arrives("avi " + i);
        }
        Mailbox mailbox = opened();

        Set<MessageId> found = found(mailbox, MailCursor.BEGINNING).ids;

        assertThat(found).hasSize(5);
        assertThat(found)
                .allSatisfy(id -> assertThat(hasContent(mailbox.fetch(id))).isTrue());
    }

    @Test
    void anEmptyMailboxHasNothingAndNoMore() {
        assertThat(opened().look(MailCursor.BEGINNING, ALL, NOW)).isInstanceOfSatisfying(Look.class, look -> {
            assertThat(look.found()).isEmpty();
            assertThat(look.more()).isFalse();
        });
    }

    @Test
    void aMessageHasTheSameNameWheneverItIsFound() {
        arrives("one");
        arrives("two");

        Round first = found(opened(), MailCursor.BEGINNING);
        Round again = found(opened(), MailCursor.BEGINNING);

        assertThat(again.ids).isEqualTo(first.ids);
    }

    @Test
    void whatArrivesLaterIsFoundBehindTheCursor() {
        arrives("one");
        Round first = found(opened(), MailCursor.BEGINNING);
        arrives("two");

        Round second = found(opened(), first.end);

        second.ids.removeAll(first.ids);
        assertThat(second.ids).hasSize(1);
    }

    @Test
    void aLookThatIsRepeatedFindsTheSame() {
        arrives("one");
        arrives("two");
        Look first = (Look) opened().look(MailCursor.BEGINNING, ALL, NOW);

        Look again = (Look) opened().look(MailCursor.BEGINNING, ALL, NOW);

        assertThat(new HashSet<>(again.found())).isEqualTo(new HashSet<>(first.found()));
    }

    @Test
    void aCursorThatIsNoneMeansTheBeginning() {
        arrives("one");

        for (String none : List.of("x", "all ", "{}", "\u0000", "9".repeat(200))) {
            assertThat(found(opened(), new MailCursor(none)).ids).as(none).hasSize(1);
        }
    }

    @Test
    void whatWasReceivedBeforeIsNotWanted() {
        arrives("one");

        LookAnswer later = opened().look(MailCursor.BEGINNING, Wanted.everything(RECEIVED.plusSeconds(3_600)), NOW);
        LookAnswer same = opened().look(MailCursor.BEGINNING, Wanted.everything(RECEIVED.minusSeconds(3_600)), NOW);

        assertThat(((Look) later).found()).isEmpty();
        assertThat(((Look) same).found()).extracting(MessageRef::receivedAt).containsExactly(RECEIVED);
    }

    @Test
    void whatIsNotThereAnyMoreIsGone() {
        arrives("one");
        MessageId id = found(opened(), MailCursor.BEGINNING).ids.iterator().next();
        emptied();

        assertThat(opened().fetch(id)).isEqualTo(new MailMissing.Gone());
        assertThat(opened().fetch(new MessageId("no-such-message"))).isEqualTo(new MailMissing.Gone());
    }

    /** What one goes through until there is no more. */
    private record Round(Set<MessageId> ids, MailCursor end) {}

    private static Round found(Mailbox mailbox, MailCursor from) {
        Set<MessageId> ids = new HashSet<>();
        MailCursor cursor = from;
        for (int i = 0; i < MOST_LOOKS; i++) {
            Look look = (Look) mailbox.look(cursor, ALL, NOW);
            look.found().forEach(ref -> ids.add(ref.id()));
            cursor = look.next();
            if (!look.more()) {
                return new Round(ids, cursor);
            }
        }
        throw new AssertionError("more than " + MOST_LOOKS + " looks");
    }

    private static boolean hasContent(FetchAnswer answer) {
        List<byte[]> contents = new ArrayList<>();
        if (answer instanceof FetchAnswer.Raw raw) {
            contents.add(raw.bytes());
        } else if (answer instanceof FetchAnswer.Walked walked) {
            for (MailPart part : walked.parts()) {
                if (part.bytes().fetch() instanceof PartAnswer.Content content) {
                    contents.add(content.bytes());
                }
            }
        }
        return contents.stream().anyMatch(bytes -> bytes.length > 0);
    }

    /** A mail as a program sends it. */
    protected static byte[] mail(String subject) {
        String pdf = "JVBERi0xLjQK"; // %PDF-1.4
        return ("From: Exempelhus <avi@exempel.se>\r\nTo: anna@example.se\r\nSubject: " + subject
                        + "\r\nDate: Mon, 23 Nov 2026 12:00:00 +0100\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: application/pdf; name=avi.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + pdf
                        + "\r\n")
                .getBytes(UTF_8);
    }
}
