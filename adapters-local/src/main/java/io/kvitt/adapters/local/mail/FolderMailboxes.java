package io.kvitt.adapters.local.mail;

import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.MailboxAnswer;
import io.kvitt.domain.mail.port.Mailboxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;

/** Folders of this machine, by their paths. */
public final class FolderMailboxes implements Mailboxes {

    /** Programs that save a file write on without longer breaks. */
    public static final Duration SETTLING = Duration.ofSeconds(5);

    private final Duration settling;

    /** @param settling for how long a file must not have been written to before it is read; a Maildir says itself what is whole */
    public FolderMailboxes(Duration settling) {
        this.settling = settling;
    }

    /** The folder may be a link, for its user named it; no link in it is followed. */
    @Override
    public MailboxAnswer open(WatchedMailbox watched) {
        try {
            Path folder = Path.of(watched.place().value()).toRealPath();
            return Files.isDirectory(folder)
                    ? new MailboxAnswer.Open(new FolderMailbox(folder, settling))
                    : new MailTrouble.Unavailable();
        } catch (IOException | InvalidPathException missing) { // a disk that is not there today may be tomorrow
            return new MailTrouble.Unavailable();
        }
    }
}
