package io.kvitt.adapters.documents.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.FinderPattern;
import io.kvitt.domain.document.Box;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The search for QR codes on the pictures of one document, within a time. A picture is tried in several ways, the cheapest
 * first, until one of them shows a code; the dearer ones are left out where the cheap ones saw nothing like the corner of a code.
 * A code may be turned in any way.
 */
final class QrSearch {

    static final int MOST_CODES = 16;

    /** Below this the modules of a code may be single pixels, which no search sees. */
    private static final int SMALL = 400;

    /** The finest code has 177 modules a side, the finest of a payment 117. */
    private static final int ENOUGH = 1_200;

    private static final int ENLARGED = 800;
    private static final int RIM = 40;

    /** From here on half the size has room for a code beside other things. */
    private static final int LARGE = 1_600;

    /** A page at 150 dots an inch; one with more is fine enough as it is. */
    private static final long MOST_PIXELS_TO_DOUBLE = 2_500_000;

    private static final int DARK = 100;

    /**
     * Places that look like the corner of a code. ZXing compares each three of them, so that a picture made of nothing else
     * would keep it busy for hours.
     */
    private static final int MOST_CORNERS = 250;

    private final long deadline;
    private int found;
    private int cornersSeen;

    /**
     * A code on a picture.
     *
     * @param box in pixels of the picture
     */
    record Seen(Box box, String text) {}

    /**
     * Begins now.
     *
     * @param deadline by {@link System#nanoTime()}
     */
    QrSearch(long deadline) {
        this.deadline = deadline;
    }

    boolean isOver() {
        return found >= MOST_CODES
                || System.nanoTime() - deadline > 0
                || Thread.currentThread().isInterrupted();
    }

    /** The codes of a picture that may show some among other things; none if the time is over. */
    List<Seen> on(BufferedImage picture) {
        return noted(Math.max(picture.getWidth(), picture.getHeight()) < SMALL ? onSmall(picture) : onPage(picture));
    }

    /** The code that fills a picture. Most pictures of its shape are something else, which shows soon. */
    List<Seen> filling(BufferedImage picture) {
        if (!Grey.of(picture).hasManyEdges()) {
            return List.of();
        }
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        return noted(longer < SMALL ? onSmall(picture) : onSquare(picture, longer));
    }

    private List<Seen> noted(List<Seen> seen) {
        found += seen.size();
        return seen;
    }

    private List<Seen> onSmall(BufferedImage picture) {
        int times = ENLARGED / Math.max(picture.getWidth(), picture.getHeight());
        Grey enlarged = Grey.enlarged(picture, times, RIM);
        List<Seen> seen = codes(enlarged, HybridBinarizer::new);
        if (seen.isEmpty()) {
            seen = codes(enlarged, GlobalHistogramBinarizer::new);
        }
        // Light on dark, the rim would be light and the code without one.
        return seen.isEmpty()
                ? codes(Grey.enlarged(picture, times, 0).inverted().withRim(RIM), HybridBinarizer::new)
                : seen;
    }

    private List<Seen> onSquare(BufferedImage picture, int longer) {
        Grey grey = Grey.of(picture);
        for (int size = longer; size > ENOUGH; size /= 2) {
            grey = grey.halved();
        }
        Grey rimmed = grey.withRim(RIM);
        List<Seen> seen = codes(rimmed, HybridBinarizer::new);
        if (seen.isEmpty()) {
            seen = codes(rimmed, GlobalHistogramBinarizer::new);
        }
        return seen.isEmpty() ? codes(grey.inverted().withRim(RIM), HybridBinarizer::new) : seen;
    }

    private List<Seen> onPage(BufferedImage picture) {
        Grey grey = Grey.of(picture);
        cornersSeen = 0;
        List<Seen> seen =
                Math.max(grey.width(), grey.height()) >= LARGE ? codes(grey.halved(), HybridBinarizer::new) : List.of();
        if (seen.isEmpty()) {
            seen = codes(grey, HybridBinarizer::new);
        }
        if (seen.isEmpty() && cornersSeen > 0) {
            seen = codes(grey, GlobalHistogramBinarizer::new);
        }
        boolean mayBeFine = cornersSeen > 0 && (long) grey.width() * grey.height() <= MOST_PIXELS_TO_DOUBLE;
        if (seen.isEmpty() && mayBeFine) {
            seen = codes(grey.doubled(), HybridBinarizer::new);
        }
        return seen.isEmpty() && grey.mean() < DARK ? codes(grey.inverted(), HybridBinarizer::new) : seen;
    }

