package io.kvitt.cli;

import io.kvitt.application.identity.SignUpRequest;
import io.kvitt.domain.Secret;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt user create}: a new user. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description =
                "Makes a user and shows them. A password has at least 8 characters and is none that many people have; it is"
                        + " never given on the command line.",
        footer = {
            "",
            "Examples:",
            "  kvitt user create --email anna@example.se --name 'Anna Berg'",
            "  kvitt user create --username anna --password-file ~/.secret/kvitt"
        })
final class UserCreateCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "An e-mail address to log in with.")
    private Optional<String> email = Optional.empty();

    @Option(names = "--username", paramLabel = "NAME", description = "A name to log in with: a-z, 0-9 and . _ -")
    private Optional<String> username = Optional.empty();

    @Option(names = "--name", paramLabel = "TEXT", description = "What the user is called.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private PasswordInput password = new PasswordInput();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreFile storeFile = new StoreFile();

    UserCreateCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Secret chosen = password.read(wiring, "New password: ");
        if (password.isTyped(wiring) && !chosen.equals(password.read(wiring, "Again: "))) {
            wiring.err().println("kvitt: the two passwords differ (PASSWORD_DIFFERS)");
            return ExitCode.USAGE;
        }
        try (IdentityDesk desk = IdentityDesk.open(wiring, storeFile)) {
            SignUpRequest asked = new SignUpRequest(email, username, name, chosen);
            return new IdentityReply(wiring.err()).to(desk.identity().signUp().create(asked), user -> {
                new UserView(wiring.out(), form).one(user);
                return ExitCode.OK;
            });
        }
    }
}
