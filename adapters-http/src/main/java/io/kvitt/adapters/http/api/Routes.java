package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Cursors;
import io.kvitt.adapters.http.Metrics;
import io.kvitt.adapters.http.Route;
import io.kvitt.adapters.http.dashboard.DashboardRoutes;
import io.kvitt.application.identity.ExportUser;
import io.kvitt.domain.invoice.port.CodeDrawing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every URL that is answered, on one page. */
public final class Routes {

    private Routes() {}

    /**
     * What the routes are made of.
     *
     * @param drawing draws payment codes
     * @param cursors that places in lists are written with
     * @param version of the program
     * @param storeProbe reads from the store, and fails as the store does
     * @param exportUser gives users what is kept of them; none where nothing is kept for long
     */
    public record Parts(
            DebtUses debts,
            PaymentUses payments,
            InvoiceUses invoices,
            TemplateUses templates,
            DocumentUses documents,
            MailUses mails,
            IdentityUses identity,
            ProviderUses providers,
            NoticeUses notices,
            CodeDrawing drawing,
            Cursors cursors,
            String version,
            Clock clock,
            Runnable storeProbe,
            Metrics metrics,
            Optional<ExportUser> exportUser) {}

    /** All of them. */
    public static List<Route> of(Parts parts) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new SystemRoutes(parts.version(), parts.clock(), parts.storeProbe(), parts.metrics()).routes());
        routes.addAll(new DebtRoutes(parts.debts(), parts.cursors()).routes());
        routes.addAll(new PlanRoutes(parts.debts(), parts.clock()).routes());
        routes.addAll(new PaymentRoutes(parts.payments(), parts.cursors()).routes());
        routes.addAll(new CommitmentRoutes(parts.payments()).routes());
        routes.addAll(papers(parts));
        routes.addAll(new NoticeRoutes(parts.notices(), parts.cursors()).routes());
        routes.addAll(new CalendarRoutes(parts.notices()).routes());
        routes.addAll(new DocumentRoutes(parts.invoices(), parts.documents()).routes());
        routes.addAll(new PageWordsRoutes(parts.invoices(), parts.documents()).routes());
        routes.addAll(new ReceiptRoutes(parts.invoices(), parts.documents()).routes());
        routes.addAll(new JobRoutes(parts.documents()).routes());
        routes.addAll(new MailRoutes(parts.mails()).routes());
        routes.addAll(new UploadRoutes(parts.documents()).routes());
        routes.addAll(new AuthRoutes(parts.identity()).routes());
        routes.addAll(new UserRoutes(parts.identity()).routes());
        routes.addAll(new ExportRoutes(parts.exportUser(), parts.clock()).routes());
        routes.addAll(new ProviderRoutes(parts.providers(), parts.identity().csrf()).routes());
        routes.addAll(new LegacyDebtRoutes(parts.debts()).routes());
        routes.addAll(new DashboardRoutes().routes());
        return new DocRoutes(parts.version()).beside(routes);
    }

    private static List<Route> papers(Parts parts) {
        WrittenInvoices written = new WrittenInvoices();
        InvoiceDesk desk = new InvoiceDesk(parts.invoices(), parts.cursors(), written);
        List<Route> routes = new ArrayList<>(new InvoiceRoutes(desk).routes());
        routes.addAll(new PaymentQrRoutes(desk, parts.drawing()).routes());
        routes.addAll(new KeptReceiptRoutes(desk).routes());
        routes.addAll(new InsightRoutes(parts.invoices(), written).routes());
        routes.addAll(new TemplateRoutes(parts.templates()).routes());
        return routes;
    }
}
