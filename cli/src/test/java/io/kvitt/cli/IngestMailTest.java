package io.kvitt.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.documents.mail.MimeMailReader;
import io.kvitt.adapters.local.LocalStore;
import io.kvitt.adapters.local.mail.FolderMailboxes;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.application.mail.IngestFolder;
import io.kvitt.application.mail.ReadMessage;
import io.kvitt.application.mail.SyncAnswer;
import io.kvitt.application.mail.SyncMailbox;
import io.kvitt.application.mail.SyncTally;
import io.kvitt.application.mail.TakeInDocument;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.PollTimes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From mails in a folder to invoices in a file, with nothing left out in between. */
class IngestMailTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Path SAMPLES = Path.of("../samples");

    @TempDir
    private Path folder;

    private Path mails;

    @BeforeEach
    void makeMaildir() throws IOException {
        mails = folder.resolve("Maildir");
        Files.createDirectories(mails.resolve("new"));
        Files.createDirectories(mails.resolve("cur"));
    }

    @Test
    void mailsInAFolderAreInvoicesInTheStoreOnce() throws IOException {
        deliver("1", "hyresavi-lindgarden.pdf", "application/pdf");
        deliver("2", "kreditnota-nordvik.xml", "text/xml");
        deliver("3", "hyresavi-lindgarden.pdf", "application/octet-stream");
        Files.writeString(mails.resolve("new/4.M.host"), "From: bo@x.se\r\nSubject: hej\r\n\r\nHej Anna!\r\n");
        Path file = folder.resolve("kvitt.db");

        try (LocalStore store = LocalStore.open(file)) {
            assertThat(ingest(store))
                    .isEqualTo(new SyncAnswer.Ended(LookResult.DONE, new SyncTally(4, 3, 1, 0, 0, 2, 1)));
            assertThat(store.invoices()
                            .list(Wiring.LOCAL_USER, InvoicePosition.START, 10)
                            .invoices())
                    .hasSize(2)
                    .allSatisfy(kept -> {
                        assertThat(kept.invoice().value(Field.AMOUNT_DUE)).isPresent();
                        assertThat(DocumentHash.parse(kept.source().sha256())
                                        .filter(hash -> store.originals().holds(Wiring.LOCAL_USER, hash)))
                                .isPresent();
                    });
        }
        try (LocalStore store = LocalStore.open(file)) {
            assertThat(ingest(store)).isEqualTo(new SyncAnswer.Ended(LookResult.DONE, SyncTally.NOTHING));
            assertThat(store.check(rows -> {})).isEmpty();
        }
    }

    private SyncAnswer ingest(LocalStore store) {
        Wiring wiring = new Wiring(new ByteArrayInputStream(new byte[0]), System.out, System.err, Map.of(), NOON);
        FolderMailboxes folders = new FolderMailboxes(Duration.ZERO);
        TakeInDocument takeIn = new TakeInDocument(
                store.originals(),
                wiring.readInvoice(wiring.templates(List.of(), true), OcrUse.NONE),
                new KeepInvoice(
                        store.invoices(),
                        store.originals(),
                        text -> ReadDocument.sha256(text.getBytes(ISO_8859_1)),
                        NOON),
                NOON);
        SyncMailbox sync = new SyncMailbox(
                store.mails(),
                Map.of(MailboxKind.FOLDER, folders),
                new ReadMessage(new MimeMailReader(), takeIn, NOON),
                PollTimes.USUAL,
                () -> new LeaseOwner(UUID.randomUUID()),
                NOON);
        return new IngestFolder(store.mails(), folders, sync, NOON).ingest(Wiring.LOCAL_USER, mails.toString());
    }

    private void deliver(String id, String sample, String type) throws IOException {
        String mail =
                "From: Exempelhus <avi@exempel.se>\r\nSubject: Avi " + id + "\r\nMIME-Version: 1.0\r\nContent-Type: "
                        + type + "; name=\"" + sample + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(Files.readAllBytes(SAMPLES.resolve(sample))) + "\r\n";
        Files.write(mails.resolve("new/" + id + ".M.host"), mail.getBytes(ISO_8859_1));
    }
}
