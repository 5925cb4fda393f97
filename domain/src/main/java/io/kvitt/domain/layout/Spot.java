package io.kvitt.domain.layout;

/**
 * Words that a label may speak of.
 *
 * @param from index of the first word in the cell
 * @param to index after the last
 */
record Spot(Cell cell, int from, int to, Position position) {

    /** How it lies to its label. */
    enum Position {
        BEHIND,
        RIGHT,
        BELOW,
        FAR_BELOW,
        /** Above it, and closer than what is below. */
        NEAR_ABOVE,
        ABOVE;

        /** The word in the name of a rule. */
        String code() {
            return switch (this) {
                case BEHIND -> "label-same";
                case RIGHT -> "label-right";
                case BELOW, FAR_BELOW -> "label-below";
                case NEAR_ABOVE, ABOVE -> "label-above";
            };
        }
    }
}
