package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.CodeSpot;
import io.kvitt.domain.document.Page;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/**
 * Runs the drawing instructions of one page and paints those that fill or draw paths on the spots where a code may be. Words,
 * shadings, clips and transparency are left out: codes are made without them, and each would cost time or memory. Pictures on
 * spots are noted, not painted: their own pixels are better.
 */
final class SpotPainter extends PDFGraphicsStreamEngine {

    private static final int MOST_INSTRUCTIONS = 2_000_000;
    private static final int MOST_POINTS_OF_A_PATH = 400_000;
    private static final int MOST_PICTURES = 12;
    private static final long MOST_PIXELS = 25_000_000;

    /** The smallest code has 21 modules a side. */
    private static final int LEAST_PIXELS = 21;

    private static final int PIXELS_OF_A_CODE = 600;

    private static final float WIDEST_PEN = 50;

    private static final Set<String> PAINTING = Set.of(
            OperatorName.SAVE,
            OperatorName.RESTORE,
            OperatorName.CONCAT,
            OperatorName.SET_LINE_WIDTH,
            OperatorName.APPEND_RECT,
            OperatorName.MOVE_TO,
            OperatorName.LINE_TO,
            OperatorName.CURVE_TO,
            OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
            OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
            OperatorName.CLOSE_PATH,
            OperatorName.ENDPATH,
            OperatorName.FILL_NON_ZERO,
            OperatorName.FILL_EVEN_ODD,
            OperatorName.LEGACY_FILL_NON_ZERO,
            OperatorName.FILL_NON_ZERO_AND_STROKE,
            OperatorName.FILL_EVEN_ODD_AND_STROKE,
            OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
            OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
            OperatorName.STROKE_PATH,
            OperatorName.CLOSE_AND_STROKE,
            OperatorName.NON_STROKING_GRAY,
            OperatorName.NON_STROKING_RGB,
            OperatorName.NON_STROKING_CMYK,
            OperatorName.NON_STROKING_COLORSPACE,
            OperatorName.NON_STROKING_COLOR,
            OperatorName.NON_STROKING_COLOR_N,
            OperatorName.STROKING_COLOR_GRAY,
            OperatorName.STROKING_COLOR_RGB,
            OperatorName.STROKING_COLOR_CMYK,
            OperatorName.STROKING_COLORSPACE,
            OperatorName.STROKING_COLOR,
            OperatorName.STROKING_COLOR_N);

    private final PDPage drawn;
    private final Page page;
    private final PageFrame frame;
    private final List<SpotCanvas> canvases = new ArrayList<>();
    private final List<Box> pictureSpots = new ArrayList<>();
    private final List<Shown> pictures = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private final long deadline;
    private int instructions;
    private int points;

    /** A picture on a spot. */
    private record Shown(Placement placement, int width, int height, PackedPicture packed) {

        /** A code that fills the picture is fine enough if only some of the pixels are taken. */
        Optional<PdfCodeSpots.Look> look(int page) {
            boolean filled = CodeSpots.isAboutSquare(placement.box());
            int step = filled ? Math.max(1, Math.max(width, height) / PIXELS_OF_A_CODE) : 1;
            return packed.pixels(width, height, step)
                    .map(pixels -> new PdfCodeSpots.Look(page, placement.box(), placement.upright(), filled, pixels));
        }
    }

    /**
     * Paints nothing yet.
     *
     * @param deadline by {@link System#nanoTime()}: each fill may cover all of a spot, and there may be millions
     */
    SpotPainter(PDPage drawn, Page page, long deadline) {
        super(drawn);
        this.deadline = deadline;
        this.drawn = drawn;
        this.page = page;
        frame = new PageFrame(drawn.getCropBox(), drawn.getRotation());
        for (CodeSpot spot : page.codeSpots()) {
            if (spot.kind() == CodeSpot.Kind.PICTURE) {
                pictureSpots.add(spot.box());
            } else if (SpotCanvas.fits(spot.box())) {
                canvases.add(new SpotCanvas(spot.box(), toUprightPage()));
            }
        }
    }

    private AffineTransform toUprightPage() {
        float x = frame.x(0, 0);
        float y = frame.y(0, 0);
        return new AffineTransform(frame.x(1, 0) - x, frame.y(1, 0) - y, frame.x(0, 1) - x, frame.y(0, 1) - y, x, y);
    }

    void paint() throws IOException {
        processPage(drawn);
    }

