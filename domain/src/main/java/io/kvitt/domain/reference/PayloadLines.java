package io.kvitt.domain.reference;

import io.kvitt.domain.check.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a payment code's text, one value a line, and the rules that such values share. */
final class PayloadLines {

    private final List<String> lines;
    private final Violations broken;

    /** Cuts at line feeds, each with or without a carriage return before it. */
    PayloadLines(String text, Violations broken) {
        this.broken = broken;
        this.lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
        broken.unless(
                lines.stream().flatMapToInt(String::chars).noneMatch(Character::isISOControl),
                "",
                "payment-code.control-character",
                "There is a control character within a line.");
    }

    /** How many lines there are up to the last one that is not empty. */
    int count() {
        int count = lines.size();
        while (count > 0 && lines.get(count - 1).isBlank()) {
            count--;
        }
        return count;
    }

    /** A line, counted from 0, without spaces around it; empty where the text ended before. */
    String at(int line) {
        return line < lines.size() ? lines.get(line).strip() : "";
    }

    Optional<String> optional(int line) {
        return Optional.of(at(line)).filter(value -> !value.isEmpty());
    }

    /** A value that has to be there, of so many characters at most. */
    void require(int line, int longest, String pointer, String code) {
        broken.unless(!at(line).isEmpty(), pointer, code + ".missing", "The " + name(pointer) + " is missing.");
        limit(line, longest, pointer, code);
    }

    /** A value that may be there, of so many characters at most. */
    void limit(int line, int longest, String pointer, String code) {
        broken.unless(
                at(line).length() <= longest,
                pointer,
                code + ".too-long",
                "The " + name(pointer) + " has more than " + longest + " characters.");
    }

    /** A value that must not be there. */
    void refuse(int line, String pointer, String code) {
        broken.unless(
                at(line).isEmpty(), pointer, code + ".not-allowed", "Nothing may stand as " + name(pointer) + ".");
    }

    private static String name(String pointer) {
        return pointer.substring(1).replace('/', ' ').replace('_', ' ');
    }
}
