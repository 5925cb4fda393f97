package io.kvitt.application.world;

import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.QuarantineReason;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mail as it is put into the world.
 *
 * @param garbled how often it is handed out garbled before it comes well
 * @param bills that its files hold
 */
record Letter(Kind kind, Instant at, String sender, String subject, List<File> files, int garbled, List<Bill> bills) {

    record File(String name, String text) {}

    /** What a letter is, and what is to become of it once it was read. */
    enum Kind {
        /** With documents: bills, and what is none. */
        PAPERS(new MessageState.Done()),
        /** Nothing but words, or a logo. */
        WORDS(new MessageState.Ignored(IgnoreReason.NO_DOCUMENT)),
        /** Its mailbox, or the reader, will not have it. */
        BOMB(new MessageState.Quarantined(QuarantineReason.MIME_LIMIT)),
        ARCHIVE_BOMB(new MessageState.Quarantined(QuarantineReason.ZIP_LIMIT)),
        /** A reader of ours breaks on it each time. */
        POISON(new MessageState.Quarantined(QuarantineReason.FAILED)),
        /** It never comes well. */
        GARBLED(new MessageState.Quarantined(QuarantineReason.DECODE));

        private final MessageState end;

        Kind(MessageState end) {
            this.end = end;
        }

        MessageState end() {
            return end;
        }

        /** Whether it ends so before anybody sees whether it is wanted. */
        boolean endsUnread() {
            return this == BOMB || this == GARBLED;
        }
    }

    Letter {
        files = List.copyOf(files);
        bills = List.copyOf(bills);
    }

    /** As {@link io.kvitt.application.mail.PaperReader} reads it. */
    String slip() {
        String head = kind == Kind.BOMB ? "bomb" : sender + "|" + subject;
        return files.stream()
                .map(file -> file.name() + "=" + file.text())
                .collect(Collectors.joining("\n", head + "\n", ""));
    }
}
