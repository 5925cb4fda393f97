package io.kvitt.adapters.local;

import java.util.zip.CRC32C;

/**
 * What tells a row that the disk changed: CRC-32C (RFC 3720, appendix B.4) of its values in their order, each as SQLite writes it
 * in UTF-8 and a byte 0 behind it, an absent one as a byte 1. Where all changes lie within 32 bits, and so for any one letter or
 * digit, it is another one for certain; of other damage one in 2^32 goes by. It keeps nobody from changing a row on purpose.
 */
final class Checksum {

    private static final int END = 0;
    private static final int ABSENT = 1;

    private final CRC32C sum = new CRC32C();

    void add(byte[] value) {
        sum.update(value, 0, value.length);
        sum.update(END);
    }

    void addAbsent() {
        sum.update(ABSENT);
    }

    /** From 0 to 2^32 - 1. */
    long value() {
        return sum.getValue();
    }
}
