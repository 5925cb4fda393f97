package io.kvitt.cli;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.invoice.CodeGrid;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.PaymentCode;
import io.kvitt.domain.invoice.port.CodeDrawing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt invoices qr}: the code that a bank's app makes a payment of. */
@Command(
        name = "qr",
        mixinStandardHelpOptions = true,
        description =
                "Draws a QR code that pays an invoice: EPC for euro, the Swedish invoice code for kronor. There is none"
                        + " where a check digit is wrong or something is in doubt.",
        footer = {
            "",
            "Examples:",
            "  kvitt invoices qr 1f3a9c02                on the terminal",
            "  kvitt invoices qr 1f3a9c02 --svg pay.svg"
        })
final class InvoicesQrCommand implements Callable<Integer> {

    private static final int PIXELS = 8;

    private final Wiring wiring;

    @Mixin
    private ChosenInvoice chosen = new ChosenInvoice();

    @ArgGroup
    private File file = new File();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    /** At most one file instead of the terminal. */
    static final class File {
        @Option(names = "--svg", paramLabel = "FILE", description = "Writes a drawing.")
        private Optional<Path> svg = Optional.empty();

        @Option(names = "--png", paramLabel = "FILE", description = "Writes a picture.")
        private Optional<Path> png = Optional.empty();
    }

    InvoicesQrCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Checked<KeptInvoice> found;
        try (OpenStore store = storeOptions.open(wiring)) {
            found = chosen.in(store);
        }
        Checked<PaymentCode> code = found.match(PaymentCode::of, Checked.Invalid::new);
        if (code instanceof Checked.Invalid<PaymentCode> invalid) {
            return new Complaint(wiring.err(), false, pointer -> "").about(invalid.violations());
        }
        draw(((Checked.Valid<PaymentCode>) code).value());
        return ExitCode.OK;
    }

    private void draw(PaymentCode code) throws IOException {
        CodeDrawing drawing = Wiring.codeDrawing();
        CodeGrid grid = drawing.grid(code);
        if (file.svg.isPresent()) {
            WholeFile.replace(file.svg.get(), grid.svg().getBytes(StandardCharsets.UTF_8));
        } else if (file.png.isPresent()) {
            WholeFile.replace(file.png.get(), drawing.png(grid, PIXELS));
        } else {
            wiring.out().print(grid.halfBlocks());
        }
    }
}
