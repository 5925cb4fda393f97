package io.kvitt.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.application.DocumentReport;
import io.kvitt.application.DocumentReport.ReadOne;
import io.kvitt.application.DocumentReport.Status;
import io.kvitt.application.invoice.KeepInvoice.Kept;
import io.kvitt.application.invoice.ListInvoices.Wanted;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceRevision;
import io.kvitt.domain.invoice.InvoiceStatus;
import io.kvitt.domain.invoice.InvoiceTotals;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.Spending;
import io.kvitt.domain.invoice.StatedCorrections;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.port.InvoicePage;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class KeepingInvoicesTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final String ONE_SCAN = "1a".repeat(32);
    private static final String OTHER_SCAN = "2b".repeat(32);

    private final InMemoryStore store = new InMemoryStore();
    private final Invoices invoices = store.invoices();
    private final KeepInvoice keep = new KeepInvoice(invoices, store.originals(), KeepingInvoicesTest::sha256, NOON);
    private final ReviseInvoice revise = new ReviseInvoice(invoices, NOON);
    private final ShowInvoice show = new ShowInvoice(invoices);
    private final ListInvoices list = new ListInvoices(invoices);

    @Test
    void anInvoiceIsKeptOnceHoweverOftenItIsScanned() {
        Kept first = kept(ONE_SCAN, bread("17", DAY));
        Kept again = kept(OTHER_SCAN, bread("17", DAY));

        assertThat(first.isNew()).isTrue();
        assertThat(again).isEqualTo(new Kept(first.id(), false, false));
        assertThat(kept(OTHER_SCAN, bread("18", DAY)).isNew()).isTrue();
        assertThat(list.all(ANNA, Wanted.ALL)).hasSize(2);
        assertThat(keep.keep(BO, "b.pdf", ONE_SCAN, report(bread("17", DAY)))
                        .get(0)
                        .isNew())
                .isTrue();
    }

    @Test
    void whatIsOpenIsListedByItselfAndAllIsCountedWithTheLatestFirst() {
        InvoiceId open = kept(ONE_SCAN, bread("17", DAY)).id();
        InvoiceId paid = kept(OTHER_SCAN, bread("18", DAY)).id();
        assertThat(marked(ANNA, paid, 1, InvoiceStatus.PAID)).isInstanceOf(InvoiceAnswer.Done.class);

        InvoicePage page = list.openPage(ANNA, any -> true, InvoicePosition.START, 10);
        SumUpInvoices.Summary summary = new SumUpInvoices(invoices).of(ANNA, 1);

        assertThat(page.invoices()).extracting(KeptInvoice::id).containsExactly(open);
        assertThat(list.openPage(ANNA, any -> false, InvoicePosition.START, 10).invoices())
                .isEmpty();
        assertThat(list.all(ANNA, new Wanted(Optional.empty(), Optional.empty(), true)))
                .extracting(KeptInvoice::id)
                .containsExactly(open);
        assertThat(summary.counts().all()).isEqualTo(2);
        assertThat(summary.latest()).hasSize(1);
    }

    @Test
    void theDocumentIsKeptWithItsInvoicesAndNotWithoutAny() {
        Original document = Original.of(new byte[] {1, 2, 3}).orElseThrow();
        Original other = Original.of(new byte[] {4}).orElseThrow();

        Kept one = keep.keep(ANNA, "a.pdf", document, report(bread("17", DAY))).get(0);

        String named = show.show(ANNA, one.id()).match(found -> found.source().sha256(), none -> "none");
        assertThat(named).isEqualTo(document.hash().hex());
        assertThat(store.originals().find(ANNA, document.hash())).contains(document);
        assertThat(keep.keep(ANNA, "b.pdf", other, report())).isEmpty();
        assertThat(store.originals().holds(ANNA, other.hash())).isFalse();
    }

    @Test
    void whatWasDeletedStaysDeletedWhenItsMailIsReadAgainAndComesBackWhenItIsHandedIn() {
        InvoiceId id = kept(ONE_SCAN, bread("17", DAY)).id();
        DeleteInvoice delete = new DeleteInvoice(invoices, NOON);

        assertThat(delete.delete(ANNA, id, 2)).isEqualTo(new InvoiceAnswer.Conflict(id, 2));
        assertThat(delete.delete(BO, id, 1)).isEqualTo(new InvoiceAnswer.NotFound(id));
        assertThat(delete.delete(ANNA, id, 1)).isInstanceOf(InvoiceAnswer.Done.class);

        assertThat(delete.delete(ANNA, id, 1)).isEqualTo(new InvoiceAnswer.NotFound(id));
        assertThat(keep.keepUnlessDeleted(ANNA, "again.pdf", OTHER_SCAN, report(bread("17", DAY))))
                .containsExactly(new Kept(id, false, true));
        assertThat(list.all(ANNA, Wanted.ALL)).isEmpty();
        assertThat(kept(OTHER_SCAN, bread("17", DAY))).isEqualTo(new Kept(id, true, false));
        assertThat(list.all(ANNA, Wanted.ALL)).hasSize(1);
    }

    @Test
    void aCorrectionIsSeenByListsAndStaysWhenTheSameIsReadAgain() {
        InvoiceId id = kept(ONE_SCAN, bread("17", DAY)).id();
        ReviseInvoice revise = new ReviseInvoice(invoices, NOON);
        InvoiceRevision later =
                InvoiceRevision.of(new StatedCorrections(Map.of("due_date", Optional.of("2026-05-31"))));

        assertThat(revise.revise(ANNA, id, 2, later)).isEqualTo(new InvoiceAnswer.Conflict(id, 2));
        assertThat(revise.revise(BO, id, 1, later)).isEqualTo(new InvoiceAnswer.NotFound(id));
        assertThat(revise.revise(
                                ANNA,
                                id,
                                1,
                                InvoiceRevision.of(new StatedCorrections(Map.of("due_date", Optional.of("soon")))))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("DATE_FORMAT");
        assertThat(revise.revise(ANNA, id, 1, later)).isInstanceOf(InvoiceAnswer.Done.class);

        kept(OTHER_SCAN, bread("17", DAY));
        assertThat(list.all(ANNA, new Wanted(Optional.empty(), Optional.of(YearMonth.of(2026, 5)), true)))
                .extracting(KeptInvoice::version)
                .containsExactly(2L);
    }

    @Test
    void spendingIsSummedUpOfAllPages() {
        for (int i = 0; i < 201; i++) {
            kept(String.format("%064x", i), bread(String.valueOf(i), DAY));
        }

        assertThat(new SumSpending(invoices)
                        .sum(ANNA, new Spending.Span(Optional.empty(), Optional.empty()), Set.of(Spending.By.MONTH)))
                .satisfies(all -> assertThat(all.withoutDate()
                                + all.withoutAmount()
                                + all.totals().stream()
                                        .mapToInt(Spending.Sum::count)
                                        .sum())
                        .isEqualTo(201));
    }

    @Test
    void whatIsOverdueHidesNothingOfWhatIsToCome() {
        for (int i = -3; i <= 40; i++) {
            kept(String.format("%064x", i + 9), bread(String.valueOf(i + 9), DAY.plusDays(i)));
        }
        KeptInvoice paid = list.all(ANNA, Wanted.ALL).get(1);
        invoices.update(paid.paid(true, DAY, paid.keptAt()));

        ListUpcoming.Upcoming found = new ListUpcoming(invoices).of(ANNA, DAY, DAY.plusDays(31), 2);

        assertThat(found.invoices())
                .extracting(invoice -> invoice.dueOn().orElseThrow())
                .containsExactly(DAY.minusDays(3), DAY.minusDays(1), DAY, DAY.plusDays(1));
        assertThat(found.overdue()).isEqualTo(2);
        assertThat(found.toCome()).isEqualTo(31);
        assertThat(found.totals()).extracting(InvoiceTotals::count).containsExactly(33);
    }

    @Test
    void withoutMarksTheBytesAndThePlaceInThemTellInvoicesApart() {
        Invoice blank = new Invoice.Draft().done();

        List<Kept> two = keep.keep(ANNA, "a.xml", ONE_SCAN, report(blank, blank));

        assertThat(two).allSatisfy(one -> assertThat(one.isNew()).isTrue()).hasSize(2);
        assertThat(keep.keep(ANNA, "copy.xml", ONE_SCAN, report(blank, blank)))
                .allSatisfy(one -> assertThat(one.isNew()).isFalse());
        assertThat(kept(OTHER_SCAN, blank).isNew()).isTrue();
    }

    @Test
    void ofADocumentThatCouldNotBeReadNothingIsKept() {
        DocumentReport failed =
                DocumentReport.failed(new DocumentProblem(DocumentProblem.Code.DAMAGED, "its end is missing"));

        assertThat(keep.keep(ANNA, "a.pdf", ONE_SCAN, failed)).isEmpty();
        assertThat(list.page(ANNA, InvoicePosition.START, 10).invoices()).isEmpty();
    }

    @Test
    void pagesOfWhatIsWantedHoldAllOfItOnce() {
        for (int i = 0; i < 25; i++) {
            kept(OTHER_SCAN, bread(String.valueOf(i), DAY.plusDays(i)));
        }
        Predicate<KeptInvoice> even = invoice -> invoice.dueOn().orElseThrow().getDayOfMonth() % 2 == 0;
        List<KeptInvoice> seen = new ArrayList<>();
        Optional<InvoicePosition> next = Optional.of(InvoicePosition.START);
        while (next.isPresent()) {
            InvoicePage page = list.page(ANNA, even, next.get(), 4);
            assertThat(page.invoices()).hasSizeLessThanOrEqualTo(4);
            seen.addAll(page.invoices());
            next = page.next();
        }

        assertThat(seen)
                .isEqualTo(list.all(ANNA, Wanted.ALL).stream().filter(even).toList())
                .isNotEmpty();
    }

    @Test
    void whatShouldBeLookedAtIsKeptWithThatWord() {
        InvoiceId sure = kept(ONE_SCAN, bread("17", DAY)).id();
        InvoiceId unsure =
                kept(OTHER_SCAN, bread("18", DAY).reliedOnAtMost(0.5)).id();

        assertThat(of(sure).source().needsReview()).isFalse();
        assertThat(of(unsure).source().needsReview()).isTrue();
    }

    @Test
    void anInvoiceIsMarkedInTheVersionThatWasSeenOnly() {
        InvoiceId id = kept(ONE_SCAN, bread("17", DAY)).id();

        assertThat(marked(ANNA, id, 1, InvoiceStatus.PARTIALLY_PAID)).isInstanceOf(InvoiceAnswer.Done.class);
        assertThat(marked(ANNA, id, 1, InvoiceStatus.PAID)).isEqualTo(new InvoiceAnswer.Conflict(id, 1));
        assertThat(of(id).status()).isEqualTo(InvoiceStatus.PARTIALLY_PAID);
        assertThat(marked(ANNA, id, 2, InvoiceStatus.PAID)).isEqualTo(new InvoiceAnswer.Done(of(id)));
        assertThat(of(id).paidOn()).contains(DAY);
        marked(ANNA, id, 3, InvoiceStatus.OPEN);
        marked(ANNA, id, 4, InvoiceStatus.VOID);
        assertThat(of(id).status()).isEqualTo(InvoiceStatus.VOID);
        assertThat(marked(BO, id, 5, InvoiceStatus.PAID).violations())
                .singleElement()
                .satisfies(broken -> assertThat(broken.code()).isEqualTo("INVOICE_NOT_FOUND"));
        assertThat(show.show(BO, id)).isEqualTo(new InvoiceAnswer.NotFound(id));
    }

    @Test
    void aListHasWhatIsWantedAndNothingElse() {
        InvoiceId march = kept(ONE_SCAN, bread("1", DAY)).id();
        InvoiceId april = kept(ONE_SCAN, bread("2", DAY.plusMonths(1))).id();
        InvoiceId never = kept(
                        ONE_SCAN,
                        bread("3", DAY).toDraft().remove(Field.DUE_DATE).done())
                .id();
        marked(ANNA, march, 1, InvoiceStatus.PAID);

        assertThat(ids(Wanted.ALL)).containsExactly(march, april, never);
        assertThat(ids(new Wanted(Optional.empty(), Optional.empty(), true))).containsExactly(april, never);
        assertThat(ids(new Wanted(Optional.of(DAY), Optional.empty(), false))).isEmpty();
        assertThat(ids(new Wanted(Optional.of(DAY.plusDays(1)), Optional.empty(), false)))
                .containsExactly(march);
        assertThat(ids(new Wanted(Optional.empty(), Optional.of(YearMonth.of(2026, 4)), true)))
                .containsExactly(april);
        assertThat(ids(new Wanted(Optional.of(DAY), Optional.of(YearMonth.of(2026, 3)), false)))
                .isEmpty();
    }

    @Test
    void aListLongerThanAPageIsWhole() {
        for (int i = 0; i < Invoices.LARGEST_PAGE + 50; i++) {
            kept(ONE_SCAN, bread("no " + i, DAY.plusDays(i)));
        }

        assertThat(ids(Wanted.ALL)).hasSize(Invoices.LARGEST_PAGE + 50).doesNotHaveDuplicates();
        assertThat(ids(new Wanted(Optional.of(DAY.plusDays(220)), Optional.empty(), false)))
                .hasSize(220);
    }

    private InvoiceAnswer marked(UserId owner, InvoiceId id, long version, InvoiceStatus status) {
        InvoiceRevision revision =
                InvoiceRevision.of(StatedCorrections.NONE).with(new InvoiceRevision.Standing(status, DAY));
        return revise.revise(owner, id, version, revision);
    }

    private List<InvoiceId> ids(Wanted wanted) {
        return list.all(ANNA, wanted).stream().map(KeptInvoice::id).toList();
    }

    private KeptInvoice of(InvoiceId id) {
        return invoices.find(ANNA, id).orElseThrow();
    }

    private Kept kept(String scan, Invoice invoice) {
        return keep.keep(ANNA, "a.pdf", scan, report(invoice)).get(0);
    }

    private static DocumentReport report(Invoice... invoices) {
        List<ReadOne> read = List.of(invoices).stream()
                .map(invoice -> new ReadOne(invoice, List.of(), Map.of()))
                .toList();
        return new DocumentReport(
                Status.PARSED, Optional.empty(), Optional.of(Strategy.TEMPLATE), Optional.of("bakery"), read, 1, 100);
    }

    private static Invoice bread(String number, LocalDate due) {
        return new Invoice.Draft()
                .put(Field.DOC_TYPE, found(DocType.INVOICE))
                .put(Field.SELLER_NAME, found("Havreholms Bageri"))
                .put(Field.INVOICE_NUMBER, found(number))
                .put(Field.ISSUE_DATE, found(LocalDate.of(2026, 3, 1)))
                .put(Field.DUE_DATE, found(due))
                .put(Field.AMOUNT_DUE, found(new BigDecimal("812.00")))
                .put(Field.CURRENCY, found("SEK"))
                .done();
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, Evidence.inData(value.toString(), "rule", 1));
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new AssertionError(never);
        }
    }
}
