package io.kvitt.domain.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Letters that are set apart for looks, {@code R E C H N U N G}: single characters on a line that are one word. Words of such a
 * line are parted where the gap is clearly wider than between its letters.
 */
final class SpacedLetters {

    private static final int FEWEST = 4;

    /** No headline is longer; what is longer is a rule of dots, or hostile. */
    private static final int MOST = 120;

    private static final float WIDER = 1.6f;

    private SpacedLetters() {}

    /** The words of a line, with runs of single characters joined. */
    static List<Word> joined(List<Word> words) {
        List<Word> joined = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            int end = i;
            while (end < words.size() && words.get(end).text().length() == 1) {
                end++;
            }
            if (end - i >= FEWEST && end - i <= MOST) {
                join(words.subList(i, end), joined);
                i = end;
            } else {
                int next = Math.max(end, i + 1);
                joined.addAll(words.subList(i, next));
                i = next;
            }
        }
        return joined;
    }

    private static void join(List<Word> letters, List<Word> into) {
        float[] gaps = new float[letters.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = letters.get(i + 1).box().x0() - letters.get(i).box().x1();
        }
        float[] sorted = gaps.clone();
        Arrays.sort(sorted);
        float usual =
                Math.max(sorted[sorted.length / 2], 0.1f * letters.get(0).box().height());
        StringBuilder text = new StringBuilder(letters.get(0).text());
        Box box = letters.get(0).box();
        for (int i = 0; i < gaps.length; i++) {
            Word next = letters.get(i + 1);
            if (gaps[i] > WIDER * usual) {
                into.add(new Word(text.toString(), box));
                text.setLength(0);
                box = next.box();
            }
            text.append(next.text());
            box = box.with(next.box());
        }
        into.add(new Word(text.toString(), box));
    }
}
