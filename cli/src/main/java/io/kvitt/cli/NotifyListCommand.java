package io.kvitt.cli;

import io.kvitt.application.notice.ListNotices;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.port.NoticePosition;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt notify list}: the inbox. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists what you were told, the newest first, 100 at most.",
        footer = {"", "Examples:", "  kvitt notify list --unread"})
final class NotifyListCommand implements Callable<Integer> {

    private static final int MOST = 100;

    private final Wiring wiring;

    @Option(names = "--unread", description = "Only what you have not read.")
    private boolean unread;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    NotifyListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenStore store = storeOptions.open(wiring)) {
            wiring.catchUp(store).tell(store.user());
            List<Notice> notices = new ListNotices(store.notices().notices())
                    .page(store.user(), NoticePosition.START, unread, MOST)
                    .notices();
            NoticeView view = new NoticeView(wiring.out(), wiring.zone());
            if (json) {
                view.json(notices);
            } else {
                view.table(notices);
            }
            return ExitCode.OK;
        }
    }
}
