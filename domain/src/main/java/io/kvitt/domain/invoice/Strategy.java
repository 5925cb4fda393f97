package io.kvitt.domain.invoice;

/** The ways to read an invoice, most trustworthy first. */
public enum Strategy {
    /** Structured data: CII, UBL or FatturaPA. */
    E_INVOICE("e-invoice"),
    /** A template that somebody wrote for this issuer. */
    TEMPLATE("template"),
    /** Labels and values on the page, for documents that nobody described. */
    LAYOUT("layout");

    private final String code;

    Strategy(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
