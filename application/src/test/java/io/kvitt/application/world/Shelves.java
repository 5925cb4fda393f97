package io.kvitt.application.world;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.adapters.local.LocalStore;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.identity.port.Users;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.mail.port.Mails;
import io.kvitt.domain.notice.port.NoticeStore;
import io.kvitt.domain.notice.port.Notices;
import io.kvitt.domain.notice.port.Preferences;
import io.kvitt.domain.payment.port.Payments;
import java.util.List;

/** All that a world keeps, in whatever store. */
record Shelves(
        Mails mails,
        Invoices invoices,
        Originals originals,
        Duties duties,
        NoticeStore notices,
        Users users,
        Connections connections,
        Payments payments) {

    /** Puts another port in the place of one, as a store that fails or breaks its promises does. */
    interface Around {
        <P> P port(Class<P> promise, P port);
    }

    static Shelves inMaps() {
        InMemoryStore store = new InMemoryStore();
        return new Shelves(
                store.mails(),
                store.invoices(),
                store.originals(),
                store.duties(),
                store.notices(),
                store.users(),
                store.connections(),
                store.payments());
    }

    static Shelves in(LocalStore store) {
        return new Shelves(
                store.mails(),
                store.invoices(),
                store.originals(),
                store.duties(),
                store.notices(),
                store.users(),
                store.connections(),
                store.payments());
    }

    Shelves with(Around around) {
        return new Shelves(
                around.port(Mails.class, mails),
                around.port(Invoices.class, invoices),
                around.port(Originals.class, originals),
                around.port(Duties.class, duties),
                new NoticeStore(
                        around.port(Notices.class, notices.notices()),
                        around.port(Preferences.class, notices.preferences()),
                        notices.devices(),
                        notices.feeds()),
                around.port(Users.class, users),
                around.port(Connections.class, connections),
                around.port(Payments.class, payments));
    }

    /** Everything that users own. */
    List<OwnedRecords> owned() {
        return List.of(
                mails,
                invoices,
                originals,
                notices.notices(),
                notices.preferences(),
                notices.devices(),
                notices.feeds(),
                connections,
                payments);
    }
}
