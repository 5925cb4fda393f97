package io.kvitt.application.mail;

import static io.kvitt.application.mail.PostOffice.ANNA;
import static io.kvitt.application.mail.PostOffice.NOON;
import static io.kvitt.application.mail.PostOffice.SLICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.application.ReadBatch;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mails;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever a process dies of and a mailbox refuses, in the end each message is settled and each document kept once. */
class MailCrashesTest {

    private static final int MAILS = 7;
    private static final ReadBatch SEVERAL = new ReadBatch(3, Duration.ofSeconds(30));

    /** The process is gone. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whereverAProcessDiesTheNextGoesOn() {
        boolean died = true;
        for (int at = 0; died; at++) {
            for (boolean afterwards : List.of(false, true)) {
                PostOffice office = new PostOffice();
                MailboxId id = filled(office);
                died = dies(office, id, at, afterwards);
                office.clock.pass(Duration.ofHours(1));

                assertThat(office.sync().sync(ANNA, id, SLICE)).isInstanceOf(SyncAnswer.Ended.class);

                assertAllIsKeptOnce(office, id);
            }
        }
    }

    @Test
    void whereverAProcessOfSeveralReadersDiesTheNextGoesOn() {
        boolean died = true;
        for (int at = 0; died; at++) {
            for (boolean afterwards : List.of(false, true)) {
                PostOffice office = new PostOffice();
                MailboxId id = filled(office);
                Mails mails = dying(Mails.class, office.store.mails(), new int[1], at, afterwards);
                died = dies(office.sync(mails, office.store.invoices()).with(SEVERAL), id);
                office.clock.pass(Duration.ofHours(1));

                assertThat(office.sync().with(SEVERAL).sync(ANNA, id, SLICE)).isInstanceOf(SyncAnswer.Ended.class);

                assertAllIsKeptOnce(office, id);
            }
        }
    }

    @Property(tries = 300)
    void whateverHappensEachDocumentIsKeptOnceInTheEnd(@ForAll long seed) {
        Random chance = new Random(seed);
        PostOffice office = new PostOffice();
        MailboxId id = filled(office);
        for (int i = 0; i < 20; i++) {
            happens(office, i, chance);
            dies(office, id, chance.nextInt(60), chance.nextBoolean());
            office.clock.pass(Duration.ofSeconds(chance.nextInt(4_000)));
        }
        office.clock.pass(Duration.ofHours(7));
        for (int i = 0; i < 10; i++) {
            office.sync().sync(ANNA, id, SLICE);
            office.clock.pass(Duration.ofHours(7));
        }

        assertAllIsKeptOnce(office, id);
    }

    /** No message breaks down more often than it is tried again: it would be quarantined, as it should. */
    private static void happens(PostOffice office, int round, Random chance) {
        String id = "m" + round % MAILS;
        switch (chance.nextInt(5)) {
            case 0 -> office.mailbox().isTroubled(new MailTrouble.Unavailable());
            case 1 -> office.mailbox().isTroubled(new MailTrouble.Throttled(Duration.ofSeconds(chance.nextInt(90))));
            case 2 -> office.mailbox().answersOnce(id, new MailMissing.Failed(QuarantineReason.DECODE));
            default -> {}
        }
    }

    private static MailboxId filled(PostOffice office) {
        MailboxId id = office.watch();
        for (int i = 0; i < MAILS; i++) {
            office.mailbox().arrives("m" + i, NOON.minusSeconds(i), "a@x.se|avi\na.pdf=" + i / 2 + " 1.00");
        }
        return id;
    }

    private static void assertAllIsKeptOnce(PostOffice office, MailboxId id) {
        assertThat(office.numbers()).containsExactly("0", "1", "2", "3");
        assertThat(office.originals).hasSize(4);
        for (int i = 0; i < MAILS; i++) {
            assertThat(office.state(id, "m" + i)).isEqualTo(new MessageState.Done());
        }
        assertThat(office.now(id).lease()).isEmpty();
    }

    /** Goes over the mailbox in a process that dies at a call of its stores, or right after it. */
    private static boolean dies(PostOffice office, MailboxId id, int at, boolean afterwards) {
        int[] calls = {0};
        Mails mails = dying(Mails.class, office.store.mails(), calls, at, afterwards);
        Invoices invoices = dying(Invoices.class, office.store.invoices(), calls, at, afterwards);
        return dies(office.sync(mails, invoices), id);
    }

    private static boolean dies(SyncMailbox sync, MailboxId id) {
        try {
            sync.sync(ANNA, id, SLICE);
            return false;
        } catch (Crash crash) {
            return true;
        }
    }

    static <P> P dying(Class<P> promise, P port, int[] calls, int at, boolean afterwards) {
        return promise.cast(Proxy.newProxyInstance(
                promise.getClassLoader(), new Class<?>[] {promise}, (self, method, arguments) -> {
                    boolean dies = calls[0]++ == at;
                    if (dies && !afterwards) {
                        throw new Crash();
                    }
                    try {
                        method.setAccessible(true);
                        Object answer = method.invoke(port, arguments);
                        if (dies) {
                            throw new Crash();
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
