package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.WatchedMailbox;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A mailbox that is watched. */
record WatchedShape(
        @Says(value = "Its id", example = ID) String id,

        @Says(
                value = "What it is reached by",
                example = "gmail",
                oneOf = {"gmail", "folder"})
        String kind,

        @Says(
                value = "Whether it is looked at, or its user has to let us in first",
                example = "watched",
                oneOf = {"watched", "needs-reauth"})
        String status,

        @Says("Why it is not looked at") Optional<String> reason,

        @Says("What its user can do about that") Optional<String> remedy,

        @Says("Enough of the address of its account to know it")
        Optional<String> address,

        @Says(
                value = "When it is looked at",
                example = "weekday-morning",
                oneOf = {"weekday-morning", "weekday-until-found", "every-5-minutes", "hourly", "by-hand"})
        String policy,

        @Says(value = "Whose mornings", example = "Europe/Stockholm")
        String zone,

        @Says("Senders whose mails are read; with no words either, all are")
        List<String> senders,

        @Says("Words of subjects and files that are read") List<String> words,
        @Says("Older mails are left alone") Instant since,

        @Says(
                value = "How the last look ended",
                example = "done",
                oneOf = {"none", "done", "unfinished", "throttled", "needs-reauth", "unavailable"})
        String result,

        @Says("When that was") Optional<Instant> lookedAt,
        @Says("When the next look is due") Optional<Instant> dueAt,

        @Says("Units of Gmail's quota that this server spent for its user today, by Google's days")
        Optional<Long> unitsToday,

        @Says(value = "One more with every change", example = "4")
        long version) {

    static final String ID = "mbx_3f2a0000-0000-3000-8000-000000000001";

    static final WatchedShape EXAMPLE = new WatchedShape(
            ID,
            "gmail",
            "watched",
            Optional.empty(),
            Optional.empty(),
            Optional.of("a…@gmail.com"),
            PollPolicy.WEEKDAYS.code(),
            "Europe/Stockholm",
            List.of("lindgarden.example"),
            List.of("hyresavi"),
            Instant.parse("2026-01-01T00:00:00Z"),
            "done",
            Optional.of(Instant.parse("2026-11-20T07:41:00Z")),
            Optional.of(Instant.parse("2026-11-23T07:41:00Z")),
            Optional.of(47L),
            4);

    WatchedShape {
        senders = List.copyOf(senders);
        words = List.copyOf(words);
    }

    /** All mailboxes of a user. */
    record All(@Says("By id") List<WatchedShape> items) {
        static final All EXAMPLE = new All(List.of(WatchedShape.EXAMPLE));

        All {
            items = List.copyOf(items);
        }
    }

    /** Where a folder lies is not said: the path is that of the server. */
    static WatchedShape of(WatchedMailbox mailbox, MailUses facts) {
        Optional<ReauthReason> reason = reason(mailbox);
        return new WatchedShape(
                mailbox.id().value(),
                mailbox.place().kind().name().toLowerCase(Locale.ROOT),
                mailbox.status() instanceof MailboxStatus.Watched ? "watched" : "needs-reauth",
                reason.map(ReauthReason::code).or(() -> waiting(mailbox, facts, "not_set_up")),
                reason.map(ReauthReason::remedy)
                        .or(() ->
                                waiting(mailbox, facts, "Whoever runs this server has to set up a client at Google.")),
                facts.address(mailbox),
                mailbox.policy().code(),
                mailbox.zone().getId(),
                texts(mailbox.wanted().senders()),
                texts(mailbox.wanted().words()),
                mailbox.wanted().since(),
                mailbox.result().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                mailbox.lookedAt(),
                mailbox.dueAt(),
                facts.unitsToday(mailbox),
                mailbox.version());
    }

    private static Optional<String> waiting(WatchedMailbox mailbox, MailUses facts, String words) {
        return facts.isWaiting(mailbox) ? Optional.of(words) : Optional.empty();
    }

    private static Optional<ReauthReason> reason(WatchedMailbox mailbox) {
        return mailbox.status() instanceof MailboxStatus.NeedsReauth needs
                ? Optional.of(needs.reason())
                : Optional.empty();
    }

    private static List<String> texts(List<MailTerm> terms) {
        return terms.stream().map(MailTerm::value).toList();
    }
}
