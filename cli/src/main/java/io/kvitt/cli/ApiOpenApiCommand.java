package io.kvitt.cli;

import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;

/** {@code kvitt api openapi}: the document of the API. */
@Command(
        name = "openapi",
        mixinStandardHelpOptions = true,
        description = "Prints what the API promises, as an OpenAPI 3.1 document.")
final class ApiOpenApiCommand implements Runnable {

    private final Wiring wiring;

    ApiOpenApiCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        wiring.out().println(new String(wiring.openApi(), StandardCharsets.UTF_8));
    }
}
