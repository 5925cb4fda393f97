package io.kvitt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt api}: about the API that {@code kvitt serve} answers. */
@Command(
        name = "api",
        mixinStandardHelpOptions = true,
        description = "Tells about the HTTP API.",
        subcommands = ApiOpenApiCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  kvitt api openapi > openapi.json"})
final class ApiCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "api takes openapi");
    }
}
