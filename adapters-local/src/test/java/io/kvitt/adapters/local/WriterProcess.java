package io.kvitt.adapters.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that keeps something, number by number, and what it says that it kept. */
final class WriterProcess {

    private final Process process;
    private final BufferedReader said;
    private final List<Integer> kept = new ArrayList<>();

    private WriterProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Starts it. The driver unpacks its native part, which a killed process leaves behind, into that folder. */
    static WriterProcess start(Class<?> program, Path natives, Path file, int first, int threads, int each)
            throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.sqlite.tmpdir=" + natives,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                file.toString(),
                Integer.toString(first),
                Integer.toString(threads),
                Integer.toString(each));
        return new WriterProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits for the first word, so that what follows is timed from when it writes. */
    WriterProcess started() throws IOException {
        kept.add(Integer.valueOf(said.readLine()));
        return this;
    }

    /** SIGKILL: nothing in the process runs after it. By its handle, which leaves what it said to be read. */
    List<Integer> killed() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        return ended();
    }

    /** Every number whose line was finished. */
    List<Integer> ended() throws IOException, InterruptedException {
        StringBuilder rest = new StringBuilder();
        for (int c = said.read(); c >= 0; c = said.read()) {
            rest.append((char) c);
        }
        rest.substring(0, rest.lastIndexOf("\n") + 1)
                .lines()
                .map(Integer::valueOf)
                .forEach(kept::add);
        process.waitFor();
        return kept;
    }

    int exitCode() {
        return process.exitValue();
    }
}
