package io.kvitt.domain.layout;

import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Row;
import io.kvitt.domain.document.Segment;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.invoice.InvoiceCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pages as far as they can be read as one paper, and why somebody should look at them all the same.
 *
 * @param pages of one paper; of two that lie side by side, the left one
 * @param doubts failed checks
 */
public record Sheets(List<Page> pages, List<InvoiceCheck> doubts) {

    /** More than this share of letters in a script that runs from right to left is no foreign name any more. */
    private static final float SHARE_OF_LETTERS = 0.25f;

    private static final int MOST_WORDS = 5_000;
    private static final int LEAST_LETTERS = 3;
    private static final int LEAST_TWINS = 3;
    private static final int LEAST_THAT_DIFFER = 2;

    /** What begins a column on several rows begins at about the same place, in heights of a letter. */
    private static final float MOST_ASKEW = 3;

    public Sheets {
        pages = List.copyOf(pages);
        doubts = List.copyOf(doubts);
    }

    /** Whatever the pages are, some of them are left. */
    public static Sheets of(List<Page> pages) {
        List<InvoiceCheck> doubts = new ArrayList<>();
        if (isRightToLeft(pages)) {
            doubts.add(failed(
                    "script-is-known",
                    "The page is written from right to left; words in such scripts are not understood."));
        }
        if (pages.size() != 1) {
            return new Sheets(pages, doubts);
        }
        Page only = pages.get(0);
        Optional<Twins> twins = Twins.on(only);
        if (twins.isEmpty()) {
            return new Sheets(pages, doubts);
        }
        float parts = twins.get().parting();
        doubts.add(failed(
                "one-paper-on-page",
                "Two papers lie side by side: " + twins.get().example() + ". Only the left one is given."));
        return new Sheets(List.of(leftOf(parts, only)), doubts);
    }

    private static InvoiceCheck failed(String name, String detail) {
        return new InvoiceCheck(name, InvoiceCheck.Outcome.FAILED, detail);
    }

    private static boolean isRightToLeft(List<Page> pages) {
        long letters = 0;
        long against = 0;
        int words = 0;
        for (Page page : pages) {
            for (Word word : page.words()) {
                if (++words > MOST_WORDS) {
                    return against > SHARE_OF_LETTERS * letters;
                }
                String text = word.text();
                for (int i = 0; i < text.length(); i++) {
                    if (Character.isLetter(text.charAt(i))) {
                        letters++;
                        against += runsLeft(text.charAt(i)) ? 1 : 0;
                    }
                }
            }
        }
        return against > SHARE_OF_LETTERS * letters;
    }

    private static boolean runsLeft(char letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static Page leftOf(float parting, Page page) {
        return page.withWords(page.words().stream()
                .filter(word -> word.box().x0() < parting - 1)
                .toList());
    }

    /**
     * Rows that say the same twice with other values, {@code Total 57.00 Total 53.00}: two receipts on the glass of one
     * scanner. A table repeats one word, two papers repeat several.
     *
     * @param parting where the right one begins, in points from the left
     * @param example for people
     */
    private record Twins(float parting, String example) {

        static Optional<Twins> on(Page page) {
            Set<String> same = new HashSet<>();
            Set<String> differ = new HashSet<>();
            float left = Float.MAX_VALUE;
            float right = 0;
            float height = 1;
            String example = "";
            for (Row row : Row.of(page)) {
                int[] pair = pair(row.segments());
                if (pair.length == 0) {
                    continue;
                }
                Segment second = row.segments().get(pair[1]);
                String words = letters(second.text());
                same.add(words);
                left = Math.min(left, second.box().x0());
                right = Math.max(right, second.box().x0());
                height = Math.max(height, second.box().height());
                if (differs(row.segments(), pair)) {
                    differ.add(words);
                    example = row.text();
                }
            }
            boolean twins = same.size() >= LEAST_TWINS
                    && differ.size() >= LEAST_THAT_DIFFER
                    && right - left <= MOST_ASKEW * height;
            return twins ? Optional.of(new Twins(left, example)) : Optional.empty();
        }

        /** Indexes of two segments with the same letters; none if there are no two. */
        private static int[] pair(List<Segment> segments) {
            for (int j = 1; j < Math.min(segments.size(), 6); j++) {
                String later = letters(segments.get(j).text());
                for (int i = 0; i < j && later.length() >= LEAST_LETTERS; i++) {
                    if (letters(segments.get(i).text()).equals(later)) {
                        return new int[] {i, j};
                    }
                }
            }
            return new int[0];
        }

        private static boolean differs(List<Segment> segments, int[] pair) {
            String one = value(segments, pair[0], pair[1]);
            String other = value(segments, pair[1], segments.size());
            return Amounts.hasDigit(one) && Amounts.hasDigit(other) && !one.equals(other);
        }

        private static String value(List<Segment> segments, int from, int to) {
            StringBuilder value = new StringBuilder();
            for (int i = from; i < Math.min(to, from + 2); i++) {
                value.append(segments.get(i).text()).append(' ');
            }
            return value.toString();
        }

        private static String letters(String text) {
            StringBuilder letters = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                if (Character.isLetter(text.charAt(i))) {
                    letters.append(Character.toLowerCase(text.charAt(i)));
                }
            }
            return letters.toString();
        }
    }
}
