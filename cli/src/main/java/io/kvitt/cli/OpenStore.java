package io.kvitt.cli;

import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.identity.port.AccountSwitches;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.DeniedTokens;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.OAuthStates;
import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.Throttles;
import io.kvitt.domain.identity.port.Users;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.payment.port.Commitments;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.Reports;

/** What is kept, open as long as a command works with it. */
record OpenStore(
        Debts debts,
        Invoices invoices,
        Payments payments,
        Commitments commitments,
        Reports reports,
        Users users,
        Sessions sessions,
        DeniedTokens deniedTokens,
        Connections connections,
        OAuthStates oauthStates,
        AccountSwitches accountSwitches,
        Throttles throttles,
        Duties duties,
        Runnable closing)
        implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
