package io.kvitt.adapters.http;

import io.kvitt.adapters.crypto.CryptoAdapters;
import io.kvitt.adapters.crypto.CryptoKeys;
import io.kvitt.adapters.crypto.TokenIssuer;
import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.adapters.documents.AnyPageImages;
import io.kvitt.adapters.documents.code.ZxingCodes;
import io.kvitt.adapters.documents.code.ZxingDrawing;
import io.kvitt.adapters.documents.einvoice.XmlInvoiceReader;
import io.kvitt.adapters.documents.mail.MimeMailReader;
import io.kvitt.adapters.documents.pdf.PdfReportPrinter;
import io.kvitt.adapters.documents.template.TemplateLearning;
import io.kvitt.adapters.documents.template.TemplateLibrary;
import io.kvitt.adapters.http.api.DebtUses;
import io.kvitt.adapters.http.api.DocumentUses;
import io.kvitt.adapters.http.api.IdentityUses;
import io.kvitt.adapters.http.api.InvoiceUses;
import io.kvitt.adapters.http.api.MailUses;
import io.kvitt.adapters.http.api.NoticeUses;
import io.kvitt.adapters.http.api.PaymentUses;
import io.kvitt.adapters.http.api.ProviderUses;
import io.kvitt.adapters.http.api.ReceiptJobs;
import io.kvitt.adapters.http.api.Routes;
import io.kvitt.adapters.http.api.SignedTickets;
import io.kvitt.adapters.http.api.SyncJobs;
import io.kvitt.adapters.http.api.TemplateUses;
import io.kvitt.adapters.http.api.TokenAuthentication;
import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.application.ReadInvoice;
import io.kvitt.application.document.ShowOriginal;
import io.kvitt.application.document.ShowWords;
import io.kvitt.application.identity.ExportUser;
import io.kvitt.application.identity.Identity;
import io.kvitt.application.identity.IdentityCrafts;
import io.kvitt.application.invoice.DeleteInvoice;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.application.invoice.ListInvoices;
import io.kvitt.application.invoice.ListUpcoming;
import io.kvitt.application.invoice.ReviseInvoice;
import io.kvitt.application.invoice.ShowInvoice;
import io.kvitt.application.invoice.SumSpending;
import io.kvitt.application.invoice.SumUpInvoices;
import io.kvitt.application.job.RunJobs;
import io.kvitt.application.job.WorkByKind;
import io.kvitt.application.mail.ReadMessage;
import io.kvitt.application.mail.SyncMailbox;
import io.kvitt.application.mail.TakeInDocument;
import io.kvitt.application.template.LearnTemplate;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.port.DebtPosition;
import io.kvitt.domain.document.AnnouncedDocument;
import io.kvitt.domain.document.UploadTicket;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.PictureReader;
import io.kvitt.domain.document.port.UploadTickets;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.PasswordRules;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.SecurityLog;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.job.JobKind;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.notice.port.NoticePosition;
import io.kvitt.domain.payment.port.PaymentPosition;
import io.kvitt.domain.payment.port.TimeSpan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A whole API over a store in memory, for tests. Whoever sends {@code Authorization: Bearer anna} is Anna, {@code Bearer bo} Bo; the
 * cookie {@code __Host-at=anna} is Anna too, with the token {@code csrf-anna}. Without either, nobody is signed in.
 */
public final class Household {

    public static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    public static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    public static final String SITE = "https://app.example";

    /** What time it is, unless something else is said. */
    public static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private static final int MOST_EXPORTED = 500;
    private static final Cursors CURSORS = new Cursors(new byte[32]);
    private static final UploadTickets TICKETS = new SignedTickets(CURSORS);

    private static final CryptoAdapters CRYPTO = crypto();

    private final InMemoryStore store = new InMemoryStore();
    private final List<SecurityLog.Entry> noted = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final List<Route> routes;
    private final Router router;
    private final RunJobs jobs;

    private final Identity identity;

    /** With the limits of the tests, which are none. */
    public Household() {
        this(RateLimits.none());
    }

    public Household(RateLimits limits) {
        this(limits, (identity, clock) -> ProviderUses.none(clock));
    }

    /** With providers, made of the use cases and the clock. */
    public Household(RateLimits limits, BiFunction<Identity, Clock, ProviderUses> made) {
        this(limits, made, NOVEMBER);
    }

