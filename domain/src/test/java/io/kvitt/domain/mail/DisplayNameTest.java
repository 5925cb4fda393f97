package io.kvitt.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNameTest {

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # written                             | shown
              faktura.pdf                         | faktura.pdf
              Hyresavi_åäö 2026-11.pdf            | Hyresavi_åäö 2026-11.pdf
              ../../etc/passwd                    | passwd
              user_VICTIM/Invoice_1.pdf           | Invoice_1.pdf
              C:\\Users\\anna\\avi.pdf            | avi.pdf
              ..\\..\\x                           | x
              faktura/2026/f.pdf                  | f.pdf
              x/                                  | x
              ..                                  | attachment-3
              ''                                  | attachment-3
              /                                   | attachment-3
              .bashrc                             | bashrc
            """)
    void aNameHasNoPath(String written, String shown) {
        assertThat(DisplayName.of(written.replace("\\\\", "\\"), 3).value()).isEqualTo(shown);
    }

    @Test
    void whatCannotBeSeenOrTurnsTheWritingAroundIsLeftOut() {
        assertThat(DisplayName.of("gnp.\u202efdp.exe\u0000\r\nBcc: x\u200b\u2066", 1)
                        .value())
                .isEqualTo("gnp.fdp.exe Bcc: x");
        assertThat(DisplayName.of("cafe\u0301.pdf", 1).value()).isEqualTo("caf\u00e9.pdf");
        assertThat(DisplayName.of("a\ud83d.pdf", 1).value()).isEqualTo("a.pdf");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        String cut = DisplayName.of("x".repeat(119) + "\ud83d\ude00" + "y".repeat(5_000), 1)
                .value();

        assertThat(cut).isEqualTo("x".repeat(119));
    }

    @Property(tries = 1000)
    void whateverIsWrittenTheNameIsShortOnOneLineAndTheSameAgain(@ForAll String written) {
        String shown = DisplayName.of(written, 7).value();

        assertThat(shown).isNotEmpty().hasSizeLessThanOrEqualTo(120).doesNotContain("/", "\\", "\n", "\r", "\0");
        assertThat(DisplayName.of(shown, 7).value()).isEqualTo(shown);
    }

    @Test
    void onlyAShownNameIsOne() {
        assertThatThrownBy(() -> new DisplayName("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DisplayName("")).isInstanceOf(IllegalArgumentException.class);
    }
}
