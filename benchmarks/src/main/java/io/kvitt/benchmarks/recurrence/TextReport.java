package io.kvitt.benchmarks.recurrence;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables for people. */
final class TextReport {

    /** Section 5.3 of the specification: 200 synthetic users of another generator. The last row knew its noise. */
    private static final List<List<String>> PUBLISHED = List.of(
            List.of("exact amount, raw payee", ".785/.698", ".698/.645", ".530/.528"),
            List.of("exact amount, normalised payee", ".785/.698", ".774/.691", ".766/.683"),
            List.of("7.5 %, three in a row, raw payee", ".697/.592", ".267/.163", ".107/.043"),
            List.of("7.5 %, three in a row, normalised payee", ".697/.592", ".533/.415", ".407/.269"),
            List.of("normalised payee, cadence score", ".940/.928", ".944/.931", ".953/.918"));

    private final PrintStream out;

    TextReport(PrintStream out) {
        this.out = out;
    }

    void print(List<Run> levels, List<Run> heldOut) {
        comparison(levels);
        published();
        List<Run> ours = levels.stream()
                .filter(run -> run.detector().equals(new KvittDetector().name()))
                .toList();
        details("Kvitt by noise level", ours);
        classes("Kvitt by class, precision/recall", ours);
        wrong(ours);
        if (!heldOut.isEmpty()) {
            details("Kvitt with noise kinds that are part of no level", heldOut);
            classes("Kvitt by class with these, precision/recall", heldOut);
        }
    }

    private void comparison(List<Run> levels) {
        Map<String, List<Run>> byDetector =
                levels.stream().collect(Collectors.groupingBy(Run::detector, LinkedHashMap::new, Collectors.toList()));
        title("All streams, precision/recall by noise level");
        byDetector.forEach((detector, runs) -> row(
                detector,
                runs.stream()
                        .map(run -> Texts.number(run.noise().level()) + ": "
                                + Texts.both(run.board().all()))
                        .toList()));
    }

    private void published() {
        title("The specification's figures at noise 0, 0.5 and 1 (another generator)");
        PUBLISHED.forEach(row -> row(row.get(0), row.subList(1, row.size())));
    }

    private void details(String title, List<Run> runs) {
        title(title);
        for (Run run : runs) {
            Scoreboard board = run.board();
            StreamScore all = board.all();
            line(
                    "noise %s: %d labelled, %d detected, %d matched",
                    run.noiseText(), all.labelled(), all.detected(), all.matched());
            line("  precision %s", Texts.interval(all.precision(), board.precisionInterval()));
            line("  recall    %s", Texts.interval(all.recall(), board.recallInterval()));
            line(
                    "  recall of the monthly classes %s",
                    Texts.part(board.monthly().recall()));
            line(
                    "  next date within 2 days %s, off by %s days on average",
                    Texts.part(board.nextWithinTwoDays()), Texts.part(board.meanDaysOff()));
            line("  next amount off by a fraction of %s on average", Texts.part(board.meanAmountOff()));
            line("  payments until found, median %s (9: later or never)", Texts.part(board.medianPaymentsUntilFound()));
            line("  false missed-payment alarms per user-year %s", Texts.part(board.falseAlarmsPerUserYear()));
        }
    }

    private void classes(String title, List<Run> runs) {
        title(title);
        row("", runs.stream().map(Run::noiseText).toList());
        for (StreamClass kind : StreamClass.values()) {
            List<String> cells = new ArrayList<>(
                    runs.stream().map(run -> Texts.both(run.board().of(kind))).toList());
            runs.stream()
                    .findFirst()
                    .ifPresent(run -> cells.add("of " + run.board().of(kind).labelled()));
            row(kind.name(), cells);
        }
    }

    private void wrong(List<Run> runs) {
        title("Streams that are none, by what they are made of");
        runs.forEach(run -> line("noise %s: %s", run.noiseText(), run.board().wrong()));
    }

    private void title(String title) {
        out.println();
        out.println(title);
    }

    private void row(String name, List<String> cells) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-42s", name));
        cells.forEach(cell -> row.append(String.format(Locale.ROOT, "%-24s", cell)));
        out.println(row.toString().stripTrailing());
    }

    private void line(String format, Object... values) {
        out.println("  " + String.format(Locale.ROOT, format, values));
    }
}
