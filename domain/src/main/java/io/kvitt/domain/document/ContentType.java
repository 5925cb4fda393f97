package io.kvitt.domain.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What bytes are for whoever shows them, told by how they begin; the name of a document and what somebody said of it are never asked.
 * Where that is not sure, the bytes are those of {@link #UNKNOWN}, which no program opens by itself.
 */
public enum ContentType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    TIFF("image/tiff", "tif"),
    BITMAP("image/bmp", "bmp"),
    /** Also what browsers would take for a page with scripts, XHTML and SVG: to them it is data of an e-invoice. */
    XML("application/xml", "xml"),
    TEXT("text/plain; charset=utf-8", "txt"),
    UNKNOWN("application/octet-stream", "bin");

    /** Readers look for the mark of a PDF this far (ISO 32000-1, annex H, note 13). */
    private static final int PDF_WITHIN = 1_024;

    private static final int LOOKED_AT = 4_096;

    private final String name;
    private final String ending;

    ContentType(String name, String ending) {
        this.name = name;
        this.ending = ending;
    }

    /** Its name among media types (RFC 6838). */
    public String mediaType() {
        return name;
    }

    /** Of a file of this type, without the point. */
    public String ending() {
        return ending;
    }

    /** Whether it is one picture, or several. */
    public boolean isImage() {
        return name.startsWith("image/");
    }

    /** What these bytes are. */
    public static ContentType of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(LOOKED_AT, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG")) {
            return PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return TIFF;
        }
        if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) {
            return BITMAP;
        }
        int mark = head.indexOf("%PDF-");
        return mark >= 0 && mark < PDF_WITHIN ? PDF : markupOrText(head);
    }

    private static ContentType markupOrText(String head) {
        String plain = head.replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                .replace("\0", "")
                .stripLeading();
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return TEXT; // shown as what it is written as, and never run
        }
        if (plain.startsWith("<")) {
            return XML;
        }
        boolean isText = head.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        return isText ? TEXT : UNKNOWN;
    }
}
