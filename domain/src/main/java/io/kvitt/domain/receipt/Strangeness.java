package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Word;
import java.util.List;
import java.util.Optional;

/** Tells pages that the rules were not made for; what is read on them may be right, but is never sure. */
final class Strangeness {

    /** Gaps as wide as this many letters part two columns. */
    private static final float COLUMN_GAP = 3.5f;

    private static final int FEWEST_ROWS = 6;

    private Strangeness() {}

    /** What is strange, for people, if anything. */
    static Optional<String> of(List<ReceiptRow> rows) {
        if (!isLatin(rows)) {
            return Optional.of("Most of its letters are not Latin.");
        }
        long beside = rows.stream().filter(Strangeness::hasWordsInTwoColumns).count();
        return rows.size() >= FEWEST_ROWS && beside * 2 >= rows.size()
                ? Optional.of("Its rows hold words in two columns.")
                : Optional.empty();
    }

    private static boolean isLatin(List<ReceiptRow> rows) {
        int letters = 0;
        int latin = 0;
        for (ReceiptRow row : rows) {
            for (int i = 0; i < row.text().length(); i++) {
                char c = row.text().charAt(i);
                letters += Character.isLetter(c) ? 1 : 0;
                latin +=
                        Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
            }
        }
        return latin * 2 >= letters;
    }

    /** A slip has words to the left and amounts to the right; words on both sides are two texts. */
    private static boolean hasWordsInTwoColumns(ReceiptRow row) {
        List<Word> words = row.words();
        boolean wordsBefore = false;
        for (int i = 0; i + 1 < words.size(); i++) {
            wordsBefore |= isWord(words.get(i));
            float letter =
                    words.get(i).box().width() / Math.max(1, words.get(i).text().length());
            float gap = words.get(i + 1).box().x0() - words.get(i).box().x1();
            if (wordsBefore
                    && gap > COLUMN_GAP * letter
                    && words.subList(i + 1, words.size()).stream().anyMatch(Strangeness::isWord)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(Word word) {
        return word.text().chars().filter(Character::isLetter).count() >= 4;
    }
}
