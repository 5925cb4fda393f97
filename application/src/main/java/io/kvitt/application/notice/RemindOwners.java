package io.kvitt.application.notice;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.DuePosition;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.Reminder;
import io.kvitt.domain.notice.Tidings;
import io.kvitt.domain.notice.port.NoticeStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes over everything that is due soon or late, page by page, and leaves a duty to tell wherever a reminder has come due that was
 * not told. Going over it again, or two at once, tells nothing twice.
 */
public final class RemindOwners {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 2_000;

    /** Reminders of what is late are told for a week, on whatever side of the date line. */
    private static final int DAYS_BACK = 10;

    private static final int DAYS_AHEAD = NoticePreferences.LONGEST_LEAD + 2;

    private final Invoices invoices;
    private final NoticeStore store;
    private final Duties duties;
    private final Clock clock;

    /** @param clock its zone is that of users who named none */
    public RemindOwners(Invoices invoices, NoticeStore store, Duties duties, Clock clock) {
        this.invoices = invoices;
        this.store = store;
        this.duties = duties;
        this.clock = clock;
    }

    /** One round. @return how many reminders have come due */
    public int remind() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<UserId, NoticePreferences> wanted = new HashMap<>();
        DuePosition after = DuePosition.before(today.minusDays(DAYS_BACK));
        int reminders = 0;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            List<KeptInvoice> page = invoices.openUntil(today.plusDays(DAYS_AHEAD), after, PAGE);
            List<Duty> due = page.stream()
                    .flatMap(invoice -> due(invoice, wanted, now).stream())
                    .toList();
            reminders += due.size();
            if (!due.isEmpty()) {
                duties.add(due);
            }
            if (page.size() < PAGE) {
                break;
            }
            after = DuePosition.of(page.get(PAGE - 1));
        }
        return reminders;
    }

    private Optional<Duty> due(KeptInvoice invoice, Map<UserId, NoticePreferences> wanted, Instant now) {
        NoticePreferences preferences = wanted.computeIfAbsent(invoice.owner(), this::preferences);
        return Reminder.of(invoice, preferences, now)
                .filter(reminder ->
                        store.notices().find(reminder.owner(), reminder.id()).isEmpty())
                .map(reminder -> Tidings.of(reminder, now));
    }

    private NoticePreferences preferences(UserId owner) {
        return store.preferences().find(owner).orElseGet(() -> NoticePreferences.usual(owner, clock.getZone()));
    }
}
