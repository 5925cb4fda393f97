package io.kvitt.cli;

import io.kvitt.domain.mail.WatchedMailbox;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvitt mailbox disconnect}: a mailbox is watched no longer. */
@Command(
        name = "disconnect",
        mixinStandardHelpOptions = true,
        description = "Watches a mailbox no longer, and forgets what was read in it. Its invoices stay.")
final class MailboxDisconnectCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private ChosenMailbox chosen = new ChosenMailbox();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    MailboxDisconnectCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        try (OpenStore store = storeOptions.open(wiring)) {
            Optional<WatchedMailbox> mailbox = chosen.in(store, wiring);
            mailbox.ifPresent(one -> {
                wiring.forgetMailbox(store).forget(one.owner(), one.id());
                wiring.doDuties(store).doOf(one.owner());
            });
            return mailbox.isPresent() ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
