package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailCrewTest {

    @ParameterizedTest(name = "{0} processors, {1} MB: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # processors | MB     | mails at once
          1          | 320    | 3
          2          | 320    | 6
          8          | 320    | 8
          2          | 64     | 1
          1          | 16     | 1
          64         | 16000  | 32
        """)
    void asManyMailsAreReadAtOnceAsProcessorsAndMemoryAllow(int processors, long megabytes, int mails) {
        assertThat(MailCrew.of(processors, megabytes << 20)).isEqualTo(mails);
    }
}
