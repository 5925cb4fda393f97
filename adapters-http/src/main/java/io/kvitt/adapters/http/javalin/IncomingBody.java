package io.kvitt.adapters.http.javalin;

import io.kvitt.adapters.http.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/** Reads a body: into one piece of memory where it may be large, and not for ever where it comes drop by drop. */
final class IncomingBody {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private IncomingBody() {}

    /**
     * All of it, or its beginning where it is longer than that.
     *
     * @throws IOException if it is cut off, or takes too long
     */
    static byte[] read(InputStream in, int most) throws IOException {
        if (most <= Limits.BODY + 1) {
            return in.readNBytes(most);
        }
        long began = System.nanoTime();
        byte[] body = new byte[most];
        int size = 0;
        for (int read = 0; read >= 0 && size < most; read = in.read(body, size, most - size)) {
            size += read;
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                throw new IOException("the body takes too long");
            }
        }
        return size == most ? body : Arrays.copyOf(body, size);
    }
}
