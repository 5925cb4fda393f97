package io.kvitt.cli;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.UserId;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt logout}: ends the session of this machine, or all of the user. */
@Command(
        name = "logout",
        mixinStandardHelpOptions = true,
        description = "Logs out on this machine. Logging out when nobody is logged in is no mistake.",
        footer = {"", "Examples:", "  kvitt logout", "  kvitt logout --all"})
final class LogoutCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(names = "--all", description = "End every session of the user, wherever it is.")
    private boolean all;

    @Mixin
    private StoreFile storeFile = new StoreFile();

    LogoutCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (IdentityDesk desk = IdentityDesk.open(wiring, storeFile)) {
            Optional<Secret> token = desk.signIn().read();
            if (token.isPresent()) {
                end(desk, token.get());
            }
            desk.signIn().delete();
            return ExitCode.OK;
        }
    }

    private void end(IdentityDesk desk, Secret token) {
        Optional<UserId> user = desk.identity()
                .resumeSession()
                .of(token.reveal())
                .map(resumed -> resumed.user().id());
        if (all && user.isPresent()) {
            desk.identity().logOut().everywhere(user.get());
        }
        desk.identity().logOut().withRefreshToken(token.reveal());
    }
}
