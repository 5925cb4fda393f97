package io.kvitt.adapters.documents.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.FileKind;
import io.kvitt.domain.mail.LeftPart;
import io.kvitt.domain.mail.MailDocument;
import io.kvitt.domain.mail.MailFinds;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.SenderTrust;
import io.kvitt.domain.mail.port.MailReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MimeMailReaderTest {

    private static final byte[] PDF = WrittenMail.PDF;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

    private final MailReader reader = new MimeMailReader();

    @Test
    void theOutsideAndTheDocumentAreFound() {
        byte[] mail =
                WrittenMail.withText().pdf("attachment; filename=\"avi.pdf\"").bytes();

        MailReader.Opened.Letter letter = letter(mail);

        assertThat(letter.envelope())
                .isEqualTo(new Envelope(
                        "avi@wallenstam.se",
                        "Wallenstam",
                        "Hyresavi",
                        "Mon, 23 Nov 2026 08:00:00 +0100",
                        "<1@wallenstam.se>",
                        SenderTrust.UNKNOWN));
        assertThat(said(letter.finds())).containsExactly("PDF avi.pdf");
        assertThat(letter.finds().documents().get(0).bytes()).isEqualTo(PDF);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # disposition                                                          | shown
              attachment; filename="avi.pdf"                                       | avi.pdf
              inline; filename="avi.pdf"                                           | avi.pdf
              attachment                                                           | attachment-2
              attachment; filename*=UTF-8''Hyresavi_%C3%A5%C3%A4%C3%B6.pdf         | Hyresavi_åäö.pdf
              attachment; filename*0*=utf-8''Hyres; filename*1*=avi%20%C3%A5.pdf   | Hyresavi å.pdf
              attachment; filename="=?UTF-8?B?SHlyZXNhdmlfw6XDpMO2LnBkZg==?="      | Hyresavi_åäö.pdf
              attachment; filename==?UTF-8?Q?=C3=A5.pdf?=                          | å.pdf
              attachment; filename=min hyres avi.pdf                               | min hyres avi.pdf
              attachment; filename="inv.pdf"; filename="evil.exe"                  | inv.pdf
              attachment; filename="../../etc/passwd"                              | passwd
              attachment; filename="user_VICTIM/Invoice_1.pdf"                     | Invoice_1.pdf
              attachment; filename*=UTF-8''..%2F..%2Fx.pdf                         | x.pdf
              attachment; filename*=UTF-8''gnp%E2%80%AEfdp.exe                     | gnpfdp.exe
              attachment; filename*=UTF-8''a%00b.pdf                               | ab.pdf
              attachment; filename*=nope''a%20b.pdf                                | a%20b.pdf
              attachment; filename*=UTF-8''%ZZ.pdf                                 | %ZZ.pdf
            """)
    void aNameIsForShowingWhateverIsWritten(String disposition, String shown) {
        MailFinds finds =
                letter(WrittenMail.withText().pdf(disposition).bytes()).finds();

        assertThat(said(finds)).containsExactly("PDF " + shown);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
              application/octet-stream | attachment; filename=a.pdf
              application/x-pdf        | attachment; filename=a
              text/plain               | attachment; filename=a.txt
              text/plain               | inline
              image/png                | inline
              ''                       | attachment
            """)
    void aPdfIsOneWhateverItIsCalled(String type, String disposition) {
        byte[] mail = WrittenMail.withText()
                .base64("Content-Type: " + type + "\r\nContent-Disposition: " + disposition, PDF)
                .bytes();

        assertThat(letter(mail).finds().documents())
                .extracting(MailDocument::kind)
                .containsExactly(FileKind.PDF);
    }

    @ParameterizedTest(name = "{0} is left as {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # headers of the part                                                        | begins with      | left as
              Content-Type: application/pdf; name=a.pdf                                  | MZ               | a.pdf not_a_document
              Content-Type: application/pdf; name=a.pdf                                  | <html>           | a.pdf not_a_document
              Content-Type: application/ms-tnef; name=winmail.dat                        | x                | winmail.dat tnef
              Content-Type: application/octet-stream; name=winmail.dat                   | \u0078\u009f>"   | winmail.dat tnef
              Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=p7m  | x                | p7m encrypted
              Content-Type: application/pgp-encrypted                                    | Version: 1       | attachment-2 encrypted
              Content-Type: application/pgp-signature; name=s.asc                        | x                | s.asc signature
            """)
    void whatIsNoDocumentIsLeftWithItsReason(String headers, String start, String left) {
        byte[] content = (start + "\u0000\u0001").getBytes(StandardCharsets.ISO_8859_1);
        byte[] mail = WrittenMail.withText().base64(headers, content).bytes();

        assertThat(said(letter(mail).finds())).containsExactly(left);
    }

    @Test
    void aPictureInTheTextIsDecorationAndAnAttachedOneADocument() {
        byte[] mail = WrittenMail.withText()
                .base64("Content-Type: image/png\r\nContent-ID: <logo>", PNG)
                .base64("Content-Type: image/png; name=logo.png\r\nContent-Disposition: inline", PNG)
                .base64(
                        "Content-Type: image/png; name=kvitto.png\r\nContent-ID: <1>\r\nContent-Disposition: attachment",
                        PNG)
                .bytes();

        assertThat(said(letter(mail).finds()))
                .containsExactly("IMAGE kvitto.png", "attachment-2 decoration", "logo.png decoration");
    }

    @Test
    void theSameBytesAreOneDocumentAndMoreThanTenAreLeft() {
        WrittenMail mail =
                WrittenMail.withText().pdf("attachment; filename=a.pdf").pdf("attachment; filename=b.pdf");
        for (int i = 0; i < 11; i++) {
            mail.base64(
                    "Content-Type: application/pdf; name=" + i + ".pdf",
                    ("%PDF-1." + i).getBytes(StandardCharsets.US_ASCII));
        }

        List<String> said = said(letter(mail.bytes()).finds());

        assertThat(said).hasSize(13).startsWith("PDF a.pdf", "PDF 0.pdf");
        assertThat(said.subList(10, 13)).containsExactly("b.pdf repeated", "9.pdf too_many", "10.pdf too_many");
    }

    @Test
    void badBase64FailsItsPartAndNoOther() {
        byte[] mail = WrittenMail.withText()
                .part(
                        "Content-Type: application/pdf; name=bad.pdf\r\nContent-Transfer-Encoding: base64",
                        "JVBERi0*!garbage")
                .pdf("attachment; filename=good.pdf")
                .bytes();

        assertThat(said(letter(mail).finds())).containsExactly("PDF good.pdf", "bad.pdf decode");
    }

    @Test
    void aForwardedMailIsReadAndItsSenderIsNotTheSender() {
        byte[] inner =
                WrittenMail.withText().pdf("attachment; filename=inner.pdf").bytes();
        String text = new String(inner, StandardCharsets.ISO_8859_1);
        byte[] nested = new WrittenMail()
                .header("From: bo@x.se")
                .part("Content-Type: message/rfc822", text.replace("=_b0", "=_b1"))
                .bytes();
        byte[] packed = new WrittenMail()
                .header("From: bo@x.se")
                .base64("Content-Type: application/octet-stream; name=avi.eml", inner)
                .bytes();

        for (byte[] mail : List.of(nested, packed)) {
            MailReader.Opened.Letter letter = letter(mail);
            assertThat(said(letter.finds())).containsExactly("PDF inner.pdf");
            assertThat(letter.envelope().from()).isEqualTo("bo@x.se");
            assertThat(letter.envelope().subject()).isEmpty();
        }
    }

    @Test
    void aPastedMailIsText() {
        byte[] mail = new WrittenMail()
                .part("Content-Type: text/plain", "From: a@x.se\nSubject: avi\n\nHej")
                .bytes();

        assertThat(letter(mail).finds()).isEqualTo(MailFinds.NOTHING);
    }

    @Test
    void documentsInAnArchiveAreFoundAndTheirNamesAreNoPaths() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("faktura/2026/f.pdf", PDF);
        entries.put("läs mig.txt", "hej".getBytes(StandardCharsets.UTF_8));
        byte[] mail = WrittenMail.withText()
                .base64("Content-Type: application/zip; name=a.zip", WrittenMail.zip(entries))
                .bytes();

        assertThat(said(letter(mail).finds())).containsExactly("PDF f.pdf");
    }

    @Test
    void anArchiveThatBreaksALimitIsRefusedAsAWhole() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 51; i++) {
            many.put(i + ".pdf", PDF);
        }
        assertRefused(many, QuarantineReason.ZIP_LIMIT);
        assertRefused(two("a.pdf", PDF, "../../evil.pdf", PDF), QuarantineReason.ZIP_LIMIT);
        assertRefused(two("a.pdf", PDF, "/etc/x", PDF), QuarantineReason.ZIP_LIMIT);
        assertRefused(two("a.pdf", PDF, "bomb", new byte[1_000_000]), QuarantineReason.ZIP_LIMIT);
        assertRefused(two("a.pdf", PDF, "inner.zip", WrittenMail.zip(Map.of("x", PDF))), QuarantineReason.ZIP_LIMIT);
        assertRefused(two("a.pdf", PDF, "big", new byte[MailLimits.PART_BYTES + 1]), QuarantineReason.ZIP_LIMIT);
    }

    @Test
    void anArchiveWithAPasswordOrWithoutAnEndIsRefusedForThat() {
        byte[] archive = WrittenMail.zip(Map.of("a.pdf", PDF));
        byte[] encrypted = archive.clone();
        encrypted[6] |= 1;
        byte[] cut = Arrays.copyOf(archive, 40);

        assertThat(said(open("a.zip", encrypted))).containsExactly("a.zip zip_encrypted");
        assertThat(said(open("a.zip", cut))).containsExactly("a.zip damaged");
    }

    @Test
    void anOfficeDocumentIsNoFolder() {
        byte[] office = WrittenMail.zip(two(
                "[Content_Types].xml", "<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.UTF_8), "a.pdf", PDF));

        assertThat(said(open("a.docx", office))).containsExactly("a.docx not_a_document");
    }

    @Test
    void aUuencodedFileIsReadToItsEnd() {
        byte[] mail = ("From: a@x.se\r\n\r\nHej\r\n\r\nbegin 644 avi.pdf\r\n()5!$1BTQ+C0*\r\n`\r\nend\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] endless =
                ("From: a@x.se\r\n\r\nbegin 644 avi.pdf\r\n()5!$1BTQ+C0*\r\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(said(letter(mail).finds())).containsExactly("PDF avi.pdf");
        assertThat(said(letter(endless).finds())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
              5,000 multiparts within each other
              20,000 mails within each other
              100,000 parts beside each other
              a header of 10 MB
              1,001 headers
            """)
    void whatGoesBeyondMimeIsRefusedAtOnce(String what) {
        byte[] mail = hostile(what);

        MailReader.Opened opened = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> reader.read(mail));

        assertThat(opened).isEqualTo(new MailReader.Opened.Refused(QuarantineReason.MIME_LIMIT));
    }

    @Test
    void tooLargeIsRefusedAsAWholeOrForItsPart() {
        assertThat(reader.read(new byte[MailLimits.MESSAGE_BYTES + 1]))
                .isEqualTo(new MailReader.Opened.Refused(QuarantineReason.TOO_BIG));
        byte[] large = Arrays.copyOf(PDF, MailLimits.PART_BYTES + 1);
        byte[] mail = WrittenMail.withText()
                .base64("Content-Type: application/pdf; name=large.pdf", large)
                .pdf("attachment; filename=a.pdf")
                .bytes();
        assertThat(said(letter(mail).finds())).containsExactly("PDF a.pdf", "large.pdf too_big");
        assertThat(said(open("large.pdf", large))).containsExactly("large.pdf too_big");
    }

    @Test
    void linesAreNotBrokenBySubjects() {
        byte[] mail = new WrittenMail()
                .header("Subject: =?UTF-8?Q?avi=0D=0ABcc:_x@y.z?=")
                .header("Subject: second")
                .header("From: =?nope?B?x?= a@x.se")
                .bytes();

        assertThat(letter(mail).envelope().subject()).isEqualTo("avi Bcc: x@y.z");
        assertThat(letter(mail).envelope().from()).isEqualTo("a@x.se");
    }

    @Test
    void whatIsNoMailHasNothingInIt() {
        assertThat(letter(new byte[0]).finds()).isEqualTo(MailFinds.NOTHING);
        assertThat(letter(new byte[] {0, 1, 2, 3, 10, 10}).envelope()).isEqualTo(Envelope.BLANK);
    }

    @Property(tries = 1000)
    void anyBytesAreALetterOrRefused(@ForAll byte[] bytes) {
        assertThat(reader.read(bytes)).isNotNull();
        assertThat(open("a", bytes)).isNotNull();
    }

    @Property(tries = 1000)
    void aMailWithOneChangedByteIsALetterOrRefused(@ForAll int place, @ForAll byte changed) {
        byte[] mail = WrittenMail.withText()
                .base64("Content-Type: application/zip; name=a.zip", WrittenMail.zip(Map.of("a.pdf", PDF)))
                .bytes();
        mail[Math.floorMod(place, mail.length)] = changed;

        assertThat(reader.read(mail)).isNotNull();
    }

    private void assertRefused(Map<String, byte[]> entries, QuarantineReason reason) {
        assertThat(said(open("a.zip", WrittenMail.zip(entries)))).containsExactly("a.zip " + reason.code());
    }

    private MailFinds open(String name, byte[] bytes) {
        return reader.open(new PartLabel(DisplayName.of(name, 1), "application/octet-stream", false, false), 1, bytes);
    }

    private MailReader.Opened.Letter letter(byte[] mail) {
        MailReader.Opened opened = reader.read(mail);
        assertThat(opened).isInstanceOf(MailReader.Opened.Letter.class);
        return (MailReader.Opened.Letter) opened;
    }

    private static Map<String, byte[]> two(String first, byte[] bytes, String second, byte[] more) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(first, bytes);
        entries.put(second, more);
        return entries;
    }

    private static List<String> said(MailFinds finds) {
        List<String> said = new ArrayList<>();
        for (MailDocument document : finds.documents()) {
            said.add(document.kind() + " " + document.name());
        }
        for (LeftPart left : finds.left()) {
            said.add(left.name() + " " + left.code());
        }
        return said;
    }

    private static byte[] hostile(String what) {
        StringBuilder mail = new StringBuilder("From: a@x.se\r\n");
        switch (what) {
            case "5,000 multiparts within each other" -> {
                for (int i = 0; i < 5_000; i++) {
                    mail.append("Content-Type: multipart/mixed; boundary=b")
                            .append(i)
                            .append("\r\n\r\n--b")
                            .append(i)
                            .append("\r\n");
                }
            }
            case "20,000 mails within each other" -> mail.append("Content-Type: message/rfc822\r\n\r\n".repeat(20_000));
            case "100,000 parts beside each other" ->
                mail.append("Content-Type: multipart/mixed; boundary=b\r\n\r\n")
                        .append("--b\r\n\r\nx\r\n".repeat(100_000));
            case "a header of 10 MB" ->
                mail.append("X-Long: ").append("x".repeat(10_000_000)).append("\r\n\r\n");
            default -> mail.append("X-Many: x\r\n".repeat(1_001)).append("\r\n");
        }
        return mail.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
