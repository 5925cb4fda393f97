package io.kvitt.domain.invoice;

import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.WrittenDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks for known values on the page, however they are written there: spaced, grouped, with either decimal mark. */
public final class PageSearch {

    private static final int MOST_WORDS_OF_A_DATE = 4;

    private final LayoutText layout;
    private final String text;
    private final String squeezed;
    private final int[] offsets;

    public PageSearch(LayoutText layout) {
        this.layout = layout;
        text = layout.text();
        StringBuilder kept = new StringBuilder(text.length());
        int[] from = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                from[kept.length()] = i;
                kept.append(Character.toLowerCase(c));
            }
        }
        squeezed = kept.toString();
        offsets = Arrays.copyOf(from, kept.length());
    }

    public boolean isEmpty() {
        return squeezed.isEmpty();
    }

    /**
     * A stretch of the layout text.
     *
     * @param from offset of its first character
     * @param to behind its last
     */
    public record Span(int from, int to) {}

    /** The place of a field's value, by the kind of the value. */
    public Optional<Place> find(Object value) {
        return place(spans(value, 1));
    }

    /** Where a field's value stands in the layout text, by the kind of the value, from first to last; not more than so many. */
    public List<Span> spans(Object value, int most) {
        List<Span> found = new ArrayList<>();
        if (value instanceof BigDecimal amount) {
            amounts(amount, most, found);
        } else if (value instanceof LocalDate day) {
            days(day, most, found);
        } else if (value instanceof String words) {
            words(words, most, found);
        }
        return found;
    }

    private Optional<Place> place(List<Span> spans) {
        return spans.isEmpty()
                ? Optional.empty()
                : layout.place(spans.get(0).from(), spans.get(0).to());
    }

    /** Words, whatever the case and the spaces between them. */
    public Optional<Place> words(String words) {
        return place(spans(words, 1));
    }

    private void words(String words, int most, List<Span> found) {
        StringBuilder wanted = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            if (!isSpace(words.charAt(i))) {
                wanted.append(Character.toLowerCase(words.charAt(i)));
            }
        }
        int at = wanted.length() == 0 ? -1 : squeezed.indexOf(wanted.toString());
        while (at >= 0 && found.size() < most) {
            int from = offsets[at];
            int to = offsets[at + wanted.length() - 1] + 1;
            if (!cutsNumber(from) && !cutsNumber(to)) {
                found.add(new Span(from, to));
            }
            at = squeezed.indexOf(wanted.toString(), at + 1);
        }
    }

    /** 1041 is not what 10410 says. */
    private boolean cutsNumber(int offset) {
        return offset > 0 && offset < text.length() && isDigit(text.charAt(offset - 1)) && isDigit(text.charAt(offset));
    }

    /**
     * An amount by its digits and where they are parted: 1234.50 is found as {@code 1 234,50} and {@code 1.234,5}, not as
     * {@code 12 345}; a whole one also without decimals. Digits that are part of a date or of a longer number do not count.
     */
    public Optional<Place> amount(BigDecimal amount) {
        return place(spans(amount, 1));
    }

    private void amounts(BigDecimal amount, int most, List<Span> found) {
        BigDecimal plain = amount.abs().stripTrailingZeros();
        Digits shortest = Digits.of(plain.scale() < 0 ? plain.setScale(0) : plain);
        Digits cents = plain.scale() <= 2 ? Digits.of(plain.setScale(2)) : shortest;
        int i = 0;
        while (i < text.length() && found.size() < most) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = endOfNumber(i);
            inNumbers(i, end, cents, shortest).ifPresent(found::add);
            i = end;
        }
    }

    /** A date in any form that {@link WrittenDate} reads. */
    public Optional<Place> day(LocalDate day) {
        return place(spans(day, 1));
    }

    private void days(LocalDate day, int most, List<Span> found) {
        int twoDigits = Math.floorMod(day.getYear(), 100);
        String year = (twoDigits < 10 ? "0" : "") + twoDigits;
        int behind = 0;
        for (int at = text.indexOf(year); at >= 0 && found.size() < most; at = text.indexOf(year, at + 1)) {
            Optional<Span> span = at < behind ? Optional.empty() : dayAround(at, day);
            if (span.isPresent()) {
                found.add(span.get());
                behind = span.get().to();
            }
        }
    }

    /** Tries the word at an offset, with up to three neighbours before and after it on its line. */
    private Optional<Span> dayAround(int at, LocalDate day) {
        int from = wordStart(at);
        for (int before = 0; before < MOST_WORDS_OF_A_DATE && from >= 0; before++) {
            int to = wordEnd(at);
            for (int after = 0; before + after < MOST_WORDS_OF_A_DATE && to > 0; after++) {
                String candidate = text.substring(from, to);
                if (WrittenDate.readBesideLabel(candidate)
                        .found()
                        .filter(day::equals)
                        .isPresent()) {
                    return Optional.of(new Span(from, to));
                }
                to = nextWordEnd(to);
            }
            from = previousWordStart(from);
        }
        return Optional.empty();
    }

    private int wordStart(int at) {
        int from = at;
        while (from > 0 && !isSpace(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private int wordEnd(int at) {
        int to = at;
        while (to < text.length() && !isSpace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** -1 where the line begins or the column changes. */
    private int previousWordStart(int from) {
        boolean neighbour = from >= 2 && text.charAt(from - 1) == ' ' && !isSpace(text.charAt(from - 2));
        return neighbour ? wordStart(from - 2) : -1;
    }

    private int nextWordEnd(int to) {
        boolean neighbour = to + 1 < text.length() && text.charAt(to) == ' ' && !isSpace(text.charAt(to + 1));
        return neighbour ? wordEnd(to + 1) : -1;
    }

    /** Digits with single signs or spaces between them, as far as they go. */
    private int endOfNumber(int from) {
        int i = from;
        while (i < text.length()) {
            boolean digit = isDigit(text.charAt(i));
            boolean between = i + 1 < text.length() && isSeparator(text.charAt(i)) && isDigit(text.charAt(i + 1));
            if (!digit && !between) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** A run may hold several numbers, so each stretch from one space to another is tried. */
    private Optional<Span> inNumbers(int from, int to, Digits cents, Digits shortest) {
        for (int start = from; start < to; start = nextNumber(start, to)) {
            StringBuilder digits = new StringBuilder();
            int parted = 0;
            for (int i = start; i < to && digits.length() <= cents.all().length(); i++) {
                if (isDigit(text.charAt(i))) {
                    digits.append(text.charAt(i));
                } else {
                    parted = digits.length();
                    continue;
                }
                boolean ends = i + 1 == to || isSpace(text.charAt(i + 1));
                if (ends && (cents.are(digits, parted) || shortest.are(digits, parted)) && !isJoined(start, i + 1)) {
                    return Optional.of(new Span(start, i + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a sign that joins (2026-11-05, 5402-9681, 11:05) ties these digits to others. */
    private boolean isJoined(int from, int to) {
        boolean before = from >= 2 && isJoint(text.charAt(from - 1)) && isDigit(text.charAt(from - 2));
        boolean after = to + 1 < text.length() && isJoint(text.charAt(to)) && isDigit(text.charAt(to + 1));
        return before || after;
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '/' || c == ':';
    }

    private int nextNumber(int from, int to) {
        int i = from;
        while (i < to && !isSpace(text.charAt(i))) {
            i++;
        }
        return i + 1;
    }

    /** The digits of an amount, the last few of them decimals. */
    private record Digits(String all, int decimals) {

        static Digits of(BigDecimal amount) {
            return new Digits(amount.toPlainString().replace(".", ""), amount.scale());
        }

        /**
         * Whether these are the digits, parted where they should be.
         *
         * @param parted how many digits stand before the last sign or space, 0 if there is none
         */
        boolean are(StringBuilder digits, int parted) {
            int last = digits.length() - parted;
            return digits.length() == all.length()
                    && digits.indexOf(all) == 0
                    && (decimals > 0 ? last == decimals : parted == 0 || last == 3);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ',' || c == '\'' || c == '\u2019' || c == ' ' || Character.isSpaceChar(c);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }
}
