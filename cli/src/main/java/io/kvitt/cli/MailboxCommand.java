package io.kvitt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt mailbox}: mailboxes that are watched. */
@Command(
        name = "mailbox",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Watches folders of mails and your Gmail account, and keeps the invoices that come. 'kvitt serve'"
                + " looks at them in time.",
        subcommands = {
            MailboxConnectCommand.class,
            MailboxListCommand.class,
            MailboxSyncCommand.class,
            MailboxUnlockCommand.class,
            MailboxDisconnectCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  kvitt mailbox connect ~/Maildir --policy hourly --sender lindgarden.example",
            "  kvitt mailbox connect google",
            "  kvitt mailbox status",
            "  kvitt mailbox sync mbx_3f2a"
        })
final class MailboxCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "mailbox takes " + String.join(", ", spec.subcommands().keySet()));
    }
}
