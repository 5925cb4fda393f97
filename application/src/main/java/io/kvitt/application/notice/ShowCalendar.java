package io.kvitt.application.notice;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Secrets;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePage;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.notice.DueCalendar;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.port.NoticeStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows what a user has to pay as a calendar, also under a secret address for programs that cannot sign in. Whoever has the address
 * sees the calendar and nothing else; of the secret only a hash is kept, and another takes its place whenever the user asks.
 */
public final class ShowCalendar {

    /** Events of a calendar: many years of a household, and some megabytes. */
    static final int MOST_EVENTS = 2_000;

    private static final int LONGEST_SECRET = 100;

    private final Invoices invoices;
    private final NoticeStore store;
    private final Secrets secrets;
    private final Clock clock;

    /** @param clock its zone is that of users who named none */
    public ShowCalendar(Invoices invoices, NoticeStore store, Secrets secrets, Clock clock) {
        this.invoices = invoices;
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What was due since a year ago, and everything that is due later, up to {@value #MOST_EVENTS} events. */
    public String of(UserId owner) {
        NoticePreferences wanted =
                store.preferences().find(owner).orElseGet(() -> NoticePreferences.usual(owner, clock.getZone()));
        return DueCalendar.of(due(owner), wanted);
    }

    /** Whoever has that address sees the calendar of its owner; empty if it is nobody's. */
    public Optional<String> shared(String secret) {
        return secret.length() > LONGEST_SECRET
                ? Optional.empty()
                : store.feeds().owner(secrets.hash(secret)).map(this::of);
    }

    /** Makes an address; the one before is good for nothing from then on. It cannot be shown again. */
    public Secret share(UserId owner) {
        Secret secret = secrets.draw();
        store.feeds().keep(owner, secrets.hash(secret.reveal()), clock.instant());
        return secret;
    }

    /** No address of the user is good for anything any more. */
    public void unshare(UserId owner) {
        store.feeds().deleteAll(owner);
    }

    private List<KeptInvoice> due(UserId owner) {
        LocalDate first = LocalDate.now(clock).minusYears(1);
        List<KeptInvoice> due = new ArrayList<>();
        Optional<InvoicePosition> next = Optional.of(new InvoicePosition(first, new InvoiceId("0".repeat(64))));
        while (next.isPresent() && due.size() < MOST_EVENTS) {
            InvoicePage page = invoices.list(owner, next.get(), Invoices.LARGEST_PAGE);
            due.addAll(page.invoices());
            next = page.next().filter(position -> position.on().isBefore(KeptInvoice.NO_DUE_DATE));
        }
        return due.subList(0, Math.min(MOST_EVENTS, due.size()));
    }
}
