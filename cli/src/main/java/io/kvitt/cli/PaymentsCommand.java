package io.kvitt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt payments}: what was paid, what comes back, and the month proven. */
@Command(
        name = "payments",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Keeps payments, each once and for ever, finds those that come back, and proves month by month"
                + " which commitments were kept.",
        subcommands = {
            PaymentsSubmitCommand.class,
            PaymentsListCommand.class,
            PaymentsMatchCommand.class,
            PaymentsCommitmentsCommand.class,
            PaymentsReportCommand.class,
            PaymentsReverseCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  kvitt payments submit --description Hyra --amount 8850",
            "  kvitt payments submit --file payments.csv",
            "  kvitt payments match --mark-paid",
            "  kvitt payments commitments",
            "  kvitt payments report 2026-10",
            "",
            "Exit codes: 0 ok, 1 there is no such payment or commitment, 2 usage or a broken rule, 3 some lines were"
                    + " refused, 5 the id is taken, or the store is locked, 7 the store cannot be used"
        })
final class PaymentsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "payments takes " + String.join(", ", spec.subcommands().keySet()));
    }
}
