package io.kvitt.adapters.documents.mail;

import io.kvitt.domain.mail.port.MailReader;
import io.kvitt.domain.mail.port.MailReaderContract;

class MimeMailReaderContractTest extends MailReaderContract {
    @Override
    protected MailReader reader() {
        return new MimeMailReader();
    }
}