    /** In another time: a provider that somebody else wrote looks at a clock of its own. */
    public Household(RateLimits limits, BiFunction<Identity, Clock, ProviderUses> made, Clock clock) {
        this(limits, made, clock, new AnyDocumentReader(), documents -> documents);
    }

    /** With another reader of documents, and with documents used in another way. */
    public Household(DocumentReader reader, UnaryOperator<DocumentUses> documents) {
        this(RateLimits.none(), (identity, clock) -> ProviderUses.none(clock), NOVEMBER, reader, documents);
    }

    private Household(
            RateLimits limits,
            BiFunction<Identity, Clock, ProviderUses> made,
            Clock clock,
            DocumentReader reader,
            UnaryOperator<DocumentUses> documents) {
        identity = new Identity(
                store.identity(),
                new IdentityCrafts(
                        CRYPTO.passwords(),
                        new PasswordRules(Set.of("password")::contains),
                        CRYPTO.accessTokens(),
                        CRYPTO.refreshTokens(),
                        CRYPTO.seals(),
                        CRYPTO.secrets()),
                noted::add,
                clock);
        InvoiceUses invoices = new InvoiceUses(
                () -> reading(reader),
                new KeepInvoice(store.invoices(), store.originals(), Household::sha256, clock),
                new ListInvoices(store.invoices()),
                new ShowInvoice(store.invoices()),
                new ReviseInvoice(store.invoices(), clock),
                new DeleteInvoice(store.invoices(), clock),
                new ListUpcoming(store.invoices()),
                new SumSpending(store.invoices()),
                new SumUpInvoices(store.invoices()),
                clock);
        TemplateUses templates = new TemplateUses(
                new LearnTemplate(
                        store.invoices(), store.originals(), reader, owner -> List.of(), TemplateLearning::learn),
                Optional.of(TemplateUses.Own.of(ANNA, store.ownTemplates())));
        jobs = new RunJobs(
                store.jobs(),
                new WorkByKind(Map.of(
                        JobKind.READ_DOCUMENT,
                        new ReceiptJobs(invoices, new ShowOriginal(store.originals())),
                        JobKind.SYNC_MAILBOXES,
                        new SyncJobs(store.mails(), () -> sync(reader, clock), clock))),
                clock);
        ProviderUses providers = made.apply(identity, clock);
        Metrics metrics = new Metrics();
        routes = Routes.of(new Routes.Parts(
                DebtUses.over(store.debts(), () -> new DebtId(new UUID(0x4000, ids.incrementAndGet())), clock),
                PaymentUses.over(store.payments(), store.commitments(), store.reports(), new PdfReportPrinter(), clock),
                invoices,
                templates,
                documents.apply(DocumentUses.over(
                        store.originals(),
                        store.jobs(),
                        new AnyPageImages(),
                        () -> new ShowWords(reader, PictureReader.outOfUse("not in tests")),
                        TICKETS,
                        clock)),
                MailUses.over(store.mails(), store.jobs(), store.originals(), store.invoices(), clock),
                IdentityUses.over(
                        identity,
                        List.of(
                                store.debts(),
                                store.invoices(),
                                store.payments(),
                                store.commitments(),
                                store.reports(),
                                store.originals(),
                                store.jobs(),
                                store.notices().notices(),
                                store.notices().preferences(),
                                store.notices().devices(),
                                store.notices().feeds()),
                        () -> CRYPTO.publicKeys(clock.instant()),
                        true,
                        clock),
                providers,
                NoticeUses.over(store.notices(), store.invoices(), CRYPTO.secrets(), clock),
                new ZxingDrawing(),
                CURSORS,
                "test",
                clock,
                () -> store.debts().list(ANNA, DebtPosition.START, 1),
                metrics,
                Optional.of(new ExportUser(this::tell, MOST_EXPORTED))));
        router = Router.over(routes, this::whoSends, store.repeats(), clock)
                .limits(limits)
                .settings(new Settings(Set.of(SITE), Set.of("localhost", "127.0.0.1", "kvitt.example"), 0, false))
                .observer(metrics)
                .build();
    }

    /** With the samples alone in reach: no other mailbox answers. */
    private SyncMailbox sync(DocumentReader reader, Clock clock) {
        KeepInvoice keep = new KeepInvoice(store.invoices(), store.originals(), Household::sha256, clock);
        TakeInDocument takeIn = new TakeInDocument(store.originals(), reading(reader), keep, clock);
        return new SyncMailbox(
                store.mails(),
                Map.of(MailboxKind.FOLDER, SampleMailbox::open),
                new ReadMessage(new MimeMailReader(), takeIn, clock),
                PollTimes.USUAL,
                () -> new LeaseOwner(UUID.randomUUID()),
                clock);
    }

