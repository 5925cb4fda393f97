package io.kvitt.adapters.documents.einvoice;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which characters the bytes of an XML document are (XML 1.0, appendix F): a byte order mark decides, then the shape of
 * the first characters, then the declaration. White space before the declaration is passed over, though XML forbids it:
 * it is a common accident and cannot change a value.
 *
 * @param charset that the bytes are read in
 * @param start the first byte that is no byte order mark and no white space
 */
record Encoding(Charset charset, int start) {

    private static final int DECLARATION = 256;

    /** @return empty if the document declares an encoding that this machine does not know */
    static Optional<Encoding> of(byte[] xml) {
        if (startsWith(xml, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, afterSpace(xml, 3, StandardCharsets.UTF_8)));
        }
        if (startsWith(xml, 0xFF, 0xFE, 0, 0) || startsWith(xml, '<', 0, 0, 0)) {
            return known("UTF-32LE").map(wide -> new Encoding(wide, xml[0] == '<' ? 0 : 4));
        }
        if (startsWith(xml, 0, 0, 0xFE, 0xFF) || startsWith(xml, 0, 0, 0, '<')) {
            return known("UTF-32BE").map(wide -> new Encoding(wide, xml[3] == '<' ? 0 : 4));
        }
        if (startsWith(xml, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, afterSpace(xml, 2, StandardCharsets.UTF_16LE)));
        }
        if (startsWith(xml, 0xFE, 0xFF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, afterSpace(xml, 2, StandardCharsets.UTF_16BE)));
        }
        if (xml.length > 1 && xml[1] == 0) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, afterSpace(xml, 0, StandardCharsets.UTF_16LE)));
        }
        if (xml.length > 1 && xml[0] == 0) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, afterSpace(xml, 0, StandardCharsets.UTF_16BE)));
        }
        int start = afterSpace(xml, 0, StandardCharsets.US_ASCII);
        return declared(xml, start).map(charset -> new Encoding(charset, start));
    }

    /** Reads the characters; bytes that are none in this encoding end it with a CharacterCodingException. */
    Reader reader(byte[] xml) {
        return new InputStreamReader(new ByteArrayInputStream(xml, start, xml.length - start), strict());
    }

    /** Where the first bytes stand that are no character of this encoding, {@code line 3, column 12}. */
    String firstFault(byte[] xml) {
        CharsetDecoder decoder = strict();
        ByteBuffer bytes = ByteBuffer.wrap(xml, start, xml.length - start);
        CharBuffer chars = CharBuffer.allocate(8192);
        int line = 1;
        int column = 1;
        CoderResult result;
        do {
            result = decoder.decode(bytes, chars, true);
            chars.flip();
            while (chars.hasRemaining()) {
                boolean ends = chars.get() == '\n';
                line = ends ? line + 1 : line;
                column = ends ? 1 : column + 1;
            }
            chars.clear();
        } while (result.isOverflow());
        return "line " + line + ", column " + column;
    }

    private CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * The encoding that a declaration in single bytes names; UTF-8 if it names none, and also if it names UTF-16 or
     * UTF-32, because then it would not be in single bytes: somebody saved a text under another encoding's name.
     */
    private static Optional<Charset> declared(byte[] xml, int start) {
        int length = Math.min(DECLARATION, xml.length - start);
        String head = new String(xml, start, length, StandardCharsets.ISO_8859_1);
        int end = head.startsWith("<?xml") ? head.indexOf("?>") : -1;
        int name = end < 0 ? -1 : head.indexOf("encoding");
        if (name < 0 || name > end) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        int open = name + "encoding".length();
        while (open < end && head.charAt(open) != '"' && head.charAt(open) != '\'') {
            open++;
        }
        int close = head.indexOf(head.charAt(open), open + 1);
        if (open == end || close < 0 || close > end) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        String declared = head.substring(open + 1, close).strip();
        return declared.regionMatches(true, 0, "UTF-16", 0, 6) || declared.regionMatches(true, 0, "UTF-32", 0, 6)
                ? Optional.of(StandardCharsets.UTF_8)
                : known(declared);
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static int afterSpace(byte[] xml, int from, Charset charset) {
        boolean little = charset.equals(StandardCharsets.UTF_16LE);
        int width = little || charset.equals(StandardCharsets.UTF_16BE) ? 2 : 1;
        int at = from;
        while (at + width <= xml.length && isSpace(xml, at, width, little)) {
            at += width;
        }
        return at;
    }

    private static boolean isSpace(byte[] xml, int at, int width, boolean little) {
        byte low = xml[width == 1 || little ? at : at + 1];
        boolean highIsZero = width == 1 || xml[little ? at + 1 : at] == 0;
        return highIsZero && (low == ' ' || low == '\n' || low == '\r' || low == '\t');
    }

    private static boolean startsWith(byte[] xml, int... head) {
        if (xml.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if (xml[i] != (byte) head[i]) {
                return false;
            }
        }
        return true;
    }
}
