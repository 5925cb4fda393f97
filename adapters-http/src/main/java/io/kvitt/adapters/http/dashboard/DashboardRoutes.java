package io.kvitt.adapters.http.dashboard;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.MediaType;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The addresses of the dashboard. Each shows one and the same page, whose script looks at the address; everything on it comes from
 * the API with the rights of whoever looks. Nothing but files of ours runs in it, and no other site can show it in a frame.
 */
public final class DashboardRoutes {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Nothing of the machine is needed. */
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** What a page may be asked to show; its script reads it, the server does not. */
    private static final List<Parameter> STATE = List.of(
            state("status"),
            state("type"),
            state("supplier"),
            state("due_from"),
            state("due_to"),
            state("issued_from"),
            state("issued_to"),
            state("review"),
            state("month"),
            state("from"),
            state("to"),
            state("by"),
            state("currency"),
            state("strategy"),
            state("extra"),
            state("order"),
            state("start"),
            state("page"),
            state("field"),
            state("lang"));

    private static final List<Shown> PAGES = List.of(
            new Shown("/", "showHome"),
            new Shown("/sign-in", "showSignIn"),
            new Shown("/sign-up", "showSignUp"),
            new Shown("/invoices", "showInvoicesPage"),
            new Shown("/invoices/{type}/{invoice_id}", "showInvoicePage"),
            new Shown("/review", "showReviewPage"),
            new Shown("/spending", "showSpendingPage"),
            new Shown("/plan", "showPlanPage"),
            new Shown("/reports", "showReportsPage"),
            new Shown("/reports/{month}", "showReportPage"),
            new Shown("/mailboxes", "showMailboxesPage"),
            new Shown("/notices", "showNoticesPage"),
            new Shown("/settings", "showSettingsPage"));

    private final DashboardFiles files;

    /** An address, and the name of its operation. */
    private record Shown(String path, String name) {}

    /** Over the files that this program brings along. */
    public DashboardRoutes() {
        this.files = DashboardFiles.load();
    }

    /** All of them. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        PAGES.forEach(page -> routes.add(page(page)));
        Route.Builder asset = Route.of("GET", "/assets/{release}/{file}", "showAsset", "Gives a file of the dashboard.")
                .open()
                .answers(Answer.empty(304, "It is what you have."));
        files.all().values().stream()
                .map(DashboardFile::type)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(type -> asset.answers(Answer.of(200, "The file.", type, "")));
        routes.add(asset.does(this::asset));
        return routes;
    }

    private Route page(Shown shown) {
        Route.Builder route = Route.of("GET", shown.path(), shown.name(), "Shows the dashboard.")
                .open()
                .answers(Answer.of(200, "The page.", MediaType.HTML, "<!doctype html>"))
                .answers(Answer.empty(304, "It is what you have."));
        STATE.forEach(route::parameter);
        return route.does(this::shell);
    }

    private static Parameter state(String name) {
        return new Parameter(name, "What the page shows; the server does not look at it.", "(?s).{0,500}", "");
    }

    private Response shell(Call call) {
        return files.shell()
                .response(call.request().header("Accept-Encoding"))
                .with("ETag", tag(call, "shell"))
                .with("Cache-Control", "no-cache")
                .with("Content-Security-Policy", POLICY)
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("Permissions-Policy", PERMISSIONS);
    }

    private Response asset(Call call) {
        return files.find(call.at("release"), call.at("file"))
                .orElseThrow(Refused::notFound)
                .response(call.request().header("Accept-Encoding"))
                .with("ETag", tag(call, call.at("file")))
                .with("Cache-Control", FOR_EVER);
    }

    private String tag(Call call, String name) {
        boolean small = call.request()
                .header("Accept-Encoding")
                .filter(stated -> stated.contains("gzip"))
                .isPresent();
        return "\"" + files.release() + "-" + name + (small ? "-gz" : "") + "\"";
    }
}
