package io.kvitt.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MailFindsTest {

    private static final DisplayName NAME = DisplayName.of("a.pdf", 1);

    @Test
    void aMailWithoutDocumentIsQuarantinedForWhatIsWrongWithItsFirstBrokenPart() {
        MailFinds finds = MailFinds.ignored(NAME, IgnoreReason.NOT_A_DOCUMENT)
                .and(MailFinds.refused(NAME, QuarantineReason.ZIP_LIMIT))
                .and(MailFinds.refused(NAME, QuarantineReason.DECODE));

        assertThat(finds.withoutDocument()).isEqualTo(new MessageOutcome.Refused(QuarantineReason.ZIP_LIMIT));
    }

    @Test
    void aMailThatOnlyItsReceiverCanOpenSaysSo() {
        MailFinds finds =
                MailFinds.ignored(NAME, IgnoreReason.NOT_A_DOCUMENT).and(MailFinds.ignored(NAME, IgnoreReason.TNEF));

        assertThat(finds.withoutDocument()).isEqualTo(new MessageOutcome.LeftAlone(IgnoreReason.TNEF));
    }

    @Test
    void aMailWithNothingInItHasNoDocument() {
        assertThat(MailFinds.NOTHING.withoutDocument())
                .isEqualTo(new MessageOutcome.LeftAlone(IgnoreReason.NO_DOCUMENT));
    }

    @Test
    void whereThereIsADocumentTheQuestionIsABug() {
        MailFinds one = MailFinds.document(new MailDocument(NAME, FileKind.PDF, new byte[1]));

        assertThatThrownBy(one::withoutDocument).isInstanceOf(IllegalArgumentException.class);
    }
}
