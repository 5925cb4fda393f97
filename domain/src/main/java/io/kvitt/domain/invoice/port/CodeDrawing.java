package io.kvitt.domain.invoice.port;

import io.kvitt.domain.invoice.CodeGrid;
import io.kvitt.domain.invoice.PaymentCode;

/** Draws payment codes as QR codes of error correction M. Any thread may call at any time. */
public interface CodeDrawing {

    /** The squares of a code. */
    CodeGrid grid(PaymentCode code);

    /**
     * A grid as a PNG picture.
     *
     * @param pixels of a side of each square, 1 to 16
     * @throws IllegalArgumentException if it is another number
     */
    byte[] png(CodeGrid grid, int pixels);
}
