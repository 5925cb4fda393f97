package io.kvitt.domain.layout;

import io.kvitt.domain.document.DateReading;
import io.kvitt.domain.document.Segment;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the dates that are written in a segment. */
final class Dates {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 24;
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    private Dates() {}

    /**
     * A date on the page.
     *
     * @param part the words that state it
     * @param from index of its first word in the segment
     * @param to index after its last
     * @param monthFirst whether it is one only if the month stands before the day
     * @param needsLabel whether it might as well be a number
     */
    record Seen(LocalDate day, Segment part, int from, int to, boolean monthFirst, boolean needsLabel) {}

    static List<Seen> in(Segment segment) {
        List<Seen> seen = new ArrayList<>(2);
        int i = 0;
        while (i < segment.words().size()) {
            Optional<Seen> date = mayBegin(segment.words(), i) ? at(i, segment) : Optional.empty();
            if (date.isPresent()) {
                seen.add(date.get());
                i = date.get().to();
            } else {
                i++;
            }
        }
        return seen;
    }

    private static Optional<Seen> at(int from, Segment segment) {
        List<Word> words = segment.words();
        int last = Math.min(words.size(), from + MOST_WORDS);
        StringBuilder text = new StringBuilder();
        List<String> texts = new ArrayList<>(MOST_WORDS);
        for (int to = from; to < last && words.get(to).text().length() <= LONGEST_WORD; to++) {
            text.append(to == from ? "" : " ").append(words.get(to).text());
            texts.add(text.toString());
        }
        for (int n = Math.min(texts.size(), MOST_WORDS); n > 0; n--) {
            String candidate = withoutEnds(texts.get(n - 1));
            Optional<Seen> found = read(candidate, segment, from, from + n);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Seen> read(String text, Segment segment, int from, int to) {
        if (text.length() < 6 || !Amounts.hasDigit(text)) {
            return Optional.empty();
        }
        boolean needsLabel = false;
        DateReading reading = WrittenDate.read(text);
        if (reading instanceof DateReading.Unread unread && unread.reason() == DateReading.Reason.NEEDS_LABEL) {
            reading = WrittenDate.readBesideLabel(text);
            needsLabel = true;
        }
        if (reading instanceof DateReading.Read read && isPlausible(read.day())) {
            boolean bare = text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return Optional.of(
                    new Seen(read.day(), segment.part(from, to), from, to, read.monthFirst(), needsLabel || bare));
        }
        return Optional.empty();
    }

    /** Most words are no part of a date, and this is asked for every word. */
    private static boolean mayBegin(List<Word> words, int at) {
        String word = words.get(at).text();
        if (word.length() > LONGEST_WORD) {
            return false;
        }
        if (Amounts.hasDigit(word)) {
            return true;
        }
        return word.length() >= 3
                && Character.isLetter(word.charAt(0))
                && at + 1 < words.size()
                && Amounts.isDigit(words.get(at + 1).text().charAt(0));
    }

    private static boolean isPlausible(LocalDate day) {
        return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
    }

    /** Signs of the sentence around it. */
    private static String withoutEnds(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && "(:[,;".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "),;:].".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
