package io.kvitt.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvitt mailbox list}: what is watched, when it was looked at last, and when it will be. */
@Command(
        name = "list",
        aliases = "status",
        mixinStandardHelpOptions = true,
        description =
                "Lists watched mailboxes: how often each is looked at, how the last time ended, and when the next is.")
final class MailboxListCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    MailboxListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenStore store = storeOptions.open(wiring)) {
            wiring.doDuties(store).doOf(store.user());
            new MailboxView(wiring, store, form).all(store.mails().of(store.user()));
            return ExitCode.OK;
        }
    }
}
