package io.kvitt.application.mail;

import static io.kvitt.application.mail.PostOffice.ANNA;
import static io.kvitt.application.mail.PostOffice.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyncDueMailboxesTest {

    private static final Duration BUDGET = Duration.ofMinutes(10);

    private final PostOffice office = new PostOffice();

    @Test
    void everyMailboxThatIsDueIsGoneOverOnce() {
        MailboxId one = watch(1, 2);
        MailboxId two = watch(2, 2);

        SyncDueMailboxes.Round round = due().syncDue(10, BUDGET);

        assertThat(round.results()).isEqualTo(Map.of(LookResult.DONE, 2));
        assertThat(round.tally().newInvoices()).isEqualTo(4);
        assertThat(List.of(office.now(one), office.now(two)))
                .allMatch(mailbox -> mailbox.dueAt().orElseThrow().isAfter(NOON));
        assertThat(due().syncDue(10, BUDGET).results()).isEmpty();
    }

    @Test
    void oneThatBreaksOrIsTroubledDoesNotKeepTheOthersFromTheirTurn() {
        watch(1, 0);
        office.mailbox(1).arrives("fault", NOON, "fault");
        watch(2, 0);
        office.mailbox(2).isTroubled(new MailTrouble.Unavailable());
        watch(3, 2);

        assertThatThrownBy(() -> due().syncDue(10, BUDGET)).isInstanceOf(IllegalStateException.class);

        assertThat(office.numbers()).containsExactly("3-0", "3-1");
    }

    @Test
    void whoHasWaitedLongestIsFirstAndNoMorePassesAreMadeThanAllowed() {
        MailboxId later = watch(1, 1);
        office.store.mails().update(office.now(later).dueNow(NOON.plusSeconds(2)));
        watch(2, 1);
        office.clock.pass(Duration.ofSeconds(5));

        due().syncDue(1, BUDGET);

        assertThat(office.numbers()).containsExactly("2-0");
        due().syncDue(1, BUDGET);
        assertThat(office.numbers()).containsExactly("1-0", "2-0");
    }

    @Test
    void aLargeMailboxComesAgainWhenTheOthersHadTheirTurn() {
        watch(1, 40);
        watch(2, 1);
        office.clock.stepping(Duration.ofSeconds(1));

        SyncDueMailboxes.Round round = due().syncDue(100, Duration.ofHours(1).dividedBy(10));

        assertThat(round.results().get(LookResult.UNFINISHED)).isPositive();
        assertThat(office.numbers()).hasSize(41);
        List<String> order = new ArrayList<>(office.originals);
        assertThat(order.indexOf(ANNA + " " + hash("2-0"))).isLessThan(40);
    }

    @Test
    void whatWasSettledLongAgoIsForgotten() {
        MailboxId id = watch(1, 1);
        due().syncDue(10, BUDGET);
        office.clock.pass(Duration.ofDays(401));

        due().syncDue(10, BUDGET);

        assertThat(office.store.mails().message(ANNA, id, new MessageId("m0")))
                .hasValueSatisfying(again -> assertThat(again.changedAt()).isAfter(NOON));
        assertThat(office.numbers()).containsExactly("1-0");
    }

    @Test
    void whatComesOnceAMonthIsNotLookedForOnceItHasCome() {
        MailboxId id = monthly("avi@hus.se");
        office.mailbox().arrives("old", NOON, "avi@hus.se|avi\na.pdf=1 9.00 2026-10-31");

        due().syncDue(10, BUDGET);
        assertThat(nextOn(id)).isEqualTo("2026-11-24");
        office.clock.pass(Duration.ofDays(1));
        office.mailbox().arrives("new", office.clock.instant(), "avi@hus.se|avi\na.pdf=2 9.00 2026-11-30");
        due().syncDue(10, BUDGET);
        assertThat(nextOn(id)).isEqualTo("2026-11-25");

        office.clock.pass(Duration.ofDays(1));
        int asked = office.mailbox().fetched().size();
        assertThat(due().syncDue(10, BUDGET).results()).isEmpty();
        assertThat(nextOn(id)).isEqualTo("2026-12-01");
        assertThat(office.mailbox().fetched()).hasSize(asked);

        office.clock.pass(Duration.ofDays(6));
        assertThat(due().syncDue(10, BUDGET).results()).isEqualTo(Map.of(LookResult.DONE, 1));
        assertThat(nextOn(id)).isEqualTo("2026-12-02");
    }

    @Test
    void whatComesFromSomebodyElseIsNotWhatIsWaitedFor() {
        MailboxId id = monthly("avi@hus.se", "el@kraft.se");
        office.mailbox().arrives("one", NOON, "avi@hus.se|avi\na.pdf=1 9.00 2026-11-30");

        for (int day = 24; day <= 27; day++) {
            due().syncDue(10, BUDGET);
            assertThat(nextOn(id)).isEqualTo("2026-11-" + day);
            office.clock.pass(Duration.ofDays(1));
        }
    }

    @Test
    void aMessageThatIsToBeTriedAgainKeepsItsMailboxFromResting() {
        MailboxId id = monthly("avi@hus.se");
        office.mailbox().arrives("one", NOON, "avi@hus.se|avi\na.pdf=1 9.00 2026-11-30");
        office.mailbox().arrives("two", NOON, "avi@hus.se|avi\na.pdf=2 9.00");
        office.mailbox().answersOnce("two", new MailMissing.Failed(QuarantineReason.FAILED));
        due().syncDue(10, BUDGET);

        office.clock.pass(Duration.ofMinutes(2));
        due().syncDue(10, BUDGET);

        assertThat(office.numbers()).containsExactly("1", "2");
        assertThat(nextOn(id)).isEqualTo("2026-11-24");
    }

    @Test
    void whoWantsAllIsNotToldThatItHasCome() {
        MailboxId id = monthly("avi@hus.se");
        office.mailbox().arrives("one", NOON, "avi@hus.se|avi\na.pdf=1 9.00 2026-11-30");
        due().syncDue(10, BUDGET);
        office.store.mails().update(office.now(id).begunAgain(office.clock.instant()));

        assertThat(due().syncDue(10, BUDGET).results()).isEqualTo(Map.of(LookResult.DONE, 1));
    }

    private MailboxId monthly(String... senders) {
        List<MailTerm> from = Stream.of(senders).map(MailTerm::new).toList();
        MailboxId id = office.watch(1, new Wanted(from, List.of(), Instant.EPOCH));
        WatchedMailbox known = office.now(id);
        office.store.mails().update(known.set(PollPolicy.WEEKDAYS_UNTIL_FOUND, known.zone(), known.wanted(), NOON));
        office.store.mails().update(office.now(id).dueNow(NOON));
        return id;
    }

    private String nextOn(MailboxId id) {
        return office.now(id).dueAt().orElseThrow().toString().substring(0, 10);
    }

    private MailboxId watch(int number, int mails) {
        MailboxId id = office.watch(number, Wanted.everything(Instant.EPOCH));
        for (int i = 0; i < mails; i++) {
            office.mailbox(number).arrives("m" + i, NOON, "a@x.se|avi\na.pdf=" + number + "-" + i + " 1.00");
        }
        return id;
    }

    private static String hash(String number) {
        return PostOffice.sha256((number + " 1.00").getBytes(UTF_8));
    }

    private SyncDueMailboxes due() {
        return new SyncDueMailboxes(office.store.mails(), office.sync(), office.clock)
                .restingOnce(new FindThisMonths(office.store.invoices(), office.store.mails()));
    }
}
