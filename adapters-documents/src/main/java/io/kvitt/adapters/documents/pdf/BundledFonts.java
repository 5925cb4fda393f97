package io.kvitt.adapters.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Gives PDFBox the one font that lies in its own jar, for every font that a document does not embed. Left alone, PDFBox
 * searches the machine's font folders and writes a cache file into the home folder: slow at the first document, different on
 * each machine, and more than reading a document may touch.
 */
public final class BundledFonts implements FontMapper {

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private BundledFonts() {}

    /**
     * Makes it so for all PDFs that this JVM opens from now on. For composition roots that own their JVM; a service with
     * PDF work of its own decides for itself.
     */
    public static void useOnlyThese() {
        FontMappers.set(new BundledFonts());
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(OnFirstUse.FONT, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(OnFirstUse.FONT, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, OnFirstUse.FONT, true);
    }

    private static final class OnFirstUse {
        static final TrueTypeFont FONT = load();

        private static TrueTypeFont load() {
            try (InputStream in = BundledFonts.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException(RESOURCE + " is not in the jar of PDFBox");
                }
                return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot read " + RESOURCE, broken);
            }
        }
    }
}
