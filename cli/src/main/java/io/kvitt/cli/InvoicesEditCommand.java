package io.kvitt.cli;

import io.kvitt.domain.invoice.InvoiceRevision;
import io.kvitt.domain.invoice.StatedCorrections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvitt invoices edit}: corrects what was read wrongly. */
@Command(
        name = "edit",
        mixinStandardHelpOptions = true,
        description =
                "Puts other values in the place of what was read wrongly. What was read is kept beside them. Fields have"
                        + " the names of kvitt parse --json.",
        footer = {
            "",
            "Examples:",
            "  kvitt invoices edit 1f3a9c02 due_date=2026-11-30 amount_due=9412.00",
            "  kvitt invoices edit 1f3a9c02 seller_name='Wallenstam AB' --confirm",
            "  kvitt invoices edit 1f3a9c02 --clear due_date        what was read is good after all"
        })
final class InvoicesEditCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InvoiceChange change = new InvoiceChange();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FIELD=VALUE",
            description = "A field, and the value that it should have.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--clear",
            paramLabel = "FIELD",
            description = "Take the correction of a field away. May be given several times.")
    private List<String> cleared = new ArrayList<>();

    @Option(names = "--confirm", description = "With this it is right: it needs no other look.")
    private boolean confirm;

    InvoicesEditCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Optional<String>> fields = new LinkedHashMap<>();
        settings.forEach(setting -> put(fields, name(setting), Optional.of(value(setting))));
        cleared.forEach(name -> put(fields, name, Optional.empty()));
        if (fields.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "state a FIELD=VALUE, or a field to --clear");
        }
        InvoiceRevision revision = InvoiceRevision.of(new StatedCorrections(fields));
        return change.revise(wiring, confirm ? revision.confirming() : revision);
    }

    private void put(Map<String, Optional<String>> fields, String name, Optional<String> value) {
        if (fields.putIfAbsent(name, value) != null) {
            throw new ParameterException(spec.commandLine(), name + " is stated twice");
        }
    }

    private String name(String setting) {
        int at = setting.indexOf('=');
        if (at < 1) {
            throw new ParameterException(spec.commandLine(), "'" + setting + "' is no FIELD=VALUE");
        }
        return setting.substring(0, at);
    }

    private static String value(String setting) {
        return setting.substring(setting.indexOf('=') + 1);
    }
}
