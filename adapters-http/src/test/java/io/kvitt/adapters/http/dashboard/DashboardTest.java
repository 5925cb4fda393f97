package io.kvitt.adapters.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.http.Household;
import io.kvitt.adapters.http.Promise;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Sent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the dashboard, as they are and as they are served. */
class DashboardTest {

    private static final int MOST_BYTES = 120_000;
    private static final Path SOURCES = Path.of("src/main/resources/io/kvitt/adapters/http/dashboard");
    private static final DashboardFiles FILES = DashboardFiles.load();
    private static final Household HOUSEHOLD = new Household();
    private static final Promise PROMISE = new Promise(HOUSEHOLD.routes());

    /** What takes text for markup or for code, or a style that the policy refuses. */
    private static final Pattern UNSAFE =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser"
                    + "|createContextualFragment|srcdoc|\\beval\\(|new Function|setAttribute\\('style'|javascript:");

    private static Response get(String target, String... header) {
        Sent sent = Sent.of("GET", target);
        for (int i = 0; i < header.length; i += 2) {
            sent = sent.with(header[i], header[i + 1]);
        }
        Response response = HOUSEHOLD.router().handle(sent.request());
        PROMISE.check(sent.request(), response);
        return response;
    }

    private static String at(String file) {
        return "/assets/" + FILES.release() + "/" + file;
    }

    @Test
    void everyFileIsInTheList() throws IOException {
        try (Stream<Path> there = Files.list(SOURCES)) {
            Set<String> names = there.map(path -> path.getFileName().toString())
                    .filter(name -> !Set.of("files.txt", "shell.html").contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeSet<>(FILES.all().keySet())).isEqualTo(names);
        }
    }

    @Test
    void allOfThemAreSmall() {
        int bytes = FILES.all().values().stream()
                .mapToInt(DashboardFile::compressedSize)
                .sum();

        System.out.printf("assets: %,d bytes compressed, of %,d%n", bytes, MOST_BYTES);
        assertThat(bytes).isBetween(10_000, MOST_BYTES);
    }

    @Test
    void noTextBecomesMarkup() {
        ours().forEach(file -> assertThat(UNSAFE.matcher(text(file))
                        .results()
                        .map(one -> one.group())
                        .toList())
                .as(file.name())
                .isEmpty());
    }

    @Test
    void modulesFindEachOther() {
        Pattern imported = Pattern.compile("(?:from|import)\\s*\\(?'\\./([^']+)'");
        ours().filter(file -> file.name().endsWith(".js"))
                .forEach(file -> assertThat(
                                imported.matcher(text(file)).results().map(one -> one.group(1)))
                        .as(file.name())
                        .allMatch(FILES.all()::containsKey));
    }

    @Test
    void bothLanguagesHaveTheWordsThatAreAskedFor() {
        Set<String> english = keys("words.en.js");
        Set<String> swedish = keys("words.sv.js");
        assertThat(swedish).containsAll(english);
        Pattern asked = Pattern.compile("\\bt\\('([a-z0-9_.-]+)'(, \\{n\\b)?");
        ours().filter(file -> file.name().endsWith(".js")).forEach(file -> {
            Matcher one = asked.matcher(text(file));
            while (one.find()) {
                String key = one.group(1);
                assertThat(english.contains(key) || english.contains(key + ".other"))
                        .as("%s of %s", key, file.name())
                        .isTrue();
            }
        });
    }

    private static Set<String> keys(String name) {
        return Pattern.compile("'([a-z0-9_.-]+)': '")
                .matcher(text(FILES.all().get(name)))
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<DashboardFile> ours() {
        return FILES.all().values().stream().filter(file -> !file.name().startsWith("uplot"));
    }

    private static String text(DashboardFile file) {
        return new String(file.plain(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-up",
                "/invoices",
                "/invoices?status=open&type=rental",
                "/invoices/rental/" + "0123",
                "/review",
                "/spending",
                "/plan",
                "/reports",
                "/reports/2026-10",
                "/mailboxes",
                "/notices",
                "/settings"
            })
    void everyAddressShowsTheOnePageWithNothingInline(String address) {
        Response response = get(address);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(response.header("Cache-Control")).contains("no-cache");
        assertThat(response.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http");
        assertThat(response.bodyText())
                .doesNotContain("<style", "style=", "onload", "{at}", "{modules}")
                .containsPattern("<script type=\"module\" src=\"" + at("app.js") + "\"></script>");
        Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(response.bodyText())
                .results()
                .forEach(one ->
                        assertThat(get(one.group(1)).status()).as(one.group(1)).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    app.js,            text/javascript; charset=utf-8
                    kvitt.css,         text/css; charset=utf-8
                    icon.svg,          image/svg+xml
                    uplot-license.txt, text/plain; charset=utf-8
                    """)
    void aFileIsKeptForEver(String name, String type) {
        Response response = get(at(name));

        assertThat(response.header("Content-Type")).contains(type);
        assertThat(response.header("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(get(at(name), "If-None-Match", response.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gzip                          | true
                    br;q=1.0, gzip;q=0.8, *;q=0.1 | true
                    deflate,gzip                  | true
                    gzip;q=0                      | false
                    gzip;q=0.0                    | false
                    xgzip                         | false
                    identity                      | false
                    """)
    void whoTakesItCompressedGetsItSo(String accepted, boolean compressed) throws IOException {
        Response response = get(at("app.js"), "Accept-Encoding", accepted);

        assertThat(response.header("Content-Encoding").filter("gzip"::equals).isPresent())
                .isEqualTo(compressed);
        assertThat(response.header("Vary")).contains("Accept-Encoding");
        byte[] plain = compressed
                ? new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes()
                : response.body();
        assertThat(plain).isEqualTo(FILES.all().get("app.js").plain());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/0000000000000000/app.js",
                "/assets/{release}/shell.html",
                "/assets/{release}/files.txt",
                "/assets/{release}/..%2fapi%2fdocs.js",
                "/assets/{release}/../app.js",
                "/assets/{release}/%2e%2e/%2e%2e/logback.xml",
                "/assets/{release}/%2fetc%2fpasswd",
                "/assets/{release}/..\\\\app.js",
                "/assets/{release}/sub/app.js",
                "/assets/{release}/App.js",
                "/assets/{release}/DashboardFiles.class"
            })
    void noAddressLeadsToAnythingElse(String address) {
        assertThat(get(address.replace("{release}", FILES.release())).status()).isIn(400, 404);
    }

    @Test
    void everyFileIsServedAsItIs() {
        List<String> names = List.copyOf(FILES.all().keySet());
        assertThat(names)
                .allSatisfy(name -> assertThat(get(at(name)).body())
                        .isEqualTo(FILES.all().get(name).plain()));
    }
}
