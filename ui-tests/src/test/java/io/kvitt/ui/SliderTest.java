package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the slider of the debts says while a hand moves it. */
class SliderTest {

    private static final int STEPS = 60;

    /** Times are of this machine, whatever else it does: they are told and not judged. */
    private static final double WISHED_MILLIS = 150;

    private static ServedKvitt demo;

    @BeforeAll
    static void serve() {
        demo = ServedKvitt.demo();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    /** From the event of the slider until the answer stands on the page, and until that is drawn. */
    private static final String STEP = """
            () => new Promise((done) => {
              const slider = document.querySelector('input[type=range]');
              const from = performance.now();
              new MutationObserver((all, watching) => {
                watching.disconnect();
                const said = performance.now() - from;
                requestAnimationFrame(() => setTimeout(() => done([said, performance.now() - from])));
              }).observe(document.querySelector('.outlook'), {childList: true});
              slider.value = String(Number(slider.value) + Number(slider.step));
              slider.dispatchEvent(new Event('input'));
            })
            """;

    private static final String DRAG = """
            async () => {
              const slider = document.querySelector('input[type=range]');
              for (let i = 0; i < 90; i++) {
                slider.value = String(Number(slider.min) + Number(slider.step) * (i < 60 ? i : 120 - i));
                slider.dispatchEvent(new Event('input'));
                await new Promise((next) => setTimeout(next, 8));
              }
            }
            """;

    /** Counts how many plans are on their way at once. */
    private static final String COUNTING = """
            (() => {
              const plain = window.fetch;
              window.plans = {now: 0, most: 0, all: 0};
              window.fetch = async (path, options) => {
                const isPlan = String(path).endsWith('/v1/debt-plans');
                window.plans.now += isPlan;
                window.plans.all += isPlan;
                window.plans.most = Math.max(window.plans.most, window.plans.now);
                try {
                  return await plain(path, options);
                } finally {
                  window.plans.now -= isPlan;
                }
              };
            })()
            """;

    private static double[] column(JsonNode times, int column) {
        return StreamSupport.stream(times.spliterator(), false)
                .mapToDouble(one -> one.get(column).asDouble())
                .sorted()
                .toArray();
    }

    @ParameterizedTest(name = "a processor {0} times as slow")
    @ValueSource(ints = {1, 4})
    void theAnswerComesAtOnceAndIsThatOfTheApiAndTheCommandLine(int slower) {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/plan?extra=500");
            page.waitForSelector(".outlook-when");
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", slower);
            visit.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
            JsonNode times = Visit.read((String) page.evaluate("async () => { const step = " + STEP
                    + "; const all = []; for (let i = 0; i < " + STEPS
                    + "; i++) { all.push(await step()); } return JSON.stringify(all); }"));
            double[] said = column(times, 0);
            double[] drawn = column(times, 1);
            System.out.printf(
                    "slider, processor %d times as slow: answer on the page after %.0f ms in the middle, %.0f for 95 of"
                            + " 100, %.0f at worst; drawn after %.0f, %.0f, %.0f; wished for: %.0f%n",
                    slower,
                    said[STEPS / 2],
                    said[STEPS * 95 / 100],
                    said[STEPS - 1],
                    drawn[STEPS / 2],
                    drawn[STEPS * 95 / 100],
                    drawn[STEPS - 1],
                    WISHED_MILLIS);
            agree(visit, page);
            visit.nothingFailed();
        }
    }

    @Test
    void oneRequestIsOnItsWayAtMostAndTheLastWishIsAnswered() {
        try (Visit visit = Visit.of(demo, 1280)) {
            visit.page().addInitScript(COUNTING);
            Page page = visit.at("/plan?extra=500");
            page.waitForSelector(".outlook-when");
            page.evaluate(DRAG);
            page.waitForFunction("() => window.plans.now === 0");
            page.waitForTimeout(400);

            assertThat(((Number) page.evaluate("() => window.plans.most")).intValue())
                    .isEqualTo(1);
            System.out.printf(
                    "slider: %s plans were asked for while it was moved 90 times%n",
                    page.evaluate("() => window.plans.all"));
            assertThat(page.url())
                    .contains("extra=" + page.locator("input[type=range]").inputValue() + "&");
            agree(visit, page);
            visit.nothingFailed();
        }
    }

    @Test
    void whoeverAskedTooOftenKeepsTheLastAnswerAndGetsTheNewestLater() {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/plan?extra=500");
            String before = page.waitForSelector(".outlook-when").innerText();
            visit.context()
                    .route(
                            "**/v1/debt-plans",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(429)
                                    .setContentType("application/problem+json")
                                    .setBody("{\"status\":429,\"code\":\"rate_limited\"}")));
            for (int i = 0; i < 20; i++) {
                page.locator("input[type=range]").press("ArrowRight");
            }
            assertThat(page.locator(".outlook-when").innerText()).isEqualTo(before);
            assertThat(page.locator(".failure").count()).isZero();

            visit.context().unroute("**/v1/debt-plans");
            page.waitForFunction("(before) => document.querySelector('.outlook-when').innerText !== before", before);
            page.waitForTimeout(300);
            agree(visit, page);
        }
    }

    private static void agree(Visit visit, Page page) {
        String extra = page.locator("input[type=range]").inputValue();
        JsonNode api = visit.post(
                "/v1/debt-plans",
                "{\"strategy\":\"avalanche\",\"extra_per_month\":{\"amount\":\"%s\",\"currency\":\"SEK\"}}"
                        .formatted(extra));
        JsonNode cli = Visit.read(ServedKvitt.said(
                "debts",
                "plan",
                "--json",
                "--extra",
                extra,
                "--debt",
                "Kreditkort,48500,18.95,1250",
                "--debt",
                "Billån,96000,6.40,1900",
                "--debt",
                "Vitvaror,12800,11.50,450"));

        assertThat(page.locator(".outlook").innerText().replaceAll("(?<=[0-9])[,\u00a0 ](?=[0-9]{3})", ""))
                .contains(api.path("months_earlier").asText() + " months earlier")
                .contains(api.at("/interest_saved/amount").asText());
        for (String one : List.of("/interest_saved/amount", "/total_interest/amount", "/months")) {
            assertThat(cli.at(one)).as(one).isEqualTo(api.at(one));
        }
    }
}
