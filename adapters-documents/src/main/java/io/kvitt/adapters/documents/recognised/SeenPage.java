package io.kvitt.adapters.documents.recognised;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.NamedValue;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One page while its words are gathered. Their places are shares of the page, 0 to 1 from its top left.
 *
 * <p>How large the page was is not known. It is taken to be so high that its letters come out at the size of print, and,
 * where its proportions are not known either, so wide that letters are half as wide as high. In any other proportion the gaps
 * between words would not compare with the height of the letters, and columns would run together or fall apart.
 */
final class SeenPage {

    /** Pictures of letters are measured from the top of an H to the foot of a g; print of 10 points is so high. */
    private static final double LETTER_HEIGHT = 11;

    /** Mean width of letters against the height of their boxes, with the gap beside them; capitals in loose boxes too. */
    private static final double LETTER_PROPORTION = 0.5;

    /** Fewer letters say little about their width. */
    private static final int LEAST_LETTERS = 3;

    private static final int LEAST_WORDS = 3;
    private static final double A4_WIDTH = 595.28;
    private static final double A4_HEIGHT = 841.89;
    private static final double SHORTEST = 72;
    private static final double LONGEST = 14_400;
    private static final double MOST_ELONGATED = 20;

    /** Engines cut words a little outside of the page; what lies farther out is nonsense. */
    private static final double BEYOND = 0.05;

    private static final int LONGEST_WORD = 200;

    /** Below this, lines of words keep apart by themselves. In radians, about a third of a degree. */
    private static final double LEAST_SLOPE = 0.006;

    /** Beyond this it is no page that lay askew. In radians, about 25 degrees. */
    private static final double MOST_SLOPE = 0.44;

    private final OptionalDouble widthToHeight;
    private final List<Seen> seen = new ArrayList<>();

    private final List<Named> named = new ArrayList<>();

    private record Seen(String text, Quad place) {}

    private record Named(String name, String text, double confidence, Optional<Quad> place) {}

    /**
     * Begins a page without words.
     *
     * @param widthToHeight its proportions, where they are known
     */
    SeenPage(OptionalDouble widthToHeight) {
        this.widthToHeight = widthToHeight;
    }

    int size() {
        return seen.size();
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    /**
     * Takes the words of a text, each with its share of the place.
     *
     * @return false, taking nothing, if the place is none on this page
     */
    boolean add(String text, Quad place) {
        if (!place.isOnUnitPage(BEYOND)) {
            return false;
        }
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSpace(text.charAt(i))) {
                if (i > from && i - from <= LONGEST_WORD) {
                    double length = text.length();
                    seen.add(new Seen(text.substring(from, i), place.part(from / length, i / length)));
                }
                from = i + 1;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\ufeff';
    }

    /** Takes what somebody says that a value is; without its place, if that is none on this page. */
    void name(String name, String text, double confidence, Optional<Quad> place) {
        named.add(new Named(name, text, confidence, place.filter(where -> where.isOnUnitPage(BEYOND))));
    }

    /** The page as it is meant to be read: turned upright, and level. */
    Page page(int number) {
        Frame frame = frame();
        List<Word> words = new ArrayList<>(seen.size());
        for (Seen each : seen) {
            words.add(new Word(each.text, frame.box(each.place), frame.isUpright(each.place)));
        }
        return new Page(number, (float) frame.width, (float) frame.height, words);
    }

    /** What was named, on that page. */
    List<NamedValue> namedValues(int number) {
        List<NamedValue> values = new ArrayList<>(named.size());
        Frame frame = frame();
        for (Named each : named) {
            Optional<Place> place = each.place.map(where -> new Place(number, frame.box(where)));
            values.add(new NamedValue(each.name, place, each.text, each.confidence));
        }
        return values;
    }

    private Frame frame() {
        return new Frame(usualTurns());
    }

    /** What most letters need to be upright. */
    private int usualTurns() {
        long[] letters = new long[4];
        for (Seen each : seen) {
            letters[each.place.quarterTurns()] += each.text.length();
        }
        int most = 0;
        for (int turns = 1; turns < letters.length; turns++) {
            most = letters[turns] > letters[most] ? turns : most;
        }
        return most;
    }

    /** How large the upright page is, in points. */
    private final class Frame {
        private final int turns;
        private final double width;
        private final double height;
        private final double slope;

        Frame(int turns) {
            this.turns = turns;
            List<Quad> letters = uprightLetters();
            double proportion = proportion(letters);
            double tallest = Math.min(LONGEST, LONGEST / proportion);
            double least = Math.max(SHORTEST, SHORTEST / proportion);
            double fit = letters.isEmpty()
                    ? A4_HEIGHT
                    : LETTER_HEIGHT
                            / median(letters.stream().mapToDouble(Quad::height).toArray());
            height = Math.max(Math.min(least, tallest), Math.min(tallest, fit));
            width = height * proportion;
            slope = usualSlope();
        }

        boolean isUpright(Quad place) {
            return place.turned(turns).quarterTurns() == 0;
        }

        Box box(Quad place) {
            Quad scaled = place.turned(turns).scaled(width, height);
            boolean askew = slope != 0 && scaled.quarterTurns() == 0;
            return within(askew ? scaled.levelled(slope, width / 2, height / 2) : scaled.box());
        }

        /** The places of words that say how large letters are, each cut down to one letter; none if there are too few. */
        private List<Quad> uprightLetters() {
            List<Quad> letters = new ArrayList<>();
            for (Seen each : seen) {
                Quad place = each.place.turned(turns);
                if (each.text.length() >= LEAST_LETTERS
                        && place.quarterTurns() == 0
                        && each.text.chars().allMatch(Character::isLetterOrDigit)) {
                    letters.add(place.part(0, 1.0 / each.text.length()));
                }
            }
            return letters.size() < LEAST_WORDS ? List.of() : letters;
        }

        private double proportion(List<Quad> letters) {
            double proportion = A4_WIDTH / A4_HEIGHT;
            if (widthToHeight.isPresent()) {
                double known = widthToHeight.getAsDouble();
                proportion = turns % 2 == 0 ? known : 1 / known;
            } else if (!letters.isEmpty()) {
                proportion = LETTER_PROPORTION
                        / median(letters.stream()
                                .mapToDouble(letter -> letter.length() / letter.height())
                                .toArray());
            }
            return Math.max(1 / MOST_ELONGATED, Math.min(MOST_ELONGATED, proportion));
        }

        /** In radians; 0 if the page lies straight enough, or no slope is usual on it. */
        private double usualSlope() {
            double[] slopes = seen.stream()
                    .filter(each -> each.text.length() >= LEAST_LETTERS)
                    .map(each -> each.place.turned(turns).scaled(width, height))
                    .filter(place -> place.quarterTurns() == 0)
                    .mapToDouble(Quad::slope)
                    .toArray();
            double usual = slopes.length < LEAST_WORDS ? 0 : median(slopes);
            return Math.abs(usual) < LEAST_SLOPE || Math.abs(usual) > MOST_SLOPE ? 0 : usual;
        }

        private Box within(Box box) {
            return new Box(
                    (float) Math.max(0, Math.min(width, box.x0())),
                    (float) Math.max(0, Math.min(height, box.y0())),
                    (float) Math.max(0, Math.min(width, box.x1())),
                    (float) Math.max(0, Math.min(height, box.y1())));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
