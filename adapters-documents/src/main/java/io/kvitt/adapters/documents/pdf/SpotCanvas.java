package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.document.Box;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** One spot of a page, painted anew in grey, large enough that each module of a code has several pixels. */
final class SpotCanvas {

    /** A code has a white rim of four modules; what is beside it would only disturb. */
    private static final float RIM = 0.06f;

    private static final float SIDE = 720;
    private static final float MOST_PIXELS_A_POINT = 16;

    private final Box box;
    private final BufferedImage pixels;
    private final Graphics2D drawing;
    private final AffineTransform toPixels = new AffineTransform();
    private boolean painted;

    SpotCanvas(Box spot, AffineTransform toUprightPage) {
        float rim = RIM * Math.max(spot.width(), spot.height());
        box = new Box(spot.x0() - rim, spot.y0() - rim, spot.x1() + rim, spot.y1() + rim);
        float times = Math.min(MOST_PIXELS_A_POINT, SIDE / Math.max(box.width(), box.height()));
        int width = Math.max(1, Math.round(box.width() * times));
        int height = Math.max(1, Math.round(box.height() * times));
        pixels = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        drawing = pixels.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        // Smoothed edges would leave seams between modules that touch.
        drawing.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        toPixels.scale(times, times);
        toPixels.translate(-box.x0(), -box.y0());
        toPixels.concatenate(toUprightPage);
    }

    /** Whether a canvas of this spot can be made; a page claims what it likes. */
    static boolean fits(Box spot) {
        float shorter = Math.min(spot.width(), spot.height());
        float longer = Math.max(spot.width(), spot.height());
        return shorter > 1 && longer <= 4 * shorter && longer < 20_000;
    }

    /** Fills a shape that is given in the points of the PDF page. */
    void fill(Shape shape, Color colour) {
        Shape here = toPixels.createTransformedShape(shape);
        if (isSeen(here.getBounds2D())) {
            drawing.setColor(colour);
            drawing.fill(here);
            painted = true;
        }
    }

    /** Draws along a shape, with a pen whose width is in the points of the PDF page. */
    void stroke(Shape shape, Color colour, BasicStroke pen) {
        Rectangle2D around = toPixels.createTransformedShape(shape).getBounds2D();
        double wide = pen.getLineWidth() * Math.sqrt(Math.abs(toPixels.getDeterminant()));
        around.setRect(
                around.getX() - wide,
                around.getY() - wide,
                around.getWidth() + 2 * wide,
                around.getHeight() + 2 * wide);
        if (isSeen(around)) {
            drawing.setColor(colour);
            drawing.fill(toPixels.createTransformedShape(pen.createStrokedShape(shape)));
            painted = true;
        }
    }

    /** Comparisons with what is no number are false, and so it is not seen. */
    private boolean isSeen(Rectangle2D around) {
        return around.getMinX() < pixels.getWidth()
                && around.getMinY() < pixels.getHeight()
                && around.getMaxX() > 0
                && around.getMaxY() > 0;
    }

    boolean isPainted() {
        return painted;
    }

    PdfCodeSpots.Look look(int page) {
        drawing.dispose();
        return new PdfCodeSpots.Look(page, box, true, true, pixels);
    }
}
