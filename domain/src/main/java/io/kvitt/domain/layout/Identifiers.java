package io.kvitt.domain.layout;

import io.kvitt.domain.document.Segment;
import io.kvitt.domain.document.Word;
import java.util.List;
import java.util.Optional;

/** Finds the number that a label of a number speaks of: words with a digit, and what belongs to them. */
final class Identifiers {

    private static final int LONGEST = 40;
    private static final int MOST_FILLERS = 3;
    private static final int MOST_WORDS = 8;

    private Identifiers() {}

    static Optional<Segment> in(Spot spot, Role role) {
        List<Word> words = spot.cell().segment().words();
        int first = firstWithDigit(words, spot, role);
        if (first < 0) {
            return Optional.empty();
        }
        int from = first > spot.from() && isPrefix(words.get(first - 1).text()) ? first - 1 : first;
        int to = first + 1;
        if (mayBeSpaced(role)) {
            while (to < Math.min(spot.to(), from + MOST_WORDS)
                    && isGroup(words.get(to).text())) {
                to++;
            }
        }
        Segment part = spot.cell().segment().part(from, to);
        return text(part).isEmpty() || part.text().length() > LONGEST ? Optional.empty() : Optional.of(part);
    }

    /** Without the signs of the sentence around it. */
    static String text(Segment part) {
        String text = part.text();
        int from = 0;
        int to = text.length();
        while (from < to && "(:[,;#.".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "),;:].".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to).strip();
    }

    private static int firstWithDigit(List<Word> words, Spot spot, Role role) {
        int fillers = spot.position() == Spot.Position.BEHIND && role == Role.INVOICE_NUMBER ? MOST_FILLERS : 1;
        for (int i = spot.from(); i < Math.min(spot.to(), spot.from() + fillers + 1); i++) {
            String word = words.get(i).text();
            if (Amounts.hasDigit(word)) {
                return word.indexOf('@') < 0 && !word.endsWith("%") ? i : -1;
            }
            boolean colonBefore = i > spot.from() && words.get(i - 1).text().endsWith(":");
            if (colonBefore) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean mayBeSpaced(Role role) {
        return role == Role.PAYMENT_REFERENCE || role == Role.ORGNR || role == Role.ACCOUNT || role == Role.TAX_ID;
    }

    /** A few capital letters before digits, {@code RE 2024-17}. */
    private static boolean isPrefix(String word) {
        return word.length() <= 4 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static boolean isGroup(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Amounts.isDigit(c) && c != '-' && c != '/' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
