package io.kvitt.cli;

import io.kvitt.application.identity.SignedIn;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kvitt login}: from then on commands are about what that user keeps. */
@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        description =
                "Logs in on this machine. Until you log out, commands with this store are about what you keep there. What was"
                        + " kept without a login stays that of the user of this machine.",
        footer = {"", "Examples:", "  kvitt login anna@example.se", "  kvitt login anna --password-file ~/.secret/kvitt"
        })
final class LoginCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(paramLabel = "NAME", description = "Your e-mail address or username.")
    private String name = "";

    @Mixin
    private PasswordInput password = new PasswordInput();

    @Mixin
    private StoreFile storeFile = new StoreFile();

    LoginCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        var typed = password.read(wiring, "Password: ");
        try (IdentityDesk desk = IdentityDesk.open(wiring, storeFile)) {
            return new IdentityReply(wiring.err())
                    .to(desk.identity().logIn().logIn(name, typed, wiring.origin()), in -> remember(desk, in));
        }
    }

    private int remember(IdentityDesk desk, SignedIn in) throws IOException {
        desk.signIn().write(in.tokens().refresh());
        wiring.out().println(UserView.called(in.user()) + " is logged in");
        return ExitCode.OK;
    }
}
