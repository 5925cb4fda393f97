package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One browser window on a server, and what went wrong in it. Where there is no Chromium, tests are skipped. */
final class Visit implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Path> CHROMIUM = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final String AXE = "/axe.min.js";

    private static Optional<Browser> browser = Optional.empty();

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> wrong = new ArrayList<>();

    private Visit(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
        page.onPageError(wrong::add);
        page.onConsoleMessage(message -> {
            boolean ours = message.type().equals("error") && !message.text().startsWith("Failed to load resource");
            if (ours) {
                wrong.add(message.text());
            }
        });
    }

    /** A window of that width; 390 is a telephone. */
    static Visit of(ServedKvitt server, int width) {
        return of(server, width, "en-GB");
    }

    static Visit of(ServedKvitt server, int width, String locale) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width < 500 ? 844 : 900)
                        .setLocale(locale));
        context.setDefaultTimeout(20_000);
        return new Visit(context, server.address());
    }

    private static synchronized Browser browser() {
        Path chromium =
                CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElse(Path.of(""));
        assumeTrue(!chromium.toString().isEmpty(), "there is no Chromium to look at the dashboard with");
        if (browser.isEmpty()) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = Optional.of(playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync"))));
        }
        return browser.get();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Goes to an address of ours and waits until it is shown. */
    Page at(String path) {
        page.navigate(address + path);
        shown();
        return page;
    }

    /** Waits until nothing is on its way any more. */
    void shown() {
        page.waitForFunction(
                "() => document.querySelector('main h1, main h2, dialog[open]') && !document.querySelector('.skeleton')");
    }

    /** What the API says to whoever uses this window, which is somewhere on the server. */
    JsonNode json(String path) {
        return read((String) page.evaluate("(path) => fetch(path).then((answer) => answer.text())", path));
    }

    byte[] bytes(String path) {
        APIResponse response = context.request().get(address + path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return response.body();
    }

    /** Hands a document in behind the back of the page, and gives the invoices in it. */
    JsonNode handIn(String name, byte[] content) {
        APIResponse response = context.request()
                .post(
                        address + "/v1/receipts/upload",
                        RequestOptions.create()
                                .setMultipart(FormData.create()
                                        .set("file", new FilePayload(name, "application/octet-stream", content))));
        assertThat(response.status()).as(response.text()).isIn(200, 201);
        return read(response.text()).path("invoices");
    }

    /** Asks the API something behind the back of the page, and gives what it says. */
    JsonNode post(String path, String json) {
        APIResponse response = context.request()
                .post(
                        address + path,
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(response.status()).as(response.text()).isBetween(200, 299);
        return read(response.text());
    }

    /** Changes an invoice behind the back of the page. */
    void change(String api, long version, String json) {
        APIResponse response = context.request()
                .patch(
                        address + api,
                        RequestOptions.create()
                                .setHeader("If-Match", "\"v" + version + "\"")
                                .setHeader("Content-Type", "application/json")
                                .setData(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(response.status()).as(response.text()).isEqualTo(200);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** Nobody trips over this page, nothing of it is wider than the window, and no script failed. */
    void isFineForEverybody() {
        page.evaluate(axe());
        Object violations = page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
                  .violations.filter((one) => ['serious', 'critical'].includes(one.impact))
                  .map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary).join('; '))
                """);
        assertThat((List<?>) violations).as(page.url()).isEmpty();
        assertThat((int) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("%s is wider than the window", page.url())
                .isLessThanOrEqualTo(0);
        nothingFailed();
    }

    void nothingFailed() {
        assertThat(wrong).as(page.url()).isEmpty();
    }

    private static String axe() {
        try (InputStream in = Visit.class.getResourceAsStream(AXE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + AXE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
