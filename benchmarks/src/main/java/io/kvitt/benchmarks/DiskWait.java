package io.kvitt.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * How long the disk takes to keep as much as eight submissions write, to places that the file has already. A few waits that are
 * long make the average long, and with it the time that all callers wait.
 *
 * @param mean in milliseconds
 * @param middle in milliseconds: half of the waits are longer
 */
record DiskWait(double mean, double middle) {

    private static final int WAITS = 101;

    /** About 13 pages of the log: in a new store of 400 payments there were 26 writes, two a page, for each group of eight. */
    private static final int BYTES = 13 * 4096;

    static DiskWait of(Path folder) throws IOException {
        long[] nanos = new long[WAITS];
        try (FileChannel file =
                FileChannel.open(folder.resolve("disk"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(WAITS * BYTES));
            file.force(true);
            for (int i = 0; i < WAITS; i++) {
                long start = System.nanoTime();
                file.write(ByteBuffer.allocate(BYTES), (long) i * BYTES);
                file.force(false);
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return new DiskWait(Arrays.stream(nanos).average().orElse(0) / 1e6, nanos[WAITS / 2] / 1e6);
    }
}
