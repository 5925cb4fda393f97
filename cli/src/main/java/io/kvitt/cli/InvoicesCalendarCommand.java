package io.kvitt.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvitt invoices calendar}: due dates for a calendar. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description =
                "Writes what is due as a calendar (RFC 5545), with alarms on your lead days. Taken in again, it changes what"
                        + " is there and repeats nothing.",
        footer = {"", "Examples:", "  kvitt invoices calendar > due.ics"})
final class InvoicesCalendarCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    InvoicesCalendarCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        try (OpenStore store = storeOptions.open(wiring)) {
            wiring.out().print(wiring.calendar(store, store.user()));
            return ExitCode.OK;
        }
    }
}
