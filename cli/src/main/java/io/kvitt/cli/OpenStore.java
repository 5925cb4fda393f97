package io.kvitt.cli;

import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.document.port.DocumentPasswords;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.IdentityStore;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.identity.port.UserRecords;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.job.port.Jobs;
import io.kvitt.domain.mail.port.Mails;
import io.kvitt.domain.notice.port.NoticeStore;
import io.kvitt.domain.payment.port.Commitments;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.Reports;
import io.kvitt.domain.repeat.port.Repeats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is kept, open as long as a command works with it.
 *
 * @param whoever finds out whose records a command is about
 * @param userRecords tells users what is kept of them; none if it is in memory
 * @param file that it is; none if it is in memory
 */
record OpenStore(
        Debts debts,
        Invoices invoices,
        Payments payments,
        Commitments commitments,
        Reports reports,
        Repeats repeats,
        Originals originals,
        DocumentPasswords documentPasswords,
        Jobs jobs,
        Mails mails,
        NoticeStore notices,
        IdentityStore identity,
        Supplier<UserId> whoever,
        Optional<UserRecords> userRecords,
        Optional<Path> file,
        Runnable closing)
        implements AutoCloseable {

    /**
     * Who is logged in on this machine, or else its own user.
     *
     * @throws NotSignedIn if there was a login, and its session is over
     */
    UserId user() {
        return whoever.get();
    }

    /** All that users own here beside themselves, their sessions and connections; first what would make more of it. */
    List<OwnedRecords> records() {
        List<OwnedRecords> all = new ArrayList<>(List.of(
                mails, jobs, originals, documentPasswords, debts, invoices, payments, commitments, reports, repeats));
        all.addAll(notices.records());
        return List.copyOf(all);
    }

    @Override
    public void close() {
        closing.run();
    }
}
