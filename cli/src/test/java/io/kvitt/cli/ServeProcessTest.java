package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server as a process of its own, and how it ends. */
class ServeProcessTest {

    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)");
    private static final String DEBT =
            "{\"debt_name\":\"Loan\",\"principal\":{\"amount\":\"5000.00\",\"currency\":\"SEK\"},"
                    + "\"interest_rate\":\"3\",\"start_date\":\"2024-01-01\",\"payment_frequency\":\"monthly\"}";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"TERM, 143", "INT, 130"})
    @Timeout(120)
    void whoIsBeingAnsweredGetsTheAnswerBeforeItEnds(String signal, int code) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no kill to send signals with");
        assumeFalse(Signals.areIgnored(signal), "whoever started this build has it ignore SIG" + signal);
        Path file = folder.resolve("kvitt.db");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Kvitt.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--store",
                        file.toString())
                .redirectError(folder.resolve("log").toFile())
                .start();
        try (Socket client = new Socket("127.0.0.1", port(server))) {
            OutputStream out = client.getOutputStream();
            out.write(
                    ("POST /v1/debts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                    + DEBT.length() + "\r\n\r\n" + DEBT.substring(0, 40))
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(500); // the server has begun to read it
            assertThat(new ProcessBuilder("/bin/kill", "-" + signal, String.valueOf(server.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            Thread.sleep(500); // and is asked to end meanwhile
            out.write(DEBT.substring(40).getBytes(StandardCharsets.US_ASCII));
            out.flush();

            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 201 ");
        } finally {
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(server.exitValue()).isEqualTo(code);
        assertThat(Terminal.run("debts", "list", "--store", file.toString()).out())
                .contains("Loan");
    }

    private static int port(Process server) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String said = out.readLine();
        Matcher port = PORT.matcher(String.valueOf(said));
        assertThat(port.find()).as(said).isTrue();
        return Integer.parseInt(port.group(1));
    }
}
