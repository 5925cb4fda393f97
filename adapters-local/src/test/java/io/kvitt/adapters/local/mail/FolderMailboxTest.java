package io.kvitt.adapters.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.Look;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.MailboxAnswer;
import io.kvitt.domain.mail.port.PartAnswer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMailboxTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant BEFORE = NOON.minusSeconds(3_600);
    private static final Wanted ALL = Wanted.everything(Instant.EPOCH);
    private static final String MAIL = "From: a@x.se\r\nSubject: avi\r\n\r\nHej ";

    @TempDir
    private Path outside;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(outside.resolve("mail"));
    }

    @Test
    void mailsAreFoundWhereverTheyLie() throws IOException {
        write("loose.eml", MAIL);
        write("2025/april/deep.EML", MAIL);
        write("Maildir/new/1700000000.M1.host", MAIL);
        write("Maildir/cur/1700000001.M2.host:2,S", MAIL);
        write("Maildir/tmp/1700000002.M3.host", MAIL);
        write("Maildir/.Sent/cur/1700000003.M4.host:2,", MAIL);
        Files.createDirectories(folder.resolve("Maildir/.Sent/new"));
        write(
                "Inbox",
                "From a Mon Nov 23 12:00:00 2026\n" + MAIL + "1\n\nFrom b Mon Nov 23 12:00:00 2026\n" + MAIL + "2\n");
        write("faktura.pdf", "%PDF-1.4");
        write("notes.txt", "not a mail");
        write("README", "not a mail either");

        assertThat(contents(mailbox()))
                .containsExactlyInAnyOrder(
                        MAIL,
                        MAIL,
                        MAIL,
                        MAIL,
                        MAIL,
                        "From a Mon Nov 23 12:00:00 2026\n" + MAIL + "1\n\n",
                        "From b Mon Nov 23 12:00:00 2026\n" + MAIL + "2\n",
                        "%PDF-1.4");
    }

    @Test
    void namesThatAreNoTextAreToldApartAndRead() throws Exception {
        Process made = new ProcessBuilder(
                        "sh",
                        "-c",
                        "for b in 376 377; do f=$(printf \"a\\\\$b.eml\"); printf \"mail $b\" > \"$f\"; touch -d 2026-11-01 \"$f\"; done")
                .directory(folder.toFile())
                .start();
        assumeTrue(made.waitFor() == 0, "no shell that makes such names here");

        assertThat(contents(mailbox())).containsExactlyInAnyOrder("mail 376", "mail 377");
    }

    @Test
    void nothingIsFoundAgainUntilSomethingChanges() throws IOException {
        write("a.eml", MAIL);
        Look first = look(mailbox(), MailCursor.BEGINNING);
        assertThat(first.found()).hasSize(1);

        assertThat(look(mailbox(), first.next())).isEqualTo(new Look(List.of(), first.next(), false));

        write("b.eml", MAIL);
        Look second = look(mailbox(), first.next());
        assertThat(second.found()).hasSize(2).containsAll(first.found());
        assertThat(look(mailbox(), second.next()).found()).isEmpty();
    }

    @Test
    void aFlagOrAMoveFromNewToCurDoesNotMakeAnotherMessage() throws IOException {
        Files.createDirectories(folder.resolve("cur"));
        write("new/1.M1.host", MAIL);
        MessageRef before = look(mailbox(), MailCursor.BEGINNING).found().get(0);
        Files.move(folder.resolve("new/1.M1.host"), folder.resolve("cur/1.M1.host:2,RS"));

        assertThat(look(mailbox(), MailCursor.BEGINNING).found()).containsExactly(before);
        assertThat(text(mailbox().fetch(before.id()))).isEqualTo(MAIL);
    }

    @Test
    void aMailThatMovesBetweenTheListingAndTheReadingIsFound() throws IOException {
        Files.createDirectories(folder.resolve("cur"));
        write("new/1.M1.host", MAIL);
        Mailbox mailbox = mailbox();
        MessageId id = look(mailbox, MailCursor.BEGINNING).found().get(0).id();
        Files.move(folder.resolve("new/1.M1.host"), folder.resolve("cur/1.M1.host:2,"));

        assertThat(text(mailbox.fetch(id))).isEqualTo(MAIL);
        Files.delete(folder.resolve("cur/1.M1.host:2,"));
        assertThat(mailbox.fetch(id)).isEqualTo(new MailMissing.Gone());
        assertThat(mailbox.fetch(new MessageId("unknown"))).isEqualTo(new MailMissing.Gone());
    }

    @Test
    void anMboxThatGrowsKeepsTheIdsOfItsMails() throws IOException {
        String one = "From a\n" + MAIL + "1\n\n";
        String two = "From b\n" + MAIL + "2\n\n";
        write("Inbox", one);
        Look first = look(mailbox(), MailCursor.BEGINNING);
        write("Inbox", two + one);

        Look second = look(mailbox(), first.next());

        assertThat(second.found()).hasSize(2);
        assertThat(ids(second)).containsAll(ids(first));
    }

    @Test
    void whatIsBeingWrittenWaitsUntilItIsWhole() throws IOException {
        Path file = write("a.eml", MAIL);
        touch(file, NOON.minusSeconds(2));
        Look early = look(mailbox(), MailCursor.BEGINNING);
        assertThat(early.found()).isEmpty();

        Look late = (Look) mailbox().look(early.next(), ALL, NOON.plusSeconds(4));
        assertThat(late.found()).hasSize(1);
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsTriedLater() throws IOException {
        Path file = write("a.eml", MAIL);
        Mailbox mailbox = mailbox();
        MessageId id = look(mailbox, MailCursor.BEGINNING).found().get(0).id();
        Files.writeString(file, MAIL + "and more");

        assertThat(mailbox.fetch(id)).isEqualTo(new MailMissing.Failed(QuarantineReason.FAILED));
    }

    @Test
    void linksAreNeverFollowed() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.eml"), "secret");
        Files.createDirectory(outside.resolve("other"));
        Files.writeString(outside.resolve("other/secret.eml"), "secret");
        Files.createSymbolicLink(folder.resolve("link.eml"), secret);
        Files.createSymbolicLink(folder.resolve("dir"), outside.resolve("other"));
        Files.createDirectories(folder.resolve("cur"));
        Files.createDirectories(folder.resolve("new"));
        Files.createSymbolicLink(folder.resolve("new/1.M1"), secret);

        assertThat(look(mailbox(), MailCursor.BEGINNING).found()).isEmpty();
    }

    @Test
    void aFileThatBecomesALinkAfterTheListingIsGone() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.eml"), MAIL);
        Path file = write("a/b.eml", MAIL);
        Mailbox mailbox = mailbox();
        MessageId id = look(mailbox, MailCursor.BEGINNING).found().get(0).id();
        Files.delete(file);
        Files.createSymbolicLink(file, secret);

        assertThat(mailbox.fetch(id)).isEqualTo(new MailMissing.Gone());
    }

    @Test
    void thousandsOfMailsComeInPagesAndEachOnce() throws IOException {
        Files.createDirectories(folder.resolve("cur"));
        Files.createDirectories(folder.resolve("new"));
        for (int i = 0; i < 1_234; i++) {
            write("cur/" + i + ".M:2,S", MAIL + i);
        }
        Mailbox mailbox = mailbox();
        List<MessageRef> found = new ArrayList<>();
        MailCursor cursor = MailCursor.BEGINNING;
        for (int pages = 1; pages <= 3; pages++) {
            Look look = look(pages == 2 ? mailbox() : mailbox, cursor); // begun again in between, as after a crash
            found.addAll(look.found());
            cursor = look.next();
            assertThat(look.more()).isEqualTo(pages < 3);
        }

        assertThat(found).hasSize(1_234).doesNotHaveDuplicates();
        assertThat(look(mailbox(), cursor).found()).isEmpty();
    }

    @Test
    void whatComesInTheMiddleOfARoundIsFoundInTheNext() throws IOException {
        for (int i = 0; i < 501; i++) {
            write(i + ".eml", MAIL + i);
        }
        Look first = look(mailbox(), MailCursor.BEGINNING);
        for (int i = 0; i < 20; i++) {
            write("late" + i + ".eml", MAIL);
        }
        Set<String> found = new TreeSet<>(ids(first));
        MailCursor cursor = first.next();
        for (int i = 0; i < 4; i++) {
            Look look = look(mailbox(), cursor);
            found.addAll(ids(look));
            cursor = look.next();
        }

        assertThat(found).hasSize(521);
    }

    @Test
    void aCursorOfSomebodyElseMeansTheBeginning() throws IOException {
        write("a.eml", MAIL);

        assertThat(look(mailbox(), new MailCursor("history 42; page x")).found())
                .hasSize(1);
    }

    @Test
    void whatTheMailboxGotBeforeIsLeftAlone() throws IOException {
        write("old.eml", MAIL);

        Look look = (Look) mailbox().look(MailCursor.BEGINNING, Wanted.everything(BEFORE.plusMillis(1)), NOON);

        assertThat(look.found()).isEmpty();
    }

    @Test
    void aMailBeyondTheLimitIsRefusedWithoutBeingRead() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large.eml").toFile(), "rw")) {
            large.setLength(MailLimits.MESSAGE_BYTES + 1L);
        }
        touch(folder.resolve("large.eml"), BEFORE);
        Mailbox mailbox = mailbox();
        MessageId id = look(mailbox, MailCursor.BEGINNING).found().get(0).id();

        assertThat(mailbox.fetch(id)).isEqualTo(new MailMissing.Refused(QuarantineReason.TOO_BIG));
    }

    @Test
    void aFolderThatIsNotThereIsNotAvailable() throws IOException {
        assertThat(open(outside.resolve("nowhere"))).isEqualTo(new MailTrouble.Unavailable());
        assertThat(open(Files.writeString(outside.resolve("file"), ""))).isEqualTo(new MailTrouble.Unavailable());
        Mailbox mailbox = mailbox();
        Files.delete(folder);
        assertThat(mailbox.look(MailCursor.BEGINNING, ALL, NOON)).isEqualTo(new MailTrouble.Unavailable());
    }

    private Mailbox mailbox() {
        return ((MailboxAnswer.Open) open(folder)).mailbox();
    }

    private static MailboxAnswer open(Path place) {
        return new FolderMailboxes(Duration.ofSeconds(5))
                .open(WatchedMailbox.first(
                        MailboxId.of(new UUID(0, 1)),
                        new UserId("user_6f1c0000-0000-4000-8000-00000000000a"),
                        new MailboxPlace(MailboxKind.FOLDER, place.toString()),
                        PollPolicy.BY_HAND,
                        ZoneOffset.UTC,
                        ALL,
                        NOON));
    }

    private static Look look(Mailbox mailbox, MailCursor after) {
        return (Look) mailbox.look(after, ALL, NOON);
    }

    private static List<String> ids(Look look) {
        return look.found().stream().map(ref -> ref.id().value()).toList();
    }

    private static List<String> contents(Mailbox mailbox) {
        return look(mailbox, MailCursor.BEGINNING).found().stream()
                .map(ref -> text(mailbox.fetch(ref.id())))
                .toList();
    }

    private static String text(FetchAnswer answer) {
        if (answer instanceof FetchAnswer.Walked walked) {
            PartAnswer part = walked.parts().get(0).bytes().fetch();
            return new String(((PartAnswer.Content) part).bytes(), StandardCharsets.UTF_8);
        }
        return new String(((FetchAnswer.Raw) answer).bytes(), StandardCharsets.UTF_8);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return touch(file, BEFORE);
    }

    private static Path touch(Path file, Instant at) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
