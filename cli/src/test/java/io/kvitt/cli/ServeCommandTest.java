package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void theDemoShowsInvoicesDebtsAndPayments() throws Exception {
        try (Running server = Running.of("serve", "--demo", "--port", "0")) {
            assertThat(server.json("/v1/invoices?limit=100").path("items").size())
                    .isGreaterThanOrEqualTo(10);
            assertThat(server.json("/v1/debts").path("items")).hasSize(3);
            assertThat(server.json("/v1/payments").path("items")).hasSize(24);
            assertThat(server.json("/v1/payments/commitments").path("found")).isNotEmpty();
            assertThat(server.json("/readyz").path("dependencies").path("store").asText())
                    .isEqualTo("ok");
            assertThat(server.get("/docs").body()).contains("/docs/docs.js");
            assertThat(server.get("/metrics").body()).contains("http_server_requests_seconds_count");
        }
    }

    @Test
    void pagesOfTheSitesThatAreNamedMayCall() throws Exception {
        Map<String, String> named = Map.of("KVITT_CORS_ORIGINS", "https://app.example, https://other.example");
        try (Running server = Running.in(named, "serve", "--demo", "--port", "0")) {
            assertThat(server.askedBy("https://other.example").headers().firstValue("Access-Control-Allow-Headers"))
                    .hasValueSatisfying(headers -> assertThat(headers).contains("Prefer", "Idempotency-Key"));
            assertThat(server.askedBy("https://evil.example").headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        try (Running server = Running.of("serve", "--demo", "--port", "0")) {
            assertThat(server.askedBy("https://app.example").headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void whatIsHandedInIsInTheStoreAndTheLogTellsNothingOfIt() throws Exception {
        Path file = folder.resolve("kvitt.db");
        String debt = "{\"debt_name\":\"Secret loan\",\"principal\":{\"amount\":\"5000.00\",\"currency\":\"SEK\"},"
                + "\"interest_rate\":\"3\",\"start_date\":\"2024-01-01\",\"payment_frequency\":\"monthly\"}";
        Running server = Running.of("serve", "--store", file.toString(), "--port", "0");
        try (server) {
            HttpResponse<String> first = server.post("/v1/debts", debt, "key-1");
            HttpResponse<String> again = server.post("/v1/debts", debt, "key-1");
            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(server.get("/v1/debts/Secret%0a%7B%22level%22%7D").statusCode())
                    .isEqualTo(400);
        }
        assertThat(Terminal.run("debts", "list", "--store", file.toString()).out())
                .contains("Secret loan", "in 1 debt");
        assertThat(server.log()).doesNotContain("Secret", "5000").contains("\"route\":\"/v1/debts\"");
        assertThat(server.log().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(JSON.readTree(line).isObject()).isTrue());
    }

    @Test
    void aDocumentIsReadInTheBackgroundAndShownAsItCame() throws Exception {
        String xml = Files.readString(Path.of("../samples/ubl-nordvik.xml"));
        Path file = folder.resolve("papers.db");
        try (Running server = Running.of("serve", "--store", file.toString(), "--port", "0")) {
            HttpResponse<String> accepted = server.handIn(xml);
            assertThat(accepted.statusCode()).isEqualTo(202);
            String at = accepted.headers().firstValue("Location").orElseThrow();
            JsonNode job = server.json(at);
            for (int i = 0; i < 600 && !job.has("result"); i++) {
                Thread.sleep(50);
                job = server.json(at);
            }
            String href = job.at("/result/invoices/0/invoice/document/href").asText();
            assertThat(server.get(href).body()).as(job.toString()).isEqualTo(xml);
        }
        Path copy = folder.resolve("copy.db");
        assertThat(Terminal.run("store", "backup", copy.toString(), "--store", file.toString())
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(Terminal.run("store", "check", "--store", copy.toString()).exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("copy.db.originals")).isDirectoryRecursivelyContaining("glob:**/[0-9a-f]*");
    }

    @Test
    void ofManyAtOnceWithOneKeyOneDebtIsKept() throws Exception {
        String debt = "{\"debt_name\":\"Loan\",\"principal\":{\"amount\":\"5000.00\",\"currency\":\"SEK\"},"
                + "\"interest_rate\":\"3\",\"start_date\":\"2024-01-01\",\"payment_frequency\":\"monthly\"}";
        try (Running server =
                Running.of("serve", "--store", folder.resolve("one.db").toString(), "--port", "0")) {
            var all = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                        try {
                            return server.post("/v1/debts", debt, "k").statusCode();
                        } catch (IOException | InterruptedException failed) {
                            throw new IllegalStateException(failed);
                        }
                    }))
                    .toList();
            for (var one : all) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isIn(201, 409);
            }
            assertThat(server.json("/v1/debts").path("items")).hasSize(1);
        }
    }

    @Test
    void whatIsKeptCanBeTakenAwayAndOfADemoNothing() throws Exception {
        String debt = "{\"debt_name\":\"Loan\",\"principal\":{\"amount\":\"5000.00\",\"currency\":\"SEK\"},"
                + "\"interest_rate\":\"3\",\"start_date\":\"2024-01-01\",\"payment_frequency\":\"monthly\"}";
        try (Running server =
                Running.of("serve", "--store", folder.resolve("mine.db").toString(), "--port", "0")) {
            server.post("/v1/debts", debt, "k");
            String at = JSON.readTree(
                            server.post("/v1/user/me/exports", "", "e").body())
                    .path("href")
                    .asText();

            assertThat(server.get(at).body().lines().toList()).hasSize(2).satisfies(lines -> {
                assertThat(lines.get(0))
                        .startsWith("{\"record\":\"export_of_user\",")
                        .contains("\"debt\":1");
                assertThat(JSON.readTree(lines.get(1)).path("name").asText()).isEqualTo("Loan");
            });
        }
        try (Running server = Running.of("serve", "--demo", "--port", "0")) {
            assertThat(server.post("/v1/user/me/exports", "", "e").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aDemoKeepsNothing() {
        Terminal run = Terminal.run("serve", "--demo", "--store", "x.db");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--demo keeps nothing");
    }

    @Test
    void theDocumentOfTheApiIsPrinted() throws IOException {
        Terminal run = Terminal.run("api", "openapi");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(JSON.readTree(run.out()).path("openapi").asText()).isEqualTo("3.1.0");
    }

    /** A server on a thread of this process. */
    private record Running(Thread thread, int port, ByteArrayOutputStream err, CompletableFuture<Integer> code)
            implements AutoCloseable {

        private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)");

        static Running of(String... args) throws InterruptedException {
            return in(Map.of(), args);
        }

        static Running in(Map<String, String> environment, String... args) throws InterruptedException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Wiring wiring = new Wiring(
                    new ByteArrayInputStream(new byte[0]),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    environment,
                    NOVEMBER);
            CompletableFuture<Integer> code = new CompletableFuture<>();
            Thread thread = new Thread(() -> code.complete(Kvitt.run(args, wiring)));
            thread.start();
            for (int i = 0; i < 600 && !code.isDone(); i++) {
                Matcher said = PORT.matcher(out.toString(StandardCharsets.UTF_8));
                if (said.find()) {
                    return new Running(thread, Integer.parseInt(said.group(1)), err, code);
                }
                Thread.sleep(50);
            }
            throw new AssertionError("no server: " + err.toString(StandardCharsets.UTF_8));
        }

        /** What a browser asks before a page of a site posts. */
        HttpResponse<String> askedBy(String site) throws IOException, InterruptedException {
            return CLIENT.send(
                    request("/v1/debts")
                            .header("Origin", site)
                            .header("Access-Control-Request-Method", "POST")
                            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return CLIENT.send(request(path).build(), BodyHandlers.ofString());
        }

        JsonNode json(String path) throws IOException, InterruptedException {
            return JSON.readTree(get(path).body());
        }

        HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
            return CLIENT.send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        /** A form with one document, which need not be read at once. */
        HttpResponse<String> handIn(String document) throws IOException, InterruptedException {
            String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n\r\n" + document
                    + "\r\n--b--\r\n";
            return CLIENT.send(
                    request("/v1/receipts/upload")
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .header("Prefer", "respond-async")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }

        String log() {
            return err.toString(StandardCharsets.UTF_8);
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        }

        @Override
        public void close() {
            thread.interrupt();
            assertThat(code.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(ExitCode.OK);
        }
    }
}
