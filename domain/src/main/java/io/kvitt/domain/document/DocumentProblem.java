package io.kvitt.domain.document;

/**
 * Why a document, or a part of it, could not be read.
 *
 * @param code stable, one page in docs/errors for each
 * @param detail for people; never document text
 */
public record DocumentProblem(Code code, String detail) {

    /** The codes are public: their {@link #text()} never changes meaning. */
    public enum Code {
        NOT_FOUND("document.not-found"),
        NOT_READABLE("document.not-readable"),
        NO_DOCUMENTS("document.no-documents"),
        EMPTY("document.empty"),
        TOO_LARGE("document.too-large"),
        UNKNOWN_FORMAT("document.unknown-format"),
        DAMAGED("document.damaged"),
        ENCRYPTED("document.encrypted"),
        WRONG_PASSWORD("document.wrong-password"),
        TOO_COMPLEX("document.too-complex"),
        TIMEOUT("document.timeout"),
        NEEDS_OCR("document.needs-ocr"),
        INTERNAL("document.internal"),
        XML_MALFORMED("xml.malformed"),
        XML_DTD("xml.dtd-refused"),
        XML_TOO_COMPLEX("xml.too-complex"),
        NOT_AN_INVOICE("invoice.not-an-invoice"),
        NO_TEMPLATE("invoice.no-template");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
