package io.kvitt.adapters.local.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.MailboxContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class MboxContractTest extends MailboxContract {

    @TempDir
    private Path folder;

    @Override
    protected Mailbox opened() {
        return new FolderMailbox(folder, Duration.ofSeconds(5));
    }

    @Override
    protected void arrives(String subject) {
        try {
            Path file = folder.resolve("Inbox");
            append(file, "From avi@exempel.se Mon Nov 23 12:00:00 2026\n".getBytes(US_ASCII));
            append(file, mail(subject));
            append(file, "\n".getBytes(US_ASCII));
            Files.setLastModifiedTime(file, FileTime.from(RECEIVED));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void append(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    protected void emptied() {
        try {
            Files.delete(folder.resolve("Inbox"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
