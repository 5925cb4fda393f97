package io.kvitt.cli;

import io.kvitt.application.mail.SyncAnswer;
import io.kvitt.application.mail.SyncTally;
import io.kvitt.application.mail.SyncWhole;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.WatchedMailbox;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvitt mailbox sync}: a mailbox is gone over now. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Looks at a mailbox now, and reads what is new in it.",
        footer = {
            "",
            "Examples:",
            "  kvitt mailbox sync mbx_3f2a",
            "  kvitt mailbox sync ~/Maildir --all",
            "  kvitt mailbox sync --latest                      looks unless this month's rental notice has come",
            "  kvitt mailbox sync --latest --type reminder"
        })
final class MailboxSyncCommand implements Callable<Integer> {

    private static final int SHORT_ID = 12;
    private static final String RENTAL = "rental";

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "Its id, or the beginning of it; or the path of its folder. Default: all of yours.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--all", description = "Look through it from the beginning; what was read stays read.")
    private boolean all;

    @Option(names = "--latest", description = "Look only if what is due this month has not come.")
    private boolean latest;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description =
                    "With --latest, of which type: rental, invoice, credit-note, reminder or receipt. Default: rental.")
    private Optional<String> type = Optional.empty();

    @Option(names = "--json", description = "One JSON document that says what was done.")
    private boolean json;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    MailboxSyncCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if ((all && latest) || (type.isPresent() && !latest)) {
            throw new ParameterException(spec.commandLine(), "--type goes with --latest, and --all with neither");
        }
        DocType kind = type(type.orElse(RENTAL));
        try (PassInterruption interruption = PassInterruption.watch();
                OpenStore store = storeOptions.open(wiring)) {
            Optional<KeptInvoice> present = latest ? present(store, kind) : Optional.empty();
            if (present.isPresent()) {
                return told(present.get());
            }
            List<WatchedMailbox> mailboxes = mailboxes(store);
            if (mailboxes.stream().anyMatch(mailbox -> mailbox.place().kind() == MailboxKind.GMAIL)) {
                wiring.doDuties(store).doOf(store.user()); // who has just connected again is let in before
            }
            return mailboxes.isEmpty() ? ExitCode.FAILED : sync(store, mailboxes, interruption);
        }
    }

    private List<WatchedMailbox> mailboxes(OpenStore store) {
        if (id.isPresent()) {
            return ChosenMailbox.find(id.get(), store, wiring).stream().toList();
        }
        List<WatchedMailbox> mailboxes = store.mails().of(store.user());
        if (mailboxes.isEmpty()) {
            wiring.err().println("kvitt: there is no mailbox: 'kvitt mailbox connect FOLDER' watches one");
        }
        return mailboxes;
    }

    /** The words of the API. */
    private DocType type(String word) {
        String code = word.equals(RENTAL) ? DocType.RENTAL_NOTICE.code() : word.replace('-', '_');
        return Arrays.stream(DocType.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--type takes rental, invoice, credit-note, reminder or receipt"));
    }

    private Optional<KeptInvoice> present(OpenStore store, DocType kind) {
        YearMonth month = YearMonth.from(wiring.today());
        return wiring.findThisMonths(store).ofType(store.user(), kind, month);
    }

    private int told(KeptInvoice present) throws IOException {
        String id = present.id().value();
        wiring.out()
                .print(
                        json
                                ? Json.document(out -> {
                                            out.writeStartObject();
                                            out.writeStringField("result", "already_present");
                                            out.writeStringField("invoice_id", id);
                                            out.writeEndObject();
                                        })
                                        + "\n"
                                : "It has come already: kvitt invoices show " + id.substring(0, SHORT_ID) + "\n");
        wiring.out().flush();
        return ExitCode.OK;
    }

    private int sync(OpenStore store, List<WatchedMailbox> mailboxes, PassInterruption interruption)
            throws IOException {
        MailLog log;
        Sum sum = new Sum();
        try (Progress progress = Progress.growing(wiring.err(), wiring.errIsTerminal())) {
            log = new MailLog(progress, true, interruption::isStopped);
            SyncWhole use = wiring.syncWhole(store);
            for (WatchedMailbox mailbox : mailboxes) {
                begin(store, mailbox);
                sum.add(use.sync(mailbox.owner(), mailbox.id(), log));
            }
        }
        if (sum.busy > 0) {
            wiring.err().println("kvitt: somebody reads it already, or it was disconnected");
        }
        if (sum.busy == mailboxes.size()) {
            return ExitCode.CONFLICT;
        }
        mailboxes.stream()
                .flatMap(mailbox -> MailboxHint.of(store, mailbox.owner(), mailbox.id(), wiring.hasGoogle()).stream())
                .forEach(wiring.err()::println);
        IngestView view = new IngestView(new SyncAnswer.Ended(sum.result, sum.tally), log);
        wiring.out().print(json ? view.json() : view.text());
        wiring.out().flush();
        return interruption.isStopped() ? ExitCode.INTERRUPTED : view.exitCode();
    }

    private void begin(OpenStore store, WatchedMailbox mailbox) {
        if (all) {
            wiring.changeMailbox(store).change(mailbox.owner(), mailbox.id(), known -> known.begunAgain(wiring.now()));
        }
    }

    /** What came of several mailboxes; of how they ended, the first that was not done. */
    private static final class Sum {
        private LookResult result = LookResult.DONE;
        private SyncTally tally = SyncTally.NOTHING;
        private int busy;

        void add(SyncAnswer answer) {
            if (answer instanceof SyncAnswer.Ended ended) {
                result = result == LookResult.DONE ? ended.result() : result;
                tally = tally.plus(ended.tally());
            } else {
                busy++;
            }
        }
    }
}
