package io.kvitt.adapters.http.api;

import io.kvitt.application.notice.ChangePreferences;
import io.kvitt.application.notice.ListDevices;
import io.kvitt.application.notice.ListNotices;
import io.kvitt.application.notice.MarkRead;
import io.kvitt.application.notice.RegisterDevice;
import io.kvitt.application.notice.ShowCalendar;
import io.kvitt.domain.identity.port.Secrets;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.notice.port.NoticeStore;
import java.time.Clock;

/** What can be done with what users are told. */
public record NoticeUses(
        ListNotices listNotices,
        MarkRead markRead,
        ChangePreferences changePreferences,
        RegisterDevice registerDevice,
        ListDevices listDevices,
        ShowCalendar showCalendar) {

    /**
     * All of it over a store.
     *
     * @param clock its zone is that of users who named none
     */
    public static NoticeUses over(NoticeStore store, Invoices invoices, Secrets secrets, Clock clock) {
        return new NoticeUses(
                new ListNotices(store.notices()),
                new MarkRead(store.notices(), clock),
                new ChangePreferences(store.preferences(), clock.getZone()),
                new RegisterDevice(store.devices(), clock),
                new ListDevices(store.devices()),
                new ShowCalendar(invoices, store, secrets, clock));
    }
}
