package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Gmail account on the command line, from the browser to the invoice, against a Google and a Gmail of this machine. */
@Timeout(60)
class GmailCommandTest {

    private static final String PASSWORD = "a password of some length\n";
    private static final Pattern CONSENT = Pattern.compile("(http://\\S+/o/oauth2/v2/auth\\?\\S+)\\s");

    @TempDir
    private Path folder;

    private final MovedClock clock = new MovedClock();
    private GoogleTown town;

    @BeforeEach
    void logIn() throws Exception {
        town = new GoogleTown(clock, folder);
        run(PASSWORD, "user", "create", "--username", "anna");
        run(PASSWORD, "login", "anna");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void anAccountIsConnectedInTheBrowserAndReadAndReadOn() throws Exception {
        town.invoice(1);
        Terminal connected = connect("1", "anna@gmail.com", "--policy", "every-5-minutes");
        assertThat(connected.exitCode()).as(connected.err()).isEqualTo(ExitCode.OK);
        assertThat(connected.out()).contains("every-5-minutes", "anna@gmail.com");

        assertThat(sync().out()).startsWith("1 mail: 1 read, 0 left alone; 1 new invoice,");
        assertThat(sync().out()).isEqualTo("Nothing new.\n");
        clock.pass(Duration.ofMinutes(5));
        town.invoice(2);
        assertThat(sync().out()).contains("1 new invoice, 0 seen before");

        assertThat(run("", "mailbox", "status", "--json").out())
                .contains("\"kind\":\"gmail\"", "\"status\":\"watched\"", "\"result\":\"done\"");
        assertThat(town.gmail.asked("list")).as("the history rang twice").isEqualTo(2);
        assertThat(invoices()).hasSize(2);
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnce() throws Exception {
        connect("1", "anna@gmail.com");
        town.google.accessTokensExpire();
        town.invoice(1);
        int before = town.google.calls("/token");

        assertThat(sync().out()).contains("1 new invoice");

        assertThat(town.google.calls("/token")).isEqualTo(before + 1);
    }

    @Test
    void aGrantThatIsTakenBackIsToldOnceAndAfterConnectingAgainNothingIsMissing() throws Exception {
        town.invoice(1);
        connect("1", "anna@gmail.com");
        sync();
        loses("1");

        assertThat(run("", "mailbox", "status").err())
                .contains("is not read: the leave to read it was taken back", "kvitt mailbox connect google");
        assertThat(run("", "mailbox", "status", "--json").out())
                .contains("\"status\":\"needs-reauth\"", "\"reason\":\"grant_expired_or_revoked\"")
                .doesNotContain("due_at");
        int asked = town.google.calls("/token");
        for (int again = 0; again < 3; again++) {
            clock.pass(Duration.ofHours(1));
            Terminal shut = sync();
            assertThat(shut.exitCode()).isEqualTo(ExitCode.DEPENDENCY);
            assertThat(shut.err()).contains("Connect again.");
        }
        assertThat(town.google.calls("/token")).isEqualTo(asked);
        assertThat(told()).isEqualTo(1);

        town.invoice(2);
        assertThat(connect("1", "anna@gmail.com").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(sync().out()).startsWith("1 mail: 1 read, 0 left alone; 1 new invoice, 0 seen before");
        assertThat(invoices()).hasSize(2);
        assertThat(told()).isEqualTo(1);

        loses("1");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void anotherAccountIsReadFromTheBeginningAndNothingIsKeptTwice() throws Exception {
        town.invoice(1);
        connect("1", "anna@gmail.com");
        sync();
        assertThat(connect("2", "other@gmail.com").err()).contains("another account is connected");

        assertThat(run("", "mailbox", "disconnect", "google").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(town.google.calls("/revoke")).isPositive();
        assertThat(run("", "mailbox", "list", "--csv").out().lines()).hasSize(1);
        assertThat(connect("2", "other@gmail.com").out()).contains("other@gmail.com");

        assertThat(sync().out()).contains("0 new invoices, 1 seen before");
        assertThat(invoices()).hasSize(1);
    }

    @Test
    void withoutAClientAtGoogleAMailboxWaitsAndSaysWhatFor() throws Exception {
        connect("1", "anna@gmail.com");
        town.environment.remove("KVITT_GOOGLE_CLIENT");

        Terminal sync = sync();

        assertThat(sync.exitCode()).isEqualTo(ExitCode.DEPENDENCY);
        assertThat(sync.out()).isEqualTo("Not looked at: unavailable.\n");
        assertThat(sync.err()).contains("waits for a client at Google: KVITT_GOOGLE_CLIENT is not set here");
        assertThat(run("", "mailbox", "connect", "google").err()).contains("KVITT_GOOGLE_CLIENT");
    }

    @Test
    void whatIsNoAddressOfThisMachineIsRefused() {
        town.environment.put("KVITT_GMAIL_URL", "http://gmail.example/");
        town.environment.put("KVITT_GOOGLE_URL", "https://google.example/");

        assertThat(run("", "mailbox", "connect", "google").err())
                .contains("KVITT_GOOGLE_URL is no address of this machine.");
    }

    @Test
    void whoIsNotLoggedInIsToldToLogIn() {
        run("", "logout");

        assertThat(run("", "mailbox", "connect", "google").exitCode()).isEqualTo(ExitCode.NOT_SIGNED_IN);
    }

    /** Google says no twice, some time apart; once is no proof. */
    private void loses(String subject) throws IOException {
        town.google.takenBack(subject);
        for (int strikes = 0; strikes < 2; strikes++) {
            sync();
            clock.pass(Duration.ofSeconds(61));
        }
        sync();
    }

    private long told() {
        return run("", "notify", "list")
                .out()
                .lines()
                .filter(line -> line.contains("A mailbox needs you"))
                .count();
    }

    private List<String> invoices() {
        return run("", "invoices", "list", "--csv").out().lines().skip(1).toList();
    }

    private Terminal sync() {
        return run("", "mailbox", "sync", "google");
    }

    /** The command waits while the user's browser goes to Google and comes back. */
    private Terminal connect(String subject, String email, String... options) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> args = new ArrayList<>(List.of("mailbox", "connect", "google"));
        args.addAll(List.of(options));
        Wiring wiring = new Wiring(
                new ByteArrayInputStream(new byte[0]), printing(out), printing(err), town.environment, clock);
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> Kvitt.run(args.toArray(String[]::new), wiring));
        browse(subject, email, err, code);
        int ended = code.get(30, TimeUnit.SECONDS);
        return new Terminal(ended, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void browse(String subject, String email, ByteArrayOutputStream err, CompletableFuture<Integer> code)
            throws IOException, InterruptedException, GeneralSecurityException {
        for (int waited = 0; waited < 500 && !code.isDone(); waited++) {
            Matcher said = CONSENT.matcher(err.toString(StandardCharsets.UTF_8));
            if (said.find()) {
                URI back = town.agreed(said.group(1), subject, email);
                assertThat(status(URI.create(back.toString().replaceAll("state=.*", "state=guessed"))))
                        .isEqualTo(404);
                assertThat(status(back)).isEqualTo(200);
                return;
            }
            Thread.sleep(20);
        }
    }

    private static int status(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static PrintStream printing(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private Terminal run(String typed, String... args) {
        return Terminal.run(typed.getBytes(StandardCharsets.UTF_8), Map.copyOf(town.environment), clock, args);
    }

    /** A clock that is moved by hand. */
    private static final class MovedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

        synchronized void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
