package io.kvitt.domain.notice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That an invoice is to be paid, told once for each of the lead days of its owner and once when it is late. An invoice whose due
 * date is corrected is reminded of anew.
 *
 * @param daysBefore the due date, 0 on the day itself; {@link #LATE} when it has passed
 */
public record Reminder(UserId owner, InvoiceId invoice, LocalDate dueOn, int daysBefore) {

    /** The day after. */
    public static final int LATE = -1;

    /** How long after its moment somebody still hears that an invoice is late, as when no server ran. */
    static final Duration LATE_FOR = Duration.ofDays(7);

    /** Whether an invoice is still to be paid and has a day for that: else nothing reminds of it. */
    public static boolean mayRemindOf(KeptInvoice invoice) {
        return invoice.asksToBePaid() && invoice.dueOn().isPresent();
    }

    /**
     * What is to be told of an invoice now, if it was not told before: the reminder whose moment came last. Those before it are left
     * out, as nobody wants to hear three things at once after a holiday; so are those whose moment was before the invoice came.
     */
    public static Optional<Reminder> of(KeptInvoice invoice, NoticePreferences wanted, Instant now) {
        if (!mayRemindOf(invoice)) {
            return Optional.empty();
        }
        return all(invoice, wanted).stream()
                .filter(reminder -> !reminder.moment(wanted).isAfter(now))
                .reduce((earlier, later) -> later)
                .filter(reminder -> !reminder.moment(wanted).isBefore(invoice.keptAt()))
                .filter(reminder -> reminder.isFresh(wanted, now));
    }

    /** Every reminder of an invoice with a due date, the first one first. */
    private static List<Reminder> all(KeptInvoice invoice, NoticePreferences wanted) {
        LocalDate due = invoice.dueOn().orElseThrow();
        List<Integer> days = new ArrayList<>(wanted.leadDays());
        days.add(LATE);
        return days.stream()
                .map(before -> new Reminder(invoice.owner(), invoice.id(), due, before))
                .toList();
    }

    /** When it comes: the time of day of reminders, after the quiet hours. */
    public Instant moment(NoticePreferences wanted) {
        return wanted.momentOn(dueOn.minusDays(daysBefore));
    }

    public boolean isLate() {
        return daysBefore == LATE;
    }

    public NoticeKind kind() {
        return isLate() ? NoticeKind.OVERDUE : NoticeKind.DUE_SOON;
    }

    /** The name of its notice. */
    public NoticeId id() {
        return NoticeId.of(owner, "reminder/" + invoice + "/" + dueOn + "/" + daysBefore);
    }

    private boolean isFresh(NoticePreferences wanted, Instant now) {
        return !isLate() || now.isBefore(moment(wanted).plus(LATE_FOR));
    }
}
