package io.kvitt.domain.invoice.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.invoice.Amendments;
import io.kvitt.domain.invoice.Correction;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceEntry;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceLine;
import io.kvitt.domain.invoice.InvoiceSource;
import io.kvitt.domain.invoice.InvoiceStatus;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.Misstated;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.VatRow;
import io.kvitt.domain.invoice.port.Invoices.Addition;
import io.kvitt.domain.invoice.port.Invoices.Outcome;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of invoices promises. No adapter may switch a test off. */
public abstract class InvoicesContract {

    protected static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    protected static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    /** A store that holds nothing yet. */
    protected abstract Invoices empty();

    /** Where the store that was made last keeps duties. */
    protected abstract Duties duties();

    @Test
    void theDutiesOfANewInvoiceAreKeptWithItAndOfOneThatIsThereAreNot() {
        Invoices kept = empty();
        Duty first = duty("first");
        Duty mailed = duty("mailed");
        KeptInvoice invoice = due(ANNA, 1, DAY);

        assertThat(kept.add(invoice, List.of(first))).isTrue();
        assertThat(kept.add(invoice, List.of(duty("again")))).isFalse();
        assertThat(kept.addUnlessDeleted(invoice, List.of(duty("again by mail"))))
                .isEqualTo(Addition.THERE);
        assertThat(kept.addUnlessDeleted(due(ANNA, 2, DAY), List.of(mailed))).isEqualTo(Addition.NEW);
        kept.delete(ANNA, invoice.id(), 1, MORNING);
        assertThat(kept.addUnlessDeleted(invoice, List.of(duty("after all")))).isEqualTo(Addition.DELETED);

        assertThat(duties().of(ANNA)).containsExactlyInAnyOrder(first, mailed);
    }

