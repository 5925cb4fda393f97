package io.kvitt.domain.mail;

/**
 * A name that somebody gave a file, made fit to be shown: without path, without characters that cannot be seen or turn the writing
 * around, and short. It is never a path and never tells what a file is.
 *
 * @param value 1 to 120 characters in NFC
 */
public record DisplayName(String value) {

    private static final int LONGEST = 120;

    public DisplayName {
        if (value.isEmpty() || value.length() > LONGEST || !value.equals(cleaned(value))) {
            throw new IllegalArgumentException("no display name of " + value.length() + " characters");
        }
    }

    /**
     * The name for a file, or {@code attachment-N} where what was written leaves nothing.
     *
     * @param written by the sender, of any length
     * @param number of the part in its mail, from 1
     */
    public static DisplayName of(String written, int number) {
        String cleaned = cleaned(written);
        return new DisplayName(cleaned.isEmpty() ? "attachment-" + number : cleaned);
    }

    private static String cleaned(String written) {
        return ShownText.cleaned(lastSegment(written), LONGEST).replaceAll("^[. ]+", "");
    }

    private static String lastSegment(String written) {
        String ended = written.replaceAll("[/\\\\:\\s]+$", "");
        int slash = Math.max(ended.lastIndexOf('/'), ended.lastIndexOf('\\'));
        return ended.substring(slash + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
