package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was begun and not kept is there again for whoever began it, and for nobody else. */
class DraftsTest {

    private static final String PASSWORD = "a long and own sentence";

    @TempDir
    private static Path folder;

    private static ServedKvitt many;

    @BeforeAll
    static void serve() {
        many = ServedKvitt.forMany(folder);
    }

    @AfterAll
    static void stop() {
        many.close();
    }

    private static Page signUp(Visit visit, String email) {
        Page page = visit.at("/sign-up");
        page.locator("#sign-in-name").fill("Ann Lee");
        page.locator("#sign-in-email").fill(email);
        page.locator("#sign-in-password").fill(PASSWORD);
        page.locator("#sign-in-password").press("Enter");
        page.waitForSelector(".welcome");
        return page;
    }

    private static void signIn(Page page, String email) {
        page.waitForSelector("#sign-in-name").fill(email);
        page.locator("#sign-in-password").fill(PASSWORD);
        page.locator("#sign-in-password").press("Enter");
    }

    private static void openPaper(Page page) {
        FileChooser chooser = page.waitForFileChooser(() -> page.locator(".add").click());
        chooser.setFiles(new FilePayload("faktura.pdf", "application/pdf", Papers.turned(0, 0)));
        page.waitForSelector(".upload-result").click();
        page.waitForSelector(".sheet-page.shown");
    }

    private static void edit(Page page, String field) {
        page.waitForSelector(".field-row[data-field=" + field + "] .change").click();
    }

    private static int drafts(Page page) {
        return (int) page.evaluate(
                "() => Object.keys(sessionStorage).filter((key) => key.startsWith('kvitt.draft.')).length");
    }

    @Test
    void aCorrectionIsThereAfterSigningInAgainAndGoneOnceItIsKept() {
        try (Visit visit = Visit.of(many, 1280)) {
            Page page = signUp(visit, "typed@example.org");
            openPaper(page);
            edit(page, "invoice_number");
            page.locator("#edit-invoice_number").fill("A-77");
            visit.context().clearCookies();
            page.reload();
            page.waitForURL("**/sign-in?from=**");
            signIn(page, "typed@example.org");
            page.waitForSelector("#edit-invoice_number");

            assertThat(page.locator("#edit-invoice_number").inputValue()).isEqualTo("A-77");
            assertThat(page.locator("button:has-text('Point at it')").count()).isEqualTo(1);
            visit.isFineForEverybody();
            page.locator("#edit-invoice_number").press("Enter");
            page.waitForSelector(".field-row[data-field=invoice_number] .value:has-text('A-77')");
            assertThat(drafts(page)).isZero();
        }
    }

    @Test
    void aBoxThatWasDrawnIsReadAfterSigningInAgain() {
        try (Visit visit = Visit.of(many, 1440)) {
            Page page = signUp(visit, "drawn@example.org");
            openPaper(page);
            edit(page, "amount_due");
            page.getByText("Point at it").click();
            visit.context().clearCookies();
            BoundingBox sheet = page.locator(".sheet-page").boundingBox();
            page.mouse().move(sheet.x + 225 / 420.0 * sheet.width, sheet.y + 318 / 600.0 * sheet.height);
            page.mouse().down();
            page.mouse().move(sheet.x + 300 / 420.0 * sheet.width, sheet.y + 338 / 600.0 * sheet.height);
            page.mouse().up();
            page.waitForSelector("dialog.sign-in-dialog[open]");
            page.reload();
            page.waitForURL("**/sign-in?from=**");
            signIn(page, "drawn@example.org");

            page.waitForFunction("() => document.querySelector('#edit-amount_due')?.value === '1000.00'");
            visit.nothingFailed();
        }
    }

    @Test
    void aDayOfPaymentIsThereAfterSigningInAgain() {
        try (Visit visit = Visit.of(many, 1280)) {
            Page page = signUp(visit, "paid@example.org");
            openPaper(page);
            page.getByText("Paid on another day").click();
            page.locator("#paid-on").fill("2026-01-07");
            visit.context().clearCookies();
            page.reload();
            page.waitForURL("**/sign-in?from=**");
            signIn(page, "paid@example.org");
            page.waitForSelector("#paid-on");

            assertThat(page.locator("#paid-on").inputValue()).isEqualTo("2026-01-07");
            visit.isFineForEverybody();
            page.locator("#paid-on").press("Enter");
            page.waitForSelector(".paper-head .chip.paid");
            assertThat(page.locator(".pay").innerText()).contains("Paid 7 Jan");
            page.waitForFunction("() => !Object.keys(sessionStorage).some((key) => key.includes('payment'))");
        }
    }

    @Test
    void aDebtThatWasBegunIsGoneOnceSomebodySignsOut() {
        try (Visit visit = Visit.of(many, 1280)) {
            Page page = signUp(visit, "debt@example.org");
            visit.at("/plan");
            page.getByText("Add a debt").click();
            page.locator("#debt-name").fill("Car");
            page.locator("#debt-balance").fill("4500");
            page.reload();
            page.waitForSelector("#debt-name");
            assertThat(page.locator("#debt-name").inputValue()).isEqualTo("Car");
            assertThat(page.locator("#debt-balance").inputValue()).isEqualTo("4500");
            visit.isFineForEverybody();
            visit.at("/");
            assertThat(drafts(page)).isEqualTo(1);
            page.locator("button[aria-label='Sign out']").click();
            page.waitForURL("**/sign-in**");
            assertThat(drafts(page)).isZero();
        }
    }

    @Test
    void nobodySeesWhatAnotherBegan(@TempDir Path own) {
        try (ServedKvitt server = ServedKvitt.forMany(own); // of one address few may sign up in an hour
                Visit visit = Visit.of(server, 1280)) {
            signUp(visit, "bo@example.org");
            visit.context().clearCookies();
            Page page = signUp(visit, "anna@example.org");
            openPaper(page);
            edit(page, "invoice_number");
            page.locator("#edit-invoice_number").fill("private");
            visit.context().clearCookies();
            page.locator("#edit-invoice_number").press("Enter");
            page.waitForSelector("dialog.sign-in-dialog[open]");
            signIn(page, "bo@example.org");
            page.waitForSelector(".failure");

            assertThat(page.locator("main").innerText()).doesNotContain("Vridna Papper");
            assertThat(page.locator("input").count()).isZero();
            assertThat(page.evaluate("() => JSON.stringify(sessionStorage)").toString())
                    .doesNotContain("private");
        }
    }
}
