package io.kvitt.application.notice;

import io.kvitt.domain.identity.ConnectionNote;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.notice.NoticeKind;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.NoticeWords;
import io.kvitt.domain.notice.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says what a duty to tell comes to now: what it is about is looked at again, and what is over is not told. */
final class NoticeDraft {

    private static final int LONGEST_DETAIL = 100;

    private final Invoices invoices;
    private final Predicate<UserId> isThere;

    /** @param isThere whether somebody is a user, and not about to be erased */
    NoticeDraft(Invoices invoices, Predicate<UserId> isThere) {
        this.invoices = invoices;
        this.isThere = isThere;
    }

    /** @return empty if it is paid, void, deleted, superseded, or its owner is gone */
    Optional<Notice> of(Duty duty, NoticePreferences wanted, Instant now) {
        NoticeKind kind = kind(duty.details().getOrDefault("note", ""));
        return switch (kind) {
            case NEW_INVOICE, NEEDS_LOOK -> invoice(duty).map(invoice -> ofNew(duty, invoice, now));
            case DUE_SOON, OVERDUE ->
                invoice(duty)
                        .filter(invoice -> Reminder.of(invoice, wanted, now)
                                .filter(reminder(duty)::equals)
                                .isPresent())
                        .map(invoice -> ofReminder(duty, invoice, wanted, now));
            case MAILBOX_NEEDS_OWNER, MAILBOX_CHANGED, DOCUMENT_QUARANTINED, JOB_FAILED, SESSION_AT_RISK ->
                Optional.of(duty)
                        .filter(told -> isThere.test(told.owner()))
                        .map(told -> draft(told, kind, NoticeWords.of(kind, reason(told)), now));
        };
    }

    private static String reason(Duty duty) {
        String reason = duty.details().getOrDefault("reason", "");
        return ReauthReason.named(reason).map(ReauthReason::words).orElse(reason);
    }

    private static Notice ofNew(Duty duty, KeptInvoice invoice, Instant now) {
        return invoice.needsReview()
                ? draft(duty, NoticeKind.NEEDS_LOOK, NoticeWords.needsLook(invoice), now)
                : draft(duty, NoticeKind.NEW_INVOICE, NoticeWords.newInvoice(invoice), now);
    }

    private static Notice ofReminder(Duty duty, KeptInvoice invoice, NoticePreferences wanted, Instant now) {
        Reminder reminder = reminder(duty);
        LocalDate today = LocalDate.ofInstant(now, wanted.zone());
        return draft(duty, reminder.kind(), NoticeWords.reminder(invoice, reminder, today), now);
    }

    private static Notice draft(Duty duty, NoticeKind kind, NoticeWords words, Instant now) {
        return Notice.fresh(event(duty), duty.owner(), kind, words, about(duty), now);
    }

    /** Duties about sessions and connections name no event: theirs is that of the duty. */
    private static NoticeId event(Duty duty) {
        return Optional.ofNullable(duty.details().get("event"))
                .flatMap(NoticeId::parse)
                .orElseGet(() -> NoticeId.of(duty.owner(), "duty/" + duty.id()));
    }

    private static Map<String, String> about(Duty duty) {
        Map<String, String> about = new HashMap<>(duty.details());
        about.keySet().removeIf(name -> name.equals("note") || name.equals("event"));
        about.replaceAll((name, text) -> NoticeWords.plain(text, LONGEST_DETAIL));
        return about;
    }

    private Optional<KeptInvoice> invoice(Duty duty) {
        return InvoiceId.parse(duty.details().getOrDefault("invoice_id", ""))
                .flatMap(id -> invoices.find(duty.owner(), id))
                .filter(KeptInvoice::asksToBePaid);
    }

    private static Reminder reminder(Duty duty) {
        Map<String, String> details = duty.details();
        return new Reminder(
                duty.owner(),
                new InvoiceId(details.getOrDefault("invoice_id", "")),
                LocalDate.parse(details.getOrDefault("due_date", "")),
                Integer.parseInt(details.getOrDefault("days_before", "")));
    }

    /** Of sessions only what puts somebody at risk is told. */
    private static NoticeKind kind(String note) {
        if (note.equals(ConnectionNote.NEEDS_REAUTH.name())) {
            return NoticeKind.MAILBOX_NEEDS_OWNER;
        }
        if (note.equals(ConnectionNote.REVOKED.name()) || note.equals(ConnectionNote.SWITCHED.name())) {
            return NoticeKind.MAILBOX_CHANGED;
        }
        return Stream.of(NoticeKind.values())
                .filter(kind -> kind.name().equals(note))
                .findFirst()
                .orElse(NoticeKind.SESSION_AT_RISK);
    }
}
