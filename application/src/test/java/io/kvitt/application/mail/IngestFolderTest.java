package io.kvitt.application.mail;

import static io.kvitt.application.mail.PostOffice.ANNA;
import static io.kvitt.application.mail.PostOffice.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.application.ReadBatch;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mails;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestFolderTest {

    private final PostOffice office = new PostOffice();

    @Test
    void aFolderIsReadToItsEndAndOnceOnly() {
        fill("/mail", 30);
        office.clock.stepping(Duration.ofSeconds(2));

        SyncAnswer first = ingest("/mail");
        SyncAnswer second = ingest("/mail");

        assertThat(PostOffice.tally(first).orElseThrow().newInvoices()).isEqualTo(30);
        assertThat(PostOffice.tally(second).orElseThrow().read()).isZero();
        assertThat(office.numbers()).hasSize(30);
        assertThat(office.store.mails().of(ANNA))
                .singleElement()
                .satisfies(mailbox -> assertThat(mailbox.policy()).isEqualTo(PollPolicy.BY_HAND));
        assertThat(office.store.mails().due(NOON.plus(Duration.ofDays(1)), 10)).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsNotWatched() {
        assertThat(ingest("/nowhere")).isEqualTo(new SyncAnswer.NotFound());
        assertThat(office.store.mails().of(ANNA)).isEmpty();
    }

    @Test
    void whatWasAddedMeanwhileIsReadTheNextTime() {
        fill("/mail", 2);
        ingest("/mail");
        office.folder("/mail").arrives("late", NOON, "a@x.se|avi\na.pdf=late 1.00");

        assertThat(PostOffice.tally(ingest("/mail")).orElseThrow().newInvoices())
                .isEqualTo(1);
    }

    @Test
    void aFolderThatSomebodyReadsAlreadyIsLeftToThem() {
        fill("/mail", 1);
        ingest("/mail");
        MailboxId id = office.store.mails().of(ANNA).get(0).id();
        office.store.mails().take(ANNA, id, new LeaseOwner(new UUID(1, 1)), NOON, NOON.plusSeconds(60));

        assertThat(ingest("/mail")).isEqualTo(new SyncAnswer.Busy());
    }

    @Test
    void aMailThatFailsIsTriedAgainByWhoeverSyncsNext() {
        fill("/mail", 1);
        office.folder("/mail").arrives("fails", NOON, "a@x.se|avi\na.pdf=late 1.00");
        office.folder("/mail").answersOnce("fails", new MailMissing.Failed(QuarantineReason.FAILED));

        assertThat(ingest("/mail"))
                .isEqualTo(new SyncAnswer.Ended(LookResult.DONE, new SyncTally(2, 1, 0, 1, 0, 1, 0)));
        assertThat(office.store.mails().due(NOON.plusSeconds(60), 10)).hasSize(1);
    }

    @Test
    void whoHadEnoughGoesOnLaterWithoutLossOrRepetition() {
        fill("/mail", 30);
        List<String> noted = new ArrayList<>();
        SyncWatcher impatient = new SyncWatcher() {
            @Override
            public void noted(KnownMessage message, SyncTally step) {
                noted.add(message.ref().id().value());
            }

            @Override
            public boolean isEnough() {
                return noted.size() % 7 == 6;
            }
        };

        SyncAnswer first = folder(office.sync()).ingest(ANNA, "/mail", impatient);
        noted.clear();
        SyncAnswer second = ingest("/mail");

        assertThat(PostOffice.tally(first).orElseThrow().read()).isEqualTo(6);
        assertThat(PostOffice.tally(second).orElseThrow().read()).isEqualTo(24);
        assertThat(office.numbers()).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void severalReadersKeepEveryMailOnce(int workers) {
        fill("/mail", 90);
        office.folder("/mail").answersOnce("m3", new MailMissing.Failed(QuarantineReason.FAILED));
        office.folder("/mail").answers("m9", () -> {
            throw new IllegalStateException("a fault");
        });
        List<KnownMessage> noted = new ArrayList<>();
        SyncWatcher watcher = new SyncWatcher() {
            @Override
            public void noted(KnownMessage message, SyncTally step) {
                noted.add(message);
            }
        };
        IngestFolder several = folder(office.sync().with(new ReadBatch(workers, Duration.ofSeconds(10))));

        assertThatThrownBy(() -> several.ingest(ANNA, "/mail", watcher)).hasMessage("a fault");
        assertThat(office.numbers()).hasSize(88);
        assertThat(noted).hasSize(90).doesNotHaveDuplicates();
        assertThat(several.ingest(ANNA, "/mail")).isInstanceOf(SyncAnswer.Ended.class);
        assertThat(office.numbers()).hasSize(88);
    }

    @Test
    void severalReadersNoteManyMessagesInOneStep() {
        fill("/mail", 90);
        List<String> asked = new ArrayList<>();
        Mails mails = noting(office.store.mails(), asked);

        folder(office.sync(mails, office.store.invoices()).with(new ReadBatch(2, Duration.ofSeconds(10))))
                .ingest(ANNA, "/mail");

        assertThat(office.numbers()).hasSize(90);
        assertThat(asked).filteredOn("note"::equals).hasSizeBetween(1, 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whereAnInvoiceIsNotKeptItsMailIsNotNotedAndThoseBesideItAre(int workers) {
        fill("/mail", 90);
        OutsideFailure full = new OutsideFailure(OutsideFailure.Kind.STORE_FULL, "no room");
        IngestFolder failing = several(workers, full);

        assertThatThrownBy(() -> failing.ingest(ANNA, "/mail")).isSameAs(full);
        assertThat(office.numbers()).hasSize(89).doesNotContain("7");
        assertThat(leftToTry()).isEqualTo(1);
        office.clock.pass(Duration.ofMinutes(6));

        assertThat(PostOffice.tally(ingest("/mail")).orElseThrow().newInvoices())
                .isEqualTo(1);
        assertThat(office.numbers()).hasSize(90);
    }

    @Test
    void aFaultInKeepingAnInvoiceIsATryOfItsMailAlone() {
        fill("/mail", 90);

        assertThatThrownBy(() -> several(3, new IllegalStateException("a fault of the store"))
                        .ingest(ANNA, "/mail"))
                .hasMessage("a fault of the store");

        assertThat(office.numbers()).hasSize(89).doesNotContain("7");
        assertThat(leftToTry()).isEqualTo(1);
        office.clock.pass(Duration.ofMinutes(2));
        ingest("/mail");
        assertThat(office.numbers()).hasSize(90);
    }

    private int leftToTry() {
        Mails mails = office.store.mails();
        return mails.openCount(ANNA, mails.of(ANNA).get(0).id());
    }

    /** Several at once, over a store that breaks whenever somebody asks for the invoice 7. */
    private IngestFolder several(int workers, RuntimeException reason) {
        return folder(office.sync(office.store.mails(), breaking(office.store.invoices(), reason))
                .with(new ReadBatch(workers, Duration.ofSeconds(10))));
    }

    private static Invoices breaking(Invoices invoices, RuntimeException reason) {
        return (Invoices) Proxy.newProxyInstance(
                Invoices.class.getClassLoader(), new Class<?>[] {Invoices.class}, (self, method, with) -> {
                    boolean isSeven = method.getName().equals("beginUnlessDeleted")
                            && ((KeptInvoice) with[0])
                                    .read()
                                    .value(Field.INVOICE_NUMBER)
                                    .equals(Optional.of("7"));
                    Supplier<Object> broken = () -> {
                        throw reason;
                    };
                    return isSeven ? broken : method.invoke(invoices, with);
                });
    }

    @Test
    void whoWaitsHearsHowMuchIsLeftFromBefore() {
        fill("/mail", 30);
        List<String> heard = new ArrayList<>();
        SyncWatcher watcher = new SyncWatcher() {
            private boolean hasLooked;

            @Override
            public void begins(int left) {
                heard.add("begins with " + left);
            }

            @Override
            public void looked(int left) {
                heard.add(left + " left");
                hasLooked = true;
            }

            @Override
            public boolean isEnough() {
                return hasLooked;
            }
        };
        folder(office.sync()).ingest(ANNA, "/mail", watcher);
        folder(office.sync()).ingest(ANNA, "/mail", watcher);

        assertThat(heard).containsExactly("begins with 0", "30 left", "begins with 29", "29 left");
    }

    private static Mails noting(Mails mails, List<String> asked) {
        return (Mails) Proxy.newProxyInstance(
                Mails.class.getClassLoader(), new Class<?>[] {Mails.class}, (self, method, arguments) -> {
                    asked.add(method.getName());
                    method.setAccessible(true);
                    return method.invoke(mails, arguments);
                });
    }

    @Test
    void severalReadersStopWhereTheMailboxDoes() {
        fill("/mail", 40);
        office.folder("/mail").answersOnce("m5", new MailTrouble.Unavailable());
        IngestFolder several = folder(office.sync().with(new ReadBatch(2, Duration.ofSeconds(10))));

        assertThat(several.ingest(ANNA, "/mail"))
                .isInstanceOfSatisfying(
                        SyncAnswer.Ended.class,
                        ended -> assertThat(ended.result()).isEqualTo(LookResult.UNAVAILABLE));
        several.ingest(ANNA, "/mail");

        assertThat(office.numbers()).hasSize(40);
    }

    private void fill(String folder, int mails) {
        for (int i = 0; i < mails; i++) {
            office.folder(folder).arrives("m" + i, NOON, "a@x.se|avi\na.pdf=" + i + " 1.00");
        }
    }

    private SyncAnswer ingest(String folder) {
        return folder(office.sync()).ingest(ANNA, folder);
    }

    private IngestFolder folder(SyncMailbox sync) {
        return new IngestFolder(office.store.mails(), office::open, sync, office.clock);
    }
}
