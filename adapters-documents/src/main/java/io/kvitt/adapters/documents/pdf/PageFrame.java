package io.kvitt.adapters.documents.pdf;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Takes a point of a PDF page (origin bottom left, before rotation) to the upright page (origin top left). */
final class PageFrame {

    private final float left;
    private final float bottom;
    private final float cropWidth;
    private final float cropHeight;
    private final int rotation;

    /**
     * Takes what the page says of itself.
     *
     * @param rotation clockwise, in degrees; what is no multiple of 90 counts as 0
     */
    PageFrame(PDRectangle crop, int rotation) {
        left = crop.getLowerLeftX();
        bottom = crop.getLowerLeftY();
        cropWidth = crop.getWidth();
        cropHeight = crop.getHeight();
        int turned = Math.floorMod(rotation, 360);
        this.rotation = turned % 90 == 0 ? turned : 0;
    }

    float width() {
        return rotation % 180 == 0 ? cropWidth : cropHeight;
    }

    float height() {
        return rotation % 180 == 0 ? cropHeight : cropWidth;
    }

    float x(float x, float y) {
        return switch (rotation) {
            case 90 -> y - bottom;
            case 180 -> cropWidth - (x - left);
            case 270 -> cropHeight - (y - bottom);
            default -> x - left;
        };
    }

    float y(float x, float y) {
        return switch (rotation) {
            case 90 -> x - left;
            case 180 -> y - bottom;
            case 270 -> cropWidth - (x - left);
            default -> cropHeight - (y - bottom);
        };
    }

    /**
     * The way back, for drawing: takes a point of the upright page, counted from its bottom left, to the page as the file
     * has it.
     */
    AffineTransform upright() {
        float right = left + cropWidth;
        float top = bottom + cropHeight;
        return switch (rotation) {
            case 90 -> new AffineTransform(0, 1, -1, 0, right, bottom);
            case 180 -> new AffineTransform(-1, 0, 0, -1, right, top);
            case 270 -> new AffineTransform(0, -1, 1, 0, left, top);
            default -> new AffineTransform(1, 0, 0, 1, left, bottom);
        };
    }
}
