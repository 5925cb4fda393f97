package io.kvitt.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # begins like this (\\n, \\xNN are read)                          | is
              %PDF-1.7                                                        | PDF
              MZ\\x90\\x00 then a while %PDF-1.4                              | PDF
              PK\\x03\\x04 and %PDF-1.4 at once                               | PDF
              PK\\x03\\x04                                                    | ZIP
              PK\\x05\\x06                                                    | ZIP
              MZ\\x90\\x00                                                    | OTHER
              %PDF- is how they begin                                         | OTHER
              \\x89PNG\\r\\n\\x1a\\n                                          | IMAGE
              \\xff\\xd8\\xff\\xe0                                            | IMAGE
              II*\\x00                                                        | IMAGE
              RIFF1234WEBP                                                    | IMAGE
              RIFF1234WAVE                                                    | OTHER
              <?xml version="1.0"?><Invoice/>                                 | XML
              <?xml version="1.0"?><!-- x --><rsm:CrossIndustryInvoice a="1"> | XML
              <p:FatturaElettronica versione="FPR12">                         | XML
              <Invoice xmlns="urn:x">                                         | XML
              <?xml version="1.0"?><html>                                     | OTHER
              <?xml version="1.0"?><svg xmlns="x">                            | OTHER
              <html><body>                                                    | OTHER
              <!DOCTYPE html><Invoice>                                        | OTHER
              \\xef\\xbb\\xbf<?xml version="1.0"?><a>                         | XML
              \\xfe\\xff\\x00<\\x00?\\x00x\\x00m\\x00l\\x00 \\x00?\\x00>      | XML
              \\xff\\xfe<\\x00?\\x00x\\x00m\\x00l\\x00 \\x00?\\x00>\\x00      | XML
              Return-Path: <a@x.se>\\nReceived: from b\\n                     | MAIL
              From a@x.se Mon Nov 23 00:00:00 2026\\nSubject: avi\\nTo: b\\n  | MAIL
              Subject: avi                                                    | OTHER
              Hello: world\\nfrom: me\\n                                      | OTHER
              Hej, här är fakturan                                            | OTHER
            """)
    void aFileIsWhatItsBytesSay(String written, FileKind kind) {
        assertThat(FileKind.of(bytes(written))).isEqualTo(kind);
    }

    @Test
    void theMarkOfAPdfIsSearchedThisFarAndNoFarther() {
        byte[] within = ("x".repeat(1_018) + "%PDF-1").getBytes(StandardCharsets.ISO_8859_1);
        byte[] behind = ("x".repeat(1_019) + "%PDF-1").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(FileKind.of(within)).isEqualTo(FileKind.PDF);
        assertThat(FileKind.of(behind)).isEqualTo(FileKind.OTHER);
    }

    @Test
    void nothingIsNothing() {
        assertThat(FileKind.of(new byte[0])).isEqualTo(FileKind.OTHER);
    }

    @Property(tries = 1000)
    void anyBytesAreSomething(@ForAll byte[] bytes) {
        assertThat(FileKind.of(bytes)).isNotNull();
    }

    private static byte[] bytes(String written) {
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith("\\x", i)) {
                read.append((char) Integer.parseInt(written.substring(i + 2, i + 4), 16));
                i += 3;
            } else if (written.startsWith("\\n", i) || written.startsWith("\\r", i)) {
                read.append(written.charAt(i + 1) == 'n' ? '\n' : '\r');
                i++;
            } else {
                read.append(written.charAt(i));
            }
        }
        return read.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
