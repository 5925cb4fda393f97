package io.kvitt.domain.mail;

/**
 * How far a mailbox was looked through, in words that only its adapter understands. One that the adapter cannot use any more means
 * {@link #BEGINNING} to it.
 *
 * @param value at most 16,384 characters
 */
public record MailCursor(String value) {

    /** Nothing was looked at yet. */
    public static final MailCursor BEGINNING = new MailCursor("");

    private static final int LONGEST = 16_384;

    public MailCursor {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("a cursor of " + value.length() + " characters, not at most " + LONGEST);
        }
    }

    public boolean isBeginning() {
        return value.isEmpty();
    }

    /** Its length only: page tokens and paths stand in it. */
    @Override
    public String toString() {
        return "MailCursor[" + value.length() + " characters]";
    }
}
