package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.MailboxContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;

class GmailMailboxContractTest extends MailboxContract {

    private final GmailHouse house = new GmailHouse(5);
    private final List<String> ids = new ArrayList<>();

    @AfterEach
    void closed() {
        house.close();
    }

    @Override
    protected Mailbox opened() {
        return house.mailbox();
    }

    @Override
    protected void arrives(String subject) {
        ids.add(house.gmail.arrived(
                RECEIVED,
                "Exempelhus <avi@exempel.se>",
                subject,
                GmailHouse.INBOX,
                FakeMail.File.attached("avi.pdf", "%PDF-1.4 " + new Random(ids.size()).nextInt())));
    }

    @Override
    protected void emptied() {
        ids.forEach(house.gmail::deleted);
    }
}
