package io.kvitt.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {

    /** Bytes are written as characters of ISO 8859-1, {@code ~} for a zero. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # begins with                        | is
            %PDF-1.7                             | PDF
            junk before %PDF-1.4                 | PDF
            \u0089PNG                            | PNG
            \u00ff\u00d8\u00ff\u00e0             | JPEG
            GIF89a                               | GIF
            II*~                                 | TIFF
            MM~*                                 | TIFF
            BM1234~~~~                           | BITMAP
            <?xml version="1.0"?><Invoice/>      | XML
            \u00ef\u00bb\u00bf<Invoice/>         | XML
            \u00ff\u00fe<~I~n~v~                 | XML
            <svg onload="alert(1)"/>             | XML
            <!DOCTYPE html><script>              | TEXT
            <HTML>                               | TEXT
            Faktura 1041                         | TEXT
            PK\u0003\u0004x                      | UNKNOWN
            BMW AG                               | TEXT
            """)
    void theBytesSayWhatTheyAre(String head, ContentType type) {
        byte[] bytes = head.replace('~', '\0').getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ContentType.of(bytes)).isEqualTo(type);
    }

    @Test
    void nothingThatABrowserWouldRunIsCalledSo() {
        assertThat(ContentType.values())
                .extracting(ContentType::mediaType)
                .noneMatch(type -> type.contains("html") || type.contains("svg") || type.contains("script"));
    }

    @Property(tries = 1000)
    void anyBytesAreSomething(@ForAll byte[] bytes) {
        assertThat(ContentType.of(bytes)).isNotNull();
    }
}
