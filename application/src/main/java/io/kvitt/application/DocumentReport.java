package io.kvitt.application;

import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.TemplateValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of reading one document.
 *
 * @param problem why it failed, or why nothing could be read off its pages
 * @param strategy that yielded the invoices
 * @param invoices none unless a strategy read the document; several where one file holds several
 * @param pages how many pages were read
 * @param characters on those pages, white space not counted
 */
public record DocumentReport(
        Status status,
        Optional<DocumentProblem> problem,
        Optional<Strategy> strategy,
        Optional<String> template,
        List<ReadOne> invoices,
        int pages,
        int characters) {

    /** A failed check leaves no more confidence than this: below the 0.80 at which a person should look. */
    private static final double CONFIDENCE_WHEN_CHECKS_FAIL = 0.75;

    public DocumentReport {
        invoices = List.copyOf(invoices);
    }

    /** How far one may rely on the document as a whole. */
    public enum Status {
        PARSED("parsed"),
        NEEDS_REVIEW("needs_review"),
        FAILED("failed");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** One invoice, its checks, and what a template yielded beyond our fields. */
    public record ReadOne(Invoice invoice, List<InvoiceCheck> checks, Map<String, TemplateValue> templateValues) {
        public ReadOne {
            checks = List.copyOf(checks);
        }

        /** Mean of the fields' confidence, 0 to 1, capped where a check failed. */
        public double confidence() {
            boolean failed = checks.stream().anyMatch(InvoiceCheck::failed);
            return failed ? Math.min(CONFIDENCE_WHEN_CHECKS_FAIL, invoice.confidence()) : invoice.confidence();
        }
    }

    /** A document of which nothing could be read. */
    public static DocumentReport failed(DocumentProblem problem) {
        return new DocumentReport(
                Status.FAILED, Optional.of(problem), Optional.empty(), Optional.empty(), List.of(), 0, 0);
    }
}
