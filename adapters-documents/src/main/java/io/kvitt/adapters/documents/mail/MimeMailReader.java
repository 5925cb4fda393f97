package io.kvitt.adapters.documents.mail;

import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.MailFinds;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.port.MailReader;
import java.util.function.Function;
import java.util.function.Supplier;

/** Mails by Mime4j, parts by their bytes. */
public final class MimeMailReader implements MailReader {

    @Override
    public Opened read(byte[] mail) {
        if (mail.length > MailLimits.MESSAGE_BYTES) {
            return new Opened.Refused(QuarantineReason.TOO_BIG);
        }
        return guarded(
                () -> {
                    FoundParts found = new FoundParts();
                    return new Opened.Letter(new MimeWalk(found, 0).over(mail), found.finds());
                },
                Opened.Refused::new);
    }

    @Override
    public MailFinds open(PartLabel label, int number, byte[] content) {
        if (content.length > MailLimits.PART_BYTES) {
            return MailFinds.refused(label.name(), QuarantineReason.TOO_BIG);
        }
        return guarded(
                () -> {
                    FoundParts found = new FoundParts();
                    new MimePart(found, 1).take(label, content);
                    return found.finds();
                },
                reason -> MailFinds.refused(label.name(), reason));
    }

    /** Depth is counted, so that no stack should overflow; should one all the same, it is the mail's fault and not the program's end. */
    private static <T> T guarded(Supplier<T> reading, Function<QuarantineReason, T> refused) {
        try {
            return reading.get();
        } catch (RefusedMail refusal) {
            return refused.apply(refusal.reason());
        } catch (StackOverflowError deep) {
            return refused.apply(QuarantineReason.MIME_LIMIT);
        }
    }

    /** A name for what has none. */
    static DisplayName nameless(int number) {
        return DisplayName.of("", number);
    }
}
