package io.kvitt.adapters.documents.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of what we print, put into the document with the letters that are used. Every text can be shown with it: what it has no
 * letter for becomes {@link #UNKNOWN}, and what turns lines around or steers a terminal goes away.
 */
final class PrintFont implements Closeable {

    /** Stands for a character that the font does not have. */
    static final char UNKNOWN = '\u25a1';

    private static final String CUT = "…";
    private static final float UNITS = 1000;

    private final TrueTypeFont file;
    private final CmapLookup letters;
    private final PDFont font;

    private PrintFont(TrueTypeFont file, PDFont font) throws IOException {
        this.file = file;
        this.letters = file.getUnicodeCmapLookup();
        this.font = font;
    }

    /** To be closed after the document is written. */
    static PrintFont in(PDDocument document) throws IOException {
        try (InputStream in = PrintFont.class.getResourceAsStream(BundledFonts.RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(BundledFonts.RESOURCE + " is not in the jar of PDFBox");
            }
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            file.setEnableGsub(false); // a letter is a letter: joined ones are not found again in the text of the page
            return new PrintFont(file, PDType0Font.load(document, file, true));
        }
    }

    PDFont font() {
        return font;
    }

    /** The text as it can be shown, in the order in which it is read. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    private void append(StringBuilder shown, int c) {
        switch (Character.getType(c)) {
            case Character.FORMAT -> {}
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> shown.append(' ');
            default -> shown.appendCodePoint(letters.getGlyphId(c) == 0 ? UNKNOWN : c);
        }
    }

    /** What is shown of the text on that many points, the cut shown. */
    String cut(String text, float size, float width) throws IOException {
        String shown = shown(text);
        if (width(shown, size) <= width) {
            return shown;
        }
        int[] characters = shown.codePoints().toArray();
        float left = width - width(CUT, size);
        int kept = 0;
        while (kept < characters.length && left >= 0) {
            left -= width(Character.toString(characters[kept]), size);
            kept += left >= 0 ? 1 : 0;
        }
        return new String(characters, 0, kept).stripTrailing() + CUT;
    }

    /** The width in points of a text that can be shown. */
    float width(String shown, float size) throws IOException {
        return font.getStringWidth(shown) / UNITS * size;
    }

    /** The letters from left to right, as they stand on paper: Hebrew is read from the right. */
    static String fromLeft(String shown) {
        Bidi bidi = new Bidi(shown, Bidi.DIRECTION_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return shown;
        }
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        String[] runs = new String[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = shown.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] =
                    levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        return String.join("", runs);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
