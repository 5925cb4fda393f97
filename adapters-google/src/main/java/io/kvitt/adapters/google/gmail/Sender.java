package io.kvitt.adapters.google.gmail;

/**
 * Who a mail says it is from (RFC 5322, 3.4): the first address, and what stands beside it. An address that stands in a quoted name or
 * in a comment is none: anybody can write one there.
 *
 * @param address perhaps empty, not checked
 * @param name perhaps empty
 */
record Sender(String address, String name) {

    static Sender of(String from) {
        Reading reading = new Reading();
        for (int i = 0; i < from.length() && !reading.isOver; i++) {
            reading.take(from.charAt(i));
        }
        return reading.sender();
    }

    /** Without what somebody wrote. */
    @Override
    public String toString() {
        return "Sender[…]";
    }

    private static final class Reading {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder angled = new StringBuilder();
        private boolean isQuoted;
        private boolean isAngled;
        private boolean isEscaped;
        private boolean hasQuote;
        private boolean hasAngle;
        private boolean isOver;
        private int comments;

        void take(char c) {
            if (isEscaped || (c == '\\' && (isQuoted || comments > 0))) {
                isEscaped = !isEscaped;
                keepEscaped(c);
            } else if (isQuoted || (c == '"' && comments == 0)) {
                quote(c);
            } else if (c == '(' || comments > 0) {
                comments += c == '(' ? 1 : c == ')' ? -1 : 0;
            } else if (isAngled || c == '<') {
                angle(c);
            } else if (c == ',' || c == ';') {
                isOver = true;
            } else {
                plain.append(c);
            }
        }

        private void keepEscaped(char c) {
            if (!isEscaped && comments == 0 && !isAngled) {
                plain.append(c);
            }
        }

        private void quote(char c) {
            hasQuote = true;
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isAngled) {
                plain.append(c);
            }
        }

        private void angle(char c) {
            hasAngle = true;
            isOver = c == '>';
            isAngled = !isOver;
            if (c != '<' && c != '>') {
                angled.append(c);
            }
        }

        Sender sender() {
            String text = plain.toString().strip();
            if (hasAngle) {
                return new Sender(angled.toString().strip(), text);
            }
            boolean isBare = !hasQuote && text.indexOf('@') > 0 && text.indexOf(' ') < 0;
            return isBare ? new Sender(text, "") : new Sender("", text);
        }
    }
}
