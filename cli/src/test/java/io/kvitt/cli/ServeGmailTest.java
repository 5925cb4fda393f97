package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kvitt.adapters.google.GoogleStub;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server as a process of its own, a Google and a Gmail in this one: from the tokens of an app to the invoice, and back. */
class ServeGmailTest {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void whoConnectsAnAccountSeesItsInvoicesAndTheirGrantIsTakenBackAtTheEnd() throws Exception {
        try (GoogleTown town = new GoogleTown(Clock.systemUTC(), folder)) {
            town.invoice(1);
            Process server = serve(town);
            try {
                use(address(server), town);
            } finally {
                server.destroy();
                assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(Files.readString(folder.resolve("log"))).doesNotContain("canary", "nordvik", "anna", "alarm");
        }
    }

    private static void use(String server, GoogleTown town) throws Exception {
        String token = JSON.readTree(send(
                                server,
                                "",
                                "POST",
                                "/v1/auth/signup",
                                "{\"username\":\"anna\",\"password\":\"a password of some length\"}")
                        .body())
                .path("access_token")
                .asText();
        String subject = "1";
        String access = town.google
                .access(subject, "anna@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES)
                .reveal();
        String refresh = town.google
                .granted(subject, "anna@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES)
                .reveal();
        HttpResponse<String> connected = send(
                server,
                token,
                "POST",
                "/v1/auth/gmail-tokens",
                "{\"access_token\":\"" + access + "\",\"refresh_token\":\"" + refresh + "\"}");
        assertThat(connected.statusCode()).as(connected.body()).isEqualTo(201);

        JsonNode mailbox = shown(
                        server,
                        token,
                        mails -> mails.at("/items/0/result").asText("").equals("done"))
                .at("/items/0");
        assertThat(mailbox.path("kind").asText()).isEqualTo("gmail");
        assertThat(mailbox.path("status").asText()).isEqualTo("watched");
        assertThat(mailbox.path("address").asText()).isEqualTo("a…@gmail.com");
        assertThat(mailbox.path("units_today").asLong()).isEqualTo(town.gmail.units());
        assertThat(get(server, token, "/v1/invoices").path("items")).hasSize(1);

        String one = "/v1/mailboxes/" + mailbox.path("id").asText();
        assertThat(send(server, token, "DELETE", one, "").statusCode()).isEqualTo(204);
        for (int waited = 0; waited < 200 && town.google.calls("/revoke") == 0; waited++) {
            Thread.sleep(100);
        }
        assertThat(town.google.calls("/revoke")).isEqualTo(1);
        assertThat(get(server, token, "/v1/mailboxes").path("items")).isEmpty();
        assertThat(get(server, token, "/v1/invoices").path("items")).hasSize(1);
        assertThat(get(server, token, "/v1/user/me")
                        .path("gmail_account_connected")
                        .asBoolean())
                .isFalse();
    }

    private Process serve(GoogleTown town) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Kvitt.class.getName(),
                "serve",
                "--port",
                "0");
        command.environment().putAll(town.environment);
        return command.redirectError(folder.resolve("log").toFile()).start();
    }

    private static String address(Process server) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String said = String.valueOf(out.readLine());
        Matcher address = ADDRESS.matcher(said);
        assertThat(address.find()).as(said).isTrue();
        return address.group();
    }

    private static JsonNode shown(String server, String token, Predicate<JsonNode> wanted)
            throws IOException, InterruptedException {
        JsonNode mails = get(server, token, "/v1/mailboxes");
        for (int waited = 0; waited < 300 && !wanted.test(mails); waited++) {
            Thread.sleep(100);
            mails = get(server, token, "/v1/mailboxes");
        }
        assertThat(wanted.test(mails)).as(mails.toString()).isTrue();
        return mails;
    }

    private static JsonNode get(String server, String token, String path) throws IOException, InterruptedException {
        return JSON.readTree(send(server, token, "GET", path, "").body());
    }

    private static HttpResponse<String> send(String server, String token, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
