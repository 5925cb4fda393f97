package io.kvitt.adapters.local.mail;

import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.MailboxContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class MaildirContractTest extends MailboxContract {

    @TempDir
    private Path folder;

    private int delivered;

    @BeforeEach
    void makeMaildir() throws IOException {
        for (String name : List.of("new", "cur", "tmp")) {
            Files.createDirectory(folder.resolve(name));
        }
    }

    @Override
    protected Mailbox opened() {
        return new FolderMailbox(folder, Duration.ofSeconds(5));
    }

    @Override
    protected void arrives(String subject) {
        try {
            Path file = folder.resolve("new/" + ++delivered + ".M1.host");
            Files.write(file, mail(subject));
            Files.setLastModifiedTime(file, FileTime.from(RECEIVED));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    protected void emptied() {
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
