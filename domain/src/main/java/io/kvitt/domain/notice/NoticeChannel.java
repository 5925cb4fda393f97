package io.kvitt.domain.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way to a user. The inbox is kept with their records and cannot be left out. */
public enum NoticeChannel {
    INBOX,
    /** A line in the log of whoever runs Kvitt: that there is a notice, never what it says. */
    LOG,
    MAIL,
    /** The devices of the user. One that is sent twice is shown once, because it is sent under the id of the notice. */
    PUSH;

    /** The word of the data format, {@code inbox}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of that code, if there is one. */
    public static Optional<NoticeChannel> named(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether sending again what may have been sent does no harm. */
    public boolean mayRepeat() {
        return this != MAIL;
    }
}
