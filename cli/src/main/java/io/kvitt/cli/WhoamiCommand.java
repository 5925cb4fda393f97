package io.kvitt.cli;

import io.kvitt.application.identity.ResumeSession;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvitt whoami}: who is logged in on this machine. */
@Command(
        name = "whoami",
        mixinStandardHelpOptions = true,
        description =
                "Shows who is logged in on this machine, and until when if nothing is done. Exit code 6 if nobody is.",
        footer = {"", "Examples:", "  kvitt whoami", "  kvitt whoami --json"})
final class WhoamiCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreFile storeFile = new StoreFile();

    WhoamiCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (IdentityDesk desk = IdentityDesk.open(wiring, storeFile)) {
            ResumeSession.Resumed resumed = desk.resumed()
                    .orElseThrow(() -> new NotSignedIn("Nobody is logged in: 'kvitt login NAME' does it."));
            new UserView(wiring.out(), form).whoami(resumed);
            return ExitCode.OK;
        }
    }
}
