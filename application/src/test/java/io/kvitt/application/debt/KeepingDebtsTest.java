package io.kvitt.application.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtChange;
import io.kvitt.domain.debt.DebtField;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.DebtSubmission;
import io.kvitt.domain.debt.DebtTotals;
import io.kvitt.domain.debt.port.DebtPosition;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeepingDebtsTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    private static final Clock NOON = at("2026-03-01T12:00:00Z");
    private static final Clock EVENING = at("2026-03-01T20:00:00Z");

    private final Debts debts = new InMemoryStore().debts();
    private final AtomicInteger ids = new AtomicInteger();
    private final RecordDebt record =
            new RecordDebt(debts, () -> new DebtId(new UUID(0x4000, ids.incrementAndGet())), NOON);
    private final ChangeDebt change = new ChangeDebt(debts, EVENING);
    private final ArchiveDebt archive = new ArchiveDebt(debts, EVENING);
    private final DeleteDebt delete = new DeleteDebt(debts);
    private final ShowDebt show = new ShowDebt(debts);
    private final ListDebts list = new ListDebts(debts);

    @Test
    void aRecordedDebtIsKeptUnderANewId() {
        Debt debt = recorded("SEK");

        assertThat(debt.createdAt()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(debt.version()).isEqualTo(1);
        assertThat(show.show(ANNA, debt.id())).isEqualTo(new DebtAnswer.Done(debt));
        assertThat(recorded("SEK").id()).isNotEqualTo(debt.id());
    }

    @Test
    void aDebtThatBreaksRulesIsNotKept() {
        Checked<Debt> answer = record.record(ANNA, new DebtSubmission(Map.of(DebtField.RATE, "-1")));

        assertThat(answer).isInstanceOf(Checked.Invalid.class);
        assertThat(list.all(ANNA)).isEmpty();
    }

    @Test
    void anIdThatIsInUseIsABug() {
        RecordDebt stuck = new RecordDebt(debts, () -> new DebtId(new UUID(0x4000, 1)), NOON);
        stuck.record(ANNA, stated("SEK"));

        assertThatThrownBy(() -> stuck.record(ANNA, stated("SEK"))).hasMessageContaining("is in use");
    }

    @Test
    void aRequestThatIsMadeAgainUnderItsIdRecordsNothingTwice() {
        DebtId id = new DebtId(new UUID(0x4000, 77));

        Checked<Debt> first = record.record(ANNA, stated("SEK"), id);
        Checked<Debt> again = record.record(ANNA, stated("SEK"), id);

        assertThat(again).isEqualTo(first).isInstanceOf(Checked.Valid.class);
        assertThat(list.all(ANNA)).hasSize(1);
        assertThat(record.record(ANNA, new DebtSubmission(Map.of()), id)).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void somebodyElsesDebtIsNotFound() {
        Debt debt = recorded("SEK");

        assertThat(show.show(BO, debt.id()).violations())
                .containsExactly(new Violation("/debt_id", "DEBT_NOT_FOUND", "There is no debt " + debt.id() + "."));
        assertThat(change.change(BO, debt.id(), 1, balance("0"))).isEqualTo(new DebtAnswer.NotFound(debt.id()));
        assertThat(archive.archive(BO, debt.id(), 1)).isEqualTo(new DebtAnswer.NotFound(debt.id()));
        assertThat(delete.delete(BO, debt.id(), 1)).isEqualTo(new DebtAnswer.NotFound(debt.id()));
        assertThat(show.show(ANNA, debt.id())).isEqualTo(new DebtAnswer.Done(debt));
    }

    @Test
    void aChangeMakesTheNextVersion() {
        Debt debt = recorded("SEK");

        Debt changed = done(change.change(ANNA, debt.id(), 1, balance("0")));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.updatedAt()).isEqualTo("2026-03-01T20:00:00Z");
        assertThat(changed.details().balance()).isEqualTo(Money.of("0.00", "SEK"));
        assertThat(debts.find(ANNA, debt.id())).contains(changed);
    }

    @Test
    void aChangeOfAnOldVersionIsAConflict() {
        Debt debt = recorded("SEK");
        Debt changed = done(change.change(ANNA, debt.id(), 1, balance("10.00")));

        DebtAnswer late = change.change(ANNA, debt.id(), 1, balance("20.00"));

        assertThat(late).isEqualTo(new DebtAnswer.Conflict(debt.id(), 1));
        assertThat(late.violations())
                .containsExactly(new Violation(
                        "/version",
                        "DEBT_VERSION_CONFLICT",
                        "The debt is not of version 1 any more. Look at it again before changing it."));
        assertThat(delete.delete(ANNA, debt.id(), 1)).isEqualTo(late);
        assertThat(archive.archive(ANNA, debt.id(), 1)).isEqualTo(late);
        assertThat(archive.restore(ANNA, debt.id(), 1)).isEqualTo(late);
        assertThat(change.replace(ANNA, debt.id(), 1, stated("EUR"))).isEqualTo(late);
        assertThat(debts.find(ANNA, debt.id())).contains(changed);
    }

    @Test
    void aChangeThatBreaksRulesChangesNothing() {
        Debt debt = recorded("SEK");

        DebtAnswer answer = change.change(
                ANNA, debt.id(), 1, new DebtChange(Map.of(DebtField.BALANCE, "-1"), Set.of(DebtField.RATE)));

        assertThat(answer.violations())
                .extracting(Violation::code)
                .containsExactly("FIELD_MISSING", "BALANCE_NEGATIVE");
        assertThat(debts.find(ANNA, debt.id())).contains(debt);
    }

    @Test
    void replacingLeavesNothingOfWhatIsNotStated() {
        Debt debt = recorded("SEK");
        Map<DebtField, String> bare = new EnumMap<>(stated("EUR").texts());
        bare.remove(DebtField.CREDITOR);

        Debt replaced = done(change.replace(ANNA, debt.id(), 1, new DebtSubmission(bare)));

        assertThat(replaced.details().creditor()).isEmpty();
        assertThat(replaced.details().principal()).isEqualTo(Money.of("1000.00", "EUR"));
        assertThat(replaced.version()).isEqualTo(2);
    }

    @Test
    void aDebtIsPutAwayAndTakenOutAgain() {
        Debt debt = recorded("SEK");

        Debt away = done(archive.archive(ANNA, debt.id(), 1));
        assertThat(away.archived()).isTrue();
        assertThat(list.totals(ANNA)).isEmpty();
        assertThat(list.all(ANNA)).containsExactly(away);
        assertThat(done(archive.archive(ANNA, debt.id(), 2))).isEqualTo(away);

        Debt back = done(archive.restore(ANNA, debt.id(), 2));
        assertThat(back.archived()).isFalse();
        assertThat(back.version()).isEqualTo(3);
        assertThat(done(archive.restore(ANNA, debt.id(), 3))).isEqualTo(back);
    }

    @Test
    void aDeletedDebtIsGone() {
        Debt debt = recorded("SEK");

        assertThat(done(delete.delete(ANNA, debt.id(), 1))).isEqualTo(debt);
        assertThat(show.show(ANNA, debt.id())).isEqualTo(new DebtAnswer.NotFound(debt.id()));
        assertThat(delete.delete(ANNA, debt.id(), 1)).isEqualTo(new DebtAnswer.NotFound(debt.id()));
    }

    @Test
    void sumsAreMadeForEachCurrencyAndNeverAcross() {
        recorded("SEK");
        recorded("EUR");
        recorded("SEK");

        assertThat(list.totals(ANNA))
                .containsExactly(
                        new DebtTotals(1, Money.of("1000.00", "EUR"), Money.of("900.00", "EUR")),
                        new DebtTotals(2, Money.of("2000.00", "SEK"), Money.of("1800.00", "SEK")));
        assertThat(list.totals(BO)).isEmpty();
    }

    @Test
    void allDebtsAreListedHoweverManyPagesTheyFill() {
        for (int i = 0; i <= 2 * Debts.LARGEST_PAGE; i++) {
            recorded("SEK");
        }

        assertThat(list.all(ANNA)).hasSize(2 * Debts.LARGEST_PAGE + 1).doesNotHaveDuplicates();
        assertThat(list.page(ANNA, DebtPosition.START, 3).debts()).hasSize(3);
    }

    private Debt recorded(String currency) {
        return record.record(ANNA, stated(currency)).match(debt -> debt, broken -> {
            throw new AssertionError(broken);
        });
    }

    private static DebtSubmission stated(String currency) {
        return new DebtSubmission(Map.of(
                DebtField.NAME, "Kort",
                DebtField.PRINCIPAL, "1000",
                DebtField.CURRENCY, currency,
                DebtField.RATE, "9.9",
                DebtField.START, "2025-01-01",
                DebtField.FREQUENCY, "monthly",
                DebtField.BALANCE, "900",
                DebtField.CREDITOR, "Banken"));
    }

    private static DebtChange balance(String amount) {
        return new DebtChange(Map.of(DebtField.BALANCE, amount), Set.of());
    }

    private static Debt done(DebtAnswer answer) {
        return answer.match(debt -> debt, broken -> {
            throw new AssertionError(broken);
        });
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
