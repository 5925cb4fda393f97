package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateYamlTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            530848134   | Decimal | 530848134
            04080176    | Text    | 04080176
            010         | Decimal | 8
            0x10        | Decimal | 16
            1_000       | Decimal | 1000
            12:30       | Decimal | 750
            1e3         | Text    | 1e3
            1.5         | Decimal | 1.5
            1.5e3       | Text    | 1.5e3
            yes         | Flag    | true
            off         | Flag    | false
            "yes"       | Text    | yes
            '012'       | Text    | 012
            2020-01-01  | Day     | 2020-01-01
            2020-02-31  | Text    | 2020-02-31
            ~           | Nothing | nothing
            .inf        | Text    | .inf
            plain text  | Text    | plain text
            """)
    void scalarsAreTypedAsInYamlOneOne(String written, String type, String value) {
        Given.Mapping mapping = (Given.Mapping) TemplateYaml.read("x: " + written, false);
        Given given = mapping.entries().get("x");
        assertThat(given.value().getClass().getSimpleName()).isEqualTo(type);
        assertThat(Reader.plain(given.value()).toString()).isEqualTo(value);
    }

    @Test
    void linesAreCountedFromOne() {
        Given.Mapping mapping = (Given.Mapping) TemplateYaml.read("a: 1\n\nb:\n  - x\n", false);
        assertThat(mapping.entries().get("b").asList().get(0).line()).isEqualTo(4);
    }

    @Test
    void ofTwoEqualKeysTheLastWins() {
        assertThat(Reader.plain(TemplateYaml.read("a: 1\na: 2", false).value())).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void jsonMayBeIndentedWithTabsAndEscapeSlashes() {
        Given given = TemplateYaml.read("{\n\t\"a\": \"x\\/y\\\\d\\u00e5\",\n\t\"b\": [true, null]\n}", true);
        assertThat(Reader.plain(given.value()).toString()).isEqualTo("{a=x/y\\då, b=[true, nothing]}");
    }

    @Test
    void mergedMappingsAreMerged() {
        Given given = TemplateYaml.read("base: &b {x: 1, y: 2}\nmore:\n  <<: *b\n  y: 3\n", false);
        assertThat(Reader.plain(given.value()).toString()).contains("more={x=1, y=3}");
    }

    @Test
    void aFileThatRepeatsItselfWithoutEndIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(5) + before + "]\n");
        }
        assertThatThrownBy(() -> TemplateYaml.read(bomb.toString(), false)).isInstanceOf(TemplateFault.class);
        assertThatThrownBy(() -> TemplateYaml.read("a: &a [*a]", false)).isInstanceOf(TemplateFault.class);
        assertThatThrownBy(() -> TemplateYaml.read("[".repeat(5_000), false)).isInstanceOf(TemplateFault.class);
    }

    @Test
    void noTagMakesAnObject() {
        assertThatThrownBy(() -> TemplateYaml.read("a: !!javax.script.ScriptEngineManager [x]", false))
                .isInstanceOf(TemplateFault.class);
    }
}
