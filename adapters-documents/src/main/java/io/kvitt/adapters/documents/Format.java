package io.kvitt.adapters.documents;

import io.kvitt.adapters.documents.recognised.HocrPages;
import io.kvitt.adapters.documents.recognised.WordTable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What bytes are, told by how they begin; never by a name or a declared type. */
enum Format {
    PDF,
    XML,
    TEXT,
    IMAGE,
    HTML,
    HOCR,
    JSON,
    WORD_TABLE,
    ZIP,
    WEBP,
    UNKNOWN;

    /** A PDF may begin with other bytes: readers look for its mark this far (ISO 32000-1, annex H, note 13). */
    private static final int PDF_WITHIN = 1_024;

    private static final int HEAD = 256;
    private static final int LONGEST_HEAD = 64 * 1024;

    /** An object, an array of objects, or nothing; a text in brackets goes on in another way. */
    private static final Pattern JSON_BEGINS =
            Pattern.compile("\\{\\s*(?:\"|\\}\\s*$)|\\[\\s*(?:\\{\\s*[\"}]|\\]\\s*$)");

    private static final Pattern SAVED_OCR = Pattern.compile("(?i)\"(?:Blocks|BlockType|ExpenseDocuments)\"");

    private static final List<byte[]> IMAGE_MARKS = List.of(
            bytes(0x89, 'P', 'N', 'G'),
            bytes(0xff, 0xd8, 0xff),
            bytes('G', 'I', 'F', '8', '7', 'a'),
            bytes('G', 'I', 'F', '8', '9', 'a'),
            bytes('I', 'I', '*', 0),
            bytes('M', 'M', 0, '*'));

    static Format of(byte[] bytes) {
        if (startsWith(bytes, bytes('R', 'I', 'F', 'F')) && holds(bytes, "WEBP", 8, 12)) {
            return WEBP;
        }
        if (IMAGE_MARKS.stream().anyMatch(mark -> startsWith(bytes, mark)) || isBitmap(bytes)) {
            return IMAGE;
        }
        if (startsWith(bytes, bytes('P', 'K', 3, 4)) || startsWith(bytes, bytes(0x1f, 0x8b))) {
            return ZIP;
        }
        if (holds(bytes, "%PDF-", 0, PDF_WITHIN) || holds(bytes, "%!PS-Adobe-", 0, 20)) {
            return PDF;
        }
        return markupOrText(bytes);
    }

    /** Whether a file is a document whatever it is called; JSON only with the names that answers of Textract have. */
    static boolean beginsLikeADocument(byte[] head) {
        if (startsWith(head, bytes('%', 'P', 'D', 'F', '-'))) {
            return true;
        }
        Format format = of(head);
        return format == HOCR
                || format == WORD_TABLE
                || (format == JSON && SAVED_OCR.matcher(plain(head)).find());
    }

    /** BM may begin a word, but no text goes on with the four zero bytes that every bitmap has at the sixth place. */
    private static boolean isBitmap(byte[] bytes) {
        return startsWith(bytes, bytes('B', 'M')) && holds(bytes, "\0\0\0\0", 6, 10);
    }

    private static Format markupOrText(byte[] bytes) {
        String head = head(bytes);
        if (head.startsWith("<")) {
            if (HocrPages.isHocr(plain(bytes))) {
                return HOCR;
            }
            String lower = head.toLowerCase(Locale.ROOT);
            return lower.startsWith("<!doctype html") || lower.startsWith("<html") ? HTML : XML;
        }
        if (holds(bytes, " obj", 0, PDF_WITHIN) && holds(bytes, "xref", 0, bytes.length)) {
            return PDF; // its first line is lost, the rest may be there
        }
        if (JSON_BEGINS.matcher(head).lookingAt()) {
            return JSON;
        }
        if (WordTable.isHeader(head.lines().findFirst().orElse(""))) {
            return WORD_TABLE;
        }
        return isText(bytes) ? TEXT : UNKNOWN;
    }

    /** The beginning as if it were written in one byte a character: enough to find a name. */
    private static String plain(byte[] bytes) {
        return new String(bytes, 0, Math.min(LONGEST_HEAD, bytes.length), StandardCharsets.ISO_8859_1)
                .replace("\0", "");
    }

    /** Text as UTF-8, with or without its mark, or as Windows-1252 where it is not UTF-8. */
    static String decodeText(byte[] bytes) {
        String text = isUtf8(bytes)
                ? new String(bytes, StandardCharsets.UTF_8)
                : new String(bytes, Charset.forName("windows-1252"));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** The first characters after white space, whatever the encoding: enough to see an opening bracket. */
    private static String head(byte[] bytes) {
        StringBuilder head = new StringBuilder(HEAD);
        for (int i = 0; i < bytes.length && head.length() < HEAD; i++) {
            int c = bytes[i] & 0xff;
            boolean byteOrderMark = i < 3 && (c == 0xef || c == 0xbb || c == 0xbf || c == 0xfe || c == 0xff);
            boolean leadingSpace = head.length() == 0 && Character.isWhitespace(c);
            if (c != 0 && !byteOrderMark && !leadingSpace) {
                head.append((char) c);
            }
        }
        return head.toString();
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] bytes, String mark, int from, int to) {
        int last = Math.min(bytes.length, to) - mark.length();
        for (int i = from; i <= last; i++) {
            int same = 0;
            while (same < mark.length() && bytes[i + same] == mark.charAt(same)) {
                same++;
            }
            if (same == mark.length()) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
