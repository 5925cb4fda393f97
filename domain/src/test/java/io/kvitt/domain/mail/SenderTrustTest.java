package io.kvitt.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTrustTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # header                                                                 | trust
              mx.google.com; dkim=pass; spf=pass; dmarc=pass (p=REJECT) header.from=x | PROVED
              mx.google.com; dmarc=fail (p=NONE)                                     | REFUTED
              mx.google.com; dkim=pass                                               | UNKNOWN
              mx.google.com; dmarc=none                                              | UNKNOWN
              mx.evil.example; dmarc=pass                                            | UNKNOWN
              mx.google.com.evil.example; dmarc=pass                                 | UNKNOWN
              mx.google.com; xdmarc=pass                                             | UNKNOWN
            """)
    void onlyWhatGmailItselfFoundCounts(String header, SenderTrust trust) {
        assertThat(SenderTrust.ofGmail(List.of(header))).isEqualTo(trust);
    }

    @Test
    void whatStandsBelowTheFirstMayBeTheSendersOwn() {
        assertThat(SenderTrust.ofGmail(List.of("mx.google.com; dmarc=fail", "mx.google.com; dmarc=pass")))
                .isEqualTo(SenderTrust.REFUTED);
        assertThat(SenderTrust.ofGmail(List.of("mx.x.se; spf=pass", "mx.google.com; dmarc=pass")))
                .isEqualTo(SenderTrust.UNKNOWN);
        assertThat(SenderTrust.ofGmail(List.of())).isEqualTo(SenderTrust.UNKNOWN);
    }
}
