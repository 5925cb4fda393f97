package io.kvitt.cli;

import io.kvitt.application.mail.SyncMailbox;
import io.kvitt.application.mail.WatchFolder;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is looked at every second: a mail that is put there is an invoice in a moment. It goes with the server. */
final class DemoMailbox implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration SLICE = Duration.ofSeconds(30);

    private final Path folder;
    private final MailRounds rounds;

    private DemoMailbox(Path folder, MailRounds rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /** Makes the folder, a Maildir, and begins to look at it. */
    static DemoMailbox begin(WatchFolder watch, SyncMailbox sync, ZoneId zone, PrintStream err) {
        try {
            Path folder = Files.createTempDirectory("kvitt-mail-").toRealPath();
            for (String name : List.of("new", "cur", "tmp")) {
                Files.createDirectory(folder.resolve(name));
            }
            MailboxId id = watch.watch(
                            Wiring.LOCAL_USER,
                            folder.toString(),
                            PollPolicy.BY_HAND,
                            zone,
                            Wanted.everything(Instant.EPOCH))
                    .orElseThrow()
                    .id();
            return new DemoMailbox(
                    folder,
                    MailRounds.begin(watcher -> sync.sync(Wiring.LOCAL_USER, id, SLICE, watcher), BETWEEN_LOOKS, err));
        } catch (IOException failed) {
            throw new UncheckedIOException("no folder for mails can be made", failed);
        }
    }

    Path folder() {
        return folder;
    }

    /** What others put into it goes too; whatever cannot be deleted is left to the system. */
    @Override
    public void close() {
        rounds.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException gone) { // then there is nothing to delete
            return;
        }
    }
}
