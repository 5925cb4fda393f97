package io.kvitt.adapters.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
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

    static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** What makes a font one, and lets a character be found in it by its name. */
    private static final Set<String> TABLES =
            Set.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "OS/2", "cmap", "post");

    /** Codes of a composite font mean nothing in another font: without a map it cannot lend them its own characters. */
    private static final Set<String> TABLES_WITHOUT_MAP =
            Set.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "OS/2");

    private static volatile boolean inUse;

    private BundledFonts() {}

    /** Loads them now, if they are in use. */
    static void prepare() {
        if (inUse) {
            Objects.requireNonNull(ForNames.FONT);
            Objects.requireNonNull(ForCodes.FONT);
        }
    }

    static boolean areInUse() {
        return inUse;
    }

    /**
     * Makes it so for all PDFs that this JVM opens from now on. For composition roots that own their JVM; a service with
     * PDF work of its own decides for itself.
     */
    public static void useOnlyThese() {
        FontMappers.set(new BundledFonts());
        inUse = true;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(ForNames.FONT, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(ForNames.FONT, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, ForCodes.FONT, true);
    }

    /** Loaded on first use. */
    private static final class ForNames {
        static final TrueTypeFont FONT = load(TABLES);
    }

    /** Loaded on first use. */
    private static final class ForCodes {
        static final TrueTypeFont FONT = load(TABLES_WITHOUT_MAP);
    }

    private static TrueTypeFont load(Set<String> tables) {
        try (InputStream in = BundledFonts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar of PDFBox");
            }
            byte[] font = in.readAllBytes();
            hideOthers(font, tables);
            return new TTFParser(true).parse(new RandomAccessReadBuffer(font));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + RESOURCE, broken);
        }
    }

    /** Gives the tables that nobody here needs a name that nobody looks for: parsing them costs more than all the others. */
    private static void hideOthers(byte[] font, Set<String> tables) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            String tag = new String(font, entry, 4, StandardCharsets.US_ASCII);
            if (!tables.contains(tag)) {
                file.putInt(entry, 0x78787878 + i);
            }
        }
    }
}
