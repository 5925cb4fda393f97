package io.kvitt.adapters.documents.mail;

import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.FileKind;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.PartLabel;
import java.util.List;
import java.util.Optional;

/** One part, decoded: what it is, and what is in it. */
final class MimePart {

    /** What a {@code winmail.dat} begins with (MS-OXTNEF, 2.1.3.1), little end first. */
    private static final int[] TNEF = {0x78, 0x9f, 0x3e, 0x22};

    private final FoundParts found;
    private final int depth;

    /** @param depth levels that it lies in */
    MimePart(FoundParts found, int depth) {
        this.found = found;
        this.depth = depth;
    }

    void take(PartLabel label, byte[] content) {
        Optional<IgnoreReason> closed =
                label.closed().or(() -> isTnef(content) ? Optional.of(IgnoreReason.TNEF) : Optional.empty());
        if (closed.isPresent()) {
            found.ignore(label.name(), closed.get());
            return;
        }
        FileKind kind = FileKind.of(content);
        switch (kind) {
            case PDF, XML -> found.add(label.name(), kind, content);
            case IMAGE -> image(label, content);
            case ZIP -> new ZipFolder(found).take(label.name(), content);
            case MAIL -> mail(label, content);
            case OTHER -> other(label, content);
        }
    }

    private void image(PartLabel label, byte[] content) {
        if (label.isInline()) {
            found.ignore(label.name(), IgnoreReason.DECORATION);
        } else {
            found.add(label.name(), FileKind.IMAGE, content);
        }
    }

    /** Text that begins like a mail is one only if it was sent as a file: people paste headers into what they write. */
    private void mail(PartLabel label, byte[] content) {
        if (label.isText()) {
            other(label, content);
        } else {
            new MimeWalk(found, depth).over(content);
        }
    }

    private void other(PartLabel label, byte[] content) {
        List<UuencodedFile> files = label.isText() ? UuencodedFile.in(content) : List.of();
        for (UuencodedFile file : files) {
            DisplayName name = DisplayName.of(file.name(), found.next());
            FileKind kind = FileKind.of(file.bytes());
            if (kind.isDocument()) {
                found.add(name, kind, file.bytes());
            } else {
                found.ignore(name, IgnoreReason.NOT_A_DOCUMENT);
            }
        }
        if (!label.isText()) {
            found.ignore(label.name(), IgnoreReason.NOT_A_DOCUMENT);
        }
    }

    private static boolean isTnef(byte[] content) {
        for (int i = 0; i < TNEF.length; i++) {
            if (content.length <= i || (content[i] & 0xff) != TNEF[i]) {
                return false;
            }
        }
        return true;
    }
}
