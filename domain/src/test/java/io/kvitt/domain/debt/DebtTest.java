package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebtTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final DebtId ID = new DebtId(UUID.fromString("b7c00000-0000-4000-8000-000000000001"));
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123456Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aNewDebtHasVersionOneAndTimesInMilliseconds() {
        Debt debt = Debt.recorded(ID, ANNA, details(), MORNING);

        assertThat(debt.version()).isEqualTo(1);
        assertThat(debt.archived()).isFalse();
        assertThat(debt.createdAt()).isEqualTo("2026-03-01T08:00:00.123Z");
        assertThat(debt.updatedAt()).isEqualTo(debt.createdAt());
    }

    @Test
    void everyChangeIsTheNextVersion() {
        Debt debt = Debt.recorded(ID, ANNA, details(), MORNING);

        Debt away = debt.archived(NOON);
        Debt back = away.restored(NOON);

        assertThat(away.archived()).isTrue();
        assertThat(away.version()).isEqualTo(2);
        assertThat(away.updatedAt()).isEqualTo(NOON);
        assertThat(back.archived()).isFalse();
        assertThat(back.version()).isEqualTo(3);
        assertThat(back.createdAt()).isEqualTo(debt.createdAt());
        assertThat(away.with(details(), NOON).archived()).isTrue();
        assertThat(back.with(details(), NOON).version()).isEqualTo(4);
    }

    @Test
    void aClockThatWentBackMakesNoChangeOlderThanTheDebt() {
        Debt debt = Debt.recorded(ID, ANNA, details(), NOON);

        assertThat(debt.archived(MORNING).updatedAt()).isEqualTo(NOON);
    }

    @Test
    void aDebtWithoutAVersionOrWithTimesTheWrongWayRoundIsNone() {
        assertThatThrownBy(() -> new Debt(ID, ANNA, details(), false, 0, NOON, NOON))
                .hasMessage("version 0");
        assertThatThrownBy(() -> new Debt(ID, ANNA, details(), false, 1, NOON, MORNING))
                .hasMessageContaining("changed at 2026-03-01T08:00:00.123Z before");
    }

    @Test
    void anIdIsAUuidInLowerCaseAndNothingElse() {
        assertThat(DebtId.parse(ID.toString())).contains(ID);
        assertThat(DebtId.parse("1-1-4001-8001-1")).isEmpty();
        assertThat(DebtId.parse(ID.toString().toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(DebtId.parse(ID + "\n")).isEmpty();
    }

    @Test
    void idsAreOrderedByTheirText() {
        DebtId low = new DebtId(UUID.fromString("00000000-0000-4000-8000-000000000000"));
        DebtId high = new DebtId(UUID.fromString("ffffffff-0000-4000-8000-000000000000"));

        assertThat(low).isLessThan(high);
        assertThat(ID).isBetween(low, high);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "x ", "a\nb"})
    void detailsRefuseANameThatNoSubmissionLetsThrough(String name) {
        DebtDetails good = details();
        assertThatThrownBy(() -> new DebtDetails(
                        name,
                        good.principal(),
                        good.rate(),
                        good.startOn(),
                        good.endOn(),
                        good.frequency(),
                        good.balance(),
                        good.minimumPayment(),
                        good.creditor()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no name");
        assertThatThrownBy(() -> new DebtDetails(
                        good.name(),
                        good.principal(),
                        good.rate(),
                        good.startOn(),
                        good.endOn(),
                        good.frequency(),
                        good.balance(),
                        good.minimumPayment(),
                        Optional.of(name)))
                .hasMessageContaining("no creditor");
    }

    @Test
    void detailsRefuseAmountsRatesAndDatesThatNoSubmissionLetsThrough() {
        assertRefused("0.00", "0.00", "5", "1.00", "SEK");
        assertRefused("10.00", "-0.01", "5", "1.00", "SEK");
        assertRefused("10.00", "100.01", "5", "1.00", "SEK");
        assertRefused("10.00", "10.00", "1000.01", "1.00", "SEK");
        assertRefused("10.00", "10.00", "5", "0.00", "SEK");
        assertRefused("10.00", "10.00", "5", "1.00", "EUR");
        assertThat(details("10.00", "100.00", "1000", "0.01", "SEK").balance()).isEqualTo(Money.of("100.00", "SEK"));
        DebtDetails good = details();
        assertThatThrownBy(() -> new DebtDetails(
                        good.name(),
                        good.principal(),
                        good.rate(),
                        good.startOn(),
                        Optional.of(good.startOn().minusDays(1)),
                        good.frequency(),
                        good.balance(),
                        good.minimumPayment(),
                        good.creditor()))
                .hasMessageContaining("before it starts");
    }

    @Test
    void detailsRefuseAFrequencyThatTheInterfaceDoesNotName() {
        DebtDetails good = details();
        assertThatThrownBy(() -> new DebtDetails(
                        good.name(),
                        good.principal(),
                        good.rate(),
                        good.startOn(),
                        good.endOn(),
                        Frequency.SEMIANNUALLY,
                        good.balance(),
                        good.minimumPayment(),
                        good.creditor()))
                .hasMessage("no frequency of a debt: SEMIANNUALLY");
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        DebtChange change = new DebtChange(Map.of(DebtField.BALANCE, "0"), Set.of());

        DebtDetails changed = changed(change);

        assertThat(changed.balance()).isEqualTo(Money.of("0.00", "SEK"));
        assertThat(DebtSubmission.of(changed).texts())
                .containsAllEntriesOf(without(DebtSubmission.of(details()).texts(), DebtField.BALANCE));
        assertThat(change.isEmpty()).isFalse();
    }

    @Test
    void aChangeCanClearWhatNeedNotBeThere() {
        DebtDetails changed =
                changed(new DebtChange(Map.of(), Set.of(DebtField.END, DebtField.MINIMUM_PAYMENT, DebtField.CREDITOR)));

        assertThat(changed.endOn()).isEmpty();
        assertThat(changed.minimumPayment()).isEmpty();
        assertThat(changed.creditor()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"END", "MINIMUM_PAYMENT", "CREDITOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void aChangeCannotClearWhatADebtIsNoneWithout(DebtField field) {
        assertThat(new DebtChange(Map.of(), Set.of(field)).applyTo(details()))
                .isEqualTo(new Checked.Invalid<>(
                        List.of(new Violation(field.pointer(), "FIELD_MISSING", "A debt is none without this."))));
    }

    @Test
    void everythingThatIsWrongWithAChangeIsToldAtOnce() {
        DebtChange change =
                new DebtChange(Map.of(DebtField.RATE, "-1", DebtField.BALANCE, "x"), Set.of(DebtField.NAME));

        List<Violation> broken = change.applyTo(details()).match(valid -> List.of(), all -> all);

        assertThat(broken)
                .extracting(Violation::code)
                .containsExactly("FIELD_MISSING", "RATE_NEGATIVE", "AMOUNT_FORMAT");
    }

    @Test
    void anotherCurrencyIsThatOfAllAmounts() {
        DebtDetails changed = changed(new DebtChange(Map.of(DebtField.CURRENCY, "EUR"), Set.of()));

        assertThat(changed.balance()).isEqualTo(Money.of("45000.50", "EUR"));
        assertThat(changed.minimumPayment()).contains(Money.of("1250.00", "EUR"));
    }

    @Test
    void aChangeOfNothingIsEmpty() {
        DebtChange change = new DebtChange(Map.of(), Set.of());
        assertThat(change.isEmpty()).isTrue();
        assertThat(new DebtChange(Map.of(), Set.of(DebtField.END)).isEmpty()).isFalse();
        assertThat(changed(change)).isEqualTo(details());
    }

    @Test
    void sumsAreKeptApartByCurrencyAndLeaveOutWhatWasPutAway() {
        DebtDetails euro = changed(new DebtChange(Map.of(DebtField.CURRENCY, "EUR"), Set.of()));
        DebtDetails paid = changed(new DebtChange(Map.of(DebtField.BALANCE, "0"), Set.of()));
        List<Debt> debts = List.of(
                Debt.recorded(ID, ANNA, details(), NOON),
                Debt.recorded(ID, ANNA, euro, NOON),
                Debt.recorded(ID, ANNA, paid, NOON),
                Debt.recorded(ID, ANNA, details(), NOON).archived(NOON));

        assertThat(DebtTotals.of(debts))
                .containsExactly(
                        new DebtTotals(1, Money.of("50000.00", "EUR"), Money.of("45000.50", "EUR")),
                        new DebtTotals(2, Money.of("100000.00", "SEK"), Money.of("45000.50", "SEK")));
        assertThat(DebtTotals.of(List.of())).isEmpty();
    }

    @Test
    void everyFieldIsFoundByItsPointer() {
        for (DebtField field : DebtField.values()) {
            assertThat(DebtField.at(field.pointer())).contains(field);
        }
        assertThat(DebtField.at("/color")).isEmpty();
    }

    private static DebtDetails details() {
        return new DebtSubmission(DebtSubmissionTest.card()).check().match(valid -> valid, broken -> {
            throw new AssertionError(broken);
        });
    }

    private static DebtDetails details(
            String principal, String balance, String percent, String minimum, String minimumCurrency) {
        DebtDetails good = details();
        return new DebtDetails(
                good.name(),
                Money.of(principal, "SEK"),
                InterestRate.ofPercent(percent),
                good.startOn(),
                good.endOn(),
                good.frequency(),
                Money.of(balance, "SEK"),
                Optional.of(Money.of(minimum, minimumCurrency)),
                good.creditor());
    }

    private static void assertRefused(
            String principal, String balance, String percent, String minimum, String minimumCurrency) {
        assertThatThrownBy(() -> details(principal, balance, percent, minimum, minimumCurrency))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DebtDetails changed(DebtChange change) {
        return change.applyTo(details()).match(valid -> valid, broken -> {
            throw new AssertionError(broken);
        });
    }

    private static Map<DebtField, String> without(Map<DebtField, String> texts, DebtField field) {
        Map<DebtField, String> others = new EnumMap<>(texts);
        others.remove(field);
        return others;
    }
}
