package io.kvitt.adapters.local;

import io.kvitt.domain.identity.AccountSwitch;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.AccountSwitches;
import java.time.Instant;
import java.util.List;

/**
 * Leaves to switch accounts in the table {@code account_switch}, a row each, its key the hash of the proof. With each new one, some
 * that ran out are cleared away: it was made a lifetime before its own end.
 */
final class SqliteAccountSwitches implements AccountSwitches {

    /** A leave a row. */
    static final Table<AccountSwitch> TABLE = new Table<>(
                    "account_switch",
                    List.of("proof", "owner", "account", "granted", "ends_at"),
                    1,
                    SqliteAccountSwitches::read,
                    SqliteAccountSwitches::write)
            .withUntoldKey();

    private final SqliteFile file;

    SqliteAccountSwitches(SqliteFile file) {
        this.file = file;
    }

    @Override
    public boolean add(AccountSwitch leave) {
        return file.write(open -> {
            TABLE.removal().someOver(open, leave.endsAt().minus(AccountSwitch.LIFETIME));
            return TABLE.add(open, leave);
        });
    }

    @Override
    public boolean use(SecretHash proof, UserId user, GoogleSubject account, SecretHash grant, Instant now) {
        return file.write(open -> {
            boolean admitted = TABLE.find(open, proof.hex())
                    .filter(leave -> leave.admits(user, account, grant, now))
                    .isPresent();
            if (admitted) {
                TABLE.removal().one(open, proof.hex());
            }
            return admitted;
        });
    }

    private static NewRow write(AccountSwitch leave) {
        return new NewRow()
                .text(leave.proof().hex())
                .text(leave.user().value())
                .text(leave.account().value())
                .text(leave.grant().hex())
                .time(leave.endsAt());
    }

    private static AccountSwitch read(KeptRow row) {
        return new AccountSwitch(
                new SecretHash(row.text(1)),
                new UserId(row.text(2)),
                new GoogleSubject(row.text(3)),
                new SecretHash(row.text(4)),
                row.time(5));
    }
}
