package io.kvitt.domain.mail;

import java.util.regex.Pattern;

/**
 * The name of a message in its mailbox, given by the mailbox and never by the mail: the same message has the same name whenever it
 * is looked at.
 *
 * @param value 1 to 128 letters, digits, {@code .}, {@code _}, {@code ~}, {@code :} and {@code -} of ASCII
 */
public record MessageId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~:-]{1,128}");

    public MessageId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no message id of " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
