package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.domain.document.ContentType;
import io.kvitt.domain.invoice.CodeGrid;
import io.kvitt.domain.invoice.PaymentCode;
import io.kvitt.domain.invoice.port.CodeDrawing;
import java.util.List;

/** The code that a bank's app makes a payment of. */
final class PaymentQrRoutes {

    private static final String SVG = "image/svg+xml";
    private static final String PNG = ContentType.PNG.mediaType();
    private static final int PIXELS = 8;

    private final InvoiceDesk desk;
    private final CodeDrawing drawing;

    PaymentQrRoutes(InvoiceDesk desk, CodeDrawing drawing) {
        this.desk = desk;
        this.drawing = drawing;
    }

    List<Route> routes() {
        return List.of(Route.of(
                        "GET",
                        "/v1/invoices/{type}/{invoice_id}/payment-qr",
                        "showPaymentQr",
                        "Draws a QR code that pays an invoice, if nothing of it is in doubt.")
                .answers(Answer.of(200, "The code as a drawing.", SVG, "<svg/>"))
                .answers(Answer.of(200, "The code as a picture.", PNG, "png"))
                .problem(ProblemCode.UNKNOWN_INVOICE_TYPE, ProblemCode.VALIDATION_FAILED, ProblemCode.NOT_ACCEPTABLE)
                .does(this::draw));
    }

    private Response draw(Call call) {
        PaymentCode code = Outcomes.valid(PaymentCode.of(desk.find(call, InvoiceType.at(call), call.at("invoice_id"))));
        CodeGrid grid = drawing.grid(code);
        Response drawn = call.accepted().equals(PNG)
                ? Response.of(200, PNG, drawing.png(grid, PIXELS))
                : Response.text(200, SVG, grid.svg());
        return drawn.with("Cache-Control", "private, no-cache").with("Vary", "Accept");
    }
}
