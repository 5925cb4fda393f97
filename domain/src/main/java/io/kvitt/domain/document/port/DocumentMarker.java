package io.kvitt.domain.document.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Marking;
import java.util.List;
import java.util.function.Function;

/**
 * Draws marks on copies of documents. What was on a page stays there; boxes stand where a reader of these bytes saw the
 * words. A copy protects no less than the document did, and none is made where the document forbids changes. All input is
 * hostile: whatever the bytes are, the answer is a copy or a reason, never an exception. Many threads may draw at once.
 */
public interface DocumentMarker {

    /**
     * Draws.
     *
     * @param bytes the whole document; not changed
     * @param passwords tried in order where the document is encrypted; an empty password is always tried first
     */
    Marked mark(byte[] bytes, List<Secret> passwords, Marking marking);

    /** What came of it. */
    sealed interface Marked {

        /** A document of its own. */
        final class Copy implements Marked {
            private final byte[] bytes;
            private final String ending;

            /**
             * Takes what was drawn.
             *
             * @param bytes not copied, and not to be changed by anyone from here on
             * @param ending of its file name, without the point: {@code pdf}
             */
            public Copy(byte[] bytes, String ending) {
                this.bytes = bytes;
                this.ending = ending;
            }

            /** The whole file; not to be changed. */
            public byte[] bytes() {
                return bytes;
            }

            public String ending() {
                return ending;
            }
        }

        /** There is nothing to draw on, or drawing is not possible or not allowed; the reason is for people. */
        record Undrawn(String because) implements Marked {}

        default <R> R match(Function<Copy, R> copy, Function<Undrawn, R> undrawn) {
            return this instanceof Copy c ? copy.apply(c) : undrawn.apply((Undrawn) this);
        }
    }
}
