package io.kvitt.adapters.documents.offender;

import io.kvitt.application.ReadInvoice;

/** Breaks "a driven adapter depends on the domain alone". */
public final class UsesAUseCase {
    ReadInvoice.Options options() {
        return ReadInvoice.Options.ALL;
    }
}