    /** All codes of a picture: what was read is painted over until nothing is left to read. */
    private List<Seen> codes(Grey grey, Function<LuminanceSource, Binarizer> method) {
        List<Seen> seen = new ArrayList<>();
        Grey rest = grey;
        boolean more = true;
        while (more) {
            more = false;
            for (Result result : results(rest, method)) {
                Optional<Box> box = box(result);
                if (box.isPresent() && found + seen.size() < MOST_CODES) {
                    seen.add(new Seen(grey.original(box.get()), text(result)));
                    rest = rest.without(box.get());
                    more = true;
                }
            }
        }
        return seen;
    }

    private List<Result> results(Grey grey, Function<LuminanceSource, Binarizer> method) {
        BinaryBitmap black = new BinaryBitmap(method.apply(grey.source()));
        int before = cornersSeen;
        List<Result> several = limited(hints -> List.of(new QRCodeMultiReader().decodeMultiple(black, hints)));
        boolean mayBeOne = several.isEmpty() && cornersSeen - before >= 3;
        return mayBeOne ? limited(hints -> List.of(new QRCodeReader().decode(black, hints))) : several;
    }

    /** One search of ZXing. */
    private interface Look {
        List<Result> take(Map<DecodeHintType, Object> hints) throws ReaderException;
    }

    private List<Result> limited(Look look) {
        if (isOver()) {
            return List.of();
        }
        try {
            return look.take(Map.of(
                    DecodeHintType.TRY_HARDER,
                    true,
                    DecodeHintType.POSSIBLE_FORMATS,
                    List.of(BarcodeFormat.QR_CODE),
                    DecodeHintType.CHARACTER_SET,
                    StandardCharsets.ISO_8859_1.name(),
                    DecodeHintType.NEED_RESULT_POINT_CALLBACK,
                    new Watch()));
        } catch (ReaderException | EndOfSearch | ArrayIndexOutOfBoundsException | IllegalArgumentException none) {
            // ZXing says with an exception that there is no code, or meets with one what is damaged.
            return List.of();
        }
    }

    /** Sees each corner that ZXing thinks it has found, and ends the search where that goes on for too long. */
    private final class Watch implements ResultPointCallback {
        private int corners;

        @Override
        public void foundPossibleResultPoint(ResultPoint point) {
            cornersSeen++;
            if (++corners > MOST_CORNERS || isOver()) {
                throw new EndOfSearch();
            }
        }
    }

    /** Ends a search from within ZXing. Never leaves this class. */
    private static final class EndOfSearch extends RuntimeException {
        private static final long serialVersionUID = 1;

        EndOfSearch() {
            super("end of search", null, false, false);
        }
    }

    /**
     * The bytes of a code that does not name its characters are UTF-8 if they can be, for so say the guides of payment codes;
     * else Latin. ZXing itself might guess at Japanese.
     */
    private static String text(Result result) {
        String text = result.getText();
        boolean bytes = text.chars().allMatch(c -> c < 256) && text.chars().anyMatch(c -> c >= 128);
        if (!bytes) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException latin) {
            return text;
        }
    }

    /** Around the three corners, whose middles are three and a half modules from the edge; empty if they are not told. */
    private static Optional<Box> box(Result result) {
        ResultPoint[] points = result.getResultPoints();
        if (points == null || points.length < 3) {
            return Optional.empty();
        }
        ResultPoint corner = points[1];
        float fourthX = points[0].getX() + points[2].getX() - corner.getX();
        float fourthY = points[0].getY() + points[2].getY() - corner.getY();
        Box middles = new Box(fourthX, fourthY, corner.getX(), corner.getY())
                .with(new Box(points[0].getX(), points[0].getY(), points[2].getX(), points[2].getY()));
        float module = corner instanceof FinderPattern pattern ? pattern.getEstimatedModuleSize() : 0;
        // Turned by 45 degrees, the corners of a code reach further out.
        float aslant = Math.min(Math.abs(points[0].getX() - corner.getX()), Math.abs(points[0].getY() - corner.getY()));
        float side = ResultPoint.distance(points[0], corner);
        float rim = 3.5f * module * (1 + (side > 0 ? aslant / side : 0) * 0.6f);
        return Optional.of(new Box(middles.x0() - rim, middles.y0() - rim, middles.x1() + rim, middles.y1() + rim));
    }
}
