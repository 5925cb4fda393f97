package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page in each of its states, on a desk and on a telephone. */
class PagesTest {

    private static final String SIZES = """
            /,                      1280
            /,                      390
            /,                      320
            /invoices,              1280
            /invoices,              390
            /invoices,              320
            /invoices?status=paid,  1280
            /review,                1280
            /review,                390
            /spending,              1280
            /spending,              390
            /spending?by=type,      320
            /plan,                  1280
            /plan?extra=500&strategy=custom, 390
            /plan,                  320
            /reports,               1280
            /reports,               390
            /reports,               320
            /mailboxes,             1280
            /mailboxes,             390
            /mailboxes,             320
            /notices,               1280
            /notices,               390
            /settings,              1280
            /settings,              390
            /settings,              320
            /sign-in,               1280
            /sign-in,               390
            /sign-up,               390
            /nowhere/at/all,        390
            """;

    @TempDir
    private static Path folder;

    private static ServedKvitt demo;
    private static ServedKvitt empty;

    @BeforeAll
    static void serve() {
        demo = ServedKvitt.demo();
        empty = ServedKvitt.empty(folder);
    }

    @AfterAll
    static void stop() {
        demo.close();
        empty.close();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(textBlock = SIZES)
    void everybodyCanUseThePage(String path, int width) {
        for (String locale : new String[] {"en-GB", "sv-SE"}) {
            try (Visit visit = Visit.of(demo, width, locale)) {
                visit.page()
                        .emulateMedia(new Page.EmulateMediaOptions()
                                .setColorScheme(locale.startsWith("sv") ? ColorScheme.DARK : ColorScheme.LIGHT));
                if (path.equals("/nowhere/at/all")) {
                    visit.at("/");
                    visit.page()
                            .evaluate(
                                    "() => { history.pushState({}, '', '/nowhere'); dispatchEvent(new PopStateEvent('popstate')); }");
                    visit.page().waitForSelector("main .empty");
                } else {
                    visit.at(path);
                }
                visit.isFineForEverybody();
            }
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "/, 1280",
        "/, 390",
        "/invoices, 1280",
        "/invoices, 390",
        "/review, 390",
        "/spending, 390",
        "/plan, 1280",
        "/reports, 390",
        "/mailboxes, 1280",
        "/notices, 390"
    })
    void aPageWithoutAnythingSaysWhatToDo(String path, int width) {
        try (Visit visit = Visit.of(empty, width)) {
            Page page = visit.at(path);
            assertThat(page.locator(".empty, .welcome").count()).isEqualTo(1);
            visit.isFineForEverybody();
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"/, 1280", "/invoices, 390", "/review, 1280"})
    void whatFailsSaysSoWithTheIdOfTheRequestAndCanBeTriedAgain(String path, int width) {
        try (Visit visit = Visit.of(demo, width)) {
            visit.context().route("**/v1/in*/**", PagesTest::fail);
            visit.context().route("**/v1/invoices?**", PagesTest::fail);
            Page page = visit.at(path);
            assertThat(page.locator(".failure").first().innerText()).contains("req-42");
            visit.isFineForEverybody();

            visit.context().unroute("**/v1/in*/**");
            visit.context().unroute("**/v1/invoices?**");
            page.locator(".failure button").first().click();
            visit.shown();
            assertThat(page.locator(".failure").count()).isZero();
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "/spending, 390",
        "/plan, 1280",
        "/reports, 390",
        "/mailboxes, 390",
        "/notices, 390",
        "/settings, 1280",
        "/settings, 390"
    })
    void everyPartThatFailsCanBeTriedAgain(String path, int width) {
        try (Visit visit = Visit.of(demo, width)) {
            visit.context().route("**/v1/**", PagesTest::fail);
            Page page = visit.at(path);
            assertThat(page.locator(".failure").first().innerText()).contains("req-42");
            visit.isFineForEverybody();

            visit.context().unroute("**/v1/**");
            for (int left = page.locator(".failure").count(); left > 0; left--) {
                page.locator(".failure button").first().click();
                visit.shown();
            }
            assertThat(page.locator(".failure").count()).isZero();
            visit.isFineForEverybody();
        }
    }

    private static void fail(Route route) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("application/problem+json")
                        .setBody(
                                "{\"title\":\"A fault of ours\",\"status\":500,\"code\":\"internal\",\"detail\":\"Tell us.\",\"request_id\":\"req-42\"}"));
    }
}
