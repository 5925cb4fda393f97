package io.kvitt.cli;

import io.kvitt.application.notice.MarkRead;
import io.kvitt.domain.notice.NoticeId;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kvitt notify read}: notes what you have read. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Notes that you have read something, or everything.",
        footer = {
            "",
            "Examples:",
            "  kvitt notify read 0f1e2d3c-4b5a-3968-8776-655443322110",
            "  kvitt notify read --all"
        })
final class NotifyReadCommand implements Callable<Integer> {

    private final Wiring wiring;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    /** One, or all. */
    static final class What {
        @Parameters(index = "0", paramLabel = "ID", description = "The id that 'kvitt notify list' shows.")
        private String id = "";

        @Option(names = "--all", description = "Everything that has come.")
        private boolean all;
    }

    NotifyReadCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        try (OpenStore store = storeOptions.open(wiring)) {
            MarkRead use = wiring.markRead(store);
            if (what.all) {
                wiring.out().println(use.readAll(store.user()) + " read");
                return ExitCode.OK;
            }
            boolean isThere = NoticeId.parse(what.id)
                    .flatMap(id -> use.read(store.user(), id))
                    .isPresent();
            if (!isThere) {
                wiring.err().println("kvitt: there is no such notice");
            }
            return isThere ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
