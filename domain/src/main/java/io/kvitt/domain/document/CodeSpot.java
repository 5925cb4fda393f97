package io.kvitt.domain.document;

/**
 * Where something is drawn on a page that may be a code. Nothing is known of it but its shape.
 *
 * @param box around all of it
 */
public record CodeSpot(Box box, Kind kind) {

    /** How it is drawn, which tells what looking at it costs. */
    public enum Kind {
        /** Many small marks close together: cheap to look at. */
        MARKS,
        /** A picture, which has to be unpacked. */
        PICTURE
    }
}
