package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the words of a receipt into rows. Slips are photographed askew, so the slope that makes the rows sharpest is looked
 * for first. Nothing here compares a width with a height: some readers tell places in shares of a page whose shape they do
 * not know.
 */
final class ReceiptRows {

    /** More words than the longest till roll has; the rest of such a document is no receipt. */
    static final int MOST_WORDS = 3_000;

    static final int MOST_PAGES = 4;

    /** Words of one run are at most this many letters apart. */
    private static final float WIDEST_SPACE = 2.5f;

    /** Runs whose middles are nearer than this share of the lower one's height stand in one row. */
    private static final float SAME_ROW = 0.45f;

    /** How far a row may climb from one side of the page to the other, in heights of its letters, and in what steps. */
    private static final int STEEPEST = 12;

    private static final float STEP = 0.25f;

    private ReceiptRows() {}

    static List<ReceiptRow> of(List<Page> pages) {
        List<ReceiptRow> rows = new ArrayList<>();
        int left = MOST_WORDS;
        for (Page page : pages.subList(0, Math.min(pages.size(), MOST_PAGES))) {
            List<Word> words =
                    page.words().subList(0, Math.min(left, page.words().size()));
            left -= words.size();
            rows.addAll(ofPage(page.number(), words));
        }
        return rows;
    }

    private static List<ReceiptRow> ofPage(int page, List<Word> words) {
        List<Run> runs = runs(words);
        if (runs.isEmpty()) {
            return List.of();
        }
        float slope = slope(runs);
        runs.sort(Comparator.comparingDouble(run -> run.level(slope)));
        List<OpenRow> open = new ArrayList<>();
        for (Run run : runs) {
            take(open, run, slope);
        }
        open.sort(Comparator.comparingDouble(row -> row.level));
        return open.stream().map(row -> row.done(page)).toList();
    }

    /** Words that were drawn one after the other on one line. */
    private static List<Run> runs(List<Word> words) {
        List<Run> runs = new ArrayList<>();
        for (Word word : words) {
            if (!word.upright() || word.text().isBlank()) {
                continue;
            }
            if (runs.isEmpty() || !runs.get(runs.size() - 1).goesOnWith(word)) {
                runs.add(new Run(word));
            } else {
                runs.get(runs.size() - 1).add(word);
            }
        }
        return runs;
    }

    private static void take(List<OpenRow> rows, Run run, float slope) {
        OpenRow best = null;
        float least = SAME_ROW;
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 6); i--) {
            float apart = rows.get(i).distance(run, slope);
            if (apart < least && !rows.get(i).coversSomeOf(run)) {
                best = rows.get(i);
                least = apart;
            }
        }
        if (best == null) {
            rows.add(new OpenRow(run, slope));
        } else {
            best.add(run, slope);
        }
    }

    /** How much lower a row is one unit further to the right; the slope at which most runs fall into few levels. */
    private static float slope(List<Run> runs) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float[] heights = new float[runs.size()];
        for (int i = 0; i < heights.length; i++) {
            left = Math.min(left, runs.get(i).box.x0());
            right = Math.max(right, runs.get(i).box.x1());
            heights[i] = runs.get(i).box.height();
        }
        Arrays.sort(heights);
        float height = heights[heights.length / 2];
        if (!(right > left) || !(height > 0)) {
            return 0;
        }
        float best = 0;
        double sharpest = 1.04 * sharpness(runs, 0, height);
        for (int step = -STEEPEST; step <= STEEPEST; step++) {
            float slope = step * STEP * height / (right - left);
            double sharp = sharpness(runs, slope, height);
            if (sharp > sharpest) {
                best = slope;
                sharpest = sharp;
            }
        }
        return best;
    }

    /** The sum of the squares of how many runs share a level; each run counts half in its neighbour's level. */
    private static double sharpness(List<Run> runs, float slope, float height) {
        float[] levels = new float[runs.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = runs.get(i).level(slope) / height;
        }
        Arrays.sort(levels);
        double sum = 0;
        int from = 0;
        for (int i = 0; i < levels.length; i++) {
            while (levels[i] - levels[from] > 0.35f) {
                from++;
            }
            for (int j = from; j < i; j++) {
                sum += 1 - (levels[i] - levels[j]) / 0.4;
            }
        }
        return sum;
    }

    private static final class Run {
        private final List<Word> words = new ArrayList<>();
        private Box box;
        private int characters;

        Run(Word first) {
            words.add(first);
            box = first.box();
            characters = first.text().length();
        }

        boolean goesOnWith(Word word) {
            Box last = words.get(words.size() - 1).box();
            Box next = word.box();
            float letter = Math.max(
                    box.width() / characters, next.width() / word.text().length());
            float shared = Math.min(last.y1(), next.y1()) - Math.max(last.y0(), next.y0());
            float gap = next.x0() - last.x1();
            return shared >= 0.5f * Math.min(last.height(), next.height())
                    && gap > -letter
                    && gap <= WIDEST_SPACE * letter;
        }

        void add(Word word) {
            words.add(word);
            box = box.with(word.box());
            characters += word.text().length() + 1;
        }

        /** How low its middle is, once the page is turned straight. */
        float level(float slope) {
            return box.middleY() - slope * (box.x0() + box.x1()) / 2;
        }

        /** The height of its letters: a run askew is higher as a whole than its words are. */
        float height() {
            float sum = 0;
            for (Word word : words) {
                sum += word.box().height();
            }
            return sum / words.size();
        }
    }

    private static final class OpenRow {
        private final List<Run> runs = new ArrayList<>();
        private final float height;
        private float level;

        OpenRow(Run first, float slope) {
            runs.add(first);
            level = first.level(slope);
            height = first.height();
        }

        /** Between the middles, in heights of the lower letters. */
        float distance(Run run, float slope) {
            float lower = Math.min(height, run.height());
            return lower <= 0 ? Float.MAX_VALUE : Math.abs(run.level(slope) - level) / lower;
        }

        /** One above the other is not side by side, however near. */
        boolean coversSomeOf(Run run) {
            for (Run other : runs) {
                float shared = Math.min(other.box.x1(), run.box.x1()) - Math.max(other.box.x0(), run.box.x0());
                if (shared > 0.5f * Math.min(other.box.width(), run.box.width())) {
                    return true;
                }
            }
            return false;
        }

        void add(Run run, float slope) {
            level = (level * runs.size() + run.level(slope)) / (runs.size() + 1);
            runs.add(run);
        }

        ReceiptRow done(int page) {
            runs.sort(Comparator.comparingDouble(run -> run.box.x0()));
            List<Word> words = new ArrayList<>();
            for (Run run : runs) {
                words.addAll(run.words);
            }
            return ReceiptRow.of(page, words);
        }
    }
}
