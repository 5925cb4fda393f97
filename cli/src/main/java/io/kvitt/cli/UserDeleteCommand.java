package io.kvitt.cli;

import io.kvitt.domain.identity.UserId;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt user delete}: a user with all that is theirs. */
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        description =
                "Deletes a user with everything that is theirs; it cannot be undone. If it is interrupted, doing it again goes"
                        + " on. Backups that you made keep what was in them.",
        footer = {"", "Examples:", "  kvitt user delete", "  kvitt user delete --user anna@example.se --yes"})
final class UserDeleteCommand implements Callable<Integer> {

    private static final String CONSENT = "delete";

    private final Wiring wiring;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private ChosenUser chosen = new ChosenUser();

    @Mixin
    private StoreFile storeFile = new StoreFile();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UserDeleteCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (IdentityDesk desk = IdentityDesk.open(wiring, storeFile)) {
            Optional<UserId> user = chosen.in(desk);
            if (user.isEmpty()) {
                wiring.err().println("kvitt: there is no such user (USER_NOT_FOUND)");
                return ExitCode.FAILED;
            }
            if (!yes && !agreed(user.get())) {
                return ExitCode.FAILED;
            }
            return delete(desk, user.get());
        }
    }

    private boolean agreed(UserId user) {
        Optional<String> word = wiring.ask("Everything of " + user + " will be gone. Type '" + CONSENT + "': ");
        if (word.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "nobody can be asked here: use --yes");
        }
        return word.get().strip().equals(CONSENT);
    }

    private int delete(IdentityDesk desk, UserId user) throws IOException {
        boolean isOurs =
                desk.resumed().filter(in -> in.user().id().equals(user)).isPresent();
        boolean isKnown = desk.identity().deleteAccount(desk.store().records()).delete(user);
        if (!isKnown) {
            desk.identity().eraseUser(desk.store().records()).erase(user); // the user of this machine signs up nowhere
        }
        if (isOurs) {
            desk.signIn().delete();
        }
        wiring.err().println("kvitt: everything of " + user + " is deleted");
        return ExitCode.OK;
    }
}
