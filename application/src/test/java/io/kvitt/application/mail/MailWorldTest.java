package io.kvitt.application.mail;

import static io.kvitt.application.mail.MailCrashesTest.dying;
import static io.kvitt.application.mail.PostOffice.ANNA;
import static io.kvitt.application.mail.PostOffice.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mails;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Two users with two mailboxes each, in a world where processes die between any two effects, mailboxes balk, mails come late, twice and
 * out of order, and clocks jump. A seed that fails is printed, and says all that happened.
 */
class MailWorldTest {

    private static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    private static final List<String> PATHS = List.of("/anna/1", "/anna/2", "/bo/1", "/bo/2");
    private static final int MAILS = 6;
    private static final int ROUNDS = 16;

    /** One run. */
    private static final class World {
        private final PostOffice office = new PostOffice();
        private final Random chance;
        private final Map<String, Integer> failures = new TreeMap<>();
        private final List<Runnable> arrivals = new ArrayList<>();

        World(long seed) {
            chance = new Random(seed);
            for (String path : PATHS) {
                watch(path);
                for (int i = 0; i < MAILS; i++) {
                    int number = i;
                    Instant at = NOON.minusSeconds(chance.nextInt(9_000));
                    arrivals.add(() -> office.folder(path).arrives("m" + number, at, slip(path, number)));
                }
            }
            Collections.shuffle(arrivals, chance);
        }

        /** Some documents come to both mailboxes of a user, and some to both users. */
        private static String slip(String path, int number) {
            String user = path.substring(1, 3);
            String place = path.substring(path.length() - 1);
            String document = number < 3 ? "all" : number < 5 ? user : user + place;
            return "a@x.se|avi\na.pdf=" + document + number + " 1.00";
        }

        private void watch(String path) {
            office.folder(path);
            MailboxPlace place = new MailboxPlace(MailboxKind.FOLDER, path);
            office.store
                    .mails()
                    .add(WatchedMailbox.first(
                            MailboxId.of(owner(path), place),
                            owner(path),
                            place,
                            PollPolicy.EVERY_5_MINUTES,
                            ZoneOffset.UTC,
                            Wanted.everything(Instant.EPOCH),
                            NOON));
        }

        void live() {
            for (int round = 0; round < ROUNDS; round++) {
                int come = round == ROUNDS - 1 ? arrivals.size() : chance.nextInt(arrivals.size() + 1) / 3;
                for (int i = 0; i < come; i++) {
                    arrivals.remove(0).run();
                }
                balk();
                mayDie(chance.nextInt(150));
                office.clock.pass(Duration.ofSeconds(chance.nextInt(4_000)));
                if (chance.nextInt(8) == 0) {
                    office.clock.pass(Duration.ofMinutes(chance.nextInt(3_000) - 120));
                }
                everyInvoiceHasItsPaper();
            }
            for (int i = 0; i < 12; i++) {
                office.clock.pass(Duration.ofHours(7));
                due(office.store.mails(), office.store.invoices());
            }
        }

        /** No message fails more often than it is tried again. */
        private void balk() {
            String path = PATHS.get(chance.nextInt(PATHS.size()));
            PaperMailbox mailbox = office.folder(path);
            String id = "m" + chance.nextInt(MAILS);
            switch (chance.nextInt(5)) {
                case 0 -> mailbox.isTroubled(new MailTrouble.Unavailable());
                case 1 -> mailbox.isTroubled(new MailTrouble.Throttled(Duration.ofSeconds(chance.nextInt(90))));
                case 2 -> {
                    if (failures.merge(path + id, 1, Integer::sum) <= 3) {
                        mailbox.answersOnce(id, new MailMissing.Failed(QuarantineReason.DECODE));
                    }
                }
                default -> {}
            }
        }

        private void mayDie(int at) {
            int[] calls = {0};
            boolean afterwards = chance.nextBoolean();
            try {
                due(
                        dying(Mails.class, office.store.mails(), calls, at, afterwards),
                        dying(Invoices.class, office.store.invoices(), calls, at, afterwards));
            } catch (MailCrashesTest.Crash crash) {
                office.clock.pass(Duration.ofSeconds(1)); // and another process goes on
            }
        }

        private void due(Mails mails, Invoices invoices) {
            new SyncDueMailboxes(mails, office.sync(mails, invoices), office.clock)
                    .syncDue(20, Duration.ofMinutes(1 + chance.nextInt(5)));
        }

        private void everyInvoiceHasItsPaper() {
            for (UserId owner : List.of(ANNA, BO)) {
                for (KeptInvoice kept : invoices(owner)) {
                    DocumentHash paper = new DocumentHash(kept.source().sha256());
                    assertThat(office.store.originals().holds(owner, paper)).isTrue();
                }
            }
        }

        private List<KeptInvoice> invoices(UserId owner) {
            return office.store
                    .invoices()
                    .list(owner, InvoicePosition.START, Invoices.LARGEST_PAGE)
                    .invoices();
        }

        /** What was sent to a user is theirs once, and nothing else is. */
        void assertAllIsKeptOnce() {
            for (UserId owner : List.of(ANNA, BO)) {
                TreeSet<String> sent = new TreeSet<>();
                PATHS.stream().filter(path -> owner(path).equals(owner)).forEach(path -> {
                    for (int i = 0; i < MAILS; i++) {
                        sent.add(slip(path, i).split("=")[1].split(" ")[0]);
                    }
                });
                assertThat(invoices(owner).stream()
                                .map(kept -> kept.invoice()
                                        .value(Field.INVOICE_NUMBER)
                                        .orElseThrow())
                                .sorted()
                                .toList())
                        .containsExactlyElementsOf(sent);
            }
        }

        void assertEveryMessageIsDoneAndNobodyHoldsAMailbox() {
            for (String path : PATHS) {
                WatchedMailbox mailbox = office.store
                        .mails()
                        .find(owner(path), MailboxId.of(owner(path), new MailboxPlace(MailboxKind.FOLDER, path)))
                        .orElseThrow();
                assertThat(mailbox.lease()).isEmpty();
                for (int i = 0; i < MAILS; i++) {
                    assertThat(office.store.mails().message(owner(path), mailbox.id(), new MessageId("m" + i)))
                            .hasValueSatisfying(
                                    known -> assertThat(known.state()).isEqualTo(new MessageState.Done()));
                }
            }
        }

        private static UserId owner(String path) {
            return path.startsWith("/anna") ? ANNA : BO;
        }
    }

    @Property(tries = 200)
    void whateverHappensEveryUserHasTheirPapersOnceInTheEnd(@ForAll long seed) {
        World world = new World(seed);

        world.live();

        world.assertAllIsKeptOnce();
        world.assertEveryMessageIsDoneAndNobodyHoldsAMailbox();
    }
}
