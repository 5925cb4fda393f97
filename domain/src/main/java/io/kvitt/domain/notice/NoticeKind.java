package io.kvitt.domain.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What users hear of. */
public enum NoticeKind {
    /** An invoice came that asks for money. */
    NEW_INVOICE,
    /** An invoice is to be paid soon, or today. */
    DUE_SOON,
    /** An invoice was to be paid yesterday or before. */
    OVERDUE,
    /** An invoice came, and somebody should look at what was read before it is paid. */
    NEEDS_LOOK,
    /** A mailbox is not read any more until its owner connects it again. */
    MAILBOX_NEEDS_OWNER,
    /** A connection was ended, or moved to another account. */
    MAILBOX_CHANGED,
    /** A document came that nobody read, and was put aside. */
    DOCUMENT_QUARANTINED,
    /** Something that was asked for in the background could not be done. */
    JOB_FAILED,
    /** A session was ended because somebody else may have had its token. */
    SESSION_AT_RISK;

    /** The word of the data format, {@code new_invoice}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that code, if there is one. */
    public static Optional<NoticeKind> named(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
