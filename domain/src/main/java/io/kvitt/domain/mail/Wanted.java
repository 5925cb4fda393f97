package io.kvitt.domain.mail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * Which messages are worth reading: from one of these senders, or with one of these words in the subject or in the name of a file. A
 * user who names neither wants everything.
 *
 * @param senders addresses, domains, or parts of them
 * @param words of subjects and file names
 * @param since messages that the mailbox got before are left alone
 */
public record Wanted(List<MailTerm> senders, List<MailTerm> words, Instant since) {

    /** Most terms, senders and words together. */
    public static final int MOST_TERMS = 50;

    /**
     * What invoices, rental notices, receipts and reminders are called where our users live. Whole words, and plurals that do not
     * begin like the singular: some mailboxes search for words, and not for parts of them.
     */
    public static final List<MailTerm> USUAL_WORDS = List.of(
            term("faktura"),
            term("fakturor"),
            term("hyresavi"),
            term("avisering"),
            term("räkning"),
            term("betalning"),
            term("kvitto"),
            term("påminnelse"),
            term("inkasso"),
            term("giro"),
            term("invoice"),
            term("receipt"),
            term("bill"),
            term("payment"),
            term("statement"),
            term("rechnung"),
            term("quittung"),
            term("mahnung"),
            term("facture"),
            term("reçu"),
            term("factura"),
            term("recibo"),
            term("fattura"),
            term("fatture"),
            term("ricevuta"),
            term("factuur"),
            term("facturen"),
            term("lasku"),
            term("regning"),
            term("kvittering"));

    /** Cuts the time to milliseconds, so that what was kept equals what comes back. */
    public Wanted {
        senders = List.copyOf(senders);
        words = List.copyOf(words);
        since = since.truncatedTo(ChronoUnit.MILLIS);
        if (senders.size() + words.size() > MOST_TERMS) {
            throw new IllegalArgumentException(senders.size() + words.size() + " terms, not at most " + MOST_TERMS);
        }
    }

    /** With the usual words, and any sender. */
    public static Wanted usual(Instant since) {
        return new Wanted(List.of(), USUAL_WORDS, since);
    }

    /** Every message, whoever sent it. */
    public static Wanted everything(Instant since) {
        return new Wanted(List.of(), List.of(), since);
    }

    public boolean isEverything() {
        return senders.isEmpty() && words.isEmpty();
    }

    /**
     * Whether a message is worth reading.
     *
     * @param files the names of its documents; the sender within a forwarded mail is not asked, anybody can write one
     */
    public boolean holds(Envelope envelope, Collection<DisplayName> files) {
        return isEverything()
                || senders.stream().anyMatch(sender -> sender.isIn(envelope.from()))
                || words.stream()
                        .anyMatch(word -> word.isIn(envelope.subject())
                                || files.stream().anyMatch(file -> word.isIn(file.value())));
    }

    /**
     * Whether every sender that is named has sent one of these, or, where none is, anybody has.
     *
     * @param envelopes of messages; one whose sender is proved to be another counts for nothing
     */
    public boolean isAnsweredBy(Collection<Envelope> envelopes) {
        List<String> from = envelopes.stream()
                .filter(envelope -> envelope.trust() != SenderTrust.REFUTED)
                .map(Envelope::from)
                .toList();
        return !from.isEmpty()
                && senders.stream().allMatch(sender -> from.stream().anyMatch(sender::isIn));
    }

    private static MailTerm term(String value) {
        return new MailTerm(value);
    }
}
