package io.kvitt.application.document;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.KeptInvoice;
import java.util.Optional;

/** Shows a document as it came. */
public final class ShowOriginal {

    private final Originals originals;

    public ShowOriginal(Originals originals) {
        this.originals = originals;
    }

    /** The document; none if it was not kept, as that of an invoice from before documents were, or of one that was too large. */
    public Optional<Original> of(UserId owner, KeptInvoice invoice) {
        return of(owner, new DocumentHash(invoice.source().sha256()));
    }

    /** The document of that hash, if this user has it. */
    public Optional<Original> of(UserId owner, DocumentHash hash) {
        return originals.find(owner, hash);
    }
}
