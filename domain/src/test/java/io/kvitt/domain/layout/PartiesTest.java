package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartiesTest {

    private static Parties.Chosen of(Paper paper) {
        Grid grid = paper.grid();
        return new Parties(grid, Blocks.of(grid)).choose();
    }

    private static Optional<String> seller(Paper paper) {
        return of(paper).seller().map(Proposal::value);
    }

    private static Optional<String> buyer(Paper paper) {
        return of(paper).buyer().map(Proposal::value);
    }

    @Test
    void labelsSayWhoSellsAndWhoBuys() {
        Paper paper = Paper.saying("""
                Rechnung
                Verkäufer: Traumfabrik Sieben
                Käufer: Nebelheim Orgeln
                """);

        assertThat(seller(paper)).contains("Traumfabrik Sieben");
        assertThat(buyer(paper)).contains("Nebelheim Orgeln");
    }

    @Test
    void aNameMayStandBelowItsLabel() {
        Paper paper = Paper.saying("""
                Invoice
                Seller                     Bill to
                Moonraker Kites Ltd        Otto Winterbourne
                """);

        assertThat(seller(paper)).contains("Moonraker Kites Ltd");
        assertThat(buyer(paper)).contains("Otto Winterbourne");
    }

    @Test
    void theSmallLineAboveAnAddressNamesTheSender() {
        Paper paper = Paper.blank()
                .at(60, 130, 7, "Wolkenbruch Schirme GmbH · Nebelgasse 4 · 99999 Luftikon")
                .at(60, 145, "Thea Sonnenfels")
                .at(60, 159, "Traumweg 9")
                .at(60, 173, "99998 Dunsthausen")
                .at(60, 300, "Rechnung");

        assertThat(seller(paper)).contains("Wolkenbruch Schirme GmbH");
        assertThat(buyer(paper)).contains("Thea Sonnenfels");
    }

    @Test
    void whoIsSalutedIsTheBuyer() {
        Paper paper = Paper.blank()
                .at(60, 40, 18, "Schattenspiel GmbH")
                .at(60, 145, "Firma")
                .at(60, 159, "Mondschein Lampen AG")
                .at(60, 173, "Traumweg 9")
                .at(60, 187, "99998 Dunsthausen")
                .at(60, 300, "Rechnung");

        assertThat(seller(paper)).contains("Schattenspiel GmbH");
        assertThat(buyer(paper)).contains("Mondschein Lampen AG");
    }

    @Test
    void aSecondLineBelongsToTheNameWhereOnlyThatHasTheLegalForm() {
        Paper paper = Paper.blank()
                .at(60, 40, 18, "Schattenspiel GmbH")
                .at(60, 145, "Vereinigte Werkstätten für")
                .at(60, 159, "Windmühlen GmbH")
                .at(60, 173, "Traumweg 9")
                .at(60, 187, "99998 Dunsthausen")
                .at(60, 300, "Rechnung");

        assertThat(buyer(paper)).contains("Vereinigte Werkstätten für Windmühlen GmbH");
    }

    @Test
    void aBrandGivesWayToTheNameOfItsCompany() {
        Paper paper = Paper.blank()
                .at(60, 40, 24, "Nordlicht")
                .at(60, 300, "Rechnung")
                .at(60, 780, "Nordlicht Laternen GmbH")
                .at(60, 794, "www.nordlicht.example");

        assertThat(seller(paper)).contains("Nordlicht Laternen GmbH");
    }

    @Test
    void aStreetIsNoName() {
        Paper paper = Paper.blank()
                .at(60, 40, "Nebelgasse 4")
                .at(60, 54, "99999 Luftikon")
                .at(60, 300, "Rechnung");

        assertThat(seller(paper)).isEmpty();
    }

    @Test
    void noOneSellsToHimself() {
        Paper paper = Paper.saying("""
                Rechnung
                Verkäufer: Traumfabrik Sieben GmbH
                Käufer: Traumfabrik Sieben GmbH
                """);
        Parties.Chosen chosen = of(paper);

        assertThat(chosen.seller().isPresent() && chosen.buyer().isPresent()).isFalse();
    }

    @Test
    void whatStandsBelowTheBuyersNameIsTheBuyers() {
        Grid grid = Paper.saying("""
                Verkäufer: Traumfabrik GmbH    DE000000001

                Käufer
                Nebelheim Orgeln GmbH
                Traumweg 9
                99998 Dunsthausen
                DE000000002
                """).grid();
        Parties parties = new Parties(grid, Blocks.of(grid));
        Parties.Chosen chosen = parties.choose();

        assertThat(grid.cells())
                .filteredOn(cell -> parties.isNearBuyer(cell.segment(), chosen))
                .extracting(Cell::text)
                .contains("DE000000002")
                .doesNotContain("DE000000001");
    }
}
