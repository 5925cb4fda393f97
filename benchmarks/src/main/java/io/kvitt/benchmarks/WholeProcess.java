package io.kvitt.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The command as it is started by its users: one PDF from a cold start, a thousand, ten thousand. Prints wall times, rates and
 * the largest memory that the process held (Linux tells it in /proc).
 *
 * <p>Beside the cold start stands an empty Java program on the same machine in the same run. The rate of a batch is compared
 * with the 33 files a second that one warm process of invoice2data reads on this class of machine.
 */
public final class WholeProcess {

    private static final double PEER_FILES_PER_SECOND = 33;

    private final PrintStream out;
    private final List<Path> pdfs;
    private final String kvitt = Path.of("kvitt").toAbsolutePath().toString();

    private record Run(double seconds, long largestKilobytes, int exitCode) {}

    private WholeProcess(PrintStream out, List<Path> pdfs) {
        this.out = out;
        this.pdfs = pdfs;
    }

    /** Runs from the root of the project; takes some minutes. */
    public static void main(String[] args) throws IOException, InterruptedException {
        WholeProcess measured = new WholeProcess(System.out, Documents.pdfs());
        measured.coldStart();
        measured.batch(1_000);
        measured.batch(10_000);
    }

    private void coldStart() throws IOException, InterruptedException {
        Path one = pdfs.get(Math.min(6, pdfs.size() - 1));
        run(List.of(kvitt, "parse", one.toString()));
        double[] kvittSeconds = new double[21];
        double[] javaSeconds = new double[kvittSeconds.length];
        for (int i = 0; i < kvittSeconds.length; i++) {
            kvittSeconds[i] = run(List.of(kvitt, "parse", one.toString())).seconds();
            javaSeconds[i] = run(List.of("java", "-Xshare:auto", "-version")).seconds();
        }
        Arrays.sort(kvittSeconds);
        Arrays.sort(javaSeconds);
        print("one PDF, cold       min %3.0f ms, median %3.0f ms", kvittSeconds[0] * 1e3, middle(kvittSeconds) * 1e3);
        print("java -version       min %3.0f ms, median %3.0f ms", javaSeconds[0] * 1e3, middle(javaSeconds) * 1e3);
    }

    private void batch(int count) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kvitt-batch");
        try {
            for (int i = 0; i < count; i++) {
                Path file = folder.resolve(name(i));
                if (i < pdfs.size()) {
                    Files.copy(pdfs.get(i), file);
                } else {
                    Files.createLink(file, folder.resolve(name(i % pdfs.size())));
                }
            }
            Run run = run(List.of(kvitt, "parse", folder.toString(), "--jsonl", "--quiet"));
            double rate = count / run.seconds();
            print(
                    "%,6d PDFs         %5.1f s, %4.0f files/s (%.1f times the peer's %.0f), at most %d MB, exit %d",
                    count,
                    run.seconds(),
                    rate,
                    rate / PEER_FILES_PER_SECOND,
                    PEER_FILES_PER_SECOND,
                    run.largestKilobytes() / 1024,
                    run.exitCode());
        } finally {
            delete(folder);
        }
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%05d.pdf", number);
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long largest = 0;
        while (process.isAlive()) {
            largest = Math.max(largest, residentPeak(process.pid()));
            Thread.sleep(2);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Run(seconds, largest, process.waitFor());
    }

    /** VmHWM in kilobytes; 0 where the system does not tell, or the process has just ended. */
    private static long residentPeak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(entries::add);
        }
        for (Path entry : entries) {
            Files.delete(entry);
        }
    }
}
