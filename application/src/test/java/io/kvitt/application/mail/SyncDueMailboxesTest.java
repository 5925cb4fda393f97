package io.kvitt.application.mail;

import static io.kvitt.application.mail.PostOffice.ANNA;
import static io.kvitt.application.mail.PostOffice.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.port.MailTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return new SyncDueMailboxes(office.store.mails(), office.sync(), office.clock);
    }
}
