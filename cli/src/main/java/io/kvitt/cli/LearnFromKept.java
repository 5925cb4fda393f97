package io.kvitt.cli;

import io.kvitt.application.template.KeepTemplate;
import io.kvitt.application.template.TemplateProposal;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.invoice.KeptInvoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Learns a template from what somebody corrected, shows what it would change, and keeps it if that is wanted. */
final class LearnFromKept {

    private static final Violation WORSE =
            new Violation("", "template.worse", "The template is not kept: a document would be worse off.");

    private final Wiring wiring;
    private final Wish wish;

    /**
     * What is to become of the template.
     *
     * @param keep among one's own
     * @param out in that file
     * @param force also in the place of another
     */
    record Wish(boolean keep, Optional<Path> out, boolean force, boolean json) {}

    LearnFromKept(Wiring wiring, Wish wish) {
        this.wiring = wiring;
        this.wish = wish;
    }

    int from(OpenStore store, Checked<KeptInvoice> chosen) throws IOException {
        if (chosen instanceof Checked.Invalid<KeptInvoice> none) {
            return complain(none.violations());
        }
        KeptInvoice invoice = ((Checked.Valid<KeptInvoice>) chosen).value();
        return answered(wiring.learnTemplate(store).from(store.user(), invoice.id()));
    }

    int ofIssuer(OpenStore store, String issuer) throws IOException {
        return answered(wiring.learnTemplate(store).fromIssuer(store.user(), issuer));
    }

    private int answered(Checked<TemplateProposal> learned) throws IOException {
        if (learned instanceof Checked.Invalid<TemplateProposal> none) {
            return complain(none.violations());
        }
        TemplateProposal proposal = ((Checked.Valid<TemplateProposal>) learned).value();
        TemplateProposalView view = new TemplateProposalView(proposal);
        if (!wish.json()) {
            view.tell(isKeptSomewhere() ? wiring.out() : wiring.err());
        }
        boolean isRefused = !proposal.objections().isEmpty();
        Optional<String> where = isRefused || !isWanted() ? Optional.empty() : kept(proposal);
        boolean isTaken = !isRefused && isKeptSomewhere() && where.isEmpty();
        if (wish.json()) {
            wiring.out().println(view.json(where));
        } else {
            told(proposal, where, isTaken);
        }
        if (isTaken) {
            return ExitCode.CONFLICT;
        }
        return isRefused ? ExitCode.FAILED : proposal.draft().unlearned().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    }

    private void told(TemplateProposal proposal, Optional<String> where, boolean isTaken) {
        if (!proposal.objections().isEmpty()) {
            complaint().tell(List.of(WORSE));
        } else if (isTaken) {
            wiring.err()
                    .println(Printable.line("kvitt: there is a template of "
                            + proposal.draft().issuer() + " already, and it was left as it is: --force replaces it"));
        } else if (where.isPresent()) {
            wiring.out().println(Printable.line("kept in " + where.get()));
        } else {
            wiring.out().print(proposal.draft().yaml());
        }
    }

    private boolean isKeptSomewhere() {
        return wish.keep() || wish.out().isPresent();
    }

    /** Where nothing was said, somebody at a terminal is asked. */
    private boolean isWanted() {
        return isKeptSomewhere()
                || (!wish.json()
                        && wiring.ask("Keep it, and read with it from now on? [y/N] ")
                                .filter(word -> word.strip().equalsIgnoreCase("y"))
                                .isPresent());
    }

    private Optional<String> kept(TemplateProposal proposal) throws IOException {
        if (wish.out().isPresent()) {
            return written(wish.out().get(), proposal.draft().yaml());
        }
        KeepTemplate.Answer answer = wiring.keepTemplate().keep(proposal, wish.force());
        return answer.match(kept -> Optional.of(kept.where()), refused -> Optional.empty(), taken -> Optional.empty());
    }

    private Optional<String> written(Path target, String yaml) throws IOException {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        if (wish.force()) {
            WholeFile.replace(target, bytes);
            return Optional.of(target.toString());
        }
        return WholeFile.create(target, bytes) ? Optional.of(target.toString()) : Optional.empty();
    }

    private int complain(List<Violation> wrong) throws IOException {
        complaint().about(wrong);
        return ExitCode.FAILED;
    }

    private Complaint complaint() {
        return new Complaint(wiring.err(), wish.json(), at -> "");
    }
}
