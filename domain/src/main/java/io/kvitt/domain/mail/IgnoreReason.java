package io.kvitt.domain.mail;

import java.util.Locale;

/** Why a message, or a part of one, is left alone though nothing is wrong with it. The user is told; the codes never change meaning. */
public enum IgnoreReason {
    /** It was deleted before it was read. */
    DELETED,
    /** It is not from, and not about, what the user wants read. */
    NOT_WANTED,
    /** Nothing in it is a document. */
    NO_DOCUMENT,
    /** It is text, a calendar, a program, or something else that is no invoice. */
    NOT_A_DOCUMENT,
    /** A picture within the text: a logo, as a rule. */
    DECORATION,
    /** The same bytes are in the mail already. */
    REPEATED,
    /** {@code winmail.dat}, which only Outlook opens. */
    TNEF,
    /** S/MIME or PGP: only its receiver can open it. */
    ENCRYPTED,
    /** A signature of another part. */
    SIGNATURE,
    /** A document in which no invoice was found; its original is kept, to be looked at. */
    NO_INVOICE,
    /** A document that nobody can read; its original is kept. */
    NOT_READABLE,
    /** A document that needs a password; its original is kept. */
    NEEDS_PASSWORD,
    /** More documents than are taken from one mail. */
    TOO_MANY;

    /** As it stands in an answer: {@code not_wanted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
