package io.kvitt.benchmarks.http;

import io.kvitt.adapters.crypto.CryptoAdapters;
import io.kvitt.adapters.crypto.CryptoKeys;
import io.kvitt.adapters.crypto.TokenIssuer;
import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.adapters.documents.code.ZxingCodes;
import io.kvitt.adapters.documents.einvoice.XmlInvoiceReader;
import io.kvitt.adapters.documents.pdf.PdfReportPrinter;
import io.kvitt.adapters.documents.template.TemplateLibrary;
import io.kvitt.adapters.http.Authentication;
import io.kvitt.adapters.http.Cursors;
import io.kvitt.adapters.http.Headers;
import io.kvitt.adapters.http.Metrics;
import io.kvitt.adapters.http.RateLimits;
import io.kvitt.adapters.http.Request;
import io.kvitt.adapters.http.Router;
import io.kvitt.adapters.http.Settings;
import io.kvitt.adapters.http.api.DebtUses;
import io.kvitt.adapters.http.api.IdentityUses;
import io.kvitt.adapters.http.api.InvoiceUses;
import io.kvitt.adapters.http.api.PaymentUses;
import io.kvitt.adapters.http.api.ProviderUses;
import io.kvitt.adapters.http.api.Routes;
import io.kvitt.adapters.http.javalin.JavalinServer;
import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.application.ReadInvoice;
import io.kvitt.application.identity.Identity;
import io.kvitt.application.identity.IdentityCrafts;
import io.kvitt.application.invoice.DeleteInvoice;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.application.invoice.ListInvoices;
import io.kvitt.application.invoice.ReviseInvoice;
import io.kvitt.application.invoice.ShowInvoice;
import io.kvitt.application.invoice.SumSpending;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.port.PictureReader;
import io.kvitt.domain.identity.PasswordRules;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceSource;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.Strategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** The API over a store in memory with 25 invoices, and a Jetty that sends the bytes of their page. */
final class Servers {

    static final UserId USER = new UserId("user_00000000-0000-4000-8000-000000000001");

    private static final int INVOICES = 25;

    private Servers() {}

    /** Serves both until the process is ended, and prints their ports. */
    static void run() throws Exception {
        InMemoryStore store = new InMemoryStore();
        fill(store);
        Router router = router(store);
        byte[] page = router.handle(new Request(
                        "GET", "/v1/invoices", Headers.NONE.with("Host", "127.0.0.1"), new byte[0], "127.0.0.1"))
                .body();
        JavalinServer kvitt = JavalinServer.start(router, "127.0.0.1", 0);
        System.out.println(kvitt.port() + " " + bare(page) + " " + page.length);
        System.out.flush();
        Thread.currentThread().join();
    }

    private static Router router(InMemoryStore store) {
        Clock clock = Clock.systemUTC();
        Metrics metrics = new Metrics();
        InvoiceUses invoices = new InvoiceUses(
                Servers::reading,
                new KeepInvoice(store.invoices(), text -> text, clock),
                new ListInvoices(store.invoices()),
                new ShowInvoice(store.invoices()),
                new ReviseInvoice(store.invoices(), clock),
                new DeleteInvoice(store.invoices(), clock),
                new SumSpending(store.invoices()),
                clock);
        Routes.Parts parts = new Routes.Parts(
                DebtUses.over(store.debts(), () -> new DebtId(UUID.randomUUID()), clock),
                PaymentUses.over(store.payments(), store.commitments(), store.reports(), new PdfReportPrinter(), clock),
                invoices,
                identity(store, clock),
                ProviderUses.none(clock),
                new Cursors(new byte[32]),
                "benchmark",
                clock,
                () -> {},
                metrics,
                Optional.empty());
        return Router.over(Routes.of(parts), Authentication.localUser(USER), store.repeats(), clock)
                .limits(RateLimits.none())
                .settings(Settings.local(Set.of("127.0.0.1")))
                .observer(metrics)
                .build();
    }

    private static IdentityUses identity(InMemoryStore store, Clock clock) {
        CryptoKeys keys = CryptoKeys.generate(clock.instant());
        CryptoAdapters crypto = CryptoAdapters.of(() -> keys, new TokenIssuer("https://kvitt.example", "kvitt"));
        Identity identity = new Identity(
                store.identity(),
                new IdentityCrafts(
                        crypto.passwords(),
                        new PasswordRules(password -> false),
                        crypto.accessTokens(),
                        crypto.refreshTokens(),
                        crypto.seals(),
                        crypto.secrets()),
                entry -> {},
                clock);
        return IdentityUses.over(identity, List.of(), () -> crypto.publicKeys(clock.instant()), false, clock);
    }

    private static ReadInvoice reading() {
        return new ReadInvoice(
                new AnyDocumentReader(),
                new XmlInvoiceReader(),
                TemplateLibrary.load(List.of()),
                PictureReader.outOfUse("not here"),
                new ZxingCodes());
    }

    private static void fill(InMemoryStore store) throws IOException {
        byte[] sample = Files.readAllBytes(Path.of("samples/ubl-nordvik.xml"));
        Invoice first = reading()
                .read(sample, ReadInvoice.Options.ALL)
                .invoices()
                .get(0)
                .invoice();
        for (int i = 0; i < INVOICES; i++) {
            Invoice one = first.toDraft()
                    .put(Field.INVOICE_NUMBER, new Found<>("N-" + i, Evidence.inData("N-" + i, "benchmark", 1)))
                    .done();
            store.invoices()
                    .add(KeptInvoice.first(
                            new InvoiceId(String.format("%064x", i)),
                            USER,
                            one,
                            new InvoiceSource(
                                    "ubl-nordvik.xml", "0".repeat(64), Strategy.E_INVOICE, Optional.empty(), false),
                            Clock.systemUTC().instant()));
        }
    }

    private static int bare(byte[] page) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(org.eclipse.jetty.server.Request request, Response response, Callback callback) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, page.length);
                response.write(true, ByteBuffer.wrap(page), callback);
                return true;
            }
        });
        server.start();
        return connector.getLocalPort();
    }
}