    public List<Route> routes() {
        return routes;
    }

    public Router router() {
        return router;
    }

    /** Does what waits to be done in the background. */
    public void runJobs() {
        while (jobs.runNext()) {
            // until nothing is left
        }
    }

    /** A ticket that was given out so long ago. */
    public static UploadTicket ticket(AnnouncedDocument announced, Duration ago) {
        return TICKETS.issue(ANNA, announced, NOVEMBER.instant().minus(ago));
    }

    public InMemoryStore store() {
        return store;
    }

    /** Everything that is kept, as text: equal before and after means that nothing was stored. */
    public String dump() {
        StringBuilder all = new StringBuilder();
        for (UserId owner : List.of(ANNA, BO)) {
            all.append(store.debts().list(owner, DebtPosition.START, 200))
                    .append(store.payments().list(owner, TimeSpan.ALWAYS, PaymentPosition.START, 200))
                    .append(store.invoices().list(owner, InvoicePosition.START, 200).invoices().stream()
                            .map(one -> one.id() + " " + one.version())
                            .toList())
                    .append(store.commitments().all(owner))
                    .append(store.jobs().open(owner))
                    .append(store.mails().of(owner))
                    .append(store.notices().notices().list(owner, NoticePosition.START, false, 200))
                    .append(store.notices().preferences().find(owner))
                    .append(store.notices().devices().of(owner));
        }
        all.append(store.originals().owners()).append(store.ownTemplates().names());
        return all.toString();
    }

    private static CryptoAdapters crypto() {
        CryptoKeys keys = CryptoKeys.generate(Instant.EPOCH);
        return CryptoAdapters.of(() -> keys, new TokenIssuer("https://kvitt.example", "kvitt").withTokensOfADay());
    }

    /** Those who signed up have real tokens; Anna and Bo are known by their names. */
    private Authentication.Outcome whoSends(Request request) {
        Cookies cookies = Cookies.of(request);
        boolean hasCookie = cookies.has("__Host-at");
        boolean isReal = request.header("Authorization")
                        .filter(one -> one.contains("."))
                        .isPresent()
                || cookies.only("__Host-at").filter(one -> one.contains(".")).isPresent();
        if (isReal) {
            return TokenAuthentication.required(identity.checkAccess(List.of()), identity.csrfProof())
                    .of(request);
        }
        if (hasCookie && request.header("Authorization").isPresent()) {
            return new Authentication.Refused(ProblemCode.MULTIPLE_CREDENTIALS);
        }
        if (hasCookie) {
            return cookies.only("__Host-at")
                    .filter("anna"::equals)
                    .<Authentication.Outcome>map(name -> new Authentication.SignedIn(
                            ANNA, new Authentication.Cookie(new Authentication.Csrf("csrf-anna"))))
                    .orElse(new Authentication.Refused(ProblemCode.INVALID_TOKEN));
        }
        return switch (request.header("Authorization").orElse("")) {
            case "Bearer anna" -> new Authentication.SignedIn(ANNA, new Authentication.Bearer());
            case "Bearer bo" -> new Authentication.SignedIn(BO, new Authentication.Bearer());
            case "Bearer broken" -> throw new IllegalStateException("the password of somebody");
            case "" -> new Authentication.Refused(ProblemCode.MISSING_TOKEN);
            default -> new Authentication.Refused(ProblemCode.INVALID_TOKEN);
        };
    }

    /** Debts alone, which is enough to tell owners apart. */
    private void tell(UserId owner, Consumer<String> lines) {
        var debts = store.debts().list(owner, DebtPosition.START, 200).debts();
        lines.accept("{\"record\":\"export_of_user\",\"format\":1,\"debt\":" + debts.size() + "}");
        debts.forEach(debt -> lines.accept("{\"record\":\"debt\",\"id\":\"" + debt.id() + "\"}"));
    }

    private static ReadInvoice reading(DocumentReader reader) {
        return new ReadInvoice(
                reader,
                new XmlInvoiceReader(),
                TemplateLibrary.load(List.of()),
                PictureReader.outOfUse("not in tests"),
                new ZxingCodes());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
