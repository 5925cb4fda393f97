package io.kvitt.application;

import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.invoice.Review;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.TemplateValue;
import io.kvitt.domain.layout.Choice;
import java.util.ArrayList;
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
 * @param attempts the strategies that were tried before and did not apply, in the order in which they were tried
 */
public record DocumentReport(
        Status status,
        Optional<DocumentProblem> problem,
        Optional<Strategy> strategy,
        Optional<String> template,
        List<ReadOne> invoices,
        int pages,
        int characters,
        List<Attempt> attempts) {

    /** A failed check leaves no more confidence than this: below the 0.80 at which a person should look. */
    private static final double CONFIDENCE_WHEN_CHECKS_FAIL = 0.75;

    public DocumentReport {
        invoices = List.copyOf(invoices);
        attempts = List.copyOf(attempts);
    }

    /** Without word of what was tried before. */
    public DocumentReport(
            Status status,
            Optional<DocumentProblem> problem,
            Optional<Strategy> strategy,
            Optional<String> template,
            List<ReadOne> invoices,
            int pages,
            int characters) {
        this(status, problem, strategy, template, invoices, pages, characters, List.of());
    }

    /**
     * A strategy that did not read the document.
     *
     * @param because for people
     */
    public record Attempt(Strategy strategy, String because) {}

    /** The same report, with what was tried before. */
    public DocumentReport after(List<Attempt> tried) {
        return new DocumentReport(status, problem, strategy, template, invoices, pages, characters, tried);
    }

    /** Why somebody should look at it, for people; none unless it needs review. */
    public List<String> review() {
        if (status != Status.NEEDS_REVIEW) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        problem.ifPresent(told -> reasons.add(told.detail()));
        strategy.ifPresent(by -> invoices.forEach(one -> reasons.addAll(one.review(by))));
        return List.copyOf(reasons);
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

    /**
     * One invoice, its checks, and what a template yielded beyond our fields.
     *
     * @param choices why each value was chosen, where there was a choice
     */
    public record ReadOne(
            Invoice invoice,
            List<InvoiceCheck> checks,
            Map<String, TemplateValue> templateValues,
            List<Choice> choices) {
        public ReadOne {
            checks = List.copyOf(checks);
            choices = List.copyOf(choices);
        }

        /** Read without choosing. */
        public ReadOne(Invoice invoice, List<InvoiceCheck> checks, Map<String, TemplateValue> templateValues) {
            this(invoice, checks, templateValues, List.of());
        }

        /** Why somebody should look at it, for people; none if there is no need. */
        public List<String> review(Strategy by) {
            return Review.reasons(by, invoice, checks);
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
