package io.kvitt.domain.reference;

import io.kvitt.domain.check.Luhn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The machine line at the foot of a Swedish giro slip, printed in OCR-B (Bankgirot, manual BG6070):
 * <pre>#  reference #  kronor öre  check digit >  account #type#</pre>
 * Three numbers with a {@link Luhn} check digit each: the reference, 1 to 25 digits; kronor (1 to 8 digits) and öre (2) with
 * theirs; the account, 2 to 8 digits. The amount may be left to the payer. Where two of the three are right the line is what
 * it looks like, and a single letter in the third is mended if exactly one digit that looks like it makes it right. Digits are
 * never exchanged for others. {@code # 1234567897 #  12345 00 5 >  1234566#41#} is right.
 *
 * @param reference digits; with a letter where it was misread and not mended
 * @param amount kronor with two decimals; empty if not stated or not readable
 * @param account bankgiro or plusgiro number, digits only; with a letter where it was misread and not mended
 * @param type two digits, what kind of slip it is
 * @param outcomes of every number
 * @param mending the letter that was taken for a digit
 */
public record GiroLine(
        String reference,
        Optional<BigDecimal> amount,
        String account,
        String type,
        Map<Part, Outcome> outcomes,
        Optional<Mending> mending) {

    /** The three numbers of a line. */
    public enum Part {
        REFERENCE,
        AMOUNT,
        ACCOUNT
    }

    /** What became of a number. */
    public enum Outcome {
        RIGHT,
        /** Right after a letter was taken for the digit that it looks like. */
        MENDED,
        WRONG,
        /** Only the amount may be absent. */
        NOT_STATED
    }

    /** Which number was mended, and from what to what, without spaces. */
    public record Mending(Part part, String read, String mended) {}

    private static final int LONGEST_TEXT = 1_000;

    /** A digit, or a letter that one is misread as. */
    private static final String MARK = "[0-9OQDILZSBGTAilo|]";

    private static final Pattern FORM = Pattern.compile("# {0,40}(" + MARK + "(?: ?" + MARK + "){0,24}) {0,40}# {0,40}"
            + "(?:(" + MARK + "{1,8})(?: {1,10}(" + MARK + "{2}) {1,10}|(" + MARK + "{2}) ?)(" + MARK + ") {0,10})?"
            + "> {0,40}(" + MARK + "(?: ?" + MARK + "){1,7}) {0,10}# {0,3}(\\d{2}) {0,3}#");

    /** Letters and the digits that look like them. */
    private static final Map<Character, String> LOOKS_LIKE = Map.ofEntries(
            Map.entry('O', "0"),
            Map.entry('o', "0"),
            Map.entry('Q', "0"),
            Map.entry('D', "0"),
            Map.entry('I', "1"),
            Map.entry('i', "1"),
            Map.entry('L', "1"),
            Map.entry('l', "1"),
            Map.entry('|', "1"),
            Map.entry('Z', "27"),
            Map.entry('A', "4"),
            Map.entry('S', "5"),
            Map.entry('G', "6"),
            Map.entry('T', "7"),
            Map.entry('B', "83"));

    /** @throws IllegalArgumentException if a number has no outcome */
    public GiroLine {
        outcomes = Map.copyOf(outcomes);
        if (outcomes.size() != Part.values().length) {
            throw new IllegalArgumentException("outcomes of " + outcomes.keySet() + " only");
        }
    }

    /** The line, if that is what a text is, a letter or spaces in front allowed; otherwise empty. Its numbers may be wrong. */
    public static Optional<GiroLine> read(String text) {
        return matcher(text)
                .filter(form -> form.find()
                        && text.strip().endsWith("#")
                        && Characters.plainSpaces(text).indexOf('#', form.end()) < 0
                        && isHead(text.substring(0, form.start())))
                .map(GiroLine::of);
    }

    /** The first line of this form within a text, with two right numbers at least. */
    public static Optional<GiroLine> findIn(String text) {
        Optional<Matcher> matcher = matcher(text);
        while (matcher.isPresent() && matcher.get().find()) {
            GiroLine line = of(matcher.get());
            if (line.isTrusted()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Whether every number that is stated is right as it was read. */
    public boolean isRight() {
        return outcomes.values().stream()
                .allMatch(outcome -> outcome == Outcome.RIGHT || outcome == Outcome.NOT_STATED);
    }

    /** Whether at least two numbers are right as they were read. */
    public boolean isTrusted() {
        return outcomes.values().stream()
                        .filter(outcome -> outcome == Outcome.RIGHT)
                        .count()
                >= 2;
    }

    public Outcome outcome(Part part) {
        return outcomes.getOrDefault(part, Outcome.NOT_STATED);
    }

    /** Whether a number is right, as read or after mending. */
    public boolean holds(Part part) {
        Outcome outcome = outcome(part);
        return outcome == Outcome.RIGHT || outcome == Outcome.MENDED;
    }

    private static Optional<Matcher> matcher(String text) {
        return text.length() > LONGEST_TEXT
                ? Optional.empty()
                : Optional.of(FORM.matcher(Characters.plainSpaces(text)));
    }

    /** Before the line stands at most the H that readers align at. */
    private static boolean isHead(String before) {
        String head = Characters.withoutSpaces(before);
        return head.isEmpty() || head.equals("H");
    }

    private static GiroLine of(Matcher form) {
        Map<Part, String> read = new EnumMap<>(Part.class);
        read.put(Part.REFERENCE, Characters.withoutSpaces(form.group(1)));
        read.put(Part.AMOUNT, amountDigits(form));
        read.put(Part.ACCOUNT, Characters.withoutSpaces(form.group(6)));
        Map<Part, Outcome> outcomes = new EnumMap<>(Part.class);
        read.forEach((part, digits) -> outcomes.put(part, outcome(digits)));
        Optional<Mending> mending = mending(read, outcomes);
        mending.ifPresent(one -> {
            read.put(one.part(), one.mended());
            outcomes.put(one.part(), Outcome.MENDED);
        });
        return new GiroLine(
                text(read, Part.REFERENCE),
                amount(text(read, Part.AMOUNT)),
                text(read, Part.ACCOUNT),
                form.group(7),
                outcomes,
                mending);
    }

    private static String amountDigits(Matcher form) {
        return group(form, 2) + group(form, 3) + group(form, 4) + group(form, 5);
    }

    private static String group(Matcher form, int group) {
        return Optional.ofNullable(form.group(group)).orElse("");
    }

    private static String text(Map<Part, String> read, Part part) {
        return read.getOrDefault(part, "");
    }

    private static Outcome outcome(String digits) {
        if (digits.isEmpty()) {
            return Outcome.NOT_STATED;
        }
        return Luhn.holds(digits) ? Outcome.RIGHT : Outcome.WRONG;
    }

    /** Kronor and öre without their check digit; empty if there is none or a letter in it. */
    private static Optional<BigDecimal> amount(String digits) {
        return digits.length() > 3 && Characters.areDigits(digits)
                ? Optional.of(new BigDecimal(digits.substring(0, digits.length() - 1)).movePointLeft(2))
                : Optional.empty();
    }

    private static Optional<Mending> mending(Map<Part, String> read, Map<Part, Outcome> outcomes) {
        List<Mending> mendings = new ArrayList<>();
        long right = outcomes.values().stream()
                .filter(outcome -> outcome == Outcome.RIGHT)
                .count();
        if (right == 2) {
            read.forEach((part, digits) -> mendings.addAll(mendings(part, digits)));
        }
        return mendings.size() == 1 ? Optional.of(mendings.get(0)) : Optional.empty();
    }

    /** Every change of one letter that makes a number right; none for a number of digits alone. */
    private static List<Mending> mendings(Part part, String digits) {
        List<Mending> mendings = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            String alike = LOOKS_LIKE.getOrDefault(digits.charAt(i), "");
            for (int j = 0; j < alike.length(); j++) {
                String mended = digits.substring(0, i) + alike.charAt(j) + digits.substring(i + 1);
                if (Luhn.holds(mended)) {
                    mendings.add(new Mending(part, digits, mended));
                }
            }
        }
        return mendings;
    }
}
