package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mailboxes: looked at, told how often, and disconnected. */
class MailboxesPageTest {

    private static final String LOST = """
        {"items":[{"id":"mbx_1c722a97-4d25-3acb-8d92-acdd084ed694","kind":"gmail","status":"needs-reauth",
         "reason":"grant_expired_or_revoked","remedy":"Connect again.","address":"a…@gmail.com","policy":"hourly",
         "zone":"Europe/Stockholm","senders":["<img src=x onerror=window.hacked=1>"],"words":[],
         "since":"2026-01-01T00:00:00Z","result":"needs-reauth","looked_at":"2026-11-20T07:41:00Z","units_today":47,"version":4}]}\
        """;

    private static ServedKvitt demo;

    @BeforeAll
    static void serve() {
        demo = ServedKvitt.demo();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void oneIsLookedAtTunedAndDisconnected() {
        try (Visit visit = Visit.of(demo, 390)) {
            Page page = visit.at("/mailboxes");
            page.getByText("Look now").click();
            page.waitForSelector(".mailbox .job:has-text('new invoice')");
            page.getByText("Look through all").click();
            page.waitForSelector("section .job:has-text('new invoice')");
            page.locator(".policy select").selectOption("hourly");
            page.waitForSelector(".note");
            assertThat(visit.json("/v1/mailboxes").at("/items/0/policy").asText())
                    .isEqualTo("hourly");
            page.getByText("Disconnect").click();
            page.waitForSelector("dialog[open]");
            visit.isFineForEverybody();
            page.keyboard().press("Escape");
            assertThat(visit.json("/v1/mailboxes").path("items").size()).isEqualTo(1);
            page.getByText("Disconnect").click();
            page.locator("dialog .danger").click();
            page.waitForSelector(".empty");

            assertThat(visit.json("/v1/mailboxes").path("items").size()).isZero();
            visit.isFineForEverybody();
        }
    }

    @Test
    void oneThatNeedsItsOwnerSaysWhy() {
        try (Visit visit = Visit.of(demo, 390)) {
            visit.context()
                    .route(
                            "**/v1/mailboxes",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(LOST)));
            Page page = visit.at("/mailboxes");

            assertThat(page.locator(".trouble").innerText()).contains("taken back, or ran out");
            assertThat(page.locator(".mailbox").innerText()).contains("47 units", "<img src=x");
            assertThat(page.locator("button:has-text('Look now')").isDisabled()).isTrue();
            assertThat(page.evaluate("() => window.hacked")).isNull();
            visit.isFineForEverybody();
        }
    }
}
