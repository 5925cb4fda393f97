package io.kvitt.cli;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.PaymentId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose payments they are. */
final class PayerOption {

    private static final String PREFIX = "user_";

    @Option(
            names = "--user",
            paramLabel = "UUID",
            description = "Whose payments. Default: who is logged in, or the user of this machine.")
    private Optional<String> user = Optional.empty();

    /** As stated, or whose store it is. */
    String stated(Wiring wiring, StoreOptions store) {
        return user.orElseGet(() -> store.user(wiring).value().substring(PREFIX.length()));
    }

    /** The user, or why it is none. */
    Checked<UserId> checked(Wiring wiring, StoreOptions store) {
        return PaymentId.check(stated(wiring, store), PaymentField.USER_ID.pointer())
                .match(id -> new Checked.Valid<>(new UserId(PREFIX + id)), Checked.Invalid::new);
    }
}
