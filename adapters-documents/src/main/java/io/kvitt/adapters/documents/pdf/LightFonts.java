package io.kvitt.adapters.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a font, and first takes the font program out of it where the program is only good for drawing. To read text one
 * needs which character a code means and how wide it is; where the font's dictionary says both, the outlines need not be
 * parsed. They are a third of the work on a page whose fonts are embedded whole.
 *
 * <p>A code means what the ToUnicode map says, or what the named encoding says (ISO 32000-1, 9.10.2); its width stands in
 * Widths or W (9.2.4, 9.7.4.3). A font that leaves either to its program keeps it.
 */
final class LightFonts extends SetFontAndSize {

    private static final int SYMBOLIC = 4;

    private static final int LARGEST_MAP = 4 * 1024 * 1024;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<COSBase, ToUnicodeMap> maps = new IdentityHashMap<>();

    LightFonts(PDFStreamEngine engine) {
        super(engine);
    }

    /** What the codes of a font mean, if its map was taken over from PDFBox. */
    @Nullable
    ToUnicodeMap mapOf(COSDictionary font) {
        return maps.get(font);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (BundledFonts.areInUse()
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getContext().getResources() != null) {
            lighten(getContext().getResources().getCOSObject(), name);
        }
        super.process(operator, operands);
    }

    private void lighten(COSDictionary resources, COSName name) {
        if (resources.getDictionaryObject(COSName.FONT) instanceof COSDictionary fonts
                && fonts.getDictionaryObject(name) instanceof COSDictionary font
                && seen.add(font)) {
            if (COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))) {
                composite(font);
            } else {
                simple(font);
            }
        }
    }

    private void composite(COSDictionary font) {
        COSName encoding = font.getCOSName(COSName.ENCODING);
        boolean identity = COSName.IDENTITY_H.equals(encoding) || COSName.IDENTITY_V.equals(encoding);
        boolean told = font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream;
        if (identity
                && told
                && font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
                && descendants.size() > 0
                && descendants.getObject(0) instanceof COSDictionary descendant
                && descendant.containsKey(COSName.W)
                && takeOverMap(font)) {
            takeOutProgram(descendant.getDictionaryObject(COSName.FONT_DESC));
        }
    }

    private void simple(COSDictionary font) {
        boolean drawn = COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE));
        boolean wide = font.getDictionaryObject(COSName.WIDTHS) instanceof COSArray widths && widths.size() > 0;
        COSBase descriptor = font.getDictionaryObject(COSName.FONT_DESC);
        if (!drawn && wide && saysItsEncoding(font, descriptor)) {
            takeOutProgram(descriptor);
        }
        takeOverMap(font);
    }

    /** @return false for a map that cannot be read or says nothing: it is left to PDFBox, which may ask the font program */
    private boolean takeOverMap(COSDictionary font) {
        if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
            try (InputStream in = stream.createInputStream()) {
                Optional<ToUnicodeMap> map = ToUnicodeMap.read(in.readNBytes(LARGEST_MAP));
                if (map.isPresent()) {
                    maps.put(font, map.get());
                    font.removeItem(COSName.TO_UNICODE);
                    return true;
                }
            } catch (IOException damaged) {
                return false;
            }
        }
        return false;
    }

    private static boolean saysItsEncoding(COSDictionary font, @Nullable COSBase descriptor) {
        COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
        if (encoding instanceof COSName name) {
            return Encoding.getInstance(name) != null;
        }
        if (encoding instanceof COSDictionary differences && descriptor instanceof COSDictionary flagged) {
            COSName base = differences.getCOSName(COSName.BASE_ENCODING);
            boolean symbolic = (flagged.getInt(COSName.FLAGS, 0) & SYMBOLIC) != 0;
            return (base != null && Encoding.getInstance(base) != null) || !symbolic;
        }
        return false;
    }

    private static void takeOutProgram(@Nullable COSBase descriptor) {
        if (descriptor instanceof COSDictionary described) {
            described.removeItem(COSName.FONT_FILE);
            described.removeItem(COSName.FONT_FILE2);
            described.removeItem(COSName.FONT_FILE3);
        }
    }
}
