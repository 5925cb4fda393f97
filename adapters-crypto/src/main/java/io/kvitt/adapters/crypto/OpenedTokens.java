package io.kvitt.adapters.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens that a key has signed. That never changes, and asking is dear, so it is asked once; whatever does change, the keys that
 * count and the time, is asked each time. Of a token its SHA-256 is kept, which opens nothing, and of one that failed nothing.
 */
final class OpenedTokens {

    /** A kilobyte or two each. */
    private static final int MOST = 2_000;

    private final Map<ByteBuffer, Opened> opened = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Opened> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What a token states, and who signed it.
     *
     * @param kid as its header names the key
     */
    record Opened(String kid, BoundKey key, Claims claims) {}

    Optional<Opened> find(CompactJws token) {
        ByteBuffer print = print(token);
        synchronized (opened) {
            return Optional.ofNullable(opened.get(print));
        }
    }

    void add(CompactJws token, Opened found) {
        ByteBuffer print = print(token);
        synchronized (opened) {
            opened.put(print, found);
        }
    }

    private static ByteBuffer print(CompactJws token) {
        return ByteBuffer.wrap(Sha256.of(token.text().getBytes(StandardCharsets.US_ASCII)));
    }
}
