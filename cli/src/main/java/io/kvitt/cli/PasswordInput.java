package io.kvitt.cli;

import io.kvitt.domain.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a password comes from: the terminal, a file or standard input; never the command line, which others can read. */
final class PasswordInput {

    /** Longer than any password may be, so that its rules tell what is wrong with it. */
    private static final int MOST_BYTES = 4_096;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "Read the password from the first line of a file. Default: asked for, or read from standard input.")
    private Optional<Path> file = Optional.empty();

    /** The password, as typed or written. */
    Secret read(Wiring wiring, String prompt) throws IOException {
        if (file.isPresent()) {
            try (InputStream in = Files.newInputStream(file.get())) {
                return new Secret(line(in));
            }
        }
        Optional<Secret> typed = wiring.askSecretly(prompt);
        return typed.isPresent() ? typed.get() : new Secret(line(wiring.in()));
    }

    /** Whether somebody types it, who may mistype. */
    boolean isTyped(Wiring wiring) {
        return file.isEmpty() && wiring.canAskSecretly();
    }

    /** Up to the end of the line; no more is read than that, so that a second secret may follow. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && bytes.size() < MOST_BYTES; next = in.read()) {
            bytes.write(next);
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
