package io.kvitt.adapters.http.dashboard;

import io.kvitt.adapters.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** A file of the dashboard, plain and compressed: it is compressed once, when the server starts, and never again. */
final class DashboardFile {

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8");

    /** The word alone, or with a weight that is not zero. */
    private static final Pattern TAKES_GZIP =
            Pattern.compile("(?:^|.*,)\\s*gzip\\s*(?:;\\s*q=(?:1(?:\\.0*)?|0\\.[0-9]*[1-9][0-9]*)\\s*)?(?:,.*|$)");

    private final String name;
    private final byte[] plain;
    private final byte[] compressed;

    DashboardFile(String name, byte[] plain) {
        this.name = name;
        this.plain = plain.clone();
        this.compressed = gzip(plain);
    }

    String name() {
        return name;
    }

    /** The type that its ending stands for. */
    String type() {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .orElseThrow(() -> new IllegalArgumentException("no type for " + name));
    }

    byte[] plain() {
        return plain.clone();
    }

    /** Bytes that go over the wire to whoever takes it compressed. */
    int compressedSize() {
        return compressed.length;
    }

    /** The file, compressed for whoever says so in Accept-Encoding. */
    Response response(Optional<String> acceptEncoding) {
        boolean small = acceptEncoding
                .filter(stated -> stated.length() <= 200)
                .filter(stated -> TAKES_GZIP.matcher(stated).matches())
                .isPresent();
        Response response = Response.whole(200, type(), small ? compressed : plain)
                .with("Vary", "Accept-Encoding")
                .with("Cross-Origin-Resource-Policy", "same-origin");
        return small ? response.with("Content-Encoding", "gzip") : response;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length);
        try (GZIPOutputStream gzip = new BestGzip(bytes)) {
            gzip.write(plain);
        } catch (IOException never) { // it is written to memory
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** As small as it gets. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(9);
        }
    }
}
