package io.kvitt.benchmarks.recurrence;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures how well recurring payments are found, beside four baselines. Seeds 0 to 999 are for tuning; those from 100000 on are
 * used once, when nothing is tuned any more.
 */
@Command(
        name = "recurrence",
        mixinStandardHelpOptions = true,
        description = "Measures on synthetic households how well recurring payments are found.")
public final class RecurrenceBenchmark implements Callable<Integer> {

    private static final double LEAST_PRECISION = 0.95;
    private static final double LEAST_RECALL = 0.90;
    private static final double HELD_OUT_AT = 0.5;
    private static final int MOST_USERS = 100_000;

    /** Tuning ends before this seed, and this seed is reported. */
    private static final long TUNING_ENDS = 1_000;

    private static final long REPORTED_FROM = 100_000;

    @Option(names = "--seed", paramLabel = "N", description = "The first user's seed; the others follow. Default: 0.")
    private long seed;

    @Option(names = "--users", paramLabel = "N", description = "How many users. Default: 200.")
    private int users = 200;

    @Option(names = "--noise", split = ",", paramLabel = "LEVEL", description = "Levels from 0 to 1. Default: 0,0.5,1.")
    private double[] levels = {0, 0.5, 1};

    @Option(names = "--held-out", description = "Also the noise kinds that are part of no level, each at level 0.5.")
    private boolean heldOut;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--floors",
            description = "Fails (1) below a precision of 0.95 or a recall of 0.90 at any level from 0 to 0.5.")
    private boolean floors;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PrintStream out;

    private RecurrenceBenchmark(PrintStream out) {
        this.out = out;
    }

    /** Runs it and ends the process. */
    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    static int run(PrintStream out, String... args) {
        return new CommandLine(new RecurrenceBenchmark(out)).execute(args);
    }

    @Override
    public Integer call() throws IOException {
        refuse(users < 1 || users > MOST_USERS, "--users is 1 to " + MOST_USERS + ", not " + users);
        for (double level : levels) {
            refuse(!(level >= 0 && level <= 1), "--noise is 0 to 1, not " + level);
        }
        out.println(
                "Synthetic households: " + users + " users, seeds " + seed + " to " + (seed + users - 1) + purpose());
        List<Run> runs = new ArrayList<>();
        for (double level : levels) {
            runs.addAll(compared(Noise.of(level)));
        }
        List<Run> withHeldOut = heldOut ? withHeldOut() : List.of();
        new TextReport(out).print(runs, withHeldOut);
        runs.addAll(withHeldOut);
        if (json.isPresent()) {
            try (Writer to = Files.newBufferedWriter(json.get())) {
                JsonReport.write(to, seed, users, runs);
            }
        }
        return floors && runs.stream().anyMatch(RecurrenceBenchmark::isBelowFloors) ? 1 : 0;
    }

    private void refuse(boolean broken, String why) {
        if (broken) {
            throw new CommandLine.ParameterException(spec.commandLine(), why);
        }
    }

    private String purpose() {
        if (seed >= 0 && seed + users <= TUNING_ENDS) {
            return " (for tuning)";
        }
        return seed >= REPORTED_FROM ? " (reported: tune nothing after having seen them)" : "";
    }

    private List<Run> compared(Noise noise) {
        List<Household> households = SyntheticHouseholds.of(seed, users, noise);
        List<Run> runs = new ArrayList<>();
        for (Detector baseline : baselines()) {
            runs.add(new Run(baseline.name(), noise, Scoreboard.of(baseline, households)));
        }
        runs.add(kvitt(noise, households));
        return runs;
    }

    private List<Run> withHeldOut() {
        List<Run> runs = new ArrayList<>();
        for (HeldOut kind : HeldOut.values()) {
            runs.add(kvitt(new Noise(HELD_OUT_AT, Set.of(kind))));
        }
        runs.add(kvitt(new Noise(HELD_OUT_AT, EnumSet.allOf(HeldOut.class))));
        return runs;
    }

    private Run kvitt(Noise noise) {
        return kvitt(noise, SyntheticHouseholds.of(seed, users, noise));
    }

    private static Run kvitt(Noise noise, List<Household> households) {
        Detector kvitt = new KvittDetector();
        return new Run(kvitt.name(), noise, Scoreboard.replayed(kvitt, households));
    }

    static List<Detector> baselines() {
        return List.of(
                new ExactAmountBaseline(PayeeKey.RAW),
                new ExactAmountBaseline(PayeeKey.NORMALISED),
                new NearAmountBaseline(PayeeKey.RAW),
                new NearAmountBaseline(PayeeKey.NORMALISED));
    }

    private static boolean isBelowFloors(Run run) {
        StreamScore all = run.board().all();
        boolean measured = run.detector().equals(new KvittDetector().name())
                && run.noise().heldOut().isEmpty()
                && run.noise().level() <= HELD_OUT_AT;
        return measured && (all.precision() < LEAST_PRECISION || all.recall() < LEAST_RECALL);
    }
}
