package io.kvitt.adapters.documents.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * What the codes of a font mean: the bfchar and bfrange sections of its ToUnicode map (ISO 32000-1, 9.10.3; Adobe technical
 * note 5411). PDFBox can read these maps too, but first fills a table of all 65,536 two-byte codes, which is a fifth of the
 * start of a process that reads one document.
 */
final class ToUnicodeMap {

    private static final int MOST_CODES = 200_000;
    private static final int WIDEST_RANGE = 65_536;

    private final Map<Integer, String> oneByte = new HashMap<>();
    private final Map<Integer, String> longer = new HashMap<>();

    private ToUnicodeMap() {}

    /** Empty where the map says nothing, or says that codes are characters: then others know better what to do. */
    static Optional<ToUnicodeMap> read(byte[] stream) {
        ToUnicodeMap map = new ToUnicodeMap();
        Tokens tokens = new Tokens(stream);
        String before = "";
        for (Token token = tokens.next(); token.kind() != Kind.END; token = tokens.next()) {
            if (token.kind() == Kind.WORD) {
                if (token.text().equals("beginbfchar")) {
                    map.characters(tokens);
                } else if (token.text().equals("beginbfrange")) {
                    map.ranges(tokens);
                } else if (token.text().startsWith("/Identity-") && before.equals("/CMapName")) {
                    return Optional.empty();
                }
            }
            before = token.text();
        }
        return map.oneByte.isEmpty() && map.longer.isEmpty() ? Optional.empty() : Optional.of(map);
    }

    /** A code of one byte is looked for among those first; longer ones only where it is not there. */
    Optional<String> find(int code) {
        String text = code < 256 ? oneByte.get(code) : null;
        return Optional.ofNullable(text == null ? longer.get(code) : text);
    }

    /** What a code means as one byte. */
    Optional<String> findOneByte(int code) {
        return Optional.ofNullable(oneByte.get(code));
    }

    private void characters(Tokens tokens) {
        Token code = tokens.next();
        while (code.kind() == Kind.HEX) {
            Token meaning = tokens.next();
            if (meaning.kind() == Kind.HEX) {
                put(code.bytes().length, number(code.bytes()), text(meaning.bytes()));
            }
            code = tokens.next();
        }
    }

    private void ranges(Tokens tokens) {
        Token first = tokens.next();
        while (first.kind() == Kind.HEX) {
            Token last = tokens.next();
            Token meaning = tokens.next();
            if (last.kind() == Kind.HEX && meaning.kind() == Kind.HEX) {
                range(first.bytes(), number(last.bytes()), meaning.bytes());
            } else if (last.kind() == Kind.HEX && meaning.text().equals("[")) {
                list(first.bytes(), tokens);
            }
            first = tokens.next();
        }
    }

    /** Meanings follow each other as the codes do: the last byte counts up, and carries into the one before. */
    private void range(byte[] first, int last, byte[] meaning) {
        int from = number(first);
        int count = (int) Math.min(WIDEST_RANGE, (long) last - from + 1);
        byte[] current = meaning.clone();
        for (int i = 0; i < count; i++) {
            put(first.length, from + i, text(current));
            int at = current.length - 1;
            while (at >= 0 && ++current[at] == 0) {
                at--;
            }
        }
    }

    private void list(byte[] first, Tokens tokens) {
        int code = number(first);
        Token meaning = tokens.next();
        while (meaning.kind() != Kind.END && !meaning.text().equals("]")) {
            if (meaning.kind() == Kind.HEX) {
                put(first.length, code, text(meaning.bytes()));
            }
            code++;
            meaning = tokens.next();
        }
    }

    private void put(int length, int code, String meaning) {
        if (oneByte.size() + longer.size() < MOST_CODES) {
            (length == 1 ? oneByte : longer).put(code, meaning);
        }
    }

    private static int number(byte[] bytes) {
        int number = 0;
        for (byte b : bytes) {
            number = number << 8 | (b & 0xff);
        }
        return number;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, bytes.length == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    }

    private enum Kind {
        HEX,
        WORD,
        END
    }

    /** A hexadecimal string, or any other word, name or bracket. */
    private static final class Token {
        private final Kind kind;
        private final String text;
        private final byte[] bytes;

        Token(Kind kind, String text, byte[] bytes) {
            this.kind = kind;
            this.text = text;
            this.bytes = bytes;
        }

        Kind kind() {
            return kind;
        }

        String text() {
            return text;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** Cuts PostScript into tokens, as far as these maps need it. */
    private static final class Tokens {
        private static final byte[] NONE = new byte[0];

        private final byte[] stream;
        private int at;

        Tokens(byte[] stream) {
            this.stream = stream;
        }

        Token next() {
            skipBlanks();
            if (at >= stream.length) {
                return new Token(Kind.END, "", NONE);
            }
            char c = (char) (stream[at] & 0xff);
            if (c == '<' && at + 1 < stream.length && stream[at + 1] != '<') {
                return hex();
            }
            return "<>[](){}".indexOf(c) >= 0 ? bracket(c) : word();
        }

        private void skipBlanks() {
            while (at < stream.length) {
                if (stream[at] == '%') {
                    while (at < stream.length && stream[at] != '\n' && stream[at] != '\r') {
                        at++;
                    }
                } else if (stream[at] > ' ' || stream[at] < 0) {
                    return;
                } else {
                    at++;
                }
            }
        }

        private Token hex() {
            StringBuilder digits = new StringBuilder(8);
            at++;
            while (at < stream.length && stream[at] != '>') {
                if (HexFormat.isHexDigit(stream[at] & 0xff)) {
                    digits.append((char) stream[at]);
                }
                at++;
            }
            at++;
            if (digits.length() % 2 == 1) {
                digits.append('0'); // a missing last digit is zero (7.3.4.3)
            }
            return new Token(Kind.HEX, "", HexFormat.of().parseHex(digits));
        }

        private Token bracket(char c) {
            at++;
            return new Token(Kind.WORD, String.valueOf(c), NONE);
        }

        private Token word() {
            int from = at++;
            while (at < stream.length && stream[at] > ' ' && "<>[](){}/%".indexOf(stream[at]) < 0) {
                at++;
            }
            return new Token(
                    Kind.WORD, new String(Arrays.copyOfRange(stream, from, at), StandardCharsets.ISO_8859_1), NONE);
        }
    }
}
