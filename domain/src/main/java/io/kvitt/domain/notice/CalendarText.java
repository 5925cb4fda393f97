package io.kvitt.domain.notice;

import java.nio.charset.StandardCharsets;

/** Lines of an iCalendar object (RFC 5545, section 3.1): ended by CRLF, folded after 75 octets of UTF-8, never within a character. */
final class CalendarText {

    private static final int MOST_OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    /** A property whose value is written as it is. */
    CalendarText line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A property whose value is TEXT (section 3.3.11): escaped, and without control characters but line breaks. */
    CalendarText text(String name, String value) {
        return line(name, escaped(value));
    }

    static String escaped(String value) {
        return value.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A continued line begins with a blank, which counts. */
    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
            i += character.length();
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
