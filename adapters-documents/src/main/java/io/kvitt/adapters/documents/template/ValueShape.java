package io.kvitt.adapters.documents.template;

import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.money.DecimalMark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for all values that are written like one that is known, and how the value is made of what it catches.
 *
 * @param open whether it catches any words up to the end of the cell
 * @param replace pairs of pattern and replacement
 * @param dateFormat what the date is written in, if the type is {@code date}
 */
record ValueShape(
        String pattern, boolean open, Optional<FieldType> type, List<Substitute> replace, Optional<String> dateFormat) {

    /** One entry of {@code replace}. */
    record Substitute(String pattern, String replacement) {}

    /** Words of a name: more are no name, and a bound keeps the search short. */
    static final String WORDS = "\\S+(?: \\S+){0,11}";

    private static final String IBAN = "[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b";
    private static final Pattern DECIMALS = Pattern.compile("[.,:](\\d{1,4})$");
    private static final Pattern GROUPED = Pattern.compile("\\d([^\\d])\\d{3}(?:\\1\\d{3})*(?!\\d)");
    private static final Pattern TOKEN = Pattern.compile("\\d+|\\p{L}+|[^\\p{L}\\d]");

    private static ValueShape typed(String pattern, FieldType type) {
        return new ValueShape(pattern, false, Optional.of(type), List.of(), Optional.empty());
    }

    private ValueShape replacing(String pattern, String replacement) {
        return new ValueShape(this.pattern, open, type, List.of(new Substitute(pattern, replacement)), dateFormat);
    }

    /** Shapes to try, the plainest first; which of them give the value back is for the caller to see. */
    static List<ValueShape> of(Field<?> field, Object value, String written, DecimalMark mark) {
        if (value instanceof BigDecimal) {
            return amounts(written, mark);
        }
        if (value instanceof LocalDate day) {
            return dates(day, written);
        }
        boolean hasDigit = written.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean name = field == Field.SELLER_NAME || field == Field.BUYER_NAME || field == Field.SELLER_ADDRESS;
        return hasDigit && !name ? numbers(field, value.toString(), written) : words();
    }

    private static List<ValueShape> words() {
        return List.of(new ValueShape(WORDS, true, Optional.empty(), List.of(), Optional.empty()));
    }

    private static List<ValueShape> amounts(String written, DecimalMark mark) {
        String digits = written.replaceAll("[-\u2212]$", "");
        Matcher decimals = DECIMALS.matcher(digits);
        boolean hasDecimals = decimals.find();
        String whole = hasDecimals ? digits.substring(0, decimals.start()) : digits;
        Matcher groups = GROUPED.matcher(whole);
        String group = groups.find() ? groups.group(1) : mark == DecimalMark.COMMA ? " ." : ",";
        String sign = written.indexOf('\u2212') >= 0 ? "[-\\u2212]?" : "-?";
        String pattern = sign + "\\d+(?:" + groupClass(group) + "\\d{3})*"
                + (hasDecimals
                        ? PatternText.quoted(String.valueOf(digits.charAt(decimals.start()))) + "\\d{"
                                + decimals.group(1).length() + "}"
                        : "(?:" + PatternText.quoted(String.valueOf(mark.sign())) + "\\d{2})?")
                + (written.length() > digits.length() ? sign : "");
        ValueShape plain = typed(pattern, FieldType.FLOAT);
        ValueShape money = typed(pattern, FieldType.MONEY);
        return List.of(
                plain,
                money,
                plain.replacing("^(?=\\d)", "-"),
                plain.replacing("-", ""),
                money.replacing("^(?=\\d)", "-"),
                money.replacing("[-\\u2212]", ""));
    }

    private static String groupClass(String group) {
        if (group.isBlank() || group.equals("\u00a0") || group.equals("\u202f")) {
            return group.equals(" ") ? " " : "[ \\xa0\\u202f]";
        }
        return group.length() == 1 ? PatternText.quoted(group) : "[" + group + "]";
    }

    private static List<ValueShape> dates(LocalDate day, String written) {
        String pattern = alike(written);
        List<ValueShape> shapes = new ArrayList<>();
        for (String format : WrittenFormat.of(day, written)) {
            shapes.add(new ValueShape(pattern, false, Optional.of(FieldType.DATE), List.of(), Optional.of(format)));
        }
        shapes.add(typed(pattern, FieldType.WRITTEN_DATE));
        return shapes;
    }

    /** A period as a whole, of which the value is one end. */
    static List<ValueShape> ofPeriod(String written, FieldType end) {
        return List.of(typed(alike(written), end));
    }

    /** Digits for digits, as many if there are four and more, words for words, signs for themselves. */
    private static String alike(String written) {
        StringBuilder alike = new StringBuilder();
        Matcher token = TOKEN.matcher(written);
        while (token.find()) {
            String each = token.group();
            if (Character.isDigit(each.charAt(0))) {
                alike.append(each.length() >= 3 ? "\\d{" + each.length() + "}" : "\\d{1,2}");
            } else if (Character.isLetter(each.charAt(0))) {
                alike.append("\\w+");
            } else {
                alike.append(each.equals(" ") ? " +" : PatternText.quoted(each));
            }
        }
        return alike.toString();
    }

    private static List<ValueShape> numbers(Field<?> field, String value, String written) {
        String pattern = field == Field.IBAN ? IBAN : numberPattern(written);
        ValueShape plain = new ValueShape(pattern, false, Optional.empty(), List.of(), Optional.empty());
        List<ValueShape> shapes = new ArrayList<>(List.of(plain, plain.replacing(" ", "")));
        if (value.chars().noneMatch(c -> c == '-' || c == '.' || c == '/')) {
            shapes.add(plain.replacing("[ ./-]", ""));
        }
        shapes.addAll(words());
        return shapes;
    }

    private static String numberPattern(String written) {
        if (written.indexOf(' ') >= 0) {
            List<String> parts = new ArrayList<>();
            for (String part : written.split(" ")) {
                parts.add(part.chars().allMatch(c -> c >= '0' && c <= '9') ? "\\d+" : numberPattern(part));
            }
            return String.join(" ", parts);
        }
        List<String> joints = new ArrayList<>();
        written.codePoints()
                .filter(c -> !Character.isLetterOrDigit(c) && c != '-' && PatternText.isWritable(c))
                .distinct()
                .forEach(c -> joints.add(PatternText.quoted(Character.toString(c))));
        if (written.indexOf('-') >= 0) {
            joints.add("-"); // last, where it means no range
        }
        String token = written.chars().noneMatch(Character::isLetter)
                ? "\\d+"
                : written.chars().noneMatch(Character::isLowerCase) ? "[A-Z0-9]+" : "\\w+";
        if (joints.isEmpty()) {
            return token + "\\b";
        }
        String joint = joints.size() == 1 ? joints.get(0) : "[" + String.join("", joints) + "]";
        return token + "(?:" + joint + token + ")*";
    }
}
