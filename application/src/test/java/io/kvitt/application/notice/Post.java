package io.kvitt.application.notice;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.application.identity.DoDuties;
import io.kvitt.application.identity.PassingTime;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.notice.Bills;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.QuietHours;
import io.kvitt.domain.notice.Tidings;
import io.kvitt.domain.notice.port.NoticePosition;
import io.kvitt.domain.notice.port.NoticeStore;
import io.kvitt.domain.notice.port.Notifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A store, a clock, and channels that write down what they were given. */
final class Post {

    static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    final InMemoryStore kept = new InMemoryStore();
    final PassingTime clock = new PassingTime(NOON);
    final List<NoticeId> pushed = new ArrayList<>();
    final List<NoticeId> mailed = new ArrayList<>();
    Notifier.Told answer = Notifier.Told.TOLD;

    DoDuties duties() {
        return duties(kept.notices(), kept.invoices(), kept.duties());
    }

    DoDuties duties(NoticeStore notices, Invoices invoices, Duties duties) {
        TellOwner tell = new TellOwner(
                notices,
                invoices,
                Bills.ANNA::equals,
                duties,
                List.of(channel(NoticeChannel.PUSH, pushed), channel(NoticeChannel.MAIL, mailed)),
                clock);
        return new DoDuties(duties, List.of(tell), entry -> {}, clock);
    }

    RemindOwners reminders() {
        return new RemindOwners(kept.invoices(), kept.notices(), kept.duties(), clock);
    }

    /** Anna wants pushes and mails, and to be left alone in those hours. */
    void wants(String quiet) {
        NoticePreferences usual = NoticePreferences.usual(Bills.ANNA, clock.getZone());
        kept.notices()
                .preferences()
                .keep(new NoticePreferences(
                        Bills.ANNA,
                        Set.of(NoticeChannel.PUSH, NoticeChannel.MAIL),
                        usual.leadDays(),
                        QuietHours.parse(quiet),
                        usual.zone(),
                        usual.remindAt(),
                        2));
    }

    KeptInvoice rentComes() {
        KeptInvoice rent = Bills.rent(1, DUE, clock.instant());
        kept.invoices().add(rent, Tidings.ofNew(rent));
        return rent;
    }

    List<Notice> inbox() {
        return kept.notices()
                .notices()
                .list(Bills.ANNA, NoticePosition.START, false, 100)
                .notices();
    }

    private Notifier channel(NoticeChannel channel, List<NoticeId> given) {
        return new Notifier() {
            @Override
            public NoticeChannel channel() {
                return channel;
            }

            @Override
            public Told tell(Notice notice) {
                given.add(notice.id());
                return answer;
            }
        };
    }
}
