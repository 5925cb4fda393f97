package io.kvitt.application.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.application.invoice.DeleteInvoice;
import io.kvitt.application.invoice.ReviseInvoice;
import io.kvitt.application.notice.TellOwner;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.InvoiceRevision;
import io.kvitt.domain.invoice.InvoiceStatus;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.StatedCorrections;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeKind;
import io.kvitt.domain.notice.Reminder;
import io.kvitt.domain.notice.Tidings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Up to six things that happen to one invoice, in every order there is: what is told converges to what is kept. */
class AnyOrderTest {

    private static final LocalDate LATER = LocalDate.of(2026, 12, 9);

    /** What may happen to an invoice. */
    private enum Event {
        COMES,
        COMES_AGAIN,
        IS_CORRECTED,
        IS_PAID,
        IS_DELETED,
        IS_TOLD
    }

    /** What should come of it, by simple rules. */
    private static final class Expected {
        private boolean isKept;
        private boolean isDeleted;
        private boolean isPaid;
        private boolean isCorrected;
        private boolean isToBeTold;
        private boolean isTold;

        void happens(Event event) {
            switch (event) {
                case COMES, COMES_AGAIN -> {
                    isToBeTold |= !isKept && !isDeleted;
                    isKept = !isDeleted;
                }
                case IS_CORRECTED -> isCorrected |= isKept;
                case IS_PAID -> isPaid |= isKept;
                case IS_DELETED -> {
                    isDeleted |= isKept;
                    isKept = false;
                }
                case IS_TOLD -> {
                    isTold |= isToBeTold && isKept && !isPaid;
                    isToBeTold = false;
                }
            }
        }
    }

    @Test
    void whateverComesFirstTheInboxConvergesToWhatIsKept() {
        int[] orders = {0};
        everyOrder(EnumSet.allOf(Event.class), new ArrayList<>(), order -> {
            orders[0]++;
            converges(order);
        });
        assertThat(orders[0]).isEqualTo(1_957); // of every subset of six
    }

    private static void converges(List<Event> order) {
        Scene scene = new Scene();
        MailboxId first = scene.watch(PollPolicy.EVERY_5_MINUTES);
        MailboxId second = scene.watch(PollPolicy.EVERY_5_MINUTES);
        Expected expected = new Expected();
        for (Event event : order) {
            scene.time.pass(Duration.ofMinutes(10));
            happens(scene, event, first, second);
            expected.happens(event);
        }
        isAs(expected, scene, order);

        scene.boxes.values().forEach(box -> box.shaken(scene.fate));
        scene.time.pass(Duration.ofMinutes(10));
        scene.worker().goOverMailboxes(Scene.BUDGET);
        scene.worker().doDuties();
        expected.happens(Event.IS_TOLD);
        isAs(expected, scene, order);
        assertThat(scene.kept.duties().of(Scene.ANNA)).as("%s", order).isEmpty();
    }

    private static void happens(Scene scene, Event event, MailboxId first, MailboxId second) {
        Clock clock = scene.time.clock(Duration.ZERO);
        switch (event) {
            case COMES -> {
                scene.comes(first, Scene.bill(1), "");
                scene.worker().goOverMailboxes(Scene.BUDGET);
            }
            case COMES_AGAIN -> {
                scene.comes(second, Scene.bill(1), "a copy");
                scene.worker().goOverMailboxes(Scene.BUDGET);
            }
            case IS_CORRECTED ->
                scene.invoices()
                        .forEach(one -> new ReviseInvoice(scene.kept.invoices(), clock)
                                .revise(Scene.ANNA, one.id(), one.version(), due(LATER)));
            case IS_PAID ->
                scene.invoices()
                        .forEach(one -> new ReviseInvoice(scene.kept.invoices(), clock)
                                .revise(
                                        Scene.ANNA,
                                        one.id(),
                                        one.version(),
                                        InvoiceRevision.of(StatedCorrections.NONE)
                                                .with(new InvoiceRevision.Standing(InvoiceStatus.PAID, LATER))));
            case IS_DELETED ->
                scene.invoices()
                        .forEach(one -> new DeleteInvoice(scene.kept.invoices(), clock)
                                .delete(Scene.ANNA, one.id(), one.version()));
            case IS_TOLD -> scene.worker().doDuties();
        }
    }

