package io.kvitt.adapters.documents.mail;

import io.kvitt.domain.mail.QuarantineReason;

/** Ends the reading of a mail, or of a part, that breaks a limit. */
final class RefusedMail extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final QuarantineReason reason;

    RefusedMail(QuarantineReason reason) {
        super(reason.name(), null, false, false); // control flow within this package: nobody reads where it came from
        this.reason = reason;
    }

    QuarantineReason reason() {
        return reason;
    }
}
