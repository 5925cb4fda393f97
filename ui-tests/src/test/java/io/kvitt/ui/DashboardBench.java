package io.kvitt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon home is there with many papers, in a browser that was never here before. Run by {@code benchmarks/dashboard.sh}. */
class DashboardBench {

    private static final int VISITS = 11;

    /** Notes when all parts of the page are filled, seen from the first byte asked for. */
    private static final String WATCH = """
            new MutationObserver((all, watching) => {
              if (document.querySelector('main h1, main h2') && !document.querySelector('.skeleton')) {
                window.filled = performance.now();
                watching.disconnect();
              }
            }).observe(document, {childList: true, subtree: true});
            """;

    @TempDir
    private Path folder;

    @Test
    void homeIsThereSoon() throws IOException {
        int kept = Integer.getInteger("kvitt.bench.invoices", 5_000);
        Path store = folder.resolve("kvitt.db");
        ServedKvitt.said("parse", papers(kept).toString(), "--save", "--csv", "-q", "--store", store.toString());
        try (ServedKvitt server = ServedKvitt.empty(folder)) {
            List<Double> painted = new ArrayList<>();
            List<Double> filled = new ArrayList<>();
            for (int i = 0; i < VISITS; i++) {
                try (Visit visit = Visit.of(server, 1280)) {
                    visit.page().addInitScript(WATCH);
                    Page page = visit.at("/");
                    painted.add(millis(page, "performance.getEntriesByName('first-contentful-paint')[0].startTime"));
                    filled.add(millis(page, "window.filled"));
                    assertThat(visit.json("/v1/insights/overview").toString()).contains(String.valueOf(kept));
                }
            }
            System.out.printf("home, %,d invoices kept, %d visits of new browsers%n", kept, VISITS);
            said("first contentful paint", painted);
            said("all parts filled", filled);
        }
    }

    /** E-invoices that are alike but for number and days, and all of them to be paid: home has never more to do. */
    private Path papers(int count) throws IOException {
        String one = Files.readString(Path.of("../samples/ubl-nordvik.xml"));
        Path made = Files.createDirectories(folder.resolve("papers"));
        LocalDate today = LocalDate.now();
        for (int i = 0; i < count; i++) {
            LocalDate issued = today.minusDays(i % 700);
            Files.writeString(
                    made.resolve(i + ".xml"),
                    one.replaceFirst("<cbc:ID>[^<]*", "<cbc:ID>N-" + i)
                            .replaceFirst("<cbc:IssueDate>[^<]*", "<cbc:IssueDate>" + issued)
                            .replaceFirst("<cbc:DueDate>[^<]*", "<cbc:DueDate>" + issued.plusDays(30)));
        }
        return made;
    }

    private static double millis(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static void said(String what, List<Double> millis) {
        Collections.sort(millis);
        System.out.printf(
                "%-24s %5.0f ms at best, %5.0f in the middle, %5.0f at worst%n",
                what, millis.get(0), millis.get(millis.size() / 2), millis.get(millis.size() - 1));
    }
}
