package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.mail.port.Mails;
import io.kvitt.domain.mail.port.MailsContract;

class InMemoryMailsTest extends MailsContract {

    private InMemoryStore store = new InMemoryStore();

    @Override
    protected Mails empty() {
        store = new InMemoryStore();
        return store.mails();
    }

    @Override
    protected Duties duties() {
        return store.duties();
    }
}
