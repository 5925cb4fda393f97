package io.kvitt.domain.invoice;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody changes of an invoice at once: corrections of what was read, how far it is paid, and that it was looked at.
 *
 * @param standing how far it is paid from now on; as before if nothing is said
 * @param confirms whether it was looked at and is right from now on
 */
public record InvoiceRevision(StatedCorrections corrections, Optional<Standing> standing, boolean confirms) {

    /**
     * How far it is paid.
     *
     * @param on the day of payment; not looked at where there is none
     */
    public record Standing(InvoiceStatus status, LocalDate on) {}

    /** Corrections alone. */
    public static InvoiceRevision of(StatedCorrections corrections) {
        return new InvoiceRevision(corrections, Optional.empty(), false);
    }

    /** The same, and it was looked at and is right. */
    public InvoiceRevision confirming() {
        return new InvoiceRevision(corrections, standing, true);
    }

    /** The same, and it is paid so far. */
    public InvoiceRevision with(Standing other) {
        return new InvoiceRevision(corrections, Optional.of(other), confirms);
    }

    /** The next version of an invoice, or everything that is wrong. */
    public Checked<KeptInvoice> of(KeptInvoice now, UserId by, Instant at) {
        return corrections
                .over(now, by, at)
                .match(said -> new Checked.Valid<>(revised(now, said, at)), Checked.Invalid::new);
    }

    private KeptInvoice revised(KeptInvoice now, Amendments said, Instant at) {
        KeptInvoice amended = now.amended(confirms ? said.confirmed(at) : said, at);
        return standing.map(stand -> stood(amended, stand, at).insteadOf(now)).orElse(amended);
    }

    private static KeptInvoice stood(KeptInvoice now, Standing stand, Instant at) {
        return switch (stand.status()) {
            case OPEN -> now.reopened(at);
            case VOID -> now.voided(at);
            case PAID -> now.paid(true, stand.on(), at);
            case PARTIALLY_PAID -> now.paid(false, stand.on(), at);
        };
    }
}
