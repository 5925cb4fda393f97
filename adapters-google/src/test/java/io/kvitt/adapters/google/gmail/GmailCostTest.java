package io.kvitt.adapters.google.gmail;

import static io.kvitt.adapters.google.gmail.GmailHouse.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.MailPart;
import io.kvitt.domain.mail.port.PartAnswer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mailbox costs, in Google's units. */
class GmailCostTest {

    private static final int POLLS = 288;
    private static final Duration POLL = Duration.ofMinutes(5);

    @ParameterizedTest(name = "{0} prices, {1} mails of which {2} invoices, {3}: at most {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # prices | mails | invoices | how they come | most
            new      | 100   | 2        | evenly        | 1200
            new      | 100   | 2        | by chance     | 1200
            new      | 5     | 1        | by chance     | 720
            new      | 0     | 0        | evenly        | 585
            old      | 100   | 2        | evenly        | 1200
            """)
    void aDayCostsLittle(String prices, int mails, int invoices, String how, int most) {
        GmailPrices table = prices.equals("new") ? GmailPrices.SINCE_MAY_2026 : GmailPrices.BEFORE_MAY_2026;
        try (GmailHouse house = new GmailHouse(42, table)) {
            house.poll();
            house.pollAfter(Duration.ofHours(26));
            long before = house.gmail.units();
            Random random = new Random(42);
            Set<MessageId> read = new HashSet<>(house.found);
            for (int poll = 0; poll < POLLS; poll++) {
                come(house, mails, invoices, poll, how.equals("evenly") ? poll : random.nextInt(POLLS));
                house.pollAfter(POLL);
                house.found.stream().filter(read::add).forEach(id -> readAll(house, id));
            }
            long units = house.gmail.units() - before;

            System.out.printf(
                    "gmail: %d units a day (%s prices, %d mails, %d invoices, %s), asked %s%n",
                    units, prices, mails, invoices, how, house.gmail.asked());
            assertThat(units).isLessThanOrEqualTo(most);
            assertThat(house.gmail.asked("message")).isEqualTo(read.size());
        }
    }

    /** Of so many a day, those that come before this poll. */
    private static void come(GmailHouse house, int mails, int invoices, int poll, int place) {
        int from = place * mails / POLLS;
        int to = (place + 1) * mails / POLLS;
        for (int i = from; i < to; i++) {
            if (mails > 0 && i * invoices / mails != (i + 1) * invoices / mails) {
                house.invoice(poll * 1_000 + i);
            } else {
                house.letter(poll * 1_000 + i);
            }
        }
    }

    private static void readAll(GmailHouse house, MessageId id) {
        FetchAnswer.Walked walked = (FetchAnswer.Walked) house.mailbox().fetch(id);
        for (MailPart part : walked.parts()) {
            if (!part.label().isText()) {
                assertThat(part.bytes().fetch()).isInstanceOf(PartAnswer.Content.class);
            }
        }
    }

    @Test
    void ofTenThousandMailsOnlyThoseThatMatchAreRead() {
        try (GmailHouse house = new GmailHouse(7)) {
            for (int i = 0; i < 10_000; i++) {
                if (i % 250 == 0) {
                    house.gmail.arrived(
                            NOON.minus(Duration.ofMinutes(10L * i)),
                            "faktura@vattenfall.se",
                            "Faktura " + i,
                            GmailHouse.INBOX,
                            FakeMail.File.attached("faktura.pdf", "%PDF-" + i));
                } else {
                    house.gmail.arrived(
                            NOON.minus(Duration.ofMinutes(10L * i)), "van@example.se", "Hej " + i, GmailHouse.INBOX);
                }
            }

            house.poll();
            house.found.forEach(id -> readAll(house, id));

            System.out.printf(
                    "gmail: first sync of 10000 mails, asked %s, %d units%n", house.gmail.asked(), house.gmail.units());
            assertThat(house.found).hasSize(40);
            assertThat(house.gmail.asked("message")).isEqualTo(40);
            assertThat(house.gmail.asked("list")).isEqualTo(1);
        }
    }
}
