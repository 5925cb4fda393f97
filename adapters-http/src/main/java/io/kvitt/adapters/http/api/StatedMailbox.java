package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What somebody wants to be different about a mailbox; what they leave out stays. */
record StatedMailbox(
        @Says(
                value = "When it is looked at",
                example = "hourly",
                oneOf = {"weekday-morning", "weekday-until-found", "every-5-minutes", "hourly", "by-hand"})
        Optional<String> policy,

        @Says(value = "Whose mornings", example = "Europe/Stockholm")
        Optional<String> zone,

        @Says("Senders whose mails are read, addresses or domains; with the words 50 at most")
        Optional<List<String>> senders,

        @Says("Words of subjects and files that are read") Optional<List<String>> words) {

    static final StatedMailbox EXAMPLE = new StatedMailbox(
            Optional.of("hourly"),
            Optional.of("Europe/Stockholm"),
            Optional.of(List.of("lindgarden.example")),
            Optional.of(List.of("hyresavi")));

    /**
     * The mailbox with what is stated.
     *
     * @throws Refused if something is none of its kind
     */
    WatchedMailbox applied(WatchedMailbox known, Instant now) {
        PollPolicy when = policy.map(StatedMailbox::policy).orElse(known.policy());
        ZoneId where = zone.map(StatedMailbox::zone).orElse(known.zone());
        List<MailTerm> from = senders.map(texts -> terms("/senders", texts))
                .orElse(known.wanted().senders());
        List<MailTerm> about =
                words.map(texts -> terms("/words", texts)).orElse(known.wanted().words());
        if (from.size() + about.size() > Wanted.MOST_TERMS) {
            throw Outcomes.invalid("/words", "TOO_MANY_TERMS", "Senders and words together are 50 at most.");
        }
        return known.set(when, where, new Wanted(from, about, known.wanted().since()), now);
    }

    private static PollPolicy policy(String text) {
        return PollPolicy.named(text)
                .orElseThrow(() -> Outcomes.invalid(
                        "/policy",
                        "POLICY_UNKNOWN",
                        "It is one of weekday-morning, weekday-until-found, every-5-minutes, hourly, by-hand."));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw Outcomes.invalid("/zone", "ZONE_UNKNOWN", "It is the name of a zone, as Europe/Stockholm.");
        }
    }

    private static List<MailTerm> terms(String at, List<String> texts) {
        return texts.stream()
                .map(text -> MailTerm.parse(text)
                        .orElseThrow(() -> Outcomes.invalid(
                                at, "MAIL_TERM_INVALID", "Each is a word or an address of 1 to 128 letters.")))
                .toList();
    }
}