    /** Marks first: they cost least. Returns false if the taker had enough. */
    boolean handOver(Predicate<PdfCodeSpots.Look> taker) {
        for (SpotCanvas canvas : canvases) {
            if (canvas.isPainted() && !taker.test(canvas.look(page.number()))) {
                return false;
            }
        }
        for (Shown shown : pictures) {
            Optional<PdfCodeSpots.Look> look = shown.look(page.number());
            if (look.isPresent() && !taker.test(look.get())) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Interrupted.check();
        String name = operator.getName();
        if (++instructions > MOST_INSTRUCTIONS || System.nanoTime() - deadline > 0) {
            throw new TooComplex("more drawing instructions than are run for a code");
        }
        if (name.equals(OperatorName.DRAW_OBJECT)) {
            draw(operator, operands);
        } else if (name.equals(OperatorName.BEGIN_INLINE_IMAGE)) {
            inline(operator.getImageParameters(), operator.getImageData());
        } else if (PAINTING.contains(name)) {
            paint(operator, operands);
        }
    }

    /** An instruction that is damaged, or whose colour cannot be made out, is left out; the others may still be a code. */
    private void paint(Operator operator, List<COSBase> operands) throws IOException {
        try {
            super.processOperator(operator, operands);
        } catch (IllegalArgumentException | ClassCastException | ArrayIndexOutOfBoundsException damaged) {
            path.reset();
        }
    }

    private void draw(Operator operator, List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return;
        }
        COSBase objects = getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT);
        COSBase object = objects instanceof COSDictionary named ? named.getDictionaryObject(name) : null;
        if (object instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            int width = stream.getInt(COSName.WIDTH);
            int height = stream.getInt(COSName.HEIGHT);
            boolean masksFit =
                    fits(stream.getDictionaryObject(COSName.SMASK)) && fits(stream.getDictionaryObject(COSName.MASK));
            if (masksFit) {
                keep(width, height, new PackedPicture(stream, getResources()));
            }
        } else {
            super.processOperator(operator, operands);
        }
    }

    private void inline(@Nullable COSDictionary parameters, byte @Nullable [] data) {
        if (parameters != null && data != null) {
            int width = parameters.getInt(COSName.W, COSName.WIDTH, -1);
            int height = parameters.getInt(COSName.H, COSName.HEIGHT, -1);
            keep(width, height, new PackedPicture(parameters, data, getResources()));
        }
    }

    private void keep(int width, int height, PackedPicture packed) {
        boolean readable = width >= LEAST_PIXELS && height >= LEAST_PIXELS && (long) width * height <= MOST_PIXELS;
        Placement placement = Placement.of(getGraphicsState().getCurrentTransformationMatrix(), frame);
        if (readable && pictures.size() < MOST_PICTURES && pictureSpots.remove(placement.box())) {
            pictures.add(new Shown(placement, width, height, packed));
        }
    }

    private static boolean fits(@Nullable COSBase mask) {
        return !(mask instanceof COSStream stream)
                || (long) stream.getInt(COSName.WIDTH) * stream.getInt(COSName.HEIGHT) <= MOST_PIXELS;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        if (hasRoom()) {
            path.moveTo(p0.getX(), p0.getY());
            path.lineTo(p1.getX(), p1.getY());
            path.lineTo(p2.getX(), p2.getY());
            path.lineTo(p3.getX(), p3.getY());
            path.closePath();
        }
    }

    @Override
    public void moveTo(float x, float y) {
        if (hasRoom()) {
            path.moveTo(x, y);
        }
    }

    @Override
    public void lineTo(float x, float y) {
        if (hasRoom()) {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (hasRoom()) {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    private boolean hasRoom() {
        return !canvases.isEmpty() && ++points <= MOST_POINTS_OF_A_PATH;
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
        points = 0;
    }

    @Override
    public void clip(int windingRule) {
        // A code is not cut.
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // A code has no shades.
    }

    @Override
    public void drawImage(PDImage picture) {
        throw new IllegalStateException("pictures are noted before they come here");
    }

    @Override
    public void fillPath(int windingRule) {
        paintPath(windingRule, true, false);
    }

    @Override
    public void strokePath() {
        paintPath(Path2D.WIND_NON_ZERO, false, true);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        paintPath(windingRule, true, true);
    }

    private void paintPath(int windingRule, boolean fill, boolean stroke) {
        path.setWindingRule(windingRule);
        if (fill) {
            Color colour = Shade.of(getGraphicsState().getNonStrokingColor());
            onAll((canvas, shape) -> canvas.fill(shape, colour));
        }
        if (stroke) {
            Color colour = Shade.of(getGraphicsState().getStrokingColor());
            BasicStroke pen = pen();
            onAll((canvas, shape) -> canvas.stroke(shape, colour, pen));
        }
        endPath();
    }

    private void onAll(BiConsumer<SpotCanvas, GeneralPath> paint) {
        if (path.getCurrentPoint() != null) {
            canvases.forEach(canvas -> paint.accept(canvas, path));
        }
    }

    private BasicStroke pen() {
        float width = getGraphicsState().getLineWidth()
                * (float) Math.sqrt(Math.abs(getGraphicsState()
                        .getCurrentTransformationMatrix()
                        .createAffineTransform()
                        .getDeterminant()));
        boolean usable = width >= 0 && width <= WIDEST_PEN;
        return new BasicStroke(usable ? width : 0, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    /** How light a colour is. Exact colours would need profiles; a code is dark on light in any. */
    private static final class Shade {
        private static final float[] LIGHT = {0.3f, 0.59f, 0.11f};

        private Shade() {}

        static Color of(@Nullable PDColor colour) {
            if (colour == null || colour.isPattern() || colour.getColorSpace() == null) {
                return Color.BLACK;
            }
            float[] parts = colour.getComponents();
            String space = colour.getColorSpace().getName();
            boolean inks = space.equals("Separation") || space.equals("DeviceN") || parts.length == 4;
            float lightness = inks ? 1 - darkest(parts) : lightness(parts);
            int grey = Math.round(255 * Math.max(0, Math.min(1, lightness)));
            return new Color(grey, grey, grey);
        }

        private static float darkest(float[] inks) {
            float darkest = 0;
            for (int i = 0; i < inks.length; i++) {
                boolean yellow = inks.length == 4 && i == 2;
                darkest = Math.max(darkest, yellow ? 0 : inks[i]);
            }
            return darkest;
        }

        private static float lightness(float[] parts) {
            if (parts.length != LIGHT.length) {
                return parts.length == 1 ? parts[0] : 0;
            }
            return LIGHT[0] * parts[0] + LIGHT[1] * parts[1] + LIGHT[2] * parts[2];
        }
    }
}
