package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.document.Box;
import org.apache.pdfbox.util.Matrix;

/**
 * Where a picture, which is a unit square to the instructions, stands on the upright page.
 *
 * @param upright whether its top is up and its left is left
 */
record Placement(Box box, boolean upright) {

    /** How far a picture may lean and still count as upright, as a fraction of its size. */
    private static final float LEAST_LEAN = 0.01f;

    static Placement of(Matrix matrix, PageFrame frame) {
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        float alongX = matrix.getScaleX();
        float alongY = matrix.getShearY();
        float upX = matrix.getShearX();
        float upY = matrix.getScaleY();
        Box box = corner(frame, x, y)
                .with(corner(frame, x + alongX, y + alongY))
                .with(corner(frame, x + upX, y + upY))
                .with(corner(frame, x + alongX + upX, y + alongY + upY));
        float right = frame.x(x + alongX, y + alongY) - frame.x(x, y);
        float up = frame.y(x, y) - frame.y(x + upX, y + upY);
        boolean straight = Math.abs(right - box.width()) <= LEAST_LEAN * box.width()
                && Math.abs(up - box.height()) <= LEAST_LEAN * box.height();
        return new Placement(box, straight);
    }

    private static Box corner(PageFrame frame, float x, float y) {
        float cornerX = frame.x(x, y);
        float cornerY = frame.y(x, y);
        return new Box(cornerX, cornerY, cornerX, cornerY);
    }
}
