package io.kvitt.adapters.documents.template;

import io.kvitt.adapters.documents.template.TextLines.Cell;
import io.kvitt.adapters.documents.template.TextLines.Position;
import io.kvitt.adapters.documents.template.TextLines.TextLine;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.MonthName;
import io.kvitt.domain.document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a value hangs on: the label to its left, the one above it, or whatever else on its line or the line before has
 * no digits and so may stand on every document of the issuer. All patterns begin with a label or with a line, and what they
 * skip is bounded, so that no text can make them slow.
 */
final class Anchors {

    private static final int LONGEST_LABEL = 6;
    private static final int MOST_SKIPPED = 6;
    private static final int LETTERS_OF_A_LABEL = 2;

    private static final String CELL = "\\S+(?: \\S+){0,30}";
    private static final String REST_OF_LINE = "[^\\n]{0,200}\\n+ *";

    private final TextLines text;
    private final LayoutText layout;
    private final List<Anchor> anchors = new ArrayList<>();

    private Anchors(TextLines text, LayoutText layout) {
        this.text = text;
        this.layout = layout;
    }

    /** In no order. */
    static List<Anchor> of(TextLines text, LayoutText layout, int from, int to) {
        Position at = text.find(from, to);
        Anchors anchors = new Anchors(text, layout);
        if (at.line() >= 0) {
            anchors.around(at, from, to);
        }
        return anchors.anchors;
    }

    private void around(Position at, int from, int to) {
        TextLine line = text.lines().get(at.line());
        Cell cell = line.cells().get(at.cell());
        String own = cell.text().substring(0, from - cell.from());
        String next = next(cell.text().substring(to - cell.from()));
        boolean last = to == cell.to();
        inOwnCell(own, next, last);
        if (own.isBlank() || labelWords(own.strip()).isEmpty()) {
            String symbol = own.isBlank() ? "" : tokens(own.strip()) + gap(own);
            leftOf(line, at.cell(), symbol, next);
            above(at, cell, symbol, next);
            rightOf(line, at.cell(), symbol);
        }
    }

    /** The next word, where the value ends within a cell and the word can be on every document. */
    private static String next(String rest) {
        String word = rest.strip().split(" ")[0];
        boolean stands = !word.isEmpty() && isDigitFree(word) && rest.startsWith(" ");
        return stands ? " " + PatternText.quoted(word) : "";
    }

    /** A cell that is nothing but label and value is better than a sentence. */
    private void inOwnCell(String own, String next, boolean last) {
        if (own.isBlank()) {
            return;
        }
        List<String> label = labelWords(own.strip());
        if (!label.isEmpty()) {
            boolean alone = last && label.size() == own.strip().split(" ").length;
            int rank = alone || own.strip().endsWith(":") ? 100 : 90;
            add(quoted(label) + gap(own), next, String.join(" ", label), rank);
        } else if (startsWithLetters(own)) {
            add(tokens(own.strip()) + gap(own), next, own.strip(), 75);
        }
    }

    private static String gap(String own) {
        return own.endsWith(" ") ? " +" : " *";
    }

    private void leftOf(TextLine line, int index, String symbol, String next) {
        for (int i = index - 1; i >= Math.max(0, index - MOST_SKIPPED); i--) {
            String left = line.cells().get(i).text();
            int skipped = index - 1 - i;
            String skip = skipped == 0 ? " +" : times("(?: {2,}" + CELL + ")", skipped) + " {2,}";
            List<String> label = labelWords(left);
            if (!label.isEmpty()) {
                add(quoted(label) + skip + symbol, next, String.join(" ", label), 95 - 8 * skipped);
                return;
            }
            if (startsWithLetters(left)) {
                add(tokens(left) + skip + symbol, next, left, 80 - 8 * skipped);
                leadingWords(left)
                        .ifPresent(words -> add(
                                PatternText.quoted(words) + "(?: \\S+){0,20}" + (skipped == 0 ? " {2,}" : skip)
                                        + symbol,
                                next,
                                words,
                                (words.endsWith(":") ? 82 : 60) - 8 * skipped));
                return;
            }
        }
    }

