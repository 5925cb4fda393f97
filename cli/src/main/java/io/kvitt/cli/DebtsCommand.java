package io.kvitt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt debts}: what is owed, and how it is paid. */
@Command(
        name = "debts",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Keeps debts, and works out schedules, payoff plans and annual percentage rates to the cent.",
        subcommands = {
            DebtsAddCommand.class,
            DebtsListCommand.class,
            DebtsShowCommand.class,
            DebtsUpdateCommand.class,
            DebtsRemoveCommand.class,
            DebtsScheduleCommand.class,
            DebtsPlanCommand.class,
            DebtsAprCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  kvitt debts schedule --principal 200000 --rate 6 --payments 240",
            "  kvitt debts plan --from samples/debts/three-debts.csv --extra 1500",
            "  kvitt debts add --name Card --principal 50000 --rate 18.99 --start 2024-01-31",
            "",
            "Exit codes: 0 ok, 1 there is no such debt, 2 usage or a broken rule, 5 changed or locked by somebody"
                    + " else, 7 the store cannot be used"
        })
final class DebtsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "debts takes " + String.join(", ", spec.subcommands().keySet()));
    }
}
