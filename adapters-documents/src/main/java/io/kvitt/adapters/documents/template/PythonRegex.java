package io.kvitt.adapters.documents.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression as Python's {@code re} understands it, in Java's words.
 *
 * <p>What differs, and is translated: named groups (Java allows no underscore in a name, so names become numbers),
 * {@code \w} and {@code \d} (letters and digits of all scripts, exactly), {@code \s}, {@code \b} (Unicode), {@code \Z} (the
 * very end), {@code \v} (one sign, not a class), {@code .} and {@code $} (the line feed only), {@code {,n}}, a brace that
 * counts nothing, {@code [} and {@code &} inside a class, flags (they hold for the whole pattern, wherever they stand).
 * What only one of the two knows is refused: conditionals, {@code \p}, {@code (?<name>)}.
 *
 * @param names group name to number, in the order of the pattern
 */
record PythonRegex(Pattern pattern, Map<String, Integer> names) {

    private static final int LONGEST = 20_000;

    PythonRegex {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** Why a pattern is refused. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message, null, false, false);
        }
    }

    /** Throws {@link Refused} if the pattern is invalid or has no Java form. */
    static PythonRegex compile(String source) {
        if (source.length() > LONGEST) {
            throw new Refused("the pattern is longer than " + LONGEST + " characters");
        }
        Translation translation = new Translation(source);
        String java = translation.whole();
        int flags = Pattern.UNIX_LINES | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | translation.flags;
        try {
            return new PythonRegex(Pattern.compile(java, flags), translation.names);
        } catch (PatternSyntaxException invalid) {
            throw new Refused(String.valueOf(invalid.getDescription()));
        } catch (StackOverflowError tooDeep) {
            throw new Refused("the pattern is nested too deeply");
        }
    }

    int groups() {
        return pattern.matcher("").groupCount();
    }

    private static final class Translation {
        private static final String WORD = "\\p{L}\\p{N}_";

        private final String in;
        private final StringBuilder out = new StringBuilder();
        private final Map<String, Integer> names = new LinkedHashMap<>();
        private boolean verbose;
        private int groups;
        private int flags;
        private int at;

        Translation(String in) {
            this.in = in;
        }

        String whole() {
            globalFlags();
            while (at < in.length()) {
                one();
            }
            return out.toString();
        }

        private void one() {
            char c = in.charAt(at);
            if (c == '\\') {
                escape();
            } else if (c == '[') {
                at++;
                characterClass();
            } else if (c == '(') {
                at++;
                group();
            } else if (c == '{') {
                brace();
            } else if (verbose && Character.isWhitespace(c)) {
                at++;
            } else if (verbose && c == '#') {
                int end = in.indexOf('\n', at);
                at = end < 0 ? in.length() : end;
            } else if (c == '^' && (flags & Pattern.MULTILINE) != 0) {
                at++;
                out.append("(?:^|(?<=\\n))");
            } else {
                at++;
                out.append(c);
            }
        }

        /** Flags of the whole pattern: at its start today, anywhere in older files. Verbose patterns must say so first. */
        private void globalFlags() {
            int from = 0;
            for (int open = in.indexOf("(?", from); open >= 0; open = in.indexOf("(?", open + 2)) {
                int end = open + 2;
                while (end < in.length() && "aiLmsux".indexOf(in.charAt(end)) >= 0) {
                    end++;
                }
                if (end > open + 2 && end < in.length() && in.charAt(end) == ')' && !escaped(open)) {
                    for (int i = open + 2; i < end; i++) {
                        flag(in.charAt(i));
                    }
                }
            }
        }

        private boolean escaped(int position) {
            int slashes = 0;
            while (position - slashes > 0 && in.charAt(position - slashes - 1) == '\\') {
                slashes++;
            }
            return slashes % 2 == 1;
        }

        private void flag(char flag) {
            switch (flag) {
                case 'i' -> flags |= Pattern.CASE_INSENSITIVE;
                case 'm' -> flags |= Pattern.MULTILINE;
                case 's' -> flags |= Pattern.DOTALL;
                case 'x' -> verbose = true;
                case 'u' -> {}
                default -> throw new Refused("the flag (?" + flag + ") has no Java form");
            }
        }

        private void group() {
            if (!startsWith("?")) {
                groups++;
                open("(");
                return;
            }
            if (startsWith("?P<")) {
                named();
            } else if (startsWith("?P=")) {
                reference();
            } else if (startsWith("?#")) {
                at = until(')') + 1;
            } else if (startsWith("?(")) {
                throw new Refused("a conditional, (?(...)...), has no Java form");
            } else if (startsWith("?<=") || startsWith("?<!")) {
                at += 3;
                open("(" + in.substring(at - 3, at));
            } else if (startsWith("?:") || startsWith("?=") || startsWith("?!") || startsWith("?>")) {
                at += 2;
                open("(" + in.substring(at - 2, at));
            } else {
                flagGroup();
            }
        }

        private void open(String java) {
            out.append(java);
        }

        private void named() {
            int end = in.indexOf('>', at);
            if (end < 0) {
                throw new Refused("a group name has no end");
            }
            String name = in.substring(at + 3, end);
            if (!isName(name)) {
                throw new Refused("no group can be named '" + name + "'");
            }
            groups++;
            if (names.put(name, groups) != null) {
                throw new Refused("two groups are named '" + name + "'");
            }
            at = end + 1;
            open("(");
        }

        private static boolean isName(String name) {
            return !name.isEmpty()
                    && !Character.isDigit(name.charAt(0))
                    && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        }

        private void reference() {
            int end = until(')');
            String name = in.substring(at + 3, end);
            Integer number = names.get(name);
            if (number == null) {
                throw new Refused("there is no group '" + name + "' to refer to");
            }
            at = end + 1;
            out.append("(?:\\").append(number).append(')');
        }

        private int until(char sign) {
            int end = in.indexOf(sign, at);
            if (end < 0) {
                throw new Refused("a group has no end");
            }
            return end;
        }

        /** {@code (?i)} was taken before; {@code (?i:...)} and {@code (?-i:...)} hold for what they enclose. */
        private void flagGroup() {
            int end = at + 1;
            while (end < in.length() && "aiLmsux-".indexOf(in.charAt(end)) >= 0) {
                end++;
            }
            if (end == at + 1 || end >= in.length() || (in.charAt(end) != ')' && in.charAt(end) != ':')) {
                throw new Refused("'(" + in.substring(at, Math.min(in.length(), at + 3)) + "' begins no group");
            }
            String asked = in.substring(at + 1, end);
            at = end + 1;
            if (in.charAt(end) == ')') {
                return;
            }
            if (asked.matches("[ims]*(?:-[ims]+)?")) {
                open("(?" + asked + ":");
            } else {
                throw new Refused("the flags (?" + asked + ":...) have no Java form");
            }
        }

        private void brace() {
            int end = at + 1;
            while (end < in.length() && (isDigit(in.charAt(end)) || in.charAt(end) == ',')) {
                end++;
            }
            String inside = in.substring(at + 1, end);
            boolean closed = end < in.length() && in.charAt(end) == '}';
            boolean counts = closed && !inside.isEmpty() && inside.indexOf(',') == inside.lastIndexOf(',');
            if (counts) {
                out.append('{')
                        .append(inside.startsWith(",") ? "0" : "")
                        .append(inside)
                        .append('}');
                at = end + 1;
            } else {
                out.append("\\{");
                at++;
            }
        }

        private void escape() {
            if (at + 1 >= in.length()) {
                throw new Refused("a backslash escapes nothing");
            }
            char c = in.charAt(at + 1);
            switch (c) {
                case 'w' -> escaped('[' + WORD + ']');
                case 'W' -> escaped("[^" + WORD + ']');
                case 'd' -> escaped("\\p{Nd}");
                case 'D' -> escaped("\\P{Nd}");
                case 's', 'S', 'A' -> escaped("\\" + c);
                case 'b' -> escaped("(?:(?<=[" + WORD + "])(?![" + WORD + "])|(?<![" + WORD + "])(?=[" + WORD + "]))");
                case 'B' -> escaped("(?:(?<=[" + WORD + "])(?=[" + WORD + "])|(?<![" + WORD + "])(?![" + WORD + "]))");
                case 'Z', 'z' -> escaped("\\z");
                default -> {
                    if (c >= '1' && c <= '9') {
                        numbered();
                    } else {
                        character();
                    }
                }
            }
        }

        private void escaped(String java) {
            out.append(java);
            at += 2;
        }

        private void numbered() {
            int end = at + 2;
            if (end < in.length() && isDigit(in.charAt(end))) {
                end++;
            }
            int number = Integer.parseInt(in.substring(at + 1, end));
            if (number > groups) {
                throw new Refused("there is no group " + number + " to refer to");
            }
            out.append("(?:\\").append(number).append(')');
            at = end;
        }

        /** An escape that means one character, inside or outside a class. */
        private void character() {
            char c = in.charAt(at + 1);
            switch (c) {
                case 'n', 'r', 't', 'f', 'a' -> escaped("\\" + c);
                case 'v' -> escaped("\\x0B");
                case 'x' -> hex(2);
                case 'u' -> hex(4);
                case 'U' -> hex(8);
                case '0' -> octal();
                default -> {
                    if (isAsciiLetter(c)) {
                        throw new Refused("\\" + c + " means nothing in Python");
                    }
                    out.append(c < 128 ? "\\" : "").append(c);
                    at += 2;
                }
            }
        }

        private void hex(int digits) {
            int from = at + 2;
            int to = from + digits;
            if (to > in.length() || !in.substring(from, to).matches("[0-9a-fA-F]+")) {
                throw new Refused("\\" + in.charAt(at + 1) + " needs " + digits + " hexadecimal digits");
            }
            out.append("\\x{").append(in, from, to).append('}');
            at = to;
        }

        private void octal() {
            int to = at + 2;
            while (to < in.length() && to < at + 4 && in.charAt(to) >= '0' && in.charAt(to) <= '7') {
                to++;
            }
            out.append(String.format("\\x%02x", Integer.parseInt(in.substring(at + 1, to), 8)));
            at = to;
        }

        private void characterClass() {
            out.append('[');
            if (startsWith("^")) {
                at++;
                out.append('^');
            }
            boolean first = true;
            while (first || !startsWith("]")) {
                if (at >= in.length()) {
                    throw new Refused("a character class has no end");
                }
                member(first);
                first = false;
            }
            at++;
            out.append(']');
        }

        private void member(boolean first) {
            char c = in.charAt(at);
            if (c != '\\') {
                at++;
                boolean special = "[]&^".indexOf(c) >= 0;
                boolean plainDash = c == '-' && (first || startsWith("]"));
                out.append(special || plainDash ? "\\" : "").append(c);
                return;
            }
            if (at + 1 >= in.length()) {
                throw new Refused("a character class has no end");
            }
            switch (in.charAt(at + 1)) {
                case 'w' -> shorthand(WORD);
                case 'W' -> shorthand("[^" + WORD + ']');
                case 'd' -> shorthand("\\p{Nd}");
                case 'D' -> shorthand("\\P{Nd}");
                case 's' -> shorthand("\\s");
                case 'S' -> shorthand("\\S");
                case 'b' -> escaped("\\x08");
                default -> character();
            }
        }

        private void shorthand(String java) {
            escaped(java);
            if (startsWith("-") && at + 1 < in.length() && in.charAt(at + 1) != ']') {
                throw new Refused("a class such as \\w cannot begin a range");
            }
        }

        private boolean startsWith(String next) {
            return in.startsWith(next, at);
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private static boolean isAsciiLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
    }

    /** What stands for a match: text between groups. */
    record Replacement(List<Object> parts) {

        Replacement {
            parts = List.copyOf(parts);
        }

        /** Reads {@code \1}, {@code \g<1>}, {@code \g<name>} and the escapes of control characters; {@code $} is itself. */
        static Replacement of(String template, PythonRegex regex) {
            List<Object> parts = new ArrayList<>();
            StringBuilder literal = new StringBuilder();
            int at = 0;
            while (at < template.length()) {
                char c = template.charAt(at);
                if (c != '\\' || at + 1 == template.length()) {
                    literal.append(c);
                    at++;
                    continue;
                }
                char next = template.charAt(at + 1);
                int end = template.indexOf('>', at);
                if (next == 'g' && template.startsWith("<", at + 2) && end > 0) {
                    flush(literal, parts);
                    parts.add(group(template.substring(at + 3, end), regex));
                    at = end + 1;
                } else if (next >= '1' && next <= '9') {
                    boolean two = at + 2 < template.length() && Character.isDigit(template.charAt(at + 2));
                    flush(literal, parts);
                    parts.add(group(template.substring(at + 1, at + (two ? 3 : 2)), regex));
                    at += two ? 3 : 2;
                } else {
                    literal.append(control(next));
                    at += 2;
                }
            }
            flush(literal, parts);
            return new Replacement(parts);
        }

        private static void flush(StringBuilder literal, List<Object> parts) {
            if (literal.length() > 0) {
                parts.add(literal.toString());
                literal.setLength(0);
            }
        }

        private static Integer group(String name, PythonRegex regex) {
            Integer named = regex.names().get(name);
            int number = named != null ? named : name.matches("[0-9]{1,3}") ? Integer.parseInt(name) : -1;
            if (number < 0 || number > regex.groups()) {
                throw new Refused("there is no group '" + name + "' to put into the replacement");
            }
            return number;
        }

        private static String control(char letter) {
            return switch (letter) {
                case 'n' -> "\n";
                case 't' -> "\t";
                case 'r' -> "\r";
                case 'f' -> "\f";
                case 'v' -> "\u000b";
                case 'a' -> "\u0007";
                case '0' -> "\0";
                case '\\' -> "\\";
                default -> {
                    if (Character.isLetter(letter)) {
                        throw new Refused("\\" + letter + " means nothing in a replacement");
                    }
                    yield "\\" + letter;
                }
            };
        }
    }
}
