package io.kvitt.cli;

import io.kvitt.domain.identity.UserId;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kvitt user export}: everything of one user. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes everything that is kept of a user as JSON Lines, a record a line: what they would want to take away,"
                        + " without password hashes and tokens.",
        footer = {
            "",
            "Examples:",
            "  kvitt user export mine.jsonl",
            "  kvitt user export --user anna | gzip > anna.jsonl.gz"
        })
final class UserExportCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A new file, which only you may read. Default: standard output.")
    private Optional<Path> to = Optional.empty();

    @Mixin
    private ChosenUser chosen = new ChosenUser();

    @Mixin
    private StoreFile storeFile = new StoreFile();

    UserExportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Optional<UserId> user;
        try (IdentityDesk desk = IdentityDesk.open(wiring, storeFile)) {
            user = chosen.in(desk);
        }
        if (user.isEmpty()) {
            wiring.err().println("kvitt: there is no such user (USER_NOT_FOUND)");
            return ExitCode.FAILED;
        }
        try (WholeStore store = storeFile.open(wiring)) {
            return to.map(file -> written(store, user.get(), file)).orElseGet(() -> printed(store, user.get()));
        }
    }

    private int written(WholeStore store, UserId user, Path file) {
        if (store.exportUserTo().test(user, file)) {
            return ExitCode.OK;
        }
        wiring.err().println("kvitt: " + Printable.line(file + " is there already (STORE_FILE_EXISTS)"));
        return ExitCode.CONFLICT;
    }

    private int printed(WholeStore store, UserId user) {
        PrintStream out = wiring.out();
        store.exportUser().accept(user, line -> {
            out.print(line);
            out.print('\n');
        });
        return out.checkError() ? ExitCode.FAILED : ExitCode.OK;
    }
}
