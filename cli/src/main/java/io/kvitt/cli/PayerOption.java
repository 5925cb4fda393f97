package io.kvitt.cli;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.PaymentId;
import picocli.CommandLine.Option;

/** Whose payments they are. */
final class PayerOption {

    /** The user of this machine. */
    static final String LOCAL = Wiring.LOCAL_USER.value().substring("user_".length());

    @Option(names = "--user", paramLabel = "UUID", description = "Whose payments. Default: the user of this machine.")
    private String user = LOCAL;

    String stated() {
        return user;
    }

    /** The user, or why it is none. */
    Checked<UserId> checked() {
        return PaymentId.check(user, PaymentField.USER_ID.pointer())
                .match(id -> new Checked.Valid<>(new UserId("user_" + id)), Checked.Invalid::new);
    }
}
