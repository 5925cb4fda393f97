package io.kvitt.cli.offender;

import io.kvitt.adapters.documents.einvoice.XmlInvoiceReader;

/** Breaks "adapters are built in the composition root". */
public final class BuildsAnAdapter {
    XmlInvoiceReader reader() {
        return new XmlInvoiceReader();
    }
}
