package io.kvitt.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code kvitt serve} as a process of its own, which ends with this one. */
final class ServedKvitt implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("http://[0-9.]+:([0-9]+)");

    private final Process process;
    private final int port;

    private ServedKvitt(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Made-up papers, of whoever sits at this machine. */
    static ServedKvitt demo() {
        return start("--demo");
    }

    /** An empty store, of whoever sits at this machine. */
    static ServedKvitt empty(Path folder) {
        return start("--store", folder.resolve("kvitt.db").toString());
    }

    /** An empty store, where everybody signs in. */
    static ServedKvitt forMany(Path folder) {
        return start("--host", "0.0.0.0", "--store", folder.resolve("many.db").toString());
    }

    private static ServedKvitt start(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.kvitt.cli.Kvitt",
                "serve",
                "--port",
                "0",
                "--no-rate-limits"));
        command.addAll(List.of(options));
        try {
            Path keys = Files.createTempDirectory("kvitt-ui").resolve("keys");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("KVITT_KEYS", keys.toString());
            builder.environment()
                    .put("XDG_CONFIG_HOME", keys.resolveSibling("config").toString());
            builder.redirectError(keys.resolveSibling("log").toFile());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new ServedKvitt(process, port(process, keys.resolveSibling("log")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a command of Kvitt writes, run as a process of its own. */
    static String said(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.kvitt.cli.Kvitt"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            return out;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int port(Process process, Path log) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Matcher said = PORT.matcher(String.valueOf(out.readLine()));
        if (!said.find()) {
            throw new AssertionError("no server: " + Files.readString(log));
        }
        return Integer.parseInt(said.group(1));
    }

    /** Where it answers. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