    private static InvoiceRevision due(LocalDate day) {
        return InvoiceRevision.of(new StatedCorrections(Map.of(Field.DUE_DATE.key(), Optional.of(day.toString()))));
    }

    private static void isAs(Expected expected, Scene scene, List<Event> order) {
        List<KeptInvoice> invoices = scene.invoices();
        assertThat(invoices).as("%s", order).hasSize(expected.isKept ? 1 : 0);
        assertThat(invoices).allSatisfy(invoice -> {
            assertThat(invoice.status()).isEqualTo(expected.isPaid ? InvoiceStatus.PAID : InvoiceStatus.OPEN);
            assertThat(invoice.dueOn())
                    .contains(expected.isCorrected ? LATER : Scene.bill(1).due());
        });
        assertThat(scene.inbox()).as("%s", order).hasSize(expected.isTold ? 1 : 0);
        assertThat(scene.pushed).as("%s", order).hasSize(expected.isTold ? 1 : 0);
    }

    /** What became outdated on its way is not told, whenever it arrives. */
    @Test
    void tidingsInAnyOrderTellTheSame() {
        Set<Set<Notice>> inboxes = new HashSet<>();
        everyOrder(Set.of(0, 1, 2, 3, 4, 5), new ArrayList<>(), order -> {
            if (order.size() == 6) {
                inboxes.add(told(order));
            }
        });

        assertThat(inboxes).hasSize(1);
        assertThat(inboxes.iterator().next())
                .extracting(Notice::kind)
                .containsExactlyInAnyOrder(NoticeKind.NEW_INVOICE, NoticeKind.DUE_SOON);
    }

    /** That a bill came, and reminders of the due date that it had and of the one that it has, on the morning of the latter. */
    private static Set<Notice> told(List<Integer> order) {
        Scene scene = new Scene();
        scene.comes(scene.watch(PollPolicy.HOURLY), Scene.bill(1), "");
        scene.worker().goOverMailboxes(Scene.BUDGET);
        KeptInvoice first = scene.invoices().get(0);
        Clock clock = scene.time.clock(Duration.ZERO);
        new ReviseInvoice(scene.kept.invoices(), clock).revise(Scene.ANNA, first.id(), first.version(), due(LATER));
        scene.time.pass(Duration.between(
                scene.time.now(), LATER.atTime(9, 0).atZone(People.ANNA.zone()).toInstant()));
        List<Duty> duties = new ArrayList<>(Tidings.ofNew(first));
        for (LocalDate due : List.of(first.dueOn().orElseThrow(), LATER)) {
            duties.add(Tidings.of(new Reminder(Scene.ANNA, first.id(), due, 3), Scene.NOON));
            duties.add(Tidings.of(new Reminder(Scene.ANNA, first.id(), due, 0), Scene.NOON));
        }
        duties.add(Tidings.of(new Reminder(Scene.ANNA, first.id(), LATER, Reminder.LATE), Scene.NOON));
        TellOwner tell = new TellOwner(
                scene.kept.notices(), scene.kept.invoices(), any -> true, scene.kept.duties(), List.of(), clock);
        for (int which : order) {
            tell.run(duties.get(which));
            tell.run(duties.get(order.get(0))); // and one of them again and again
        }
        return new HashSet<>(scene.inbox());
    }

    private static <T> void everyOrder(Set<T> left, List<T> so, Consumer<List<T>> order) {
        order.accept(List.copyOf(so));
        for (T next : left) {
            Set<T> others = new HashSet<>(left);
            others.remove(next);
            so.add(next);
            everyOrder(others, so, order);
            so.remove(so.size() - 1);
        }
    }
}
