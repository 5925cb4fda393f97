package io.kvitt.domain.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well a receipt was read, told by its words alone: not every reader of pictures says how sure it is.
 *
 * @param odd share of words that no till prints, 0 to 1
 * @param misread share of misread ones among the words that are known, 0 to 1
 * @param strange why the rules are not made for such pages, if they are not
 */
record ReadingQuality(double odd, double misread, Optional<String> strange) {

    /** Nothing on a strange page is surer than this. */
    static final double MOST_IF_STRANGE = 0.5;

    private static final int[] ODD_PERCENT = {1, 2, 3, 4, 6, 9, 13, 20, 35};
    private static final int[] MISREAD_PERCENT = {3, 7, 12, 18, 25, 35, 50};

    /** Shorter words are known only when they are right, so they tell nothing. */
    private static final int SHORTEST = 5;

    static ReadingQuality of(List<ReceiptRow> rows) {
        int words = 0;
        int odd = 0;
        int known = 0;
        int misread = 0;
        for (ReceiptRow row : rows) {
            for (String word : row.text().split(" ")) {
                words++;
                odd += Oddness.isOdd(word) ? 1 : 0;
            }
            for (String token : Wording.tokens(row.plain())) {
                if (token.length() >= SHORTEST && !Wording.of(token).isEmpty()) {
                    known++;
                    misread += Wording.isSpelledRight(token) ? 0 : 1;
                }
            }
        }
        return new ReadingQuality(share(odd, words), share(misread, known), Strangeness.of(rows));
    }

    /** The highest confidence that anything can have, 0 to 1. */
    double most() {
        return strange.isPresent() ? MOST_IF_STRANGE : 1;
    }

    /** The names of the doubts that it raises; each level adds to the ones before. */
    List<String> doubts() {
        List<String> names = new ArrayList<>();
        addLevels(names, "odd-words-above-", odd, ODD_PERCENT);
        addLevels(names, "misread-words-above-", misread, MISREAD_PERCENT);
        return names;
    }

    private static void addLevels(List<String> names, String name, double share, int[] percents) {
        for (int percent : percents) {
            if (share * 100 > percent) {
                names.add(name + percent);
            }
        }
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
