package io.kvitt.adapters.documents.mail;

import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.FileKind;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.LeftPart;
import io.kvitt.domain.mail.MailDocument;
import io.kvitt.domain.mail.MailFinds;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.QuarantineReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was found in one mail so far, at whatever depth; how many parts there may be is counted here. */
final class FoundParts {

    private final List<MailDocument> documents = new ArrayList<>();
    private final List<LeftPart> left = new ArrayList<>();
    private int parts;
    private int inflated;

    /** Counts one more part, and gives its number, from 1. */
    int next() {
        if (++parts > MailLimits.PARTS) {
            throw new RefusedMail(QuarantineReason.MIME_LIMIT);
        }
        return parts;
    }

    /** Counts bytes that came out of archives. */
    void inflated(int bytes) {
        inflated += bytes;
        if (inflated > MailLimits.ZIP_BYTES) {
            throw new RefusedMail(QuarantineReason.ZIP_LIMIT);
        }
    }

    /** A document, unless its bytes are there already. */
    void add(DisplayName name, FileKind kind, byte[] bytes) {
        if (documents.stream().anyMatch(known -> Arrays.equals(known.bytes(), bytes))) {
            ignore(name, IgnoreReason.REPEATED);
        } else if (documents.size() == MailLimits.CANDIDATES) {
            ignore(name, IgnoreReason.TOO_MANY);
        } else {
            documents.add(new MailDocument(name, kind, bytes));
        }
    }

    void ignore(DisplayName name, IgnoreReason reason) {
        left.add(LeftPart.ignored(name, reason));
    }

    void refuse(DisplayName name, QuarantineReason reason) {
        left.add(LeftPart.refused(name, reason));
    }

    MailFinds finds() {
        return new MailFinds(documents, left);
    }
}
