package io.kvitt.domain.document.port;

import io.kvitt.domain.document.DocumentProblem;
import java.util.function.Function;

/**
 * Draws pages of documents as one sees them. All input is hostile: whatever the bytes are, the answer is a picture or a reason, never
 * an exception. Nothing in a document is executed or fetched. Memory is bounded, and a thread that is interrupted ends soon and stays
 * interrupted. Many threads may draw at once.
 */
public interface PageImages {

    /** Pixels of the narrowest picture that is drawn. */
    int NARROWEST = 100;

    /** Pixels of the widest picture that is drawn. */
    int WIDEST = 2_000;

    /**
     * Draws a page.
     *
     * @param bytes the whole document; not changed
     * @param page from 1
     * @param width pixels, {@link #NARROWEST} to {@link #WIDEST}; a page that is many times as high as wide is drawn narrower
     * @throws IllegalArgumentException if the page or the width is another
     */
    Drawn draw(byte[] bytes, int page, int width);

    /** What came of it. */
    sealed interface Drawn {

        /** A picture, as a PNG file. */
        final class Picture implements Drawn {
            private final byte[] png;

            /**
             * Takes a file.
             *
             * @param png not copied, and not to be changed by anyone from here on
             */
            public Picture(byte[] png) {
                this.png = png;
            }

            /** The whole file; not to be changed. */
            public byte[] png() {
                return png;
            }
        }

        /**
         * There is no such page.
         *
         * @param pages how many there are; none of what is not shown in pages
         */
        record NoSuchPage(int pages) implements Drawn {}

        /** The page cannot be drawn. */
        record Undrawn(DocumentProblem because) implements Drawn {}

        default <R> R match(
                Function<Picture, R> picture, Function<NoSuchPage, R> noSuchPage, Function<Undrawn, R> undrawn) {
            if (this instanceof Picture drawn) {
                return picture.apply(drawn);
            }
            return this instanceof NoSuchPage none ? noSuchPage.apply(none) : undrawn.apply((Undrawn) this);
        }
    }

    /** Refuses what no picture can be asked for. */
    static void check(int page, int width) {
        if (page < 1 || width < NARROWEST || width > WIDEST) {
            throw new IllegalArgumentException("page " + page + ", " + width + " pixels wide");
        }
    }
}
