package io.kvitt.domain.layout;

import io.kvitt.domain.document.Segment;
import io.kvitt.domain.layout.PlainText.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the labels of {@link LabelTable} in a text: the longest that begins at a word, from left to right. */
final class Labels {

    private static final Map<String, List<Label>> BY_LETTERS = index();
    private static final int LONGEST =
            BY_LETTERS.keySet().stream().mapToInt(String::length).max().orElseThrow();

    private Labels() {}

    /**
     * What one phrase says.
     *
     * @param rank 1 to 3, best first
     * @param language in which it says so
     * @param letters as {@link PlainText} has them
     */
    record Label(Role role, int rank, String language, String letters) {}

    /**
     * A phrase that stands in a segment.
     *
     * @param meanings one at least, of all languages
     * @param from index of its first word
     * @param to index after its last word
     * @param whole whether its first word begins and its last word ends with it
     */
    record Match(List<Label> meanings, int from, int to, boolean whole) {

        boolean says(Role role) {
            return meanings.stream().anyMatch(label -> label.role() == role);
        }

        int letters() {
            return meanings.get(0).letters().length();
        }
    }

    static List<Match> in(Segment segment) {
        List<Match> matches = in(PlainText.of(segment.words()));
        matches.removeIf(match -> beginsNumber(match, segment));
        return matches;
    }

    /** The letters of {@code PO-77120} are part of a number, though they are a label where they stand alone. */
    private static boolean beginsNumber(Match match, Segment segment) {
        if (match.whole() || match.to() != match.from() + 1) {
            return false;
        }
        String word = segment.words().get(match.from()).text();
        int letters = 0;
        while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
            letters++;
        }
        return letters > 0
                && letters + 1 < word.length()
                && "-/".indexOf(word.charAt(letters)) >= 0
                && Amounts.isDigit(word.charAt(letters + 1));
    }

    static List<Match> in(List<Token> tokens) {
        List<Match> matches = new ArrayList<>(4);
        StringBuilder letters = new StringBuilder();
        int i = 0;
        while (i < tokens.size()) {
            int end = longestFrom(i, tokens, letters);
            if (end < 0) {
                i++;
                continue;
            }
            int last = tokens.get(end - 1).word();
            boolean begins = i == 0 || tokens.get(i - 1).word() != tokens.get(i).word();
            boolean ends = end == tokens.size() || tokens.get(end).word() != last;
            matches.add(new Match(
                    BY_LETTERS.getOrDefault(letters.toString(), List.of()),
                    tokens.get(i).word(),
                    last + 1,
                    begins && ends));
            i = end;
        }
        return matches;
    }

    /** The index after the last token of the longest phrase, whose letters are left in the buffer; -1 if there is none. */
    private static int longestFrom(int first, List<Token> tokens, StringBuilder letters) {
        if (tokens.get(first).ignored()) {
            return -1;
        }
        int end = -1;
        int length = 0;
        letters.setLength(0);
        for (int i = first; i < tokens.size() && letters.length() < LONGEST; i++) {
            Token token = tokens.get(i);
            if (token.ignored()) {
                continue;
            }
            letters.append(token.text());
            if (BY_LETTERS.containsKey(letters.toString())) {
                end = i + 1;
                length = letters.length();
            }
        }
        letters.setLength(length);
        return end;
    }

    /** The title that a longer label begins with: {@code Rechnung} of {@code Rechnung Nr}. */
    static Optional<Label> beginning(String letters) {
        for (int end = letters.length() - 1; end >= 4; end--) {
            for (Label label : BY_LETTERS.getOrDefault(letters.substring(0, end), List.of())) {
                if (label.role().isTitle() && label.role() != Role.OTHER_TITLE) {
                    return Optional.of(label);
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<Label>> index() {
        Map<String, List<Label>> index = new HashMap<>(8_000);
        for (LabelTable.Language language : LabelTable.ALL) {
            language.labels().lines().forEach(line -> add(line, language.code(), index));
        }
        return index;
    }

    private static void add(String line, String language, Map<String, List<Label>> index) {
        int colon = line.indexOf(':');
        int space = line.indexOf(' ');
        Role role = Role.valueOf(line.substring(0, space).toUpperCase(Locale.ROOT));
        int rank = line.charAt(colon - 1) - '0';
        for (String phrase : line.substring(colon + 1).split(";")) {
            String letters = PlainText.squeezed(phrase.strip());
            List<Label> same = index.computeIfAbsent(letters, key -> new ArrayList<>(2));
            if (same.stream()
                    .noneMatch(label -> label.role() == role && label.language().equals(language))) {
                same.add(new Label(role, rank, language, letters));
            }
        }
    }
}