    @Test
    void whatIsStillToBePaidIsGoneOverDayByDayWhoeverOwnsIt() {
        Invoices kept = empty();
        KeptInvoice before = due(ANNA, 1, DAY.minusDays(1));
        KeptInvoice bos = due(BO, 1, DAY);
        KeptInvoice annas = due(ANNA, 2, DAY);
        KeptInvoice other = due(ANNA, 3, DAY);
        KeptInvoice paid = due(ANNA, 4, DAY);
        KeptInvoice part = due(ANNA, 5, DAY.plusDays(1));
        KeptInvoice later = due(BO, 6, DAY.plusDays(2));
        KeptInvoice never = kept(ANNA, 7, new Invoice.Draft().done());
        List.of(before, bos, annas, other, paid, part, later, never).forEach(kept::add);
        kept.update(paid.paid(true, DAY, MORNING));
        KeptInvoice halfPaid = part.paid(false, DAY, MORNING);
        kept.update(halfPaid);

        List<KeptInvoice> first = kept.openUntil(DAY.plusDays(1), DuePosition.before(DAY), 2);
        List<KeptInvoice> second = kept.openUntil(DAY.plusDays(1), DuePosition.of(first.get(1)), 3);

        assertThat(first).containsExactly(annas, other);
        assertThat(second).containsExactly(bos, halfPaid);
        assertThatThrownBy(() -> kept.openUntil(DAY, DuePosition.before(DAY), 201))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOpenIsListedInOrderAndByPagesWithoutWhatIsPaidOrWithdrawn() {
        Invoices kept = empty();
        KeptInvoice never = kept(ANNA, 1, new Invoice.Draft().done());
        KeptInvoice late = due(ANNA, 2, DAY.plusDays(1));
        KeptInvoice paid = due(ANNA, 3, DAY);
        KeptInvoice withdrawn = due(ANNA, 4, DAY);
        KeptInvoice part = due(ANNA, 5, DAY);
        KeptInvoice first = due(ANNA, 6, DAY.minusDays(1));
        List.of(never, late, paid, withdrawn, part, first, due(BO, 7, DAY)).forEach(kept::add);
        KeptInvoice halfPaid = part.paid(false, DAY, MORNING);
        List.of(paid.paid(true, DAY, MORNING), withdrawn.voided(MORNING), halfPaid)
                .forEach(kept::update);

        InvoicePage two = kept.listOpen(ANNA, InvoicePosition.START, 2);
        InvoicePage rest = kept.listOpen(ANNA, two.next().orElseThrow(), 2);

        assertThat(two.invoices()).containsExactly(first, halfPaid);
        assertThat(rest).isEqualTo(new InvoicePage(List.of(late, never), Optional.empty()));
        kept.update(paid.paid(true, DAY, MORNING).reopened(MORNING));
        kept.delete(ANNA, first.id(), 1, MORNING);
        assertThat(ids(kept.listOpen(ANNA, InvoicePosition.START, 200)))
                .containsExactly(paid.id(), part.id(), late.id(), never.id());
        assertThatThrownBy(() -> kept.listOpen(ANNA, InvoicePosition.START, 201))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept.listOpen(ANNA, InvoicePosition.START, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatGoesIntoSumsIsWhatTheInvoicesSay() {
        Invoices kept = empty();
        KeptInvoice full = kept(ANNA, 1, everything());
        KeptInvoice late = due(ANNA, 2, DAY.plusDays(1));
        KeptInvoice paid = due(ANNA, 3, DAY);
        KeptInvoice never = kept(ANNA, 4, new Invoice.Draft().done());
        List.of(full, late, paid, never, due(BO, 5, DAY)).forEach(kept::add);
        KeptInvoice corrected = full.amended(
                Amendments.NONE
                        .with(new Correction<>(Field.SELLER_NAME, "Tab\tand\ncorrected\tline", ANNA, MORNING))
                        .with(new Correction<>(Field.CURRENCY, "SEK", ANNA, MORNING))
                        .with(new Correction<>(Field.BANKGIRO, "5051-7117", ANNA, MORNING))
                        .confirmed(MORNING),
                MORNING);
        KeptInvoice settled = paid.paid(true, DAY, MORNING);
        List.of(corrected, settled).forEach(kept::update);

        assertThat(InvoiceEntry.of(corrected).owed()).contains(Money.of("9412.10", "SEK"));
        assertThat(kept.entries(ANNA)).containsExactlyInAnyOrderElementsOf(entries(corrected, late, settled, never));
        assertThat(kept.openEntries(ANNA, DAY.plusDays(2))).doesNotContainAnyElementsOf(entries(settled, never));
        assertThat(kept.openEntries(ANNA, DAY.plusDays(2))).contains(InvoiceEntry.of(late));
        assertThat(kept.openEntries(ANNA, DAY.plusDays(1))).doesNotContain(InvoiceEntry.of(late));
    }

    private static List<InvoiceEntry> entries(KeptInvoice... invoices) {
        return Stream.of(invoices).map(InvoiceEntry::of).toList();
    }

    @Test
    void itIsKnownHowManyThereAreAndHowManySomebodyShouldLookAt() {
        Invoices kept = empty();
        KeptInvoice confirmed = kept(ANNA, 1, everything());
        KeptInvoice corrected = due(ANNA, 2, DAY);
        KeptInvoice bare = kept(ANNA, 3, new Invoice.Draft().done());
        KeptInvoice sure = sure(due(ANNA, 4, DAY));
        KeptInvoice gone = due(ANNA, 5, DAY);
        List.of(confirmed, corrected, bare, sure, gone, due(BO, 6, DAY)).forEach(kept::add);

        assertThat(kept.count(ANNA)).isEqualTo(new InvoiceCounts(5, 4));
        kept.update(confirmed.amended(Amendments.NONE.confirmed(MORNING), MORNING));
        kept.update(bare.amended(Amendments.NONE.confirmed(MORNING), MORNING));
        Correction<?> misleading = new Correction<>(Field.SELLER_NAME, "A\nconfirmed\tB", ANNA, MORNING);
        kept.update(corrected.amended(Amendments.NONE.with(misleading), MORNING));
        assertThat(kept.count(ANNA)).isEqualTo(new InvoiceCounts(5, 2));
        kept.delete(ANNA, gone.id(), 1, MORNING);
        assertThat(kept.count(ANNA)).isEqualTo(new InvoiceCounts(4, 1));
        assertThat(kept.count(BO)).isEqualTo(new InvoiceCounts(1, 1));
        kept.deleteAll(ANNA);
        assertThat(kept.count(ANNA)).isEqualTo(new InvoiceCounts(0, 0));
    }

    @Test
    void whatWasKeptLastIsKnownWhateverChangedSince() {
        Invoices kept = empty();
        KeptInvoice first = due(ANNA, 9, DAY);
        KeptInvoice second = at(due(ANNA, 1, DAY), MORNING.plusSeconds(1));
        KeptInvoice beside = at(due(ANNA, 2, DAY.minusDays(3)), MORNING.plusSeconds(1));
        KeptInvoice third = at(due(ANNA, 3, DAY), MORNING.plusSeconds(2));
        List.of(second, third, first, beside, at(due(BO, 4, DAY), MORNING.plusSeconds(9)))
                .forEach(kept::add);
        kept.update(first.voided(MORNING.plusSeconds(60)));

        assertThat(kept.latest(ANNA, 3)).containsExactly(third, beside, second);
        assertThat(kept.latest(ANNA, 200)).hasSize(4).last().isEqualTo(first.voided(MORNING.plusSeconds(60)));
        assertThatThrownBy(() -> kept.latest(ANNA, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept.latest(ANNA, 201)).isInstanceOf(IllegalArgumentException.class);
    }

    private static KeptInvoice sure(KeptInvoice invoice) {
        InvoiceSource source = new InvoiceSource("sure.pdf", "ab".repeat(32), Strategy.LAYOUT, Optional.empty(), false);
        return KeptInvoice.first(invoice.id(), invoice.owner(), invoice.read(), source, invoice.keptAt());
    }

    private static KeptInvoice at(KeptInvoice invoice, Instant keptAt) {
        return KeptInvoice.first(invoice.id(), invoice.owner(), invoice.read(), invoice.source(), keptAt);
    }

    private static Duty duty(String cause) {
        return Duty.due(DutyId.of(cause), ANNA, DutyKind.TELL_OWNER, Map.of("note", cause), MORNING);
    }

    @Test
    void whatWasAddedComesBackAsItWasWithItsEvidence() {
        Invoices kept = empty();
        KeptInvoice whole = kept(ANNA, 1, everything());
        KeptInvoice nothing = kept(ANNA, 2, new Invoice.Draft().done());

        assertThat(kept.add(whole)).isTrue();
        assertThat(kept.add(nothing)).isTrue();

        assertThat(kept.find(ANNA, whole.id())).contains(whole);
        assertThat(kept.find(ANNA, nothing.id())).contains(nothing);
        assertThat(kept.list(ANNA, InvoicePosition.START, 10).invoices()).containsExactly(whole, nothing);
    }

    @Test
    void anInvoiceThatIsNotThereIsNotFound() {
        assertThat(empty().find(ANNA, id(1))).isEmpty();
    }

    @Test
    void aSecondAddWithTheSameIdChangesNothing() {
        Invoices kept = empty();
        KeptInvoice first = due(ANNA, 1, DAY);
        kept.add(first);

        assertThat(kept.add(due(ANNA, 1, DAY.plusMonths(1)))).isFalse();
        assertThat(kept.find(ANNA, first.id())).contains(first);
        assertThat(kept.dueIn(ANNA, YearMonth.of(2026, 4))).isEmpty();
    }

    @Test
    void ownersDoNotSeeEachOther() {
        Invoices kept = empty();
        KeptInvoice annas = due(ANNA, 1, DAY);
        KeptInvoice bos = due(BO, 1, DAY.plusDays(1));

        assertThat(kept.add(annas)).isTrue();
        assertThat(kept.update(bos.voided(MORNING))).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.add(bos)).isTrue();

        assertThat(kept.find(BO, annas.id())).contains(bos);
        assertThat(kept.list(BO, InvoicePosition.START, 10).invoices()).containsExactly(bos);
        assertThat(kept.dueIn(BO, YearMonth.of(2026, 3))).isEmpty();
        assertThat(kept.update(bos.voided(MORNING))).isEqualTo(Outcome.DONE);
        assertThat(kept.find(ANNA, annas.id())).contains(annas);
    }

    @Test
    void deletingAllOfAUserLeavesNothingOfThemAndEverythingOfOthers() {
        Invoices kept = empty();
        KeptInvoice annas = due(ANNA, 1, DAY);
        KeptInvoice paid = due(ANNA, 2, DAY);
        KeptInvoice bos = due(BO, 1, DAY);
        List.of(annas, paid, bos).forEach(kept::add);
        kept.update(paid.paid(true, DAY, MORNING));

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(kept.list(ANNA, InvoicePosition.START, 10).invoices()).isEmpty();
        assertThat(kept.dueIn(ANNA, YearMonth.of(2026, 3))).isEmpty();
        assertThat(kept.find(ANNA, paid.id())).isEmpty();
        assertThat(kept.update(annas.voided(MORNING))).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.dueIn(BO, YearMonth.of(2026, 3))).containsExactly(bos);
        assertThat(kept.add(annas)).isTrue();
    }

    @Test
    void theEarliestDueDateIsListedFirstThenTheSmallestIdAndThoseWithoutADateLast() {
        Invoices kept = empty();
        KeptInvoice never = kept(ANNA, 1, new Invoice.Draft().done());
        KeptInvoice late = due(ANNA, 2, DAY.plusDays(1));
        KeptInvoice other = due(ANNA, 0xf, DAY);
        KeptInvoice one = due(ANNA, 0xe, DAY);
        KeptInvoice longAgo = due(ANNA, 3, LocalDate.of(-5, 1, 1));
        KeptInvoice farAway = due(ANNA, 4, LocalDate.of(12_000, 1, 1));
        List.of(never, late, other, one, longAgo, farAway).forEach(kept::add);

        assertThat(kept.list(ANNA, InvoicePosition.START, 10))
                .isEqualTo(new InvoicePage(List.of(longAgo, one, other, late, never, farAway), Optional.empty()));
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        Invoices kept = empty();
        for (int i = 0; i < 5; i++) {
            kept.add(due(ANNA, i, DAY.plusDays(i / 2)));
        }

        InvoicePage first = kept.list(ANNA, InvoicePosition.START, 2);
        kept.update(first.invoices().get(1).voided(MORNING));
        InvoicePage second = kept.list(ANNA, first.next().orElseThrow(), 2);
        InvoicePage third = kept.list(ANNA, second.next().orElseThrow(), 2);

        assertThat(ids(first)).containsExactly(id(0), id(1));
        assertThat(ids(second)).containsExactly(id(2), id(3));
        assertThat(ids(third)).containsExactly(id(4));
        assertThat(third.next()).isEmpty();
        assertThat(kept.list(ANNA, InvoicePosition.START, 5).next()).isEmpty();
    }

    @Test
    void aPageHasAtLeastOneAndAtMostTwoHundredInvoices() {
        Invoices kept = empty();

        assertThatThrownBy(() -> kept.list(ANNA, InvoicePosition.START, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept.list(ANNA, InvoicePosition.START, Invoices.LARGEST_PAGE + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kept.list(ANNA, InvoicePosition.START, Invoices.LARGEST_PAGE))
                .isEqualTo(new InvoicePage(List.of(), Optional.empty()));
    }

    @Test
    void aMonthHasWhatIsDueInItWhateverItsStatus() {
        Invoices kept = empty();
        KeptInvoice first = due(ANNA, 2, LocalDate.of(2026, 3, 1));
        KeptInvoice last = due(ANNA, 1, DAY);
        List.of(last, first, due(ANNA, 3, DAY.plusDays(1)), due(ANNA, 4, LocalDate.of(2026, 2, 28)))
                .forEach(kept::add);
        kept.add(kept(ANNA, 5, new Invoice.Draft().done()));
        KeptInvoice paid = last.paid(true, DAY, MORNING);
        kept.update(paid);

        assertThat(kept.dueIn(ANNA, YearMonth.of(2026, 3))).containsExactly(first, paid);
        assertThat(kept.dueIn(ANNA, YearMonth.of(2026, 5))).isEmpty();
        assertThat(kept.dueIn(ANNA, YearMonth.of(9999, 12))).isEmpty();
    }

    @Test
    void anUpdateReplacesTheVersionBefore() {
        Invoices kept = empty();
        KeptInvoice first = due(ANNA, 1, DAY);
        kept.add(first);
        KeptInvoice part = first.paid(false, DAY.minusDays(1), MORNING.plusSeconds(60));

        assertThat(kept.update(part)).isEqualTo(Outcome.DONE);
        assertThat(kept.find(ANNA, first.id())).contains(part);
        assertThat(kept.update(part.paidBy("payment-1", false, DAY, MORNING))).isEqualTo(Outcome.DONE);
        KeptInvoice paid = kept.find(ANNA, first.id()).orElseThrow().paidBy("payment-2", true, DAY, MORNING);
        assertThat(kept.update(paid)).isEqualTo(Outcome.DONE);
        assertThat(kept.find(ANNA, first.id())).contains(paid).hasValueSatisfying(now -> {
            assertThat(now.status()).isEqualTo(InvoiceStatus.PAID);
            assertThat(now.paidOn()).contains(DAY);
            assertThat(now.paidBy()).containsExactly("payment-1", "payment-2");
            assertThat(now.version()).isEqualTo(4);
        });
    }

    @Test
    void whatItsOwnerSaysOfItComesBackAndMovesItInTheOrder() {
        Invoices kept = empty();
        KeptInvoice whole = kept(ANNA, 1, everything());
        KeptInvoice other = due(ANNA, 2, DAY);
        List.of(whole, other).forEach(kept::add);
        Amendments said = Amendments.NONE
                .with(new Correction<>(Field.DUE_DATE, DAY.plusDays(1), ANNA, MORNING))
                .with(new Correction<>(Field.ROUNDING, new BigDecimal("0.50"), ANNA, MORNING.plusSeconds(1)))
                .with(new Correction<>(Field.DOC_TYPE, DocType.REMINDER, ANNA, MORNING))
                .with(new Correction<>(Field.SELLER_NAME, "Hyres\t\\- 😀 \ud83d AB", ANNA, MORNING))
                .confirmed(MORNING.plusSeconds(2));
        KeptInvoice amended = whole.amended(said, MORNING.plusSeconds(2));

        assertThat(kept.update(amended)).isEqualTo(Outcome.DONE);

        KeptInvoice now = kept.find(ANNA, whole.id()).orElseThrow();
        assertThat(now).isEqualTo(amended);
        assertThat(now.read()).isEqualTo(everything());
        assertThat(now.invoice().value(Field.DUE_DATE)).contains(DAY.plusDays(1));
        assertThat(kept.list(ANNA, InvoicePosition.START, 10).invoices()).containsExactly(other, amended);
        assertThat(kept.dueIn(ANNA, YearMonth.of(2026, 4))).containsExactly(amended);
        assertThat(kept.update(now.amended(Amendments.NONE, MORNING))).isEqualTo(Outcome.DONE);
        assertThat(kept.list(ANNA, InvoicePosition.START, 1).invoices())
                .extracting(KeptInvoice::id)
                .containsExactly(whole.id());
    }

    @Test
    void whatWasDeletedIsGoneAndDoesNotComeBackByItself() {
        Invoices kept = empty();
        KeptInvoice first = due(ANNA, 1, DAY);
        KeptInvoice bos = due(BO, 1, DAY);
        List.of(first, bos).forEach(kept::add);

        assertThat(kept.delete(ANNA, first.id(), 2, MORNING)).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.find(ANNA, first.id())).contains(first);
        assertThat(kept.delete(ANNA, first.id(), 1, MORNING)).isEqualTo(Outcome.DONE);

        assertThat(kept.find(ANNA, first.id())).isEmpty();
        assertThat(kept.list(ANNA, InvoicePosition.START, 10).invoices()).isEmpty();
        assertThat(kept.dueIn(ANNA, YearMonth.of(2026, 3))).isEmpty();
        assertThat(kept.update(first.voided(MORNING))).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.delete(ANNA, first.id(), 1, MORNING)).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.addUnlessDeleted(first)).isEqualTo(Addition.DELETED);
        assertThat(kept.find(ANNA, first.id())).isEmpty();
        assertThat(kept.find(BO, bos.id())).contains(bos);
        assertThat(kept.addUnlessDeleted(bos)).isEqualTo(Addition.THERE);
    }

    @Test
    void whatWasBegunIsKeptOnceSomebodyAskedForItInTheOrderInWhichItWasBegun() {
        Invoices kept = empty();
        KeptInvoice invoice = due(ANNA, 1, DAY);
        KeptInvoice deleted = due(ANNA, 2, DAY);
        kept.add(deleted);
        kept.delete(ANNA, deleted.id(), 1, MORNING);
        Duty once = duty("once");
        Supplier<Addition> first = kept.beginUnlessDeleted(invoice, List.of(once));
        Supplier<Addition> second = kept.beginUnlessDeleted(invoice, List.of(duty("again")));
        Supplier<Addition> third = kept.beginUnlessDeleted(deleted, List.of(duty("after all")));

        assertThat(third.get()).isEqualTo(Addition.DELETED);
        assertThat(second.get()).isEqualTo(Addition.THERE);
        assertThat(first.get()).isEqualTo(Addition.NEW);
        assertThat(kept.find(ANNA, invoice.id())).contains(invoice);
        assertThat(kept.find(ANNA, deleted.id())).isEmpty();
        assertThat(duties().of(ANNA)).containsExactly(once);
    }

    @Test
    void whatWasDeletedComesBackOnPurposeAndIsThenLikeAnyOther() {
        Invoices kept = empty();
        KeptInvoice first = due(ANNA, 1, DAY);
        assertThat(kept.addUnlessDeleted(first)).isEqualTo(Addition.NEW);
        kept.delete(ANNA, first.id(), 1, MORNING);

        assertThat(kept.add(first)).isTrue();

        assertThat(kept.find(ANNA, first.id())).contains(first);
        assertThat(kept.addUnlessDeleted(first)).isEqualTo(Addition.THERE);
        kept.delete(ANNA, first.id(), 1, MORNING);
        kept.delete(ANNA, first.id(), 1, MORNING);
        kept.deleteAll(ANNA);
        assertThat(kept.addUnlessDeleted(first)).isEqualTo(Addition.NEW);
    }

    @Test
    void anUpdateOfAnotherVersionChangesNothing() {
        Invoices kept = empty();
        KeptInvoice first = due(ANNA, 1, DAY);
        kept.add(first);
        KeptInvoice second = first.paid(true, DAY, MORNING);
        kept.update(second);

        assertThat(kept.update(first.voided(MORNING))).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.update(second)).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.update(second.reopened(MORNING).voided(MORNING))).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.find(ANNA, first.id())).contains(second);
    }

    @Test
    void anUpdateOfAnInvoiceThatIsNotThereMakesNone() {
        Invoices kept = empty();

        assertThat(kept.update(due(ANNA, 1, DAY).voided(MORNING))).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.find(ANNA, id(1))).isEmpty();
    }

    @Test
    @Timeout(60)
    void ofSeveralAddsAtOnceOneIsDone() throws Exception {
        Invoices kept = empty();
        List<Callable<Boolean>> adds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            KeptInvoice mine = due(ANNA, 1, DAY.plusDays(i));
            adds.add(() -> kept.add(mine));
        }

        assertThat(Collections.frequency(atOnce(adds), true)).isEqualTo(1);
        assertThat(kept.list(ANNA, InvoicePosition.START, 10).invoices()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void ofSeveralUpdatesAtOnceOneIsDone() throws Exception {
        Invoices kept = empty();
        KeptInvoice first = due(ANNA, 1, DAY);
        kept.add(first);
        List<Callable<Outcome>> updates = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            KeptInvoice mine = first.paid(true, DAY.minusDays(i), MORNING);
            updates.add(() -> kept.update(mine));
        }

        assertThat(Collections.frequency(atOnce(updates), Outcome.DONE)).isEqualTo(1);
        assertThat(kept.find(ANNA, id(1)).orElseThrow().version()).isEqualTo(2);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<InvoiceId> ids(InvoicePage page) {
        return page.invoices().stream().map(KeptInvoice::id).toList();
    }

    /** Ids count from the right, so that a number is its place in the order. */
    protected static InvoiceId id(int number) {
        return new InvoiceId(String.format("%064x", number));
    }

    /** An open invoice that says nothing but when it is due. */
    protected static KeptInvoice due(UserId owner, int number, LocalDate on) {
        return kept(
                owner,
                number,
                new Invoice.Draft()
                        .put(Field.DUE_DATE, new Found<>(on, Evidence.inData(on.toString(), "xml:/DueDate", 1)))
                        .done());
    }

    /** An invoice as it is first kept. */
    protected static KeptInvoice kept(UserId owner, int number, Invoice invoice) {
        InvoiceSource source = new InvoiceSource(
                "räkningar/mars \"1\"\t.pdf", "ab".repeat(32), Strategy.LAYOUT, Optional.of("se.wallenstam"), true);
        return KeptInvoice.first(id(number), owner, invoice, source, MORNING);
    }

    /** An invoice with every kind of value, and texts that are hard to keep. */
    protected static Invoice everything() {
        Evidence seen = new Evidence(
                Optional.of(new Place(2, new Box(10.1f, 0.1f, 1e-7f, 3.4e10f))),
                "Att betala\u0000\n\t\\u0041 😀 \ud83d ' \" ; --",
                "label-right:Totalt",
                1.0 / 3);
        return new Invoice.Draft()
                .put(Field.DOC_TYPE, new Found<>(DocType.RENTAL_NOTICE, seen))
                .put(Field.DUE_DATE, new Found<>(DAY, seen))
                .put(Field.AMOUNT_DUE, new Found<>(new BigDecimal("9412.10"), seen))
                .put(Field.ROUNDING, new Found<>(new BigDecimal("-1E+3"), Evidence.inData("", "", 0)))
                .put(Field.SELLER_NAME, new Found<>("Hyresbolaget\\- \u2028AB", seen))
                .misstate(Field.ISSUE_DATE, new Misstated(seen, "there is no 30 February"))
                .add(new InvoiceLine("", Optional.empty(), Optional.empty()))
                .add(new InvoiceLine("Hyra", Optional.of(new BigDecimal("1.00")), Optional.of(new BigDecimal("0"))))
                .add(new VatRow(
                        Optional.of("S"), Optional.of(new BigDecimal("25")), Optional.empty(), Optional.empty()))
                .done();
    }
}
