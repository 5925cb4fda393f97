package io.kvitt.adapters.documents.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.jspecify.annotations.Nullable;

/**
 * The data of a picture and its dictionary. What it unpacks to is checked before it is unpacked: dictionaries claim what they
 * like, and a few bytes can hold gigabytes.
 */
final class PackedPicture {

    private static final String DCT = "DCTDecode";
    private static final String FLATE = "FlateDecode";
    private static final String FAX = "CCITTFaxDecode";
    private static final Set<String> AS_TEXT = Set.of("ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

    /** A pixel has four colours of two bytes at most; the rest is for what encoders add. */
    private static final int MOST_BYTES_A_PIXEL = 8;

    private static final int SOME_MORE = 1 << 20;

    /** Pixels of colours that take a computation each. */
    private static final long MOST_COMPUTED_PIXELS = 4_000_000;

    private static final Set<String> QUICK_COLOURS =
            Set.of("DeviceGray", "DeviceRGB", "CalGray", "Indexed", "ICCBased");

    private final COSDictionary dictionary;
    private final byte @Nullable [] inline;
    private final @Nullable PDResources resources;

    PackedPicture(COSStream stream, @Nullable PDResources resources) {
        this.dictionary = stream;
        this.inline = null;
        this.resources = resources;
    }

    PackedPicture(COSDictionary parameters, byte[] inline, @Nullable PDResources resources) {
        this.dictionary = parameters;
        this.inline = inline;
        this.resources = resources;
    }

    boolean isFrom(COSStream stream) {
        return dictionary == stream;
    }

    Optional<byte[]> jpeg(int width, int height) {
        boolean plain = inline == null
                && filters().equals(List.of(DCT))
                && dictionary.getDictionaryObject(COSName.SMASK) == null
                && dictionary.getDictionaryObject(COSName.MASK) == null
                && dictionary.getDictionaryObject(COSName.DECODE) == null
                && dictionary.getDictionaryObject(COSName.DECODE_PARMS) == null;
        if (!plain) {
            return Optional.empty();
        }
        try (InputStream raw = ((COSStream) dictionary).createRawInputStream()) {
            int colours = picture().getColorSpace().getNumberOfComponents();
            byte[] file = raw.readAllBytes();
            return (colours == 1 || colours == 3) && isJpegOf(file, width, height)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    Optional<BufferedImage> pixels(int width, int height, int step) {
        try {
            List<String> packing = packing();
            if (!isBounded(packing, width, height)) {
                return Optional.empty();
            }
            PDImage picture = picture();
            if (picture.isStencil()) {
                return Optional.of(picture.getStencilImage(Color.BLACK));
            }
            PDColorSpace colours = picture.getColorSpace();
            boolean quick = QUICK_COLOURS.contains(colours.getName()) && colours.getNumberOfComponents() <= 3;
            if (!quick && (long) width * height / step / step > MOST_COMPUTED_PIXELS) {
                return Optional.empty();
            }
            return Optional.of(picture.getImage(null, step));
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError damaged) {
            // PDFBox meets what it does not expect, or has no decoder for, with exceptions of all kinds.
            return Optional.empty();
        }
    }

    private PDImage picture() throws IOException {
        return inline == null
                ? new PDImageXObject(new PDStream((COSStream) dictionary), resources)
                : new PDInlineImage(dictionary, inline, resources);
    }

    /** The filters under their long names, without those that only write bytes as text. */
    private List<String> packing() {
        List<String> packing = new ArrayList<>();
        for (String filter : filters()) {
            if (!AS_TEXT.contains(filter)) {
                packing.add(
                        switch (filter) {
                            case "Fl" -> FLATE;
                            case "CCF" -> FAX;
                            case "DCT" -> DCT;
                            default -> filter;
                        });
            }
        }
        return packing;
    }

    private List<String> filters() {
        COSBase filter = dictionary.getDictionaryObject(COSName.F, COSName.FILTER);
        if (inline == null) {
            filter = dictionary.getDictionaryObject(COSName.FILTER);
        }
        if (filter instanceof COSName name) {
            return List.of(name.getName());
        }
        return filter instanceof COSArray several ? several.toCOSNameStringList() : List.of();
    }

    /** Whether the data cannot unpack to more than the picture may have. Packings of which that cannot be told are refused. */
    private boolean isBounded(List<String> packing, int width, int height) throws IOException {
        long most = (long) width * height * MOST_BYTES_A_PIXEL + SOME_MORE;
        if (packing.isEmpty()) {
            return true;
        }
        if (inline != null) {
            // Small by nature: what is packed otherwise, or as text too, is left out.
            return filters().size() == 1
                    && packing.equals(List.of(FLATE))
                    && unpacksToAtMost(new ByteArrayInputStream(inline), most);
        }
        if (packing.equals(List.of(FAX))) {
            return faxFits(height, most);
        }
        boolean inflated = packing.get(0).equals(FLATE);
        if (inflated) {
            try (InputStream deflated = new PDStream((COSStream) dictionary).createInputStream(List.of(FLATE))) {
                if (!unpacksToAtMost(deflated, most)) {
                    return false;
                }
            }
        }
        List<String> last = packing.subList(inflated ? 1 : 0, packing.size());
        if (last.equals(List.of(DCT))) {
            try (InputStream file = new PDStream((COSStream) dictionary).createInputStream(List.of(DCT))) {
                return isJpegOf(file.readAllBytes(), width, height);
            }
        }
        return last.isEmpty();
    }

    private boolean faxFits(int height, long most) {
        COSBase parameters = dictionary.getDictionaryObject(COSName.DECODE_PARMS);
        if (parameters instanceof COSArray several) {
            parameters = several.size() == 0 ? null : several.getObject(several.size() - 1);
        }
        if (!(parameters instanceof COSDictionary fax)) {
            return true;
        }
        long rows = Math.max(height, fax.getInt(COSName.ROWS, 0));
        return rows * Math.max(0, fax.getInt(COSName.COLUMNS, 1728)) / 8 <= most;
    }

    private static boolean unpacksToAtMost(InputStream deflated, long most) {
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream inflating = new InflaterInputStream(deflated)) {
            for (int read = inflating.read(buffer); read >= 0; read = inflating.read(buffer)) {
                Interrupted.check();
                unpacked += read;
                if (unpacked > most) {
                    return false;
                }
            }
        } catch (IOException damagedEnd) {
            // PDFBox keeps what came before the damage, and so it is bounded too.
            return unpacked <= most;
        }
        return true;
    }

    /** Told from the head of the file; no pixel is decoded. */
    private static boolean isJpegOf(byte[] file, int width, int height) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.getWidth(0) == width && reader.getHeight(0) == height;
            } finally {
                reader.dispose();
            }
        }
    }
}
