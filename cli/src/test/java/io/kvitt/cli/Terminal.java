package io.kvitt.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Runs a command line in this JVM and keeps what it prints. */
record Terminal(int exitCode, String out, String err) {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    static Terminal run(String... args) {
        return run(new byte[0], Map.of(), args);
    }

    static Terminal run(byte[] in, Map<String, String> environment, String... args) {
        return run(in, environment, NOVEMBER, args);
    }

    static Terminal run(byte[] in, Map<String, String> environment, Clock clock, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Wiring wiring = new Wiring(
                new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                clock);
        int code = Kvitt.run(args, wiring);
        return new Terminal(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of the output, which are JSON objects. */
    List<Row> rows() {
        return out.lines()
                .map(line -> {
                    try {
                        return Row.of(line);
                    } catch (IOException broken) {
                        throw new AssertionError("no JSON object: " + line, broken);
                    }
                })
                .toList();
    }
}
