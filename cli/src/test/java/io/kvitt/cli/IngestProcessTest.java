package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reading a folder of mails as a process of its own, stopped in the middle, and run again. */
@Timeout(120)
class IngestProcessTest {

    private static final int MAILS = 400;
    private static final int DOCUMENTS = 80;
    private static final List<String> SAMPLES = List.of(
            "hyresavi-lindgarden.pdf", "invoice-hartwell.pdf", "rechnung-falkenried.pdf", "factuur-vandermeer.pdf");

    @TempDir
    private Path folder;

    @BeforeEach
    void fillMaildir() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no kill to send signals with");
        Files.createDirectories(folder.resolve("mails/cur"));
        Files.createDirectories(folder.resolve("mails/new"));
        for (int i = 0; i < MAILS; i++) {
            String head = "From: <a@exempel.example>\r\nSubject: Faktura " + i + "\r\nMIME-Version: 1.0\r\n";
            Files.writeString(
                    folder.resolve("mails/new/" + i + ".M.host"),
                    head + (i % 5 == 0 ? document(i / 5) : "\r\nHej!\r\n"));
        }
    }

    /** Each is another: what follows the end of a PDF is no part of what it says. */
    private static String document(int number) throws IOException {
        byte[] sample = Files.readAllBytes(Path.of("../samples", SAMPLES.get(number % SAMPLES.size())));
        byte[] behind = ("\n% " + number + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(sample, sample.length + behind.length);
        System.arraycopy(behind, 0, bytes, sample.length, behind.length);
        return "Content-Type: application/pdf; name=\"" + number + ".pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n";
    }

    @Test
    void whoeverStopsItIsToldAndTheNextRunGoesOn() throws Exception {
        assumeFalse(Signals.areIgnored("INT"), "whoever started this build has it ignore SIGINT");
        Process first = ingest("first").start();
        awaitDocuments(1);
        signal(first, "INT");
        assertThat(first.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        int before = mails("first");
        assertThat(before).isBetween(1, MAILS - 1);

        Process second = ingest("second").start();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(second.exitValue()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(folder.resolve("second.err")))
                .contains("goes on with " + (MAILS - before) + " mails that an earlier run found");
        assertThat(mails("second")).isEqualTo(MAILS - before);
        assertAllIsKeptOnce();
    }

    @Test
    void aKillLosesNothingAndKeepsNobodyWaiting() throws Exception {
        for (int documents = 1; documents <= 41; documents += 20) {
            Process killed = ingest("killed").start();
            awaitDocuments(documents);
            signal(killed, "KILL");
            assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        Process last = ingest("last").start();
        assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(last.exitValue()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(folder.resolve("last.err"))).contains("goes on with ");
        assertAllIsKeptOnce();
    }

    @Test
    void twoNeverReadOneFolderAtOnce() throws Exception {
        Process first = ingest("first").start();
        awaitDocuments(1);
        Process second = ingest("second").start();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        boolean isFirstAtWork = first.isAlive();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(first.exitValue()).isEqualTo(ExitCode.OK);
        assumeTrue(isFirstAtWork, "the first was done before the second began");
        assertThat(second.exitValue()).isEqualTo(ExitCode.CONFLICT);
        assertAllIsKeptOnce();
    }

    private void assertAllIsKeptOnce() throws IOException {
        assertThat(documents()).isEqualTo(DOCUMENTS);
        Terminal kept = run("invoices", "list", "--csv");
        assertThat(kept.out().lines()).hasSize(1 + SAMPLES.size());
        Terminal again = run("ingest", folder.resolve("mails").toString());
        assertThat(again.out()).isEqualTo("Nothing new.\n");
        assertThat(run("store", "check").exitCode()).isEqualTo(ExitCode.OK);
    }

    private ProcessBuilder ingest(String name) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx320m",
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Kvitt.class.getName(),
                "ingest",
                folder.resolve("mails").toString(),
                "--json",
                "--no-ocr",
                "--store",
                store()));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve(name + ".json").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
    }

    private String store() {
        return folder.resolve("kvitt.db").toString();
    }

    private Terminal run(String... args) {
        return Terminal.run(
                Stream.concat(Stream.of(args), Stream.of("--store", store())).toArray(String[]::new));
    }

    private int mails(String name) throws IOException {
        String json = Files.readString(folder.resolve(name + ".json"));
        Matcher mails = Pattern.compile("\"mails\":([0-9]+)").matcher(json);
        assertThat(mails.find()).as(json).isTrue();
        return Integer.parseInt(mails.group(1));
    }

    private static void signal(Process process, String name) throws Exception {
        assertThat(new ProcessBuilder("/bin/kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Documents are what can be seen of its work from outside. */
    private void awaitDocuments(int count) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (documents() < count && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(documents()).isGreaterThanOrEqualTo(count);
    }

    private long documents() throws IOException {
        Path originals = folder.resolve("kvitt.db.originals");
        if (!Files.isDirectory(originals)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(originals)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .count();
        } catch (UncheckedIOException changing) { // a part was renamed meanwhile
            return 0;
        }
    }
}
