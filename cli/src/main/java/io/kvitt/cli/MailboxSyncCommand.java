package io.kvitt.cli;

import io.kvitt.application.mail.SyncAnswer;
import io.kvitt.domain.mail.WatchedMailbox;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt mailbox sync}: a mailbox is gone over now. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Looks at a mailbox now, and reads what is new in it.")
final class MailboxSyncCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private ChosenMailbox chosen = new ChosenMailbox();

    @Option(names = "--all", description = "Look through it from the beginning; what was read stays read.")
    private boolean all;

    @Option(names = "--json", description = "One JSON document that says what was done.")
    private boolean json;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    MailboxSyncCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (PassInterruption interruption = PassInterruption.watch();
                OpenStore store = storeOptions.open(wiring)) {
            Optional<WatchedMailbox> mailbox = chosen.in(store, wiring);
            return mailbox.isEmpty() ? ExitCode.FAILED : sync(store, mailbox.get(), interruption);
        }
    }

    private int sync(OpenStore store, WatchedMailbox mailbox, PassInterruption interruption) throws IOException {
        if (all) {
            wiring.changeMailbox(store).change(mailbox.owner(), mailbox.id(), known -> known.begunAgain(wiring.now()));
        }
        MailLog log;
        SyncAnswer answer;
        try (Progress progress = Progress.growing(wiring.err(), wiring.errIsTerminal())) {
            log = new MailLog(progress, true, interruption::isStopped);
            answer = wiring.syncWhole(store).sync(mailbox.owner(), mailbox.id(), log);
        }
        if (answer instanceof SyncAnswer.Ended ended) {
            MailboxHint.of(store, mailbox.owner(), mailbox.id(), wiring.hasGoogle())
                    .ifPresent(wiring.err()::println);
            IngestView view = new IngestView(ended, log);
            wiring.out().print(json ? view.json() : view.text());
            wiring.out().flush();
            return interruption.isStopped() ? ExitCode.INTERRUPTED : view.exitCode();
        }
        wiring.err().println("kvitt: somebody reads it already, or it was disconnected");
        return ExitCode.CONFLICT;
    }
}
