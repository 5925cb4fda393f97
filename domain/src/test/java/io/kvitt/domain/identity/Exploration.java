package io.kvitt.domain.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Every order in which several can act, to the end: all states that can be reached from one, nearest first, so that what goes wrong
 * is told by the shortest story there is. A world is an immutable value that equals another of the same content, and bounds itself.
 */
final class Exploration {

    /** Enough for every world here, and little enough to end in seconds. */
    private static final int MOST_STATES = 2_000_000;

    private Exploration() {}

    /** One thing that can happen, and the world after it. */
    record Step<W>(String what, W after) {}

    /**
     * What was found.
     *
     * @param failures each with its shortest story
     */
    record Findings(int states, Map<String, List<String>> failures) {}

    private record Trace<W>(Trace<W> before, String what, W world) {}

    /**
     * Looks at every world that can be reached.
     *
     * @param failures what is wrong in a world
     */
    static <W> Findings of(W start, Function<W, List<Step<W>>> steps, Function<W, Set<String>> failures) {
        return until(Set.of(""), start, steps, failures);
    }

    /** Looks at worlds until all of these failures are found, or there are no more. */
    static <W> Findings until(
            Set<String> wanted, W start, Function<W, List<Step<W>>> steps, Function<W, Set<String>> failures) {
        Set<W> seen = new HashSet<>();
        Map<String, List<String>> found = new TreeMap<>();
        Deque<Trace<W>> open = new ArrayDeque<>();
        open.add(new Trace<>(null, "start", start));
        seen.add(start);
        while (!open.isEmpty() && !found.keySet().containsAll(wanted)) {
            Trace<W> here = open.remove();
            Set<String> wrong = failures.apply(here.world());
            wrong.forEach(failure -> found.putIfAbsent(failure, story(here)));
            for (Step<W> step : steps.apply(here.world())) {
                if (seen.add(step.after())) {
                    open.add(new Trace<>(here, step.what(), step.after()));
                }
            }
            if (seen.size() > MOST_STATES) {
                throw new IllegalStateException("more than " + MOST_STATES + " states; the world has no bound");
            }
        }
        return new Findings(seen.size(), found);
    }

    private static <W> List<String> story(Trace<W> end) {
        List<String> story = new ArrayList<>();
        for (Trace<W> at = end; at != null; at = at.before()) {
            story.add(at.what());
        }
        Collections.reverse(story);
        return story;
    }
}
