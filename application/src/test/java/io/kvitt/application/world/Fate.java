package io.kvitt.application.world;

import io.kvitt.domain.OutsideFailure;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Decides by a seed what goes wrong at each effect: whoever is at work dies before it or right after it, it fails before or after it
 * was done, or others do something meanwhile.
 */
final class Fate {

    /** A process meanwhile of another, and one meanwhile of that. */
    private static final int DEEPEST = 2;

    private final Consumer<String> chronicle;
    private Random random = new Random(0);
    private boolean isStorm;
    private int deaths;
    private int failures;
    private int interruptions;
    private int depth;
    private Runnable meanwhile = () -> {};
    private final Map<String, Integer> happened = new TreeMap<>();

    /** @param chronicle is told what goes wrong */
    Fate(Consumer<String> chronicle) {
        this.chronicle = chronicle;
    }

    /** An effect of the world. */
    interface Effect {
        Object done();
    }

    /** What others may do between any two effects. */
    void meanwhile(Runnable others) {
        meanwhile = others;
    }

    /** From now on everything follows from that seed; a third of the time nothing goes wrong. */
    void storm(long seed) {
        random = new Random(seed);
        isStorm = random.nextInt(3) != 0;
        deaths = 8 << random.nextInt(5);
        failures = 15 << random.nextInt(4);
        interruptions = 6 << random.nextInt(4);
    }

    /** Nothing goes wrong any more. */
    void calm(long seed) {
        random = new Random(seed);
        isStorm = false;
    }

    /** Nothing goes wrong while that is done. */
    void spare(Runnable work) {
        boolean before = isStorm;
        isStorm = false;
        work.run();
        isStorm = before;
    }

    boolean isStorm() {
        return isStorm;
    }

    /** One time of so many, and never once it is calm. */
    boolean strikes(int oneOf) {
        return isStorm && random.nextInt(oneOf) == 0;
    }

    boolean isOneOf(int many) {
        return random.nextInt(many) == 0;
    }

    /** From zero, less than that. */
    int draw(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Random random() {
        return random;
    }

    /** Does it, or what fate has in store for it. */
    Object through(String effect, OutsideFailure.Kind failing, Effect work) {
        count("effects");
        mayDie(effect, work);
        if (strikes(failures)) {
            boolean isDone = doneBefore(work);
            count("failures");
            chronicle.accept(effect + " fails" + (isDone ? ", and is done" : ""));
            throw new OutsideFailure(failing, effect);
        }
        return work.done();
    }

    /** Does it, or dies before or after; it does not fail. */
    void mortally(String effect, Runnable work) {
        Effect done = () -> {
            work.run();
            return effect;
        };
        mayDie(effect, done);
        work.run();
    }

    private void mayDie(String effect, Effect work) {
        if (strikes(interruptions) && depth < DEEPEST) {
            interrupted();
        }
        if (strikes(deaths)) {
            boolean isDone = doneBefore(work);
            count("deaths");
            chronicle.accept("dies " + (isDone ? "after " : "before ") + effect);
            throw new Crash(effect);
        }
    }

    private boolean doneBefore(Effect work) {
        boolean isDone = random.nextBoolean();
        if (isDone) {
            work.done();
        }
        return isDone;
    }

    void count(String event) {
        happened.merge(event, 1, Integer::sum);
    }

    /** How often what happened. */
    Map<String, Integer> happened() {
        return Map.copyOf(happened);
    }

    private void interrupted() {
        count("interruptions");
        depth++;
        try {
            meanwhile.run();
        } finally {
            depth--;
        }
    }
}
