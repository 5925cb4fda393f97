package io.kvitt.adapters.http;

import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.Look;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.MailboxAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The sample mails of the project, as a mailbox at a place of that name. A mailbox at any other place does not answer. */
final class SampleMailbox implements Mailbox {

    static final MailboxPlace PLACE = new MailboxPlace(MailboxKind.FOLDER, "/samples/mailbox");

    private static final Path FOLDER = Path.of("../samples/mailbox");

    static MailboxAnswer open(WatchedMailbox watched) {
        return watched.place().equals(PLACE)
                ? new MailboxAnswer.Open(new SampleMailbox())
                : new MailTrouble.Unavailable();
    }

    @Override
    public LookAnswer look(MailCursor after, Wanted wanted, Instant now) {
        List<MessageRef> found = mails().stream()
                .map(mail -> new MessageRef(
                        new MessageId(mail.getFileName().toString()),
                        Instant.ofEpochSecond(
                                Long.parseLong(mail.getFileName().toString().split("\\.")[0]))))
                .toList();
        return new Look(found, new MailCursor("all"), false);
    }

    @Override
    public FetchAnswer fetch(MessageId id) {
        return mails().stream()
                .filter(mail -> mail.endsWith(id.value()))
                .findFirst()
                .<FetchAnswer>map(mail -> new FetchAnswer.Raw(bytes(mail)))
                .orElseGet(MailMissing.Gone::new);
    }

    private static List<Path> mails() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".sample"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path mail) {
        try {
            return Files.readAllBytes(mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
