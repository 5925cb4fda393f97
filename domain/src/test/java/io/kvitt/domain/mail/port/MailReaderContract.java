package io.kvitt.domain.mail.port;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.FileKind;
import io.kvitt.domain.mail.LeftPart;
import io.kvitt.domain.mail.MailDocument;
import io.kvitt.domain.mail.MailFinds;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.QuarantineReason;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What everybody promises who takes mails apart. No adapter may switch a test off. */
public abstract class MailReaderContract {

    private static final byte[] PDF = "%PDF-1.4\n".getBytes(ISO_8859_1);

    protected abstract MailReader reader();

    @Test
    void theDocumentOfAMailIsFoundAndTheMailIsNotChanged() {
        byte[] mail = MailboxContract.mail("Hyresavi");
        byte[] before = mail.clone();

        MailReader.Opened opened = reader().read(mail);

        assertThat(opened).isInstanceOfSatisfying(MailReader.Opened.Letter.class, letter -> {
            assertThat(letter.envelope().from()).isEqualTo("avi@exempel.se");
            assertThat(letter.envelope().subject()).isEqualTo("Hyresavi");
            assertThat(letter.finds().documents()).singleElement().satisfies(one -> {
                assertThat(one.name().value()).isEqualTo("avi.pdf");
                assertThat(one.kind()).isEqualTo(FileKind.PDF);
                assertThat(one.bytes()).isEqualTo(PDF);
            });
        });
        assertThat(mail).isEqualTo(before);
    }

    @Test
    void aPartIsWhatItsBytesSay() {
        assertThat(opened("a.exe", "text/plain", PDF).documents())
                .extracting(MailDocument::kind)
                .containsExactly(FileKind.PDF);
        MailFinds program = opened("a.pdf", "application/pdf", "MZ".getBytes(ISO_8859_1));
        assertThat(program.documents()).isEmpty();
        assertThat(program.left()).extracting(LeftPart::code).containsExactly("not_a_document");
    }

    @Test
    void aMailWithinAMailIsOpened() {
        assertThat(opened("avi.eml", "application/octet-stream", MailboxContract.mail("avi"))
                        .documents())
                .hasSize(1);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThat(reader().read(new byte[MailLimits.MESSAGE_BYTES + 1]))
                .isEqualTo(new MailReader.Opened.Refused(QuarantineReason.TOO_BIG));
        assertThat(opened("a.pdf", "application/pdf", new byte[MailLimits.PART_BYTES + 1])
                        .left())
                .extracting(LeftPart::code)
                .containsExactly("too_big");
    }

    @Property(tries = 1000)
    void anyBytesAreAnswered(@ForAll byte[] bytes) {
        assertThat(reader().read(bytes)).isNotNull();
        assertThat(opened("a", "text/plain", bytes).documents()).hasSizeLessThanOrEqualTo(MailLimits.CANDIDATES);
    }

    private MailFinds opened(String name, String type, byte[] content) {
        return reader().open(new PartLabel(DisplayName.of(name, 1), type, false, false), 1, content);
    }
}
