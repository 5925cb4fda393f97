package io.kvitt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt receipts}: receipts are invoices that are paid, and what can be done with those can be done with them. */
@Command(
        name = "receipts",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the receipts that parse --save kept. The other commands are those of kvitt invoices.",
        subcommands = {
            ReceiptsListCommand.class,
            InvoicesShowCommand.class,
            InvoicesEditCommand.class,
            InvoicesConfirmCommand.class,
            InvoicesDeleteCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  kvitt receipts list",
            "  kvitt receipts edit 1f3a9c02 payment_method=card --confirm"
        })
final class ReceiptsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "receipts takes " + String.join(", ", spec.subcommands().keySet()));
    }
}
