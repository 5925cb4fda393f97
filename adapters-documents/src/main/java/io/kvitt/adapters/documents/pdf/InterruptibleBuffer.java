package io.kvitt.adapters.documents.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bytes of a document, which stop being readable when the reading thread is interrupted. */
final class InterruptibleBuffer extends RandomAccessReadBuffer {

    InterruptibleBuffer(byte[] bytes) {
        super(bytes);
    }

    /** Every object that the parser looks up begins with a seek, so a hunt without end is noticed here. */
    @Override
    public void seek(long position) throws IOException {
        Interrupted.check();
        super.seek(position);
    }
}
