package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings and notices: of somebody who signed in, and of whoever sits at this machine. */
class SettingsPageTest {

    private static final String PASSWORD = "a long and own sentence";

    @TempDir
    private static Path folder;

    private static ServedKvitt many;
    private static ServedKvitt demo;

    @BeforeAll
    static void serve() {
        many = ServedKvitt.forMany(folder);
        demo = ServedKvitt.demo();
    }

    @AfterAll
    static void stop() {
        many.close();
        demo.close();
    }

    private static Page settings(Visit visit, String email) {
        Page page = visit.at("/sign-up?from=/settings");
        page.locator("#sign-in-name").fill("Ann Lee");
        page.locator("#sign-in-email").fill(email);
        page.locator("#sign-in-password").fill(PASSWORD);
        page.locator("#sign-in-password").press("Enter");
        page.waitForSelector("#set-zone-field");
        visit.shown();
        return page;
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession() {
        try (Visit visit = Visit.of(many, 1280)) {
            Page page = settings(visit, "draft@example.org");
            visit.isFineForEverybody();
            page.locator("#set-zone-field").fill("Asia/Tokyo");
            page.locator("#set-quiet-from-field").fill("22:00");
            page.locator("#set-quiet-to-field").fill("07:00");
            visit.context().clearCookies();
            page.locator("#set-zone-field").press("Enter");
            page.waitForSelector("dialog.sign-in-dialog[open]");
            page.locator("dialog #sign-in-name").fill("draft@example.org");
            page.locator("dialog #sign-in-password").fill(PASSWORD);
            page.locator("dialog #sign-in-password").press("Enter");
            page.waitForSelector(".note:has-text('Kept')");

            assertThat(page.locator("#set-zone-field").inputValue()).isEqualTo("Asia/Tokyo");
            assertThat(visit.json("/v1/user/me/notifications").path("zone").asText())
                    .isEqualTo("Asia/Tokyo");
            assertThat(visit.json("/v1/user/me/notifications")
                            .path("quiet_hours")
                            .asText())
                    .isEqualTo("22:00-07:00");
            visit.nothingFailed();
        }
    }

    @Test
    void aUserIsRenamedTakesEverythingAlongAndLeaves() throws Exception {
        try (Visit visit = Visit.of(many, 390)) {
            Page page = settings(visit, "leaving@example.org");
            page.locator("#set-name-field").fill("<b>Bo</b>");
            page.locator("#set-name-field").press("Enter");
            page.waitForSelector(".note:has-text('Kept')");
            assertThat(visit.json("/v1/user/me").path("name").asText()).isEqualTo("<b>Bo</b>");
            page.locator("#set-email-field").fill("no address");
            page.locator("#set-zone-field").fill("Mars");
            page.locator("#set-zone-field").press("Enter");
            page.waitForSelector("form:has(#set-zone-field) .form-error:not(:empty)");
            visit.isFineForEverybody();
            Download all = page.waitForDownload(() -> page.getByText("Export").click());
            assertThat(Files.readString(all.path())).contains("export_of_user", "<b>Bo</b>");

            page.getByText("Delete account").click();
            page.waitForSelector("dialog[open]");
            assertThat(page.locator("dialog button[type=submit]").isDisabled()).isTrue();
            page.locator("#set-word-field").fill("delete");
            visit.isFineForEverybody();
            page.locator("dialog button[type=submit]").click();
            page.waitForURL("**/sign-in");
        }
    }

    @Test
    void anotherSessionIsEnded() {
        try (Visit visit = Visit.of(many, 1280);
                Visit other = Visit.of(many, 390)) {
            Page page = settings(visit, "twice@example.org");
            Page second = other.at("/sign-in?from=/settings");
            second.locator("#sign-in-name").fill("twice@example.org");
            second.locator("#sign-in-password").fill(PASSWORD);
            second.locator("#sign-in-password").press("Enter");
            second.waitForSelector("#set-zone-field");
            page.reload();
            visit.shown();
            assertThat(visit.json("/v1/user/me/sessions").path("items").size()).isEqualTo(2);
            page.locator("[aria-labelledby=set-sessions] button").click();
            page.waitForFunction("() => !document.querySelector('[aria-labelledby=set-sessions] button')");

            assertThat(visit.json("/v1/user/me/sessions").path("items").size()).isEqualTo(1);
            visit.nothingFailed();
        }
    }

    @Test
    void aCalendarHasASecretAddressThatCanBeRevoked() {
        try (Visit visit = Visit.of(demo, 390)) {
            Page page = visit.at("/settings");
            page.getByText("Make an address").click();
            String address = page.waitForSelector(".secret code").innerText();
            assertThat(page.evaluate("(address) => fetch(address).then((answer) => answer.text())", address)
                            .toString())
                    .startsWith("BEGIN:VCALENDAR");
            visit.isFineForEverybody();
            page.getByText("Revoke it").click();
            page.waitForSelector(".note");
            assertThat(page.evaluate("(address) => fetch(address).then((answer) => answer.status)", address))
                    .isEqualTo(404);
        }
    }

    @Test
    void theBellCountsWhatIsUnread() {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/settings");
            page.waitForFunction("""
                    () => fetch('/v1/user/me/events?unread=true').then((answer) => answer.json()).then((all) => all.items.length >= 5)
                    """);
            visit.at("/notices");
            page.waitForSelector(".badge");
            int unread =
                    visit.json("/v1/user/me/events?unread=true").path("items").size();
            assertThat(page.locator(".notice.unread").count()).isEqualTo(unread);
            page.locator(".notice-title").first().click();
            page.waitForURL("**/invoices/**");
            page.waitForFunction("(n) => document.querySelector('.badge')?.textContent === String(n)", unread - 1);
            visit.at("/notices");
            page.getByText("Mark all as read").click();
            page.waitForFunction("() => !document.querySelector('.badge')");

            assertThat(page.locator(".notice.unread").count()).isZero();
            visit.isFineForEverybody();
        }
    }

    @Test
    void languageAndColoursAreChosen() {
        try (Visit visit = Visit.of(demo, 1280)) {
            Page page = visit.at("/settings");
            page.locator("#set-theme").selectOption("dark");
            page.waitForSelector("html[data-theme=dark]");
            page.locator("#set-language").selectOption("sv");
            page.waitForSelector("h1:has-text('Inställningar')");
            page.reload();
            visit.shown();

            assertThat(page.locator("h1").innerText()).isEqualTo("Inställningar");
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            visit.isFineForEverybody();
        }
    }

    @Test
    void whereAProviderIsSetUpOneCanSignInThere() {
        try (Visit visit = Visit.of(many, 390)) {
            Page page = visit.at("/sign-in?from=/plan");
            assertThat(page.locator("a[href^='/v1/auth/login']").count()).isZero();
            visit.context()
                    .route(
                            "**/v1/auth/providers",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"sign_in\":true,\"google\":false}")));
            page.reload();

            assertThat(page.waitForSelector("a[href^='/v1/auth/login']").getAttribute("href"))
                    .isEqualTo("/v1/auth/login?return_to=%2Fplan");
            visit.isFineForEverybody();
        }
    }
}
