package io.kvitt.domain.document;

/** A rectangle on a page, in points from its top left: x grows to the right, y downwards. */
public record Box(float x0, float y0, float x1, float y1) {

    /** Puts the corners in order. */
    public Box {
        if (x1 < x0) {
            float swap = x0;
            x0 = x1;
            x1 = swap;
        }
        if (y1 < y0) {
            float swap = y0;
            y0 = y1;
            y1 = swap;
        }
    }

    public float width() {
        return x1 - x0;
    }

    public float height() {
        return y1 - y0;
    }

    public float middleY() {
        return (y0 + y1) / 2;
    }

    /** The smallest box around both. */
    public Box with(Box other) {
        return new Box(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
    }

    public boolean overlaps(Box other) {
        return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
    }

    /** How much of this box lies within another one, 0 to 1; a box without an area lies nowhere. */
    public float shareWithin(Box other) {
        float shared = overlaps(other)
                ? (Math.min(x1, other.x1) - Math.max(x0, other.x0)) * (Math.min(y1, other.y1) - Math.max(y0, other.y0))
                : 0;
        return shared > 0 ? shared / (width() * height()) : 0;
    }
}
