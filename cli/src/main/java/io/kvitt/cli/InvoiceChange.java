package io.kvitt.cli;

import io.kvitt.application.invoice.InvoiceAnswer;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.invoice.InvoiceRevision;
import io.kvitt.domain.invoice.KeptInvoice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A change of one invoice: which one, of which version, and how the outcome is shown. */
final class InvoiceChange {

    @Mixin
    private ChosenInvoice chosen = new ChosenInvoice();

    @Option(
            names = "--version-is",
            paramLabel = "N",
            description = "Change it only if it still is this version; otherwise exit code 5.")
    private Optional<Long> version = Optional.empty();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    /** What is done with the invoice, in an open store. */
    interface Deed {
        InvoiceAnswer on(OpenStore store, KeptInvoice now, long version);
    }

    /** Revises it, and tells how it is then. */
    int revise(Wiring wiring, InvoiceRevision revision) throws IOException {
        return tell(
                wiring,
                (store, now, expected) ->
                        wiring.reviseInvoice(store).revise(now.owner(), now.id(), expected, revision));
    }

    /** Deletes it, and tells a last time how it was. */
    int delete(Wiring wiring) throws IOException {
        return tell(
                wiring, (store, now, expected) -> wiring.deleteInvoice(store).delete(now.owner(), now.id(), expected));
    }

    /** Tells what is wrong before any store is opened. */
    int refuse(Wiring wiring, List<Violation> broken) throws IOException {
        return complaint(wiring).about(broken);
    }

    private Complaint complaint(Wiring wiring) {
        return new Complaint(wiring.err(), form.isJson(), InvoiceChange::fieldAt);
    }

    private int tell(Wiring wiring, Deed deed) throws IOException {
        Complaint complaint = complaint(wiring);
        try (OpenStore store = storeOptions.open(wiring)) {
            Checked<KeptInvoice> found = chosen.in(store);
            if (found instanceof Checked.Invalid<KeptInvoice> none) {
                return complaint.about(none.violations());
            }
            KeptInvoice now = ((Checked.Valid<KeptInvoice>) found).value();
            InvoiceAnswer answer = deed.on(store, now, version.orElse(now.version()));
            if (answer instanceof InvoiceAnswer.Done done) {
                new InvoiceView(wiring.out(), form).one(done.invoice());
                return ExitCode.OK;
            }
            return complaint.about(answer.violations());
        }
    }

    private static String fieldAt(String pointer) {
        if (pointer.equals("/on")) {
            return "--on";
        }
        return pointer.startsWith("/fields/") ? pointer.substring("/fields/".length()) : "";
    }
}
