package io.kvitt.adapters.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * How much a stream unpacks to, without keeping it. PDFBox unpacks a stream as a whole, so one that was made to grow a
 * thousandfold must be seen before: when memory is gone, whatever else runs in the JVM suffers too.
 */
final class Unpacked {

    /** Deflate packs at most this much into one byte. */
    private static final long GREATEST_RATIO = 1_032;

    /** What is packed into fewer bytes may be nothing. */
    private static final int EMPTY = 16;

    private Unpacked() {}

    /** Whether a deflated stream unpacks to more than a limit; no, for all that is packed in other ways. */
    static boolean isMoreThan(long limit, COSStream stream) {
        int layers = deflatedLayers(stream);
        double most = stream.getLength() * Math.pow(GREATEST_RATIO, layers);
        return layers > 0 && most > limit && measure(stream, layers, limit) > limit;
    }

    /** Whether a stream has bytes of which nothing can be unpacked; PDFBox takes it for empty then. */
    static boolean isLost(COSStream stream) {
        int layers = deflatedLayers(stream);
        return layers > 0 ? stream.getLength() > EMPTY && measure(stream, layers, 0) == 0 : !hasKnownFilters(stream);
    }

    private static boolean hasKnownFilters(COSStream stream) {
        COSBase filters = stream.getFilters();
        COSArray several = filters instanceof COSArray array ? array : new COSArray();
        if (filters instanceof COSName one) {
            several.add(one);
        }
        try {
            for (int i = 0; i < several.size(); i++) {
                FilterFactory.INSTANCE.getFilter(several.getName(i));
            }
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static int deflatedLayers(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (!(filters instanceof COSArray several)) {
            return isDeflate(filters) ? 1 : 0;
        }
        for (int i = 0; i < several.size(); i++) {
            if (!isDeflate(several.getObject(i))) {
                return 0;
            }
        }
        return several.size() <= 4 ? several.size() : 0;
    }

    private static boolean isDeflate(COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }

    /** What can be unpacked before the end, damage or the limit. The two bytes of the header do not matter to PDFBox. */
    private static long measure(COSStream stream, int layers, long limit) {
        long unpacked = 0;
        List<Inflater> inflaters = new ArrayList<>();
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = 0; i < layers; i++) {
                in.skipNBytes(2);
                inflaters.add(new Inflater(true));
                in = new InflaterInputStream(in, inflaters.get(i));
            }
            byte[] part = new byte[65_536];
            for (int read = in.read(part); read >= 0 && unpacked <= limit; read = in.read(part)) {
                Interrupted.check();
                unpacked += read;
            }
        } catch (IOException damaged) {
            return unpacked;
        } finally {
            inflaters.forEach(Inflater::end);
        }
        return unpacked;
    }
}
