package io.kvitt.domain.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of words that also knows them misread. Signs that OCR takes for one another are one sign; beyond that a word of five
 * letters may differ in one, of nine in two. Shorter ones must be right.
 *
 * @param <T> what a word stands for
 */
final class Spelling<T> {

    private static final int LONGEST = 24;

    private final Map<String, T> exact = new HashMap<>();
    private final List<List<Entry<T>>> byLength = new ArrayList<>();

    private record Entry<T>(String folded, int letters, T meaning) {}

    Spelling() {
        for (int i = 0; i <= LONGEST; i++) {
            byLength.add(new ArrayList<>());
        }
    }

    void add(String word, T meaning) {
        String folded = fold(word);
        exact.put(folded, meaning);
        byLength.get(folded.length()).add(new Entry<>(folded, letters(folded), meaning));
    }

    /** What a word in capitals stands for. */
    Optional<T> find(String word) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = fold(word);
        T known = exact.get(folded);
        return known != null ? Optional.of(known) : misread(folded);
    }

    /** The one word that this is, but for look-alikes and one letter; empty where two words would do. */
    Optional<T> findAlike(String word, int shortest) {
        String folded = fold(word);
        T known = exact.get(folded);
        if (known != null || folded.length() < shortest || folded.length() >= LONGEST) {
            return Optional.ofNullable(known);
        }
        Optional<T> alike = Optional.empty();
        int letters = letters(folded);
        for (int length = folded.length() - 1; length <= folded.length() + 1; length++) {
            for (Entry<T> entry : byLength.get(length)) {
                if (Integer.bitCount(letters ^ entry.letters()) <= 2 && isAlike(folded, entry.folded())) {
                    if (alike.isPresent()) {
                        return Optional.empty();
                    }
                    alike = Optional.of(entry.meaning());
                }
            }
        }
        return alike;
    }

    /** One letter for another, or in a long word one too many or too few; not at the end, where the number of a noun is. */
    private static boolean isAlike(String read, String meant) {
        boolean sameLength = read.length() == meant.length();
        boolean sameEnd = read.charAt(read.length() - 1) == meant.charAt(meant.length() - 1);
        return (sameLength || (sameEnd && read.length() >= 9)) && distance(read, meant, 1) <= 1;
    }

    private Optional<T> misread(String folded) {
        if (folded.length() < 5) {
            return Optional.empty();
        }
        int most = folded.length() >= 9 ? 2 : 1;
        int letters = letters(folded);
        for (int length = Math.max(5, folded.length() - most);
                length <= Math.min(LONGEST, folded.length() + most);
                length++) {
            for (Entry<T> entry : byLength.get(length)) {
                if (Integer.bitCount(letters ^ entry.letters()) <= 2 * most
                        && distance(folded, entry.folded(), most) <= most) {
                    return Optional.of(entry.meaning());
                }
            }
        }
        return Optional.empty();
    }

    /** One sign for those that look alike on a bad print. */
    static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int at = "01L|!58€$".indexOf(c);
            folded.append(at < 0 ? c : "OIIIISBES".charAt(at));
        }
        return folded.toString();
    }

    private static int letters(String word) {
        int set = 0;
        for (int i = 0; i < word.length(); i++) {
            set |= 1 << (word.charAt(i) % 31);
        }
        return set;
    }

    /** Insertions, deletions and replacements from one to the other (Levenshtein), or more than {@code most}. */
    static int distance(String one, String other, int most) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            above = row;
        }
        return above[other.length()];
    }
}
