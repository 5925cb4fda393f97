package io.kvitt.cli;

/** Text from outside, made safe to print: a name may hold terminal commands, line ends or marks that turn the line around. */
final class Printable {

    private Printable() {}

    /** One line without control and direction characters. */
    static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean unsafe = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            safe.appendCodePoint(unsafe ? ' ' : c);
        });
        return safe.toString();
    }

    /** A line cut to a width, the cut shown. */
    static String fit(String text, int width) {
        String line = line(text);
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }
}
