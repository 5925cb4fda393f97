package io.kvitt.adapters.inmemory;

import io.kvitt.domain.mail.port.Mails;
import io.kvitt.domain.mail.port.MailsContract;

class InMemoryMailsTest extends MailsContract {
    @Override
    protected Mails empty() {
        return new InMemoryStore().mails();
    }
}
