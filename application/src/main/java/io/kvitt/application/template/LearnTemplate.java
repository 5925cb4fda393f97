package io.kvitt.application.template;

import io.kvitt.application.invoice.ListInvoices;
import io.kvitt.domain.Secret;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.template.KnownInvoice;
import io.kvitt.domain.template.KnownInvoice.Kinship;
import io.kvitt.domain.template.TemplateTrial;
import io.kvitt.domain.template.port.TemplateDraft;
import io.kvitt.domain.template.port.TemplateWorkshop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Learns a template from an invoice that its owner corrected or confirmed, and tries it on the documents that the owner keeps: it
 * should read those of the issuer at least as well as they are known, and none of anybody else. Nothing is kept.
 */
public final class LearnTemplate {

    /** Documents that are read again, of the issuer and of others each: some seconds of work. The latest count. */
    private static final int MOST_TRIED = 150;

    private static final int MOST_LESSONS = 4;

    private final Invoices invoices;
    private final Originals originals;
    private final DocumentReader documents;
    private final Function<UserId, List<Secret>> passwords;
    private final TemplateWorkshop workshop;

    /** @param passwords what an owner's locked documents open with */
    public LearnTemplate(
            Invoices invoices,
            Originals originals,
            DocumentReader documents,
            Function<UserId, List<Secret>> passwords,
            TemplateWorkshop workshop) {
        this.invoices = invoices;
        this.originals = originals;
        this.documents = documents;
        this.passwords = passwords;
        this.workshop = workshop;
    }

    /** A kept invoice with its document, open before us. */
    private record Opened(KnownInvoice known, DocumentContent content) {}

    /** Learns from that invoice. */
    public Checked<TemplateProposal> from(UserId owner, InvoiceId id) {
        List<KeptInvoice> all = all(owner);
        return all.stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .map(kept -> from(owner, new KnownInvoice(kept), all))
                .orElseGet(() -> wrong("template.invoice", "There is no invoice " + id + "."));
    }

    /**
     * Learns from an invoice of that issuer: the one that was looked at last of which a template can be made that nothing speaks
     * against, or else the one that was looked at last.
     *
     * @param issuer the name, in capitals or not
     */
    public Checked<TemplateProposal> fromIssuer(UserId owner, String issuer) {
        List<KeptInvoice> all = all(owner);
        List<KnownInvoice> lessons = all.stream()
                .filter(kept -> isOf(kept, issuer))
                .map(KnownInvoice::new)
                .filter(KnownInvoice::isVouchedFor)
                .sorted(Comparator.comparing(
                                (KnownInvoice known) -> known.kept().changedAt())
                        .reversed())
                .limit(MOST_LESSONS)
                .toList();
        Optional<Checked<TemplateProposal>> first = Optional.empty();
        for (KnownInvoice lesson : lessons) {
            Checked<TemplateProposal> learned = from(owner, lesson, all);
            boolean clean = learned.match(proposal -> proposal.objections().isEmpty(), wrong -> false);
            if (clean) {
                return learned;
            }
            first = first.or(() -> Optional.of(learned));
        }
        return first.orElseGet(() -> wrong(
                "template.unconfirmed", "No invoice of " + issuer + " was corrected or confirmed: do that with one."));
    }

    private static boolean isOf(KeptInvoice kept, String issuer) {
        String wanted = issuer.strip().toLowerCase(Locale.ROOT);
        return kept.invoice()
                .value(Field.SELLER_NAME)
                .filter(name -> name.strip().toLowerCase(Locale.ROOT).equals(wanted))
                .isPresent();
    }

    private Checked<TemplateProposal> from(UserId owner, KnownInvoice lesson, List<KeptInvoice> all) {
        if (!lesson.isVouchedFor()) {
            return wrong("template.unconfirmed", "Nobody has corrected or confirmed this invoice: do that first.");
        }
        Shelf shelf = new Shelf(owner, all);
        Optional<DocumentContent> document = shelf.open(lesson.kept());
        if (document.isEmpty()) {
            return wrong(
                    "template.document",
                    "Its document is not kept, cannot be opened, or holds several invoices: nothing can be learned.");
        }
        List<Opened> same = shelf.open(lesson, Kinship.SAME);
        List<Opened> others = new ArrayList<>(shelf.open(lesson, Kinship.UNKNOWN));
        others.addAll(shelf.open(lesson, Kinship.OTHER));
        List<DocumentContent> alike = same.stream()
                .filter(one -> !one.known().equals(lesson))
                .map(Opened::content)
                .toList();
        Checked<TemplateDraft> learned = workshop.learn(document.get(), lesson.lesson(), alike);
        return learned.match(
                draft -> new Checked.Valid<>(proposal(lesson, draft, same, others, shelf)), Checked.Invalid::new);
    }

    private static TemplateProposal proposal(
            KnownInvoice lesson, TemplateDraft draft, List<Opened> same, List<Opened> others, Shelf shelf) {
        List<TemplateTrial> trials = new ArrayList<>();
        for (Opened one : same) {
            trials.add(TemplateTrial.of(lesson, one.known(), draft.tryOn(one.content())));
        }
        for (Opened one : others) {
            TemplateTrial trial = TemplateTrial.of(lesson, one.known(), draft.tryOn(one.content()));
            if (trial.isRead()) {
                trials.add(trial);
            }
        }
        return new TemplateProposal(lesson.kept().id(), draft, trials, others.size(), shelf.unopened);
    }

    private List<KeptInvoice> all(UserId owner) {
        return new ListInvoices(invoices).all(owner, ListInvoices.Wanted.ALL);
    }

    private static <T> Checked<T> wrong(String code, String message) {
        return new Checked.Invalid<>(List.of(new Violation("", code, message)));
    }

    /** What an owner keeps, the latest first. */
    private final class Shelf {

        private final UserId owner;
        private final List<KeptInvoice> all;
        private final Map<String, Integer> invoicesOf = new HashMap<>();
        private final List<String> unopened = new ArrayList<>();

        Shelf(UserId owner, List<KeptInvoice> all) {
            this.owner = owner;
            this.all = all.stream()
                    .sorted(Comparator.comparing(KeptInvoice::keptAt).reversed())
                    .toList();
            all.forEach(kept -> invoicesOf.merge(kept.source().sha256(), 1, Integer::sum));
        }

        List<Opened> open(KnownInvoice lesson, Kinship kinship) {
            List<Opened> opened = new ArrayList<>();
            all.stream()
                    .map(KnownInvoice::new)
                    .filter(known -> lesson.kinship(known) == kinship)
                    .limit(MOST_TRIED)
                    .forEach(known -> open(known.kept())
                            .ifPresentOrElse(
                                    content -> opened.add(new Opened(known, content)),
                                    () -> unopened.add(known.kept().source().file())));
            return opened;
        }

        /** Of a document with several invoices nobody can say which one a template reads. */
        Optional<DocumentContent> open(KeptInvoice kept) {
            return DocumentHash.parse(kept.source().sha256())
                    .filter(hash -> invoicesOf.getOrDefault(hash.hex(), 0) == 1)
                    .flatMap(hash -> originals.find(owner, hash))
                    .flatMap(original -> documents
                            .read(original.bytes(), passwords.apply(owner))
                            .match(Optional::of, problem -> Optional.empty()));
        }
    }
}
