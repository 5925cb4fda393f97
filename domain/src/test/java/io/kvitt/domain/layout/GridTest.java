package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.layout.Labels.Match;
import io.kvitt.domain.layout.Spot.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    /** Where the value of a label may stand, as position and words. */
    private static List<String> spots(Grid grid, Role role) {
        for (Cell cell : grid.cells()) {
            for (Match match : cell.labels()) {
                if (match.says(role)) {
                    return grid.spots(cell, match).stream().map(GridTest::words).toList();
                }
            }
        }
        throw new IllegalArgumentException("no label of " + role);
    }

    private static String words(Spot spot) {
        return spot.position() + " "
                + spot.cell().segment().part(spot.from(), spot.to()).text();
    }

    @Test
    void aValueStandsBehindItsLabel() {
        Grid grid = Paper.saying("Rechnungsnummer: 4711").grid();

        assertThat(spots(grid, Role.INVOICE_NUMBER)).startsWith(Position.BEHIND + " 4711");
    }

    @Test
    void aValueStandsToTheRightOfItsLabel() {
        Grid grid =
                Paper.saying("Rechnungsnummer      4711      Datum   3.5.2026").grid();

        assertThat(spots(grid, Role.INVOICE_NUMBER)).containsExactly(Position.RIGHT + " 4711");
    }

    @Test
    void aValueStandsBelowItsLabel() {
        Grid grid = Paper.saying("""
                Kundennummer      Rechnungsnummer      Rechnungsdatum
                17                4711                 03.05.2026
                """).grid();

        assertThat(spots(grid, Role.INVOICE_NUMBER)).containsExactly(Position.BELOW + " 4711");
        assertThat(spots(grid, Role.ISSUE_DATE)).containsExactly(Position.BELOW + " 03.05.2026");
    }

    @Test
    void headingsAndValuesBelongTogetherOneForOneThoughTheyDoNotAlign() {
        Grid grid = Paper.blank()
                .at(20, 40, "Rechnungsnummer")
                .at(200, 40, "Rechnungsdatum")
                .at(400, 40, "Fälligkeitsdatum")
                .at(110, 54, "4711")
                .at(320, 54, "03.05.2026")
                .at(500, 54, "17.05.2026")
                .grid();

        assertThat(spots(grid, Role.INVOICE_NUMBER)).startsWith(Position.BELOW + " 4711");
        assertThat(spots(grid, Role.ISSUE_DATE)).startsWith(Position.BELOW + " 03.05.2026");
        assertThat(spots(grid, Role.DUE_DATE)).startsWith(Position.BELOW + " 17.05.2026");
    }

    @Test
    void valuesMayStandAboveTheirLabels() {
        Grid grid = Paper.blank()
                .at(20, 40, "4711")
                .at(20, 51, "Rechnungsnummer")
                .at(20, 75, "03.05.2026")
                .at(20, 86, "Rechnungsdatum")
                .grid();

        assertThat(spots(grid, Role.INVOICE_NUMBER)).containsExactly(Position.NEAR_ABOVE + " 4711");
    }

    @Test
    void twoLabelsAndTwoValuesArePartedByASlash() {
        Grid grid = Paper.saying("Rechnungsnummer / Rechnungsdatum      4711 / 03.05.2026")
                .grid();

        assertThat(spots(grid, Role.INVOICE_NUMBER)).containsExactly(Position.RIGHT + " 4711");
        assertThat(spots(grid, Role.ISSUE_DATE)).containsExactly(Position.RIGHT + " 03.05.2026");
    }

    @Test
    void lettersThatSitALittleLowerAreBesideTheLabelToo() {
        Grid grid =
                Paper.blank().at(20, 40, "Rechnungsnummer").at(200, 46, "4711").grid();

        assertThat(spots(grid, Role.INVOICE_NUMBER)).startsWith(Position.RIGHT + " 4711");
    }

    @Test
    void whatStandsFarBelowIsNotTheLabels() {
        Grid grid =
                Paper.blank().at(20, 40, "Rechnungsnummer").at(20, 140, "4711").grid();

        assertThat(spots(grid, Role.INVOICE_NUMBER)).isEmpty();
    }

    @Test
    void wordsOfALanguageThatIsNotSpokenAreNoLabels() {
        Grid grid = Paper.saying(LayoutInvoicesTest.GERMAN.page()).grid();

        assertThat(grid.languages()).containsExactly("de");
        assertThat(grid.foremostLanguage()).contains("de");
    }

    @Test
    void aPageWithoutLabelsHasNoLanguage() {
        assertThat(Paper.saying("Kuckuck").grid().foremostLanguage()).isEmpty();
    }

    @Test
    void ofManyPagesTheFirstAndTheLastAreRead() {
        Paper paper = Paper.blank().at(20, 20, "1");
        for (int page = 2; page <= 40; page++) {
            paper.nextPage().at(20, 20, "Seite " + page);
        }

        assertThat(paper.grid().pages()).extracting(page -> page.number()).containsExactly(1, 2, 3, 4, 5, 6, 39, 40);
    }
}
