package io.kvitt.application.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tries a seed, and tells of one that fails so that it can be gone after: with as few steps as still fail, and how to run it again. */
final class Trial {

    private static final int LAST_EVENTS = 60;

    private final long seed;
    private final Setting setting;
    private final String test;

    /** @param test whose method tries this setting */
    Trial(long seed, Setting setting, String test) {
        this.seed = seed;
        this.setting = setting;
        this.test = test;
    }

    /** A run and what came of it. */
    record Run(List<Breach> breaches, List<String> chronicle, Map<String, Integer> happened) {}

    /** Whatever breaks outside the processes is a fault as well. */
    Run run(List<Step> steps, boolean isTold) {
        try (World world = new World(seed, setting, isTold)) {
            List<Breach> breaches = new ArrayList<>();
            try {
                breaches.addAll(world.live(steps));
            } catch (RuntimeException fault) { // told with the seed, as everything else
                breaches.addAll(world.book().breaches);
                breaches.add(new Breach(Invariant.NO_FAULT, fault + " at " + fault.getStackTrace()[0]));
            }
            return new Run(List.copyOf(breaches), world.chronicle(), world.happened());
        }
    }

    /**
     * What is to be printed of one that fails.
     *
     * @throws IllegalArgumentException if it does not
     */
    String told() {
        List<Step> steps = Step.of(seed);
        Invariant broken = run(steps, false).breaches().stream()
                .findFirst()
                .map(Breach::invariant)
                .orElseThrow(() -> new IllegalArgumentException("seed " + seed + " breaks nothing"));
        List<Step> few = shortened(steps, broken);
        Run run = run(few, true);
        List<String> events = run.chronicle();
        return String.format(
                Locale.ROOT,
                "seed %d breaks %s\nagain: ./mvnw -pl application -am test -Dtest=%s -Dkvitt.seed=%d -Dkvitt.seeds=1"
                        + " -Dsurefire.failIfNoSpecifiedTests=false\n%d of its %d steps are enough:\n%s\nbroken in the end:\n%s",
                seed,
                broken,
                test,
                seed,
                few.size(),
                steps.size(),
                lines(events.subList(Math.max(0, events.size() - LAST_EVENTS), events.size())),
                lines(run.breaches()));
    }

    private static String lines(List<?> things) {
        return String.join("\n", things.stream().map(thing -> "  " + thing).toList());
    }

    /** Leaves out what can be left out with the same invariant broken: halves first, single steps last. */
    List<Step> shortened(List<Step> steps, Invariant broken) {
        List<Step> few = steps;
        for (int size = steps.size() / 2; size > 0; size /= 2) {
            for (int from = 0; from < few.size(); ) {
                List<Step> less = without(few, from, Math.min(few.size(), from + size));
                if (breaks(less, broken)) {
                    few = less;
                } else {
                    from += size;
                }
            }
        }
        return few;
    }

    private boolean breaks(List<Step> steps, Invariant broken) {
        return run(steps, false).breaches().stream().anyMatch(breach -> breach.invariant() == broken);
    }

    private static List<Step> without(List<Step> steps, int from, int until) {
        List<Step> less = new ArrayList<>(steps.subList(0, from));
        less.addAll(steps.subList(until, steps.size()));
        return less;
    }
}
