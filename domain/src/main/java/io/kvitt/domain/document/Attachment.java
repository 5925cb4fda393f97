package io.kvitt.domain.document;

/** A file inside a document. */
public final class Attachment {

    private final String name;
    private final byte[] bytes;

    /**
     * Takes a file as it lies in its document.
     *
     * @param name text that somebody wrote: data for telling attachments apart, never a path
     * @param bytes not copied, and not to be changed by anyone from here on
     */
    public Attachment(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    public String name() {
        return name;
    }

    /** The file itself; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
