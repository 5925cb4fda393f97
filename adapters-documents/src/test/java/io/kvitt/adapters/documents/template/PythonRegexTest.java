package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonRegexTest {

    private final Search search = new Search(System::nanoTime, () -> {});

    @ParameterizedTest(name = "{0} finds {2} in {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # pattern                    | text               | what is found, joined by /
            \\w+                         | åäö_9 x²            | åäö_9/x²
            \\W                          | a-b                | -
            \\d+                         | 12 ٣٤              | 12/٣٤
            [\\w.]+                      | a.b c              | a.b/c
            [^\\W\\d_]+                  | ab1_cd             | ab/cd
            [^\\d]+                      | 1ab2               | ab
            a\\sb                        | a\u00a0b           | a\u00a0b
            a{,2}b                       | aab aaab           | aab/aab
            a{1}b                        | ab                 | ab
            {x}                          | {x}                | {x}
            a{x                          | a{x                | a{x
            [[]\\d[]]                    | [1]                | [1]
            []a]+                        | ]a                 | ]a
            [a&&b]+                      | a&b                | a&b
            [a^]+                        | ^a                 | ^a
            (?i)ÅR                       | år ÅR              | år/ÅR
            x(?i)Y                       | xy                 | xy
            (?i:A)b                      | Ab aB              | Ab
            (?P<a_b>x)(?P=a_b)           | xx                 | xx
            (x)\\1                       | xx                 | xx
            (?#no)x                      | x                  | x
            (?x) a b # c                 | ab                 | ab
            (?x)a[ ]b                    | a b                | a b
            \\bå\\b                      | å åå               | å
            x\\Z                         | xx                 | x
            \\x41\\u0042                 | AB                 | AB
            (?<=a)b                      | ab cb              | b
            (?>a+)b                      | aab                | aab
            \\.\\-\\/\\_                 | .-/_               | .-/_
            """)
    void pythonIsTranslated(String pattern, String text, String found) {
        String words = text.replace("\\u00a0", "\u00a0");
        List<String> hits = search.all(PythonRegex.compile(pattern), words).stream()
                .map(hit -> hit.group(0).orElseThrow())
                .toList();
        assertThat(String.join("/", hits)).isEqualTo(found.replace("\\u00a0", "\u00a0"));
    }

    @Test
    void onlyTheLineFeedEndsALine() {
        assertThat(search.all(PythonRegex.compile(".+"), "a\rb\u0085c\nd")).hasSize(2);
        assertThat(search.first(PythonRegex.compile("b$"), "a\rb\n")).isPresent();
        assertThat(search.first(PythonRegex.compile("a$"), "a\r\n")).isEmpty();
        assertThat(search.all(PythonRegex.compile("(?m)^"), "a\nb\n")).hasSize(3);
        assertThat(search.first(PythonRegex.compile("(?s)a.b"), "a\nb")).isPresent();
        assertThat(search.first(PythonRegex.compile("a\\vb"), "a\nb")).isEmpty();
    }

    @Test
    void namesMayHaveUnderscores() {
        PythonRegex regex = PythonRegex.compile("(a)(?P<price_unit>\\d+)(?P<x>b)?");
        assertThat(regex.names()).containsExactly(java.util.Map.entry("price_unit", 2), java.util.Map.entry("x", 3));
        assertThat(regex.groups()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource(delimiter = '|', textBlock = """
            (a
            (?(1)a|b)
            (?L)a
            (?<name>a)
            (?P<1a>b)
            (?P<a>b)(?P<a>c)
            (?P=a)
            \\1
            \\p{L}
            \\Q
            [\\w-z]
            [a
            a\\
            *a
            """)
    void whatHasNoMeaningIsRefused(String pattern) {
        assertThatThrownBy(() -> PythonRegex.compile(pattern)).isInstanceOf(PythonRegex.Refused.class);
    }

    @ParameterizedTest(name = "{0} by {1} makes {2} of ab-12")
    @CsvSource(delimiter = '|', textBlock = """
            (?P<l>[a-z]+)-(?P<n_n>\\d+) | \\2/\\1       | 12/ab
            (?P<l>[a-z]+)-(?P<n_n>\\d+) | \\g<n_n>\\g<l> | 12ab
            ([a-z]+)-(\\d+)             | \\g<2>0       | 120
            -                           | $1           | ab$112
            -                           | \\\\          | ab\\12
            """)
    void replacementsArePythons(String pattern, String replacement, String replaced) {
        PythonRegex regex = PythonRegex.compile(pattern);
        assertThat(search.replace(regex, PythonRegex.Replacement.of(replacement, regex), "ab-12"))
                .isEqualTo(replaced);
    }

    @Test
    void aGroupThatTookNoPartIsEmptyInAReplacement() {
        PythonRegex regex = PythonRegex.compile("(a)|(b)");
        assertThat(search.replace(regex, PythonRegex.Replacement.of("[\\1\\2]", regex), "ab"))
                .isEqualTo("[a][b]");
    }

    @Test
    void splittingKeepsWhatGroupsCaughtAndWhatIsEmpty() {
        assertThat(search.split(PythonRegex.compile("(,)|;"), "a,b;")).containsExactly("a", ",", "b", "", "");
    }
}
