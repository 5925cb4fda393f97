package io.kvitt.domain.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file is by its first bytes; its name and declared type are never asked. The first that fits counts. */
public enum FileKind {
    /** {@code %PDF-} within the first 1,024 bytes; also if it is an archive at the same time. */
    PDF,
    /** PNG, JPEG, TIFF, GIF or WebP. */
    IMAGE,
    /** XML that is no web page, picture or feed. */
    XML,
    ZIP,
    /** A mail, as a file of its own. */
    MAIL,
    OTHER;

    /** Header of a PDF may stand anywhere up to here (ISO 32000-1, annex H.3.4.1, note 13). */
    private static final int LOOKED_AT = 1_024;

    private static final int PROLOG = 4_096;
    private static final Pattern PDF_HEADER = Pattern.compile("%PDF-[0-9]");
    private static final Pattern PICTURE = Pattern.compile(
            "\u0089PNG\r\n\u001a\n|\u00ff\u00d8\u00ff|II\\*\u0000|MM\u0000\\*|GIF8[79]a|RIFF....WEBP", Pattern.DOTALL);
    private static final Pattern ARCHIVE = Pattern.compile("PK(\u0003\u0004|\u0005\u0006)");
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?:From \\S[^\r\n]*\r?\n)?(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version"
                    + "|dkim-signature|arc-seal|reply-to|content-type|x-[a-z-]{1,40}):[^\r\n]{0,998}\r?\n[ \ta-z0-9-]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.-]{0,60}:)?([A-Za-z_][\\w.-]{0,60})[\\s>/]");
    private static final Set<String> PAGES_AND_PICTURES =
            Set.of("html", "svg", "rss", "feed", "smil", "xsl", "stylesheet");
    private static final Set<String> INVOICES = Set.of(
            "invoice",
            "creditnote",
            "crossindustryinvoice",
            "crossindustrydocument",
            "fatturaelettronica",
            "standardbusinessdocument");

    /** What the bytes are. */
    public static FileKind of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (PDF_HEADER.matcher(start).find()) {
            return PDF;
        } else if (PICTURE.matcher(start).lookingAt()) {
            return IMAGE;
        } else if (ARCHIVE.matcher(start).lookingAt()) {
            return ZIP;
        } else if (isXml(bytes)) {
            return XML;
        }
        return MAIL_HEADER.matcher(start).lookingAt() ? MAIL : OTHER;
    }

    /** Whether it may be handed to those who read documents. */
    public boolean isDocument() {
        return this == PDF || this == XML || this == IMAGE;
    }

    private static boolean isXml(byte[] bytes) {
        String start = text(bytes).strip();
        boolean isDeclared = start.startsWith("<?xml");
        Matcher root = ROOT.matcher(start);
        if (!start.startsWith("<") || !root.find()) {
            return isDeclared;
        }
        String name = root.group(2).toLowerCase(Locale.ROOT);
        return isDeclared ? !PAGES_AND_PICTURES.contains(name) : root.start() == 0 && INVOICES.contains(name);
    }

    private static String text(byte[] bytes) {
        int length = Math.min(bytes.length, PROLOG);
        String text = new String(bytes, 0, length, charset(bytes));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** By its byte order mark, or by the zeros beside the first {@code <} (XML 1.0, appendix F). */
    private static Charset charset(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff) : 0;
        return switch (first) {
            case 0xfeff, 0x003c -> StandardCharsets.UTF_16BE;
            case 0xfffe, 0x3c00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
