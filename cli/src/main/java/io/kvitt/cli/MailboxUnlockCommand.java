package io.kvitt.cli;

import io.kvitt.application.document.KeepDocumentPassword;
import io.kvitt.application.mail.ReadLocked;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt mailbox unlock}: a password for documents that need one. */
@Command(
        name = "unlock",
        mixinStandardHelpOptions = true,
        description =
                "Keeps a password, sealed, that is tried on locked documents that come by mail, and reads again those"
                        + " that could not be opened. The last 3 are kept.",
        footer = {
            "",
            "Examples:",
            "  kvitt mailbox unlock                            asks for it, or reads it from standard input",
            "  kvitt mailbox unlock --password-file number.txt",
            "  kvitt mailbox unlock --again                    with those that are kept",
            "  kvitt mailbox unlock --forget"
        })
final class MailboxUnlockCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private PasswordInput password = new PasswordInput();

    @ArgGroup
    private Instead instead = new Instead();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    /** At most one thing that takes no password. */
    static final class Instead {
        @Option(names = "--again", description = "Keep no other password; only read again what is locked.")
        private boolean again;

        @Option(names = "--forget", description = "Forget all that are kept. What was read stays.")
        private boolean forget;
    }

    MailboxUnlockCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenStore store = storeOptions.open(wiring)) {
            if (instead.forget) {
                store.documentPasswords().deleteAll(store.user());
                return ExitCode.OK;
            }
            if (!instead.again && keep(store) == KeepDocumentPassword.Answer.IMPOSSIBLE) {
                wiring.err().println("kvitt: no document has such a password: it has 1 to 127 bytes");
                return ExitCode.USAGE;
            }
            ReadLocked.Answer answer = wiring.readLocked(store).read(store.user());
            wiring.out()
                    .println(answer.newInvoices() + " new invoices, " + answer.stillLocked()
                            + " documents still locked");
            return answer.stillLocked() == 0 ? ExitCode.OK : ExitCode.PARTIAL;
        }
    }

    private KeepDocumentPassword.Answer keep(OpenStore store) throws IOException {
        return wiring.keepDocumentPassword(store)
                .keep(store.user(), password.read(wiring, "Password of your documents: "));
    }
}
