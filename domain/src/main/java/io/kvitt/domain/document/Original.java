package io.kvitt.domain.document;

import java.util.Optional;

/** A document as it came, byte for byte: what everything that was read of it can be compared with. */
public final class Original {

    /** Bytes of the largest one that is kept: 20 MiB, more than any scan of an invoice takes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private final byte[] bytes;
    private final DocumentHash hash;

    private Original(byte[] bytes) {
        this.bytes = bytes;
        this.hash = DocumentHash.of(bytes);
    }

    /**
     * The document of these bytes.
     *
     * @param bytes not copied, and not to be changed by anyone from here on
     * @return empty if there are none, or more than {@link #LARGEST}
     */
    public static Optional<Original> of(byte[] bytes) {
        return bytes.length == 0 || bytes.length > LARGEST ? Optional.empty() : Optional.of(new Original(bytes));
    }

    /** The whole document; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return bytes.length;
    }

    public DocumentHash hash() {
        return hash;
    }

    /** What it is by its content. */
    public ContentType type() {
        return ContentType.of(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Original that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Not what it says: it is somebody's. */
    @Override
    public String toString() {
        return "Original[" + bytes.length + " bytes, " + hash + "]";
    }
}
