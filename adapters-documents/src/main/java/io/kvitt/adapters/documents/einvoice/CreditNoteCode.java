package io.kvitt.adapters.documents.einvoice;

import io.kvitt.domain.invoice.DocType;
import java.util.Set;

/** Which document type codes are credit notes. Every other code, known or not, is an invoice. */
final class CreditNoteCode {

    /**
     * UNTDID 1001 as EN 16931 divides it (code list of BT-3; French practice adds 502 and 503): 81 goods or services,
     * 83 financial adjustment, 261 self-billed, 262 consolidated, 296 price variation, 308 delcredere, 381 plain,
     * 396 factored, 420 payment slip, 458 reversal of debit, 502 and 503 self-billed factored and prepayment, 532
     * forwarder's. 384 is a corrected invoice and 389 a self-billed one, called Gutschrift in German: no credit notes.
     */
    private static final Set<String> UNTDID_1001 =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532");

    /** FatturaPA TipoDocumento: nota di credito, nota di credito semplificata. */
    private static final Set<String> FATTURA_PA = Set.of("TD04", "TD08");

    private CreditNoteCode() {}

    static DocType untdid(String code) {
        return UNTDID_1001.contains(code) ? DocType.CREDIT_NOTE : DocType.INVOICE;
    }

    static DocType fatturaPa(String code) {
        return FATTURA_PA.contains(code) ? DocType.CREDIT_NOTE : DocType.INVOICE;
    }
}
