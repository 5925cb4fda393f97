package io.kvitt.adapters.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToUnicodeMapTest {

    private static final String MAP = """
            %!PS-Adobe-3.0 Resource-CMap
            /CIDInit /ProcSet findresource begin
            /CMapName /Adobe-Identity-UCS def
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            3 beginbfchar
            <0003> <0020> % a space
            <0024>
            <00C5>
            <0100> <006600690041>
            endbfchar
            3 beginbfrange
            <0044> <0046> <0061>
            <00FE> <0101> <4EFE>
            <0050> <0052> [<0078> <0079> <D83DDE00>]
            endbfrange
            1 beginbfchar <7> <5A> endbfchar
            endcmap
            """;

    private static Optional<ToUnicodeMap> read(String map) {
        return ToUnicodeMap.read(map.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # code | means
              0x24 | Å
              0x44 | a
              0x46 | c
              0x50 | x
              0x51 | y
              0x52 | 😀
              0x70 | Z
            """)
    void aCodeMeansWhatItsSectionSays(String code, String means) {
        assertThat(read(MAP).orElseThrow().find(Integer.decode(code))).contains(means);
    }

    @Test
    void rangesCarryIntoTheNextByteAndLaterOnesWin() {
        ToUnicodeMap map = read(MAP).orElseThrow();
        assertThat(map.find(0xFE)).contains("\u4efe");
        assertThat(map.find(0x101)).contains("\u4f01");
        assertThat(map.find(0x999)).isEmpty();
    }

    @Test
    void readsTheseMapsAsPdfBoxDoes() throws IOException {
        String plain = MAP.replace(" % a space", "").replace("<7>", "<70>"); // they know neither there
        CMap theirs = new CMapParser().parse(new RandomAccessReadBuffer(plain.getBytes(StandardCharsets.ISO_8859_1)));
        ToUnicodeMap ours = read(plain).orElseThrow();
        for (int code = 0; code < 0x400; code++) {
            assertThat(ours.find(code)).as("%x", code).isEqualTo(Optional.ofNullable(theirs.toUnicode(code)));
        }
    }

    @Test
    void whatSaysNothingOrIsTheIdentityIsLeftToOthers() {
        assertThat(read("")).isEmpty();
        assertThat(read("1 beginbfchar endbfchar")).isEmpty();
        assertThat(read("/CMapName /Identity-H def 1 beginbfchar <01> <41> endbfchar"))
                .isEmpty();
    }

    @Test
    void aRangeWithoutEndCostsLittle() {
        assertThat(read("1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange"))
                .isPresent();
        assertThat(read("beginbfrange <0000> <FFFF> <41> ".repeat(500))).isPresent();
    }

    @Property
    void anyBytesEnd(@ForAll byte[] bytes, @ForAll byte[] more) {
        String section = "1 beginbfchar <" + new String(bytes, StandardCharsets.ISO_8859_1) + "> <"
                + new String(more, StandardCharsets.ISO_8859_1) + "> endbfchar";
        assertThat(ToUnicodeMap.read(bytes)).isNotNull();
        assertThat(read(section)).isNotNull();
    }
}
