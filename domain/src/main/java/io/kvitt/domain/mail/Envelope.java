package io.kvitt.domain.mail;

import java.util.Locale;

/**
 * What a mail says on its outside. All of it was written by the sender and is cleaned for showing; where there is nothing, the text is
 * empty.
 *
 * @param from the first address of the sender, in lower case, at most 254 characters; of the outer mail where one is forwarded
 * @param fromName what the sender is called, at most 200 characters
 * @param subject at most 300 characters
 * @param date as written, to be shown only, at most 100 characters
 * @param messageId as written, at most 250 characters
 * @param trust whether the sender's domain is proved
 */
public record Envelope(String from, String fromName, String subject, String date, String messageId, SenderTrust trust) {

    /** Of a mail without any header. */
    public static final Envelope BLANK = new Envelope("", "", "", "", "", SenderTrust.UNKNOWN);

    public Envelope {
        from = ShownText.cleaned(from, 254).toLowerCase(Locale.ROOT);
        fromName = ShownText.cleaned(fromName, 200);
        subject = ShownText.cleaned(subject, 300);
        date = ShownText.cleaned(date, 100);
        messageId = ShownText.cleaned(messageId, 250);
    }

    /** Without what somebody wrote. */
    @Override
    public String toString() {
        return "Envelope[" + trust + "]";
    }
}
