package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunycodeTest {

    /** The examples of RFC 3492, 7.1, that have no upper case. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "bücher, bcher-kva",
        "ليهمابتكلموشعربي؟, egbpdaj6bu4bxfgehfvwxn",
        "他们为什么不说中文, ihqwcrb4cv8a8dqg056pqjye",
        "למההםפשוטלאמדבריםעברית, 4dbcagdahymbxekheh6e0a7fei0b",
        "почемужеонинеговорятпорусски, b1abfaaepdrnnbgefbadotcwatmq2g4l",
        "3年b組金八先生, 3b-ww4c5e180e575a65lsy2b",
        "räksmörgås, rksmrgs-5wao1o",
    })
    void theExamplesOfTheRfcAreWrittenAsThere(String label, String written) {
        assertThat(Punycode.encode(label)).isEqualTo(written);
    }

    @Property(tries = 1_000)
    void theJdkReadsItBack(@ForAll("labels") String label) {
        String written = "xn--" + Punycode.encode(label);
        if (written.length() < 64) {
            assertThat(IDN.toUnicode(written)).isEqualTo(label);
        }
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("åäöéüßđłжщ日本語字")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(label -> !label.contains("ß") && label.chars().anyMatch(c -> c > 127));
    }
}
