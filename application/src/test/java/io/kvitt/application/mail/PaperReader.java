package io.kvitt.application.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.FileKind;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.MailDocument;
import io.kvitt.domain.mail.MailFinds;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.SenderTrust;
import io.kvitt.domain.mail.port.MailReader;

/** Reads slips: {@code sender|subject} on the first line, {@code name=content} on each other one. */
public final class PaperReader implements MailReader {

    /** What a slip with a {@code fault} in it breaks with. */
    public static final String FAULT = "a fault of ours";

    @Override
    public Opened read(byte[] mail) {
        String[] lines = new String(mail, UTF_8).split("\n");
        if (lines[0].equals("bomb")) {
            return new Opened.Refused(QuarantineReason.MIME_LIMIT);
        }
        if (lines[0].equals("fault")) {
            throw new IllegalStateException(FAULT);
        }
        MailFinds finds = MailFinds.NOTHING;
        for (int i = 1; i < lines.length; i++) {
            String[] words = lines[i].split("=", 2);
            finds = finds.and(find(DisplayName.of(words[0], i), words[1].getBytes(UTF_8)));
        }
        return new Opened.Letter(envelope(lines[0], SenderTrust.UNKNOWN), finds);
    }

    @Override
    public MailFinds open(PartLabel label, int number, byte[] content) {
        return label.isText() ? MailFinds.NOTHING : find(label.name(), content);
    }

    private static MailFinds find(DisplayName name, byte[] content) {
        String text = new String(content, UTF_8);
        if (text.equals("fault")) {
            throw new IllegalStateException(FAULT);
        }
        if (text.equals("zip bomb")) {
            return MailFinds.refused(name, QuarantineReason.ZIP_LIMIT);
        }
        return text.equals("logo")
                ? MailFinds.ignored(name, IgnoreReason.DECORATION)
                : MailFinds.document(new MailDocument(name, FileKind.XML, content));
    }

    public static Envelope envelope(String line, SenderTrust trust) {
        String[] words = line.split("\\|", 2);
        return new Envelope(words[0], "", words[1], "", "", trust);
    }
}
