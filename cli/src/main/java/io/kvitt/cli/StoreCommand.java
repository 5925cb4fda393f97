package io.kvitt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt store}: the file that everything is kept in. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Looks after the file that everything is kept in: checks it, copies it, moves it elsewhere.",
        subcommands = {
            StoreCheckCommand.class,
            StoreBackupCommand.class,
            StoreExportCommand.class,
            StoreImportCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  kvitt store check",
            "  kvitt store backup ~/backups/kvitt-2026-11-22.db",
            "  kvitt store export all.jsonl; kvitt store import all.jsonl --store other.db",
            "",
            "Exit codes: 0 ok, 1 what was to be taken in is refused, 2 usage, 5 there is such a file or record already,"
                    + " or the store is locked, 7 the store is damaged or cannot be used"
        })
final class StoreCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "store takes " + String.join(", ", spec.subcommands().keySet()));
    }
}
