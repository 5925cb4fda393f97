package io.kvitt.adapters.http.javalin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kvitt.adapters.crypto.CryptoAdapters;
import io.kvitt.adapters.crypto.OidcSettings;
import io.kvitt.adapters.google.GoogleAdapters;
import io.kvitt.adapters.google.GoogleStub;
import io.kvitt.adapters.http.Household;
import io.kvitt.adapters.http.RateLimits;
import io.kvitt.adapters.http.api.ProviderUses;
import io.kvitt.application.identity.Identity;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.GoogleIdentity;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.port.GoogleOAuth;
import io.kvitt.domain.identity.port.OidcProvider;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The calls of docs/clients-of-old.md, run by bash and curl as they stand there: the host is the one of the document too, and curl is
 * told where to find it.
 */
class ClientsOfOldTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/clients-of-old.md");

    /** Numbers as they are written: 5000.00 is not 5000. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1.1 ([0-9]{3})");

    /** Every call leaves its answer in a numbered file; what reads one member of JSON stands in for jq where there is none. */
    private static final String BEFORE = """
            set -u
            curl() {
              local n=$(( $(<"$ANSWERS/count") + 1 ))
              echo $n > "$ANSWERS/count"
              command curl -sS --max-time 60 --connect-to "localhost:7070:127.0.0.1:$PORT" -D "$ANSWERS/$n.head" "$@" \\
                | tee "$ANSWERS/$n.body"
            }
            member() {
              local json; json=$(cat)
              [[ $json =~ \\"${2##*.}\\":\\"([^\\"]*)\\" ]] && echo "${BASH_REMATCH[1]}"
            }
            command -v jq > /dev/null || jq() { member "$@"; }
            """;

    private static final MockOAuth2Server PROVIDER =
            new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"httpServer\":\"NettyWrapper\"}"));
    private static final GoogleStub GOOGLE = GoogleStub.started();

    @TempDir
    private Path answers;

    @BeforeAll
    static void start() throws IOException {
        PROVIDER.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    @AfterAll
    static void stop() {
        GOOGLE.close();
        PROVIDER.shutdown();
    }

    private static ProviderUses providers(Identity identity, Clock clock) {
        OidcProvider provider = CryptoAdapters.oidcProvider(
                OidcSettings.of(PROVIDER.issuerUrl("kvitt").toString(), new OAuthClientId("kvitt-web"))
                        .withSecret(new Secret("its-secret")));
        GoogleOAuth oauth = GoogleAdapters.oauth(GOOGLE.config(), clock);
        GoogleIdentity greta = new GoogleIdentity(new GoogleSubject("3"), new EmailAddress("greta@gmail.com"));
        return new ProviderUses(
                Optional.of(new ProviderUses.SignIn(
                        identity.startSignIn(provider, "http://localhost:7070/v1/auth/callback", List.of("/")),
                        identity.finishSignIn(provider))),
                Optional.of(new ProviderUses.Google(
                        identity.startGoogleConnect(oauth, GoogleStub.REDIRECT, List.of("/")),
                        identity.finishGoogleConnect(oauth, (token, client, nonce, now) -> Optional.of(greta)),
                        identity.takeGoogleTokens(oauth))),
                clock);
    }

    /** A household for each session, as whoever signs up all day is stopped; it has the time of the provider where there is one. */
    private static JavalinServer serving(CurlSession session) {
        Clock clock = session.script().contains("$PROVIDER") ? Clock.systemUTC() : Household.NOVEMBER;
        Household household = new Household(RateLimits.none(), ClientsOfOldTest::providers, clock);
        return JavalinServer.start(household.router(), "127.0.0.1", 0);
    }

    static Stream<CurlSession> sessions() throws IOException {
        return CurlSession.in(Files.readString(DOCUMENT)).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sessions")
    void theDocumentSaysWhatIsAnswered(CurlSession session) throws Exception {
        assumeTrue(isThere("bash"), "there is no bash to run the calls");
        assumeTrue(isThere("curl"), "there is no curl to call with");
        assertThat(session.answers()).isNotEmpty();

        String errors;
        try (JavalinServer server = serving(session)) {
            errors = run(session.script(), server.port());
        }

        for (int i = 0; i < session.answers().size(); i++) {
            Path head = answers.resolve(i + 1 + ".head");
            assertThat(head).as("call %d of %s: %s", i + 1, session, errors).exists();
            check(session + ", call " + (i + 1), session.answers().get(i), Files.readString(head), body(i + 1));
        }
        assertThat(answers.resolve(session.answers().size() + 1 + ".head"))
                .as("every call says what it answers")
                .doesNotExist();
    }

    @Test
    void theStepsOfTheSecondDocumentAreRunToTheLetter() throws IOException {
        String steps = sessions()
                .filter(session -> session.name().equals("Debt Management 1"))
                .findFirst()
                .orElseThrow()
                .script();

        assertThat(steps.lines().filter(line -> line.matches("# [1-7]\\. .*"))).hasSize(7);
        assertThat(steps).contains("jq -r '.token'", "jq -r '.data.debt_id'", "\"principal\": 5000.00,");
    }

    private static void check(String call, CurlSession.Answer said, String head, String body) throws IOException {
        var statuses = STATUS.matcher(head).results().map(one -> one.group(1)).toList();
        assertThat(statuses).as("%s: %s", call, body).endsWith(String.valueOf(said.status()));
        for (String part : said.parts()) {
            assertThat(isSo(part, head, body))
                    .as("%s: %s of %s%s", call, part, head, body)
                    .isTrue();
        }
    }

    private static boolean isSo(String part, String head, String body) throws IOException {
        if (part.startsWith("\"")) {
            return body.contains(part.substring(1, part.length() - 1));
        } else if (part.startsWith("-/")) {
            return JSON.readTree(body).at(part.substring(1)).isMissingNode();
        } else if (part.startsWith("/")) {
            String[] pieces = part.split(" = ", 2);
            JsonNode value = JSON.readTree(body).at(pieces[0]);
            return !value.isMissingNode()
                    && (pieces.length == 1 || value.asText().equals(pieces[1]));
        }
        boolean isMissing = part.startsWith("-");
        String header = isMissing ? part.substring(1) : part;
        return isMissing != head.lines().anyMatch(line -> line.regionMatches(true, 0, header, 0, header.length()));
    }

    private String body(int call) throws IOException {
        return Files.readString(answers.resolve(call + ".body"));
    }

    /** Runs it where the samples are, and tells what went to standard error. */
    private String run(String script, int port) throws IOException, InterruptedException {
        Path file = Files.writeString(answers.resolve("script"), BEFORE + script);
        Path errors = answers.resolve("errors");
        Files.writeString(answers.resolve("count"), "0\n");
        ProcessBuilder bash = new ProcessBuilder("bash", file.toString())
                .directory(ROOT.toFile())
                .redirectOutput(answers.resolve("output").toFile())
                .redirectError(errors.toFile());
        bash.environment().putAll(settings(port));
        if (script.contains("$GOOGLE_CODE")) {
            GOOGLE.next("/token", 200, grant());
        }
        Process process = bash.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
        return Files.readString(errors);
    }

    private Map<String, String> settings(int port) {
        Secret code = GOOGLE.code("3", "greta@gmail.com", GoogleStub.ALL_SCOPES, Optional.empty());
        return Map.of(
                "PORT", String.valueOf(port),
                "ANSWERS", answers.toAbsolutePath().toString(),
                "JAR", answers.resolve("jar").toAbsolutePath().toString(),
                "CLIENT_ID", GoogleStub.WEB.value(),
                "GOOGLE_CODE", code.reveal(),
                "APP_ACCESS", access("1"),
                "APP_REFRESH", refresh("1"),
                "OTHER_ACCESS", access("2"),
                "OTHER_REFRESH", refresh("2"));
    }

    private static String grant() {
        return "{\"access_token\":\"" + access("3") + "\",\"refresh_token\":\"" + refresh("3")
                + "\",\"id_token\":\"a.b.c\",\"expires_in\":3599,\"token_type\":\"Bearer\",\"scope\":\""
                + GoogleStub.ALL_SCOPES + "\"}";
    }

    private static String access(String subject) {
        return GOOGLE.access(subject, subject + "@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES)
                .reveal();
    }

    private static String refresh(String subject) {
        return GOOGLE.granted(subject, subject + "@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES)
                .reveal();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
