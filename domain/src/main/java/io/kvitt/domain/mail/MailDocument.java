package io.kvitt.domain.mail;

/** A file that came by mail and is a document by its bytes. */
public final class MailDocument {

    private final DisplayName name;
    private final FileKind kind;
    private final byte[] bytes;

    /** @param bytes not copied, and not to be changed by anyone from here on */
    public MailDocument(DisplayName name, FileKind kind, byte[] bytes) {
        this.name = name;
        this.kind = kind;
        this.bytes = bytes;
    }

    public DisplayName name() {
        return name;
    }

    public FileKind kind() {
        return kind;
    }

    /** The file itself; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return kind + " (" + bytes.length + " bytes)";
    }
}
