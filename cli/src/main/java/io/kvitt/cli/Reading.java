package io.kvitt.cli;

import io.kvitt.domain.Secret;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options of every command that opens documents. */
final class Reading {

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Passwords of encrypted documents, one a line.")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(names = "--ask-password", description = "Ask for the password of encrypted documents on the terminal.")
    private boolean askPassword;

    /** Passwords never come as an argument: other users of the machine can read those. */
    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on it is never null, and reads from what standard input is
    List<Secret> passwords(CommandSpec spec) {
        List<Secret> passwords = new ArrayList<>();
        if (passwordFile.isPresent()) {
            try {
                for (String line : Files.readAllLines(passwordFile.get(), StandardCharsets.UTF_8)) {
                    if (!line.isEmpty()) {
                        passwords.add(new Secret(line));
                    }
                }
            } catch (IOException unreadable) {
                throw new ParameterException(
                        spec.commandLine(), "the password file " + passwordFile.get() + " cannot be read");
            }
        }
        if (askPassword) {
            Console console = System.console();
            if (console == null) {
                throw new ParameterException(
                        spec.commandLine(), "--ask-password needs a terminal; use --password-file instead");
            }
            passwords.add(new Secret(String.valueOf(console.readPassword("Password: "))));
        }
        return passwords;
    }
}
