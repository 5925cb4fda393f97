package io.kvitt.cli;

import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.WatchedMailbox;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** Which mailbox a command is about. */
final class ChosenMailbox {

    private static final int FEWEST = "mbx_".length() + 4;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "Its id, or the beginning of it; the path of its folder; or google.")
    private String id = "";

    /** The mailbox; none, said on standard error, if none or several begin with that. */
    Optional<WatchedMailbox> in(OpenStore store, Wiring wiring) {
        return find(id, store, wiring);
    }

    /** The mailbox of that id, the beginning of one, or the path of a folder. */
    static Optional<WatchedMailbox> find(String id, OpenStore store, Wiring wiring) {
        List<WatchedMailbox> found = store.mails().of(store.user()).stream()
                .filter(mailbox -> mailbox.place().value().equals(id)
                        || (id.equals("google") && mailbox.place().kind() == MailboxKind.GMAIL)
                        || (id.length() >= FEWEST && mailbox.id().value().startsWith(id)))
                .toList();
        if (found.size() != 1) {
            wiring.err()
                    .println("kvitt: " + (found.isEmpty() ? "there is no mailbox " : "several mailboxes begin with ")
                            + Printable.line(id));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
