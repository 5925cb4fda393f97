package io.kvitt.domain.notice;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The duties to tell somebody, to be kept in the step that keeps their cause. The same cause gives the same duty and later the same
 * notice. Details: {@code note} names the kind, {@code event} the notice, and the rest what it is about.
 */
public final class Tidings {

    /** What came, or was due, longer ago than that is part of an archive, and no news. */
    public static final Duration ARCHIVED_AFTER = Duration.ofDays(30);

    private static final int LONGEST_REASON = 100;

    private Tidings() {}

    /** That an invoice came; nothing of receipts, credit notes and archives. */
    public static List<Duty> ofNew(KeptInvoice invoice) {
        LocalDate oldest = LocalDate.ofInstant(invoice.keptAt().minus(ARCHIVED_AFTER), ZoneOffset.UTC);
        boolean isOld = invoice.dueOn().filter(day -> day.isBefore(oldest)).isPresent();
        if (!invoice.asksToBePaid() || isOld) {
            return List.of();
        }
        NoticeKind kind = invoice.needsReview() ? NoticeKind.NEEDS_LOOK : NoticeKind.NEW_INVOICE;
        NoticeId event = NoticeId.of(invoice.owner(), "invoice/" + invoice.id());
        return List.of(duty(
                event, invoice.owner(), kind, Map.of("invoice_id", invoice.id().value()), invoice.keptAt()));
    }

    /** That an invoice is to be paid. */
    public static Duty of(Reminder reminder, Instant at) {
        return duty(
                reminder.id(),
                reminder.owner(),
                reminder.kind(),
                Map.of(
                        "invoice_id", reminder.invoice().value(),
                        "due_date", reminder.dueOn().toString(),
                        "days_before", Integer.toString(reminder.daysBefore())),
                at);
    }

    /**
     * That a mailbox is not read any more until its owner does something.
     *
     * @param turn tells this time from the times before: one notice for each
     * @param reason in a few words, without anything of a mail
     */
    public static Duty ofMailbox(UserId owner, String mailboxId, long turn, String reason, Instant at) {
        return duty(
                eventOfMailbox(owner, mailboxId, turn),
                owner,
                NoticeKind.MAILBOX_NEEDS_OWNER,
                Map.of("mailbox_id", mailboxId, "reason", NoticeWords.plain(reason, LONGEST_REASON)),
                at);
    }

    /** The notice of that, whoever finds out first. */
    public static NoticeId eventOfMailbox(UserId owner, String mailboxId, long turn) {
        return NoticeId.of(owner, "mailbox/" + mailboxId + "/" + turn);
    }

    /**
     * That a document was put aside.
     *
     * @param source what names it: a message of a mailbox, a hash
     */
    public static Duty ofQuarantine(UserId owner, String source, String reason, Instant at) {
        return duty(
                NoticeId.of(owner, "quarantine/" + source),
                owner,
                NoticeKind.DOCUMENT_QUARANTINED,
                Map.of(
                        "source",
                        NoticeWords.plain(source, LONGEST_REASON),
                        "reason",
                        NoticeWords.plain(reason, LONGEST_REASON)),
                at);
    }

    /** That a job could not be done. Asked for again, it may fail again, and that is told again. */
    public static Duty ofFailedJob(UserId owner, String jobId, String reason, Instant at) {
        return duty(
                NoticeId.of(owner, "job/" + jobId + "/" + at),
                owner,
                NoticeKind.JOB_FAILED,
                Map.of("job_id", jobId, "reason", NoticeWords.plain(reason, LONGEST_REASON)),
                at);
    }

    private static Duty duty(NoticeId event, UserId owner, NoticeKind kind, Map<String, String> about, Instant at) {
        Map<String, String> details = new HashMap<>(about);
        details.put("note", kind.name());
        details.put("event", event.toString());
        return Duty.due(DutyId.of("tell/" + event), owner, DutyKind.TELL_OWNER, details, at);
    }
}