    private void above(Position at, Cell cell, String symbol, String next) {
        TextLine line = text.lines().get(at.line());
        String skip = at.cell() == 0 ? "" : times("(?:" + CELL + " {2,})", at.cell());
        for (int up = 1; up <= 2 && at.line() >= up; up++) {
            TextLine over = text.lines().get(at.line() - up);
            if (over.page() != line.page()) {
                return;
            }
            String between = REST_OF_LINE.repeat(up);
            for (Cell each : over.cells()) {
                List<String> label = labelWords(each.text());
                if (label.isEmpty()) {
                    continue;
                }
                boolean inColumn = overlap(each, cell);
                int rank = (inColumn ? 88 : 45) - 25 * (up - 1);
                add(quoted(label) + between + skip + symbol, next, String.join(" ", label), rank);
            }
            for (Cell each : over.cells()) {
                Optional<String> words =
                        labelWords(each.text()).isEmpty() ? leadingWords(each.text()) : Optional.empty();
                if (words.isPresent()) {
                    add(
                            PatternText.quoted(words.get()) + between + skip + symbol,
                            next,
                            words.get(),
                            38 - 20 * (up - 1));
                }
            }
        }
    }

    private void rightOf(TextLine line, int index, String symbol) {
        if (index + 1 >= line.cells().size()) {
            return;
        }
        Optional<String> words = leadingWords(line.cells().get(index + 1).text());
        String skip = index == 0 ? "" : times("(?:" + CELL + " {2,})", index);
        words.ifPresent(right ->
                anchors.add(new Anchor("(?m)^ *" + skip + symbol, " {2,}" + PatternText.quoted(right), "", right, 42)));
    }

    private static String times(String group, int count) {
        return count == 1 ? group : group + "{" + count + "}";
    }

    private boolean overlap(Cell one, Cell other) {
        Optional<Box> a = layout.place(one.from(), one.to()).map(Place::box);
        Optional<Box> b = layout.place(other.from(), other.to()).map(Place::box);
        return a.isPresent()
                && b.isPresent()
                && a.get().x0() < b.get().x1()
                && b.get().x0() < a.get().x1();
    }

    private void add(String before, String next, String label, int rank) {
        boolean letter = Character.isLetterOrDigit(label.codePointAt(0));
        anchors.add(new Anchor((letter ? "\\b" : "") + before, "", next, label, rank));
    }

    /** The last words of a text, as many as have no digit; none if they hardly have letters. */
    private static List<String> labelWords(String text) {
        List<String> words = List.of(text.split(" "));
        int from = words.size();
        while (from > 0 && isDigitFree(words.get(from - 1)) && words.size() - from < LONGEST_LABEL) {
            from--;
        }
        List<String> label = words.subList(from, words.size());
        return letters(String.join("", label)) >= LETTERS_OF_A_LABEL ? label : List.of();
    }

    /** The first words of a text, up to the first with a digit or the one that ends with a colon. */
    private static Optional<String> leadingWords(String text) {
        List<String> label = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (!isDigitFree(word) || label.size() == LONGEST_LABEL) {
                break;
            }
            label.add(word);
            if (word.endsWith(":")) {
                break;
            }
        }
        String words = String.join(" ", label);
        return letters(words) >= LETTERS_OF_A_LABEL ? Optional.of(words) : Optional.empty();
    }

    private static String quoted(List<String> words) {
        return String.join(" +", words.stream().map(PatternText::quoted).toList());
    }

    /** Words for themselves; those with digits, and months, for any word. */
    private static String tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (String word : text.split(" ")) {
            boolean stays = isDigitFree(word) && MonthName.find(word).isEmpty();
            tokens.add(stays ? PatternText.quoted(word) : "\\S+");
        }
        return String.join(" +", tokens);
    }

    private static boolean startsWithLetters(String text) {
        String first = text.strip().split(" ")[0];
        return isDigitFree(first) && letters(first) >= LETTERS_OF_A_LABEL;
    }

    private static boolean isDigitFree(String word) {
        return word.codePoints().noneMatch(Character::isDigit);
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetter).count();
    }
}
