package io.kvitt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt notify}: what you were told, and how you want to be. */
@Command(
        name = "notify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists what you were told of invoices, due dates and mailboxes, and says when you are reminded.",
        subcommands = {NotifyListCommand.class, NotifyPrefsCommand.class, NotifyReadCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  kvitt notify list --unread",
            "  kvitt notify prefs --lead-days 7,3,0 --quiet 22:00-07:00",
            "  kvitt notify read --all",
            "",
            "Exit codes: 0 ok, 1 there is no such notice, 2 usage or a broken rule, 5 changed by somebody else, 7 the"
                    + " store cannot be used"
        })
final class NotifyCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "notify takes " + String.join(", ", spec.subcommands().keySet()));
    }
}
