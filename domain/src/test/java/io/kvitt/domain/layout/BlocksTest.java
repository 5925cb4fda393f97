package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.layout.Blocks.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {

    private static List<List<String>> of(Paper paper) {
        return Blocks.of(paper.grid()).stream()
                .map(block -> block.lines().stream().map(Cell::text).toList())
                .toList();
    }

    @Test
    void addressesBesideEachOtherAreTwoBlocks() {
        assertThat(of(Paper.saying("""
                        Thea Sonnenfels        Otto Winterbourne
                        Traumweg 9             Nebelgasse 4
                        99998 Dunsthausen      99999 Luftikon
                        """)))
                .containsExactly(
                        List.of("Thea Sonnenfels", "Traumweg 9", "99998 Dunsthausen"),
                        List.of("Otto Winterbourne", "Nebelgasse 4", "99999 Luftikon"));
    }

    @Test
    void aWideGapEndsABlock() {
        assertThat(of(Paper.saying("Thea Sonnenfels\n\n\nTraumweg 9"))).hasSize(2);
    }

    @Test
    void centredLinesAreOneBlock() {
        assertThat(of(Paper.blank()
                        .at(200, 40, "abcdefgh")
                        .at(205, 54, "abcdef")
                        .at(210, 68, "abcd")))
                .hasSize(1);
    }

    @Test
    void aBlockIsAnAddressIfItHasAPostcode() {
        Block block = Blocks.of(Paper.saying("Thea Sonnenfels\nTraumweg 9\n99998 Dunsthausen")
                        .grid())
                .get(0);

        assertThat(block.postcodeLine()).contains(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99998 Dunsthausen", "D-99998 Dunsthausen", "123 45 Drömstad", "9999 ZZ Nergenshuizen", "9999 Skyland",
                "Cloudham ZZ9 9ZZ", "Mistford, TX 99999", "9999-123 Nuvem", "99-999 Chmura",
                        "Traumweg 9, 99998 Dunsthausen"
            })
    void postcodesOfManyCountriesAreKnown(String line) {
        assertThat(Blocks.hasPostcode(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Traumweg 9", "1 250,00 kr", "Rechnung 4711", "12 stk"})
    void otherNumbersAreNoPostcodes(String line) {
        assertThat(Blocks.hasPostcode(line)).isFalse();
    }
}
