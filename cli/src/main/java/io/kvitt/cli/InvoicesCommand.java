package io.kvitt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt invoices}: what {@code kvitt parse --save} kept, and how far it is paid. */
@Command(
        name = "invoices",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Lists the invoices that parse --save kept, shows where their values were read, corrects what was read"
                        + " wrongly, and notes which are paid.",
        subcommands = {
            InvoicesListCommand.class,
            InvoicesShowCommand.class,
            InvoicesMarkPaidCommand.class,
            InvoicesEditCommand.class,
            InvoicesConfirmCommand.class,
            InvoicesDeleteCommand.class,
            InvoicesSpendingCommand.class,
            InvoicesExportCommand.class,
            InvoicesCalendarCommand.class,
            InvoicesQrCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  kvitt parse --save -r ~/Mail/invoices",
            "  kvitt invoices list --open --due-before 2026-12-01",
            "  kvitt invoices mark-paid 1f3a9c02 --on 2026-11-30",
            "  kvitt invoices edit 1f3a9c02 due_date=2026-11-30 --confirm",
            "",
            "Exit codes: 0 ok, 1 there is no such invoice, 2 usage or a broken rule, 5 changed or locked by somebody"
                    + " else, 7 the store cannot be used"
        })
final class InvoicesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "invoices takes " + String.join(", ", spec.subcommands().keySet()));
    }
}
