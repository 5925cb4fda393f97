package io.kvitt.adapters.documents.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs are small Java files, run by the Java that runs the tests, so that this works on any machine. */
@Timeout(60)
class LimitedProcessTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    static Path folder;

    private static Path program;

    @BeforeAll
    static void write() throws IOException {
        program = Files.writeString(folder.resolve("Program.java"), """
                class Program {
                    public static void main(String[] args) throws Exception {
                        switch (args[0]) {
                            case "echo" -> System.in.transferTo(System.out);
                            case "sleep" -> Thread.sleep(600_000);
                            case "flood" -> { while (true) System.out.println("x".repeat(1000)); }
                            case "environment" -> System.out.print(System.getenv("KVITT_ASKED"));
                            default -> System.exit(3);
                        }
                        System.out.flush();
                    }
                }
                """);
    }

    @Test
    void whatGoesInComesOut() {
        byte[] much = "Factuur 12345\n".repeat(50_000).getBytes(StandardCharsets.US_ASCII);

        assertThat(run(LONG, 1 << 20, much, "echo"))
                .hasValueSatisfying(out -> assertThat(out).isEqualTo(much));
    }

    @Test
    void aProgramThatSleepsIsKilledAtTheLimit() {
        assertThat(run(Duration.ofSeconds(2), 1000, new byte[0], "sleep")).isEmpty();

        // A killed program is gone when the machine has found time for it.
        assertThat(ProcessHandle.current().descendants().filter(LimitedProcessTest::isOurs))
                .allSatisfy(killed -> assertThat(killed.onExit()).succeedsWithin(Duration.ofSeconds(30)));
    }

    @Test
    void aProgramThatDoesNotTakeItsInputIsKilledAtTheLimit() {
        assertThat(run(Duration.ofSeconds(2), 1000, new byte[4 << 20], "sleep")).isEmpty();
    }

    @Test
    void aProgramThatFloodsIsKilled() {
        assertThat(run(LONG, 100_000, new byte[0], "flood")).isEmpty();
    }

    @Test
    void aProgramThatFailsGivesNothing() {
        assertThat(run(LONG, 1000, new byte[0], "fail")).isEmpty();
    }

    @Test
    void aProgramThatIsNotThereGivesNothing() {
        assertThat(new LimitedProcess(LONG, 1000).run(List.of("/nowhere/at/all"), Map.of(), new byte[0]))
                .isEmpty();
    }

    @Test
    void theEnvironmentIsAddedTo() {
        assertThat(run(LONG, 1000, new byte[0], "environment").map(out -> new String(out, StandardCharsets.US_ASCII)))
                .contains("for this");
    }

    @Test
    void anInterruptEndsItSoonAndIsKept() throws InterruptedException {
        boolean[] kept = {false};
        Thread waiting = new Thread(() -> {
            Optional<byte[]> out = run(LONG, 1000, new byte[0], "sleep");
            kept[0] = out.isEmpty() && Thread.currentThread().isInterrupted();
        });
        waiting.start();
        Thread.sleep(500);

        waiting.interrupt();
        waiting.join(30_000);

        assertThat(waiting.isAlive()).isFalse();
        assertThat(kept[0]).isTrue();
    }

    private static Optional<byte[]> run(Duration limit, int mostOutput, byte[] input, String what) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, program.toString(), what);
        return new LimitedProcess(limit, mostOutput).run(command, Map.of("KVITT_ASKED", "for this"), input);
    }

    private static boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(program.toString());
    }
}
