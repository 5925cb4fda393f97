package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {

    /** An amount behind a good label. */
    private static Proposal<BigDecimal> sure(Role role, String amount) {
        return new Proposal<>(role, new BigDecimal(amount), Paper.segment(amount), "label-right:" + role)
                .add("label-rank-1", "")
                .add("right", "");
    }

    private static Proposal<BigDecimal> doubtful(Role role, String amount) {
        return new Proposal<>(role, new BigDecimal(amount), Paper.segment(amount), "label-below:" + role)
                .add("label-rank-3", "")
                .add("below", "");
    }

    private static Map<String, String> chosen(List<Proposal<BigDecimal>> amounts) {
        return values(Totals.choose(amounts));
    }

    private static Map<String, String> values(Map<Role, Proposal<BigDecimal>> chosen) {
        return chosen.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(),
                        entry -> entry.getValue().value().toPlainString(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    @Test
    void amountsThatAddUpAreTakenTogether() {
        assertThat(chosen(List.of(sure(Role.NET, "100.00"), sure(Role.TAX, "25.00"), sure(Role.GROSS, "125.00"))))
                .containsOnly(Map.entry("NET", "100.00"), Map.entry("TAX", "25.00"), Map.entry("GROSS", "125.00"));
    }

    @Test
    void theHeaviestAmountsLoseWhereTheyDoNotAddUp() {
        assertThat(chosen(List.of(
                        sure(Role.NET, "80.00"),
                        doubtful(Role.NET, "100.00"),
                        sure(Role.TAX, "25.00"),
                        sure(Role.GROSS, "125.00"))))
                .containsEntry("NET", "100.00");
    }

    @Test
    void anAmountThatFitsNothingIsLeftOutRatherThanWrong() {
        assertThat(chosen(List.of(sure(Role.NET, "100.00"), sure(Role.GROSS, "125.00"), doubtful(Role.TAX, "99.00"))))
                .doesNotContainKey("TAX");
    }

    @Test
    void whatIsPrepaidIsTakenOffWhateverItsSign() {
        for (String prepaid : List.of("50.00", "-50.00")) {
            assertThat(chosen(List.of(
                            sure(Role.GROSS, "125.00"), sure(Role.PREPAID, prepaid), sure(Role.AMOUNT_DUE, "75.00"))))
                    .containsEntry("PREPAID", prepaid)
                    .containsEntry("AMOUNT_DUE", "75.00");
        }
    }

    @ParameterizedTest
    @CsvSource({"125.40, -0.40, 125.00", "124.60, 0.40, 125.00"})
    void aSumThatIsRoundedToWholeKronorHolds(String gross, String rounding, String due) {
        assertThat(chosen(List.of(sure(Role.GROSS, gross), sure(Role.ROUNDING, rounding), sure(Role.AMOUNT_DUE, due))))
                .containsEntry("ROUNDING", rounding)
                .containsEntry("AMOUNT_DUE", due)
                .containsEntry("GROSS", gross);
    }

    @Test
    void aWholeAmountMayBeRoundedWithoutSayingSo() {
        assertThat(chosen(List.of(sure(Role.GROSS, "125.40"), sure(Role.AMOUNT_DUE, "125.00"))))
                .containsEntry("GROSS", "125.40")
                .containsEntry("AMOUNT_DUE", "125.00");
    }

    @Test
    void aPrepaymentThatFitsNoSumIsNotTaken() {
        assertThat(chosen(List.of(
                        sure(Role.GROSS, "125.00"), sure(Role.PREPAID, "10.00"), sure(Role.AMOUNT_DUE, "125.00"))))
                .doesNotContainKey("PREPAID");
    }

    @Test
    void sumsThatHoldAreASupportOfEachOfTheirAmounts() {
        Map<Role, Proposal<BigDecimal>> chosen =
                Totals.choose(List.of(sure(Role.NET, "100.00"), sure(Role.TAX, "25.00"), sure(Role.GROSS, "125.00")));

        assertThat(chosen.values()).allMatch(amount -> amount.has("sums-hold"));
    }

    @Test
    void anAmountLargerThanAnyInvoiceIsNoCandidate() {
        assertThat(Totals.units(new BigDecimal("1E+30"))).isEmpty();
        assertThat(chosen(List.of(sure(Role.GROSS, "1E+30")))).isEmpty();
    }

    @Test
    void unitsAreTenThousandths() {
        assertThat(Totals.units(new BigDecimal("1.23456"))).contains(12_346L);
    }

    @Test
    void manyCandidatesOfEachTotalAreBounded() {
        List<Proposal<BigDecimal>> many = new ArrayList<>();
        for (Role role : List.of(Role.NET, Role.TAX, Role.GROSS, Role.PREPAID, Role.ROUNDING, Role.AMOUNT_DUE)) {
            Stream.iterate(1, i -> i + 1).limit(400).forEach(i -> many.add(doubtful(role, i + ".37")));
        }
        assertThat(Totals.choose(many)).isNotEmpty();
    }

    @Test
    void nothingIsChosenFromNothing() {
        assertThat(Totals.choose(List.of())).isEmpty();
    }
}
