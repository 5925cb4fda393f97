package io.kvitt.application.offender;

import io.kvitt.adapters.documents.AnyDocumentReader;

/** Breaks "use cases see the domain, nothing else". */
public final class UsesAnAdapter {
    AnyDocumentReader reader() {
        return new AnyDocumentReader();
    }
}
