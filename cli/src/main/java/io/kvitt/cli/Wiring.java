package io.kvitt.cli;

import io.kvitt.adapters.crypto.CommonPasswords;
import io.kvitt.adapters.crypto.CryptoAdapters;
import io.kvitt.adapters.crypto.CryptoKeys;
import io.kvitt.adapters.crypto.ForgottenKeys;
import io.kvitt.adapters.crypto.KeyFile;
import io.kvitt.adapters.crypto.OidcSettings;
import io.kvitt.adapters.crypto.TokenIssuer;
import io.kvitt.adapters.documents.AnyDocumentMarker;
import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.adapters.documents.AnyPageImages;
import io.kvitt.adapters.documents.code.ZxingCodes;
import io.kvitt.adapters.documents.code.ZxingDrawing;
import io.kvitt.adapters.documents.einvoice.XmlInvoiceReader;
import io.kvitt.adapters.documents.mail.MimeMailReader;
import io.kvitt.adapters.documents.ocr.TesseractPictures;
import io.kvitt.adapters.documents.pdf.BundledFonts;
import io.kvitt.adapters.documents.pdf.PdfReportPrinter;
import io.kvitt.adapters.documents.template.RenewedLibrary;
import io.kvitt.adapters.documents.template.TemplateLearning;
import io.kvitt.adapters.documents.template.TemplateLibrary;
import io.kvitt.adapters.google.GoogleAdapters;
import io.kvitt.adapters.google.GoogleClient;
import io.kvitt.adapters.google.GoogleConfig;
import io.kvitt.adapters.google.GoogleEndpoints;
import io.kvitt.adapters.google.gmail.GmailConfig;
import io.kvitt.adapters.google.gmail.GmailMailboxes;
import io.kvitt.adapters.google.gmail.MailTokens;
import io.kvitt.adapters.http.AnswerLog;
import io.kvitt.adapters.http.Authentication;
import io.kvitt.adapters.http.Cursors;
import io.kvitt.adapters.http.Metrics;
import io.kvitt.adapters.http.RateLimits;
import io.kvitt.adapters.http.Route;
import io.kvitt.adapters.http.Router;
import io.kvitt.adapters.http.Settings;
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
import io.kvitt.adapters.http.javalin.JavalinServer;
import io.kvitt.adapters.http.openapi.OpenApi;
import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.adapters.local.LocalStore;
import io.kvitt.adapters.local.TemplateFolder;
import io.kvitt.adapters.local.mail.FolderMailboxes;
import io.kvitt.application.ReadBatch;
import io.kvitt.application.ReadInvoice;
import io.kvitt.application.debt.ArchiveDebt;
import io.kvitt.application.debt.ChangeDebt;
import io.kvitt.application.debt.RecordDebt;
import io.kvitt.application.document.KeepDocumentPassword;
import io.kvitt.application.document.RecallDocumentPasswords;
import io.kvitt.application.document.ShowOriginal;
import io.kvitt.application.document.ShowWords;
import io.kvitt.application.document.TidyOriginals;
import io.kvitt.application.identity.AccessAnswer;
import io.kvitt.application.identity.CheckAccess;
import io.kvitt.application.identity.DoDuties;
import io.kvitt.application.identity.Errand;
import io.kvitt.application.identity.ExportUser;
import io.kvitt.application.identity.ForgetCredential;
import io.kvitt.application.identity.GoogleAccess;
import io.kvitt.application.identity.Identity;
import io.kvitt.application.identity.IdentityCrafts;
import io.kvitt.application.identity.Origin;
import io.kvitt.application.identity.Patience;
import io.kvitt.application.identity.ResumeSession;
import io.kvitt.application.invoice.DeleteInvoice;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.application.invoice.ListInvoices;
import io.kvitt.application.invoice.ListUpcoming;
import io.kvitt.application.invoice.ReviseInvoice;
import io.kvitt.application.invoice.ShowInvoice;
import io.kvitt.application.invoice.SumSpending;
import io.kvitt.application.invoice.SumUpInvoices;
import io.kvitt.application.job.JobWork;
import io.kvitt.application.job.RunJobs;
import io.kvitt.application.job.WorkByKind;
import io.kvitt.application.mail.ChangeMailbox;
import io.kvitt.application.mail.FindThisMonths;
import io.kvitt.application.mail.ForgetMailbox;
import io.kvitt.application.mail.IngestFolder;
import io.kvitt.application.mail.ReadLocked;
import io.kvitt.application.mail.ReadMessage;
import io.kvitt.application.mail.SyncDueMailboxes;
import io.kvitt.application.mail.SyncMailbox;
import io.kvitt.application.mail.SyncWhole;
import io.kvitt.application.mail.TakeInDocument;
import io.kvitt.application.mail.WatchConnection;
import io.kvitt.application.mail.WatchFolder;
import io.kvitt.application.notice.CatchUp;
import io.kvitt.application.notice.ForgetNotices;
import io.kvitt.application.notice.MarkRead;
import io.kvitt.application.notice.RemindOwners;
import io.kvitt.application.notice.ShowCalendar;
import io.kvitt.application.notice.TellOwner;
import io.kvitt.application.payment.ConfirmCommitment;
import io.kvitt.application.payment.ListCommitments;
import io.kvitt.application.payment.MatchPayments;
import io.kvitt.application.payment.NotePayments;
import io.kvitt.application.payment.ReportMonth;
import io.kvitt.application.payment.ReversePayment;
import io.kvitt.application.payment.SubmitPayment;
import io.kvitt.application.template.KeepTemplate;
import io.kvitt.application.template.LearnTemplate;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.Secret;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.port.DebtPosition;
import io.kvitt.domain.document.port.DocumentMarker;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.PictureReader;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.PasswordRules;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.identity.port.GoogleOAuth;
import io.kvitt.domain.identity.port.IdTokens;
import io.kvitt.domain.identity.port.IdentityStore;
import io.kvitt.domain.identity.port.OidcProvider;
import io.kvitt.domain.identity.port.SecurityLog;
import io.kvitt.domain.invoice.port.CodeDrawing;
import io.kvitt.domain.invoice.port.InvoiceTemplates;
import io.kvitt.domain.job.JobKind;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mailboxes;
import io.kvitt.domain.notice.port.Notifier;
import io.kvitt.domain.payment.port.ReportPrinter;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The composition root of local use: builds the adapters, and is the only one that reads the environment.
 *
 * <p>{@code KVITT_TERMINALS} names the standard streams that are terminals (the launcher knows, Java does not);
 * {@code XDG_CONFIG_HOME} moves the folder of the user's own templates; {@code KVITT_TESSERACT} is the path of the OCR
 * program, where it is not found by its name; {@code NO_COLOR} turns colours off; {@code KVITT_STORE} names the file that
 * everything is kept in, {@code KVITT_KEYS} that of the keys where it does not lie beside it, {@code KVITT_OIDC_ISSUER}, {@code _CLIENT} and
 * {@code _SECRET_FILE} set up a provider to sign in at, {@code KVITT_GOOGLE_CLIENT}, {@code _SECRET_FILE} and {@code _APP_CLIENTS} our
 * clients at Google, {@code KVITT_GOOGLE_URL} and {@code KVITT_GMAIL_URL} something on this machine that stands for Google and for Gmail,
 * {@code KVITT_URL} is where browsers reach us,
 * {@code KVITT_CORS_ORIGINS} the sites whose pages may call the API, separated by commas; {@code KVITT_DAY_TOKENS=1} lets clients
 * of the predecessors have tokens of 24 hours, {@code XDG_DATA_HOME} or {@code LOCALAPPDATA} the folder that it else is in; {@code COLUMNS} is the width of the
 * terminal.
 */
final class Wiring {

    /** Whose everything on a machine is, as long as nobody signs in. */
    static final UserId LOCAL_USER = new UserId("user_00000000-0000-4000-8000-000000000001");

    private static final TokenIssuer TOKENS = new TokenIssuer("https://localhost", "kvitt");

    /** Characters of what users take away at once over HTTP; more is written to a file. */
    private static final int MOST_EXPORTED = 16 << 20;

    private static final int MAILBOXES_AT_ONCE = 100;

    /** Under this name the environment says which system it is. */
    static final String SYSTEM = "os.name";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Optional<Console> console;

    /**
     * Takes the surroundings, without a terminal to ask at.
     *
     * @param clock says what time it is, and in which zone it is today
     */
    Wiring(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, Clock clock) {
        this(in, out, err, environment, clock, Optional.empty());
    }

    private Wiring(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Clock clock,
            Optional<Console> console) {
        this.console = console;
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /** The surroundings of a process of our own: here the settings that hold for the whole JVM are made. */
    static Wiring ofThisProcess(PrintStream out, PrintStream err) {
        System.setProperty("java.awt.headless", "true");
        // PDFBox complains about damaged documents in a log; we tell of them in our own words.
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        // Otherwise it would look for the log of the server, and start it for every document.
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        BundledFonts.useOnlyThese();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put(SYSTEM, System.getProperty("os.name", ""));
        return new Wiring(
                System.in,
                out,
                err,
                environment,
                Clock.system(ZoneId.systemDefault()),
                Optional.ofNullable(System.console()));
    }

    /** Loads what reading needs on a thread of its own, while the command line is still being understood. */
    void prepareToRead() {
        Thread preparing = new Thread(
                () -> {
                    AnyDocumentReader.prepare();
                    new XmlInvoiceReader().read("<Invoice/>".getBytes(StandardCharsets.UTF_8));
                },
                "kvitt-prepare");
        preparing.setDaemon(true);
        preparing.start();
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean outIsTerminal() {
        return isTerminal('1');
    }

    boolean errIsTerminal() {
        return isTerminal('2');
    }

    boolean colours() {
        return outIsTerminal() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    DocumentReader documents() {
        return new AnyDocumentReader();
    }

    DocumentMarker marker() {
        return new AnyDocumentMarker();
    }

    /** Whether the first bytes of a file are those of a document, whatever it is called. */
    static boolean beginsLikeADocument(byte[] head) {
        return AnyDocumentReader.beginsLikeADocument(head);
    }

    /**
     * Builds the reading of invoices.
     *
     * @param ocr which pictures may be read, where there is an engine for it
     */
    ReadInvoice readInvoice(InvoiceTemplates templates, OcrUse ocr) {
        return new ReadInvoice(documents(), new XmlInvoiceReader(), templates, pictures(ocr), new ZxingCodes());
    }

    private PictureReader pictures(OcrUse ocr) {
        return switch (ocr) {
            case ALL_PICTURES -> new TesseractPictures(tesseract());
            case DOCUMENTS_WITHOUT_TEXT -> new TesseractPictures(tesseract()).onlyWhereTextIsMissing();
            case NONE -> PictureReader.outOfUse("OCR was switched off: --no-ocr");
        };
    }

    private String tesseract() {
        String given = environment.getOrDefault("KVITT_TESSERACT", "");
        return given.isBlank() ? TesseractPictures.ON_PATH : given;
    }

    /** The given folders, else the user's own where there is one, then the built-in templates if wanted. */
    TemplateLibrary templates(List<Path> given, boolean builtIn) {
        List<Path> folders = new ArrayList<>(given);
        defaultTemplates().filter(folder -> given.isEmpty()).ifPresent(folders::add);
        TemplateLibrary library = TemplateLibrary.load(folders);
        return builtIn ? library : library.withoutBuiltIn();
    }

    private Optional<Path> defaultTemplates() {
        return templateFolder().filter(Files::isDirectory);
    }

    private Optional<Path> templateFolder() {
        return config().map(config -> config.resolve("kvitt/templates"));
    }

    /** The user's own templates, also those that are kept while we run, then the built-in ones. */
    private InvoiceTemplates usualTemplates() {
        Supplier<TemplateLibrary> load = () -> templates(List.of(), true);
        return templateFolder()
                .<InvoiceTemplates>map(folder -> new RenewedLibrary(folder, load))
                .orElseGet(load);
    }

    /** {@code ~/.config/kvitt/templates}, whether or not it is there. */
    Path ownTemplates() {
        return templateFolder()
                .orElseThrow(
                        () -> new IllegalStateException("there is no home folder to keep templates in: use --out"));
    }

    /** What is kept in memory and gone with the process. */
    OpenStore memory() {
        InMemoryStore store = new InMemoryStore();
        return new OpenStore(
                store.debts(),
                store.invoices(),
                store.payments(),
                store.commitments(),
                store.reports(),
                store.repeats(),
                store.originals(),
                store.documentPasswords(),
                store.jobs(),
                store.mails(),
                store.notices(),
                store.identity(),
                () -> LOCAL_USER,
                Optional.empty(),
                Optional.empty(),
                () -> {});
    }

    /** What is kept in that file. */
    OpenStore store(Path file) {
        LocalStore store = LocalStore.open(file);
        IdentityStore identity = store.identity();
        return new OpenStore(
                store.debts(),
                store.invoices(),
                store.payments(),
                store.commitments(),
                store.reports(),
                store.repeats(),
                store.originals(),
                store.documentPasswords(),
                store.jobs(),
                store.mails(),
                store.notices(),
                identity,
                () -> whoever(identity, file),
                Optional.of(store.userRecords()),
                Optional.of(file),
                store::close);
    }

    /** Keys are not looked at unless somebody logged in. */
    private UserId whoever(IdentityStore store, Path file) {
        Optional<Secret> token = SignInFile.beside(file).read();
        return token.isEmpty()
                ? LOCAL_USER
                : identity(store, file)
                        .resumeSession()
                        .of(token.get().reveal())
                        .map(resumed -> resumed.user().id())
                        .orElseThrow(() -> new NotSignedIn(
                                "Your session is over: 'kvitt login NAME' begins another, 'kvitt logout' does"
                                        + " without."));
    }

    /** The use cases of who people are, over a store, with the keys that lie beside it. */
    Identity identity(IdentityStore store, Path file) {
        return identity(store, crypto(Optional.of(file)), this::tell);
    }

    private Identity identity(OpenStore store) {
        return identity(store.identity(), crypto(store.file()), this::tell);
    }

    private Identity identity(IdentityStore store, CryptoAdapters crypto, SecurityLog log) {
        IdentityCrafts crafts = new IdentityCrafts(
                crypto.passwords(),
                new PasswordRules(new CommonPasswords()),
                crypto.accessTokens(),
                crypto.refreshTokens(),
                crypto.seals(),
                crypto.secrets());
        return new Identity(store, crafts, log, clock);
    }

    /** With the keys beside a store, or else with keys that are forgotten with the process. */
    private CryptoAdapters crypto(Optional<Path> store) {
        TokenIssuer issuer = givesTokensOfADay() ? TOKENS.withTokensOfADay() : TOKENS;
        return CryptoAdapters.of(
                store.<Supplier<CryptoKeys>>map(file -> KeyFile.open(keys(file), clock))
                        .orElseGet(() -> new ForgottenKeys(clock)),
                issuer);
    }

    /** Sites whose pages may call the API; without any, only our own. */
    private Set<String> origins() {
        return Stream.of(environment.getOrDefault("KVITT_CORS_ORIGINS", "").split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a file for keys was named. */
    boolean hasOwnKeys() {
        return !environment.getOrDefault("KVITT_KEYS", "").isBlank();
    }

    /** What is set up of providers; without any, nobody but ourselves is asked anything. */
    private ProviderUses providers(Identity identity, Optional<GoogleOAuth> google) {
        return new ProviderUses(
                setting("KVITT_OIDC_ISSUER").map(issuer -> signIn(identity, issuer)),
                google.map(oauth -> google(identity, oauth)),
                clock);
    }

    private ProviderUses.SignIn signIn(Identity identity, String issuer) {
        OidcSettings plain = OidcSettings.of(issuer, new OAuthClientId(needed("KVITT_OIDC_CLIENT")));
        OidcSettings settings = setting("KVITT_OIDC_SECRET_FILE")
                .map(file -> plain.withSecret(secretIn(file)))
                .orElse(plain);
        OidcProvider provider = CryptoAdapters.oidcProvider(settings);
        return new ProviderUses.SignIn(
                identity.startSignIn(provider, needed("KVITT_URL") + "/v1/auth/callback", List.of("/")),
                identity.finishSignIn(provider));
    }

    private ProviderUses.Google google(Identity identity, GoogleOAuth google) {
        return new ProviderUses.Google(
                identity.startGoogleConnect(google, googleBack(), List.of("/")),
                identity.finishGoogleConnect(google, googleIdTokens()),
                identity.takeGoogleTokens(google));
    }

    /** Google, if our client there is set up; one for the process, as it remembers when Google does not answer. */
    private Optional<GoogleOAuth> googleOAuth() {
        return setting("KVITT_GOOGLE_CLIENT").map(client -> {
            GoogleClient web = new GoogleClient(
                    new OAuthClientId(client), Optional.of(secretIn(needed("KVITT_GOOGLE_SECRET_FILE"))));
            List<GoogleClient> apps = Stream.of(
                            setting("KVITT_GOOGLE_APP_CLIENTS").orElse("").split(","))
                    .filter(id -> !id.isBlank())
                    .map(id -> new GoogleClient(new OAuthClientId(id.strip()), Optional.empty()))
                    .toList();
            return GoogleAdapters.oauth(new GoogleConfig(web, apps, googleBack(), googleEndpoints()), clock);
        });
    }

    private GoogleEndpoints googleEndpoints() {
        return address("KVITT_GOOGLE_URL", GoogleEndpoints::at).orElse(GoogleEndpoints.GOOGLE);
    }

    private IdTokens googleIdTokens() {
        return address("KVITT_GOOGLE_URL", GoogleEndpoints::at)
                .map(google -> CryptoAdapters.googleIdTokens(google.issuer(), google.keys()))
                .orElseGet(CryptoAdapters::googleIdTokens);
    }

    /** What an address of the environment leads to, if one is set; what it must not lead to is said. */
    private <T> Optional<T> address(String name, Function<URI, T> leads) {
        return setting(name).map(text -> {
            try {
                return leads.apply(URI.create(text));
            } catch (IllegalArgumentException elsewhere) {
                throw new OutsideFailure(
                        OutsideFailure.Kind.KEYS_UNUSABLE, name + " is no address of this machine.", elsewhere);
            }
        });
    }

    /** The accounts at Gmail, if our client at Google is set up; one for each process. */
    private Supplier<Optional<GmailMailboxes>> gmail(Supplier<Optional<GoogleAccess>> access) {
        GmailConfig config = address("KVITT_GMAIL_URL", GmailConfig.USUAL::at).orElse(GmailConfig.USUAL);
        return new FirstAsked<>(() ->
                access.get().map(given -> GmailMailboxes.of(config, user -> mailToken(given, user), clock)));
    }

    /**
     * What opens mailboxes of Gmail. Without a client at Google they are not available; nor are those of a connection whose place
     * another took, as the token would be of another account.
     */
    private static Mailboxes door(OpenStore store, Supplier<Optional<GmailMailboxes>> gmail) {
        return watched -> store.identity()
                .connections()
                .held(watched.owner())
                .filter(held -> !MailboxPlace.of(held.id()).equals(watched.place()))
                .<Optional<GmailMailboxes>>map(another -> Optional.empty())
                .orElseGet(gmail)
                .map(open -> open.open(watched))
                .orElseGet(MailTrouble.Unavailable::new);
    }

    private static MailTokens.Answer mailToken(GoogleAccess access, UserId user) {
        AccessAnswer answer = access.token(user, Patience.OF_A_JOB);
        if (answer instanceof AccessAnswer.Usable usable) {
            return new MailTokens.Usable(
                    usable.access(),
                    usable.endsAt(),
                    usable.credential(),
                    objection -> object(access, user, usable, objection));
        } else if (answer instanceof AccessAnswer.ReauthRequired required) {
            return new MailTokens.NeedsReauth(required.reason(), required.credential());
        }
        return answer instanceof AccessAnswer.NotConnected
                ? new MailTokens.NeedsReauth(ReauthReason.GRANT_EXPIRED_OR_REVOKED, 0)
                : new MailTokens.Later();
    }

    private static void object(
            GoogleAccess access, UserId user, AccessAnswer.Usable used, MailTokens.Objection objection) {
        objection
                .reason()
                .ifPresentOrElse(
                        reason -> access.forbidden(user, used, reason),
                        () -> access.refused(user, used, objection == MailTokens.Objection.REFUSED_AGAIN));
    }

    private String googleBack() {
        return needed("KVITT_URL") + "/oauth2callback";
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String needed(String name) {
        return setting(name)
                .orElseThrow(() -> new OutsideFailure(OutsideFailure.Kind.KEYS_UNUSABLE, name + " is not set."));
    }

    private static Secret secretIn(String file) {
        try {
            return new Secret(Files.readString(Path.of(file)).strip());
        } catch (IOException unread) {
            throw new OutsideFailure(
                    OutsideFailure.Kind.KEYS_UNUSABLE,
                    file + " cannot be read: " + unread.getClass().getSimpleName() + ".",
                    unread);
        }
    }

    private boolean givesTokensOfADay() {
        return environment.getOrDefault("KVITT_DAY_TOKENS", "").equals("1");
    }

    private Path keys(Path store) {
        String given = environment.getOrDefault("KVITT_KEYS", "");
        return given.isBlank() ? store.resolveSibling(store.getFileName() + ".keys") : Path.of(given);
    }

    /** On a terminal somebody looks already; what only matters later is for servers to keep. */
    private void tell(SecurityLog.Entry entry) {
        if (entry.weight() == SecurityLog.Weight.ALARM) {
            err.println("kvitt: look at this now: " + entry.what());
        }
    }

    /** A server writes down what others will look for. */
    private void log(SecurityLog.Entry entry) {
        try {
            err.println(Json.document(out -> {
                out.writeStartObject();
                out.writeStringField("time", entry.at().toString());
                out.writeStringField("level", entry.weight().name().toLowerCase(Locale.ROOT));
                out.writeStringField("event", entry.what());
                if (entry.about().isPresent()) {
                    out.writeStringField("user_id", entry.about().get().value());
                }
                out.writeEndObject();
            }));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
    }

    /** Where commands of this machine come from. */
    Origin origin() {
        return Origin.of(ClientType.API, "this machine", "command line");
    }

    /** Whether there is a terminal that does not show what is typed. */
    boolean canAskSecretly() {
        return console.isPresent();
    }

    /** What somebody typed without it being seen; none if there is no terminal. */
    Optional<Secret> askSecretly(String prompt) {
        return console.map(terminal -> terminal.readPassword("%s", prompt)).map(typed -> new Secret(new String(typed)));
    }

    /** What somebody typed; none if there is no terminal. */
    Optional<String> ask(String prompt) {
        return console.map(terminal -> terminal.readLine("%s", prompt));
    }

    /** What is kept where nothing else was said. */
    OpenStore store() {
        return store(storeFile());
    }

    /** Where {@code KVITT_STORE} says, or else in the user's own data folder. */
    Path storeFile() {
        String given = environment.getOrDefault("KVITT_STORE", "");
        return given.isBlank() ? data().resolve("kvitt.db") : Path.of(given);
    }

    /**
     * A store as one thing.
     *
     * @param make whether it is made if it is not there
     */
    WholeStore wholeStore(Path file, boolean make) {
        if (!make && !Files.exists(file)) {
            throw new OutsideFailure(OutsideFailure.Kind.STORE_UNREACHABLE, file + ": there is no such store.");
        }
        LocalStore store = LocalStore.open(file);
        return new WholeStore(
                file,
                store::counts,
                store::check,
                store::backUp,
                store::exportTo,
                store::export,
                store::exportUserTo,
                (user, lines) -> store.exportUser(user, lines),
                store::importFrom,
                store::close);
    }

    private Path data() {
        String system = environment.getOrDefault(SYSTEM, "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows") && environment.containsKey("LOCALAPPDATA")) {
            return Path.of(environment.get("LOCALAPPDATA"), "kvitt");
        }
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        if (xdg.isBlank() && home.isEmpty()) {
            throw new OutsideFailure(
                    OutsideFailure.Kind.STORE_UNREACHABLE, "There is no home folder to keep a store in: use --store.");
        }
        if (xdg.isBlank() && system.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "kvitt");
        }
        return (xdg.isBlank() ? Path.of(home, ".local", "share") : Path.of(xdg)).resolve("kvitt");
    }

    /**
     * Serves what is kept, to whoever is at this machine.
     *
     * @param port 0 for any that is free
     * @param hosts names that it is asked under
     * @param limited whether callers are counted
     * @param open whether whoever shows no token is the user of this machine
     */
    OpenServer serve(OpenStore store, String host, int port, Set<String> hosts, boolean limited, boolean open) {
        Metrics metrics = new Metrics();
        CryptoAdapters crypto = crypto(store.file());
        Identity identity = identity(store.identity(), crypto, this::log);
        Optional<GoogleOAuth> google = googleOAuth();
        Optional<GoogleAccess> access = google.map(identity::googleAccess);
        Supplier<Optional<GmailMailboxes>> gmail = gmail(() -> access);
        InvoiceUses invoices = invoiceUses(store);
        CheckAccess check = identity.checkAccess(List.of());
        Authentication authentication = open
                ? TokenAuthentication.orOwner(check, identity.csrfProof(), store.user())
                : TokenAuthentication.required(check, identity.csrfProof());
        AnswerLog log = AnswerLog.begin(err, clock);
        Router router = Router.over(
                        routes(
                                store,
                                identity,
                                crypto,
                                google,
                                mailUses(store, identity, gmail),
                                invoices,
                                templateUses(store, open),
                                metrics),
                        authentication,
                        store.repeats(),
                        clock)
                .limits(limited ? RateLimits.counting() : RateLimits.none())
                .settings(Settings.local(hosts).from(origins()))
                .observer(metrics)
                .observer(log)
                .build();
        JavalinServer server = JavalinServer.start(router, host, port);
        DutyRounds rounds = DutyRounds.begin(
                identity.doDuties(errands(store, identity, google, access)),
                remindOwners(store),
                new ForgetNotices(store.notices().notices(), clock),
                err);
        JobRounds jobs = jobs(store, invoices, door(store, gmail));
        MailRounds mails = mailRounds(store, door(store, gmail));
        return new OpenServer(server.port(), () -> {
            server.close();
            rounds.close();
            mails.close();
            jobs.close();
            log.close();
        });
    }

    private JobRounds jobs(OpenStore store, InvoiceUses invoices, Mailboxes gmail) {
        JobWork work = new WorkByKind(Map.of(
                JobKind.READ_DOCUMENT,
                new ReceiptJobs(invoices, new ShowOriginal(store.originals())),
                JobKind.SYNC_MAILBOXES,
                new SyncJobs(store.mails(), new FirstAsked<>(() -> syncMailbox(store, gmail)), clock)));
        return JobRounds.begin(
                new RunJobs(store.jobs(), work, clock),
                new TidyOriginals(store.originals(), store.invoices(), store.jobs(), store.mails(), clock),
                err);
    }

    private TellOwner tellOwner(OpenStore store, List<Notifier> notifiers) {
        return new TellOwner(
                store.notices(),
                store.invoices(),
                user -> user.equals(LOCAL_USER)
                        || store.identity()
                                .users()
                                .find(user)
                                .filter(kept -> kept.status() != UserStatus.DELETED)
                                .isPresent(),
                store.identity().duties(),
                notifiers,
                clock);
    }

    /** On a terminal nothing is sent on: whoever asks reads it there. */
    CatchUp catchUp(OpenStore store) {
        return new CatchUp(
                remindOwners(store),
                tellOwner(store, List.of()),
                store.identity().duties(),
                clock);
    }

    MarkRead markRead(OpenStore store) {
        return new MarkRead(store.notices().notices(), clock);
    }

    /** What somebody has to pay, as a calendar. */
    String calendar(OpenStore store, UserId owner) {
        return new ShowCalendar(
                        store.invoices(),
                        store.notices(),
                        crypto(Optional.empty()).secrets(),
                        clock)
                .of(owner);
    }

    private RemindOwners remindOwners(OpenStore store) {
        return new RemindOwners(
                store.invoices(), store.notices(), store.identity().duties(), clock);
    }

    private MailRounds mailRounds(OpenStore store, Mailboxes gmail) {
        Supplier<SyncDueMailboxes> due =
                new FirstAsked<>(() -> new SyncDueMailboxes(store.mails(), syncMailbox(store, gmail), clock)
                        .restingOnce(findThisMonths(store)));
        return MailRounds.begin(
                watcher -> {
                    if (!store.mails().due(clock.instant(), 1).isEmpty()) {
                        due.get().syncDue(MAILBOXES_AT_ONCE, Duration.ofMinutes(5), watcher);
                    }
                },
                Duration.ofSeconds(5),
                err);
    }

    /** A mailbox of made-up papers, for a store that is forgotten. */
    DemoMailbox demoMailbox(OpenStore store) {
        FolderMailboxes folders = new FolderMailboxes(Duration.ofSeconds(1));
        SyncMailbox sync =
                syncMailbox(store, Map.of(MailboxKind.FOLDER, folders), readInvoice(usualTemplates(), OcrUse.NONE));
        return DemoMailbox.begin(watchFolder(store), sync, zone(), err);
    }

    WatchFolder watchFolder(OpenStore store) {
        return new WatchFolder(store.mails(), new FolderMailboxes(Duration.ZERO), clock);
    }

    /** What a command does at once of what waits to be done for its user; servers do the rest. */
    DoDuties doDuties(OpenStore store) {
        Identity identity = identity(store);
        List<Errand> errands = new ArrayList<>(List.of(watchConnection(store)));
        googleOAuth().map(identity::revokeGrant).ifPresent(errands::add);
        return identity.doDuties(errands);
    }

    /** How a user of this terminal connects an account at Google; none if our client there is not set up. */
    Optional<GoogleDesk> googleDesk(OpenStore store) {
        Identity identity = identity(store);
        return googleOAuth()
                .map(google -> new GoogleDesk(
                        identity.startGoogleConnect(google, googleBack(), List.of("/")),
                        identity.finishGoogleConnect(google, googleIdTokens()),
                        URI.create(googleBack())));
    }

    /** Who is logged in on this machine. */
    Optional<ResumeSession.Resumed> resumed(OpenStore store) {
        return store.file()
                .flatMap(file -> SignInFile.beside(file).read())
                .flatMap(token -> identity(store).resumeSession().of(token.reveal()));
    }

    /** Whether our client at Google is set up. */
    boolean hasGoogle() {
        return setting("KVITT_GOOGLE_CLIENT").isPresent();
    }

    ForgetMailbox forgetMailbox(OpenStore store) {
        return new ForgetMailbox(
                store.mails(), store.identity().connections(), identity(store).disconnectGoogle());
    }

    private WatchConnection watchConnection(OpenStore store) {
        return new WatchConnection(
                store.identity().connections(), store.mails(), store.notices().preferences(), clock);
    }

    FindThisMonths findThisMonths(OpenStore store) {
        return new FindThisMonths(store.invoices(), store.mails());
    }

    ChangeMailbox changeMailbox(OpenStore store) {
        return new ChangeMailbox(store.mails(), clock);
    }

    /** Goes over one mailbox for somebody who waits. */
    SyncWhole syncWhole(OpenStore store) {
        Mailboxes gmail = door(
                store, gmail(() -> googleOAuth().map(google -> identity(store).googleAccess(google))));
        return new SyncWhole(syncMailbox(store, gmail).with(new ReadBatch(MailCrew.here(), Duration.ofMinutes(1))));
    }

    /** Goes over mailboxes as a server does, with what is being written to left for the next time. */
    private SyncMailbox syncMailbox(OpenStore store, Mailboxes gmail) {
        return syncMailbox(
                store,
                Map.of(MailboxKind.FOLDER, new FolderMailboxes(FolderMailboxes.SETTLING), MailboxKind.GMAIL, gmail),
                readInvoice(usualTemplates(), OcrUse.DOCUMENTS_WITHOUT_TEXT));
    }

    private MailUses mailUses(OpenStore store, Identity identity, Supplier<Optional<GmailMailboxes>> gmail) {
        return MailUses.over(store.mails(), store.jobs(), store.originals(), store.invoices(), clock)
                .with(new MailUses.Gmail(
                        store.identity().connections(),
                        new ForgetMailbox(store.mails(), store.identity().connections(), identity.disconnectGoogle()),
                        hasGoogle(),
                        user -> gmail.get()
                                .map(accounts -> accounts.unitsToday(user))
                                .orElse(0L)));
    }

    private List<Errand> errands(
            OpenStore store, Identity identity, Optional<GoogleOAuth> google, Optional<GoogleAccess> access) {
        List<Errand> errands = new ArrayList<>();
        errands.add(identity.eraseUser(store.records()));
        errands.add(tellOwner(store, List.of(new LogNotifier(err, clock))));
        errands.add(watchConnection(store));
        google.map(identity::revokeGrant).ifPresent(errands::add);
        access.map(ForgetCredential::new).ifPresent(errands::add);
        return errands;
    }

    /** What the API promises, as an OpenAPI document. */
    byte[] openApi() {
        try (OpenStore nothing = memory()) {
            CryptoAdapters crypto = crypto(Optional.empty());
            Identity identity = identity(nothing.identity(), crypto, this::tell);
            return OpenApi.document(
                    routes(
                            nothing,
                            identity,
                            crypto,
                            Optional.empty(),
                            mailUses(nothing, identity, Optional::empty),
                            invoiceUses(nothing),
                            templateUses(nothing, false),
                            new Metrics()),
                    Version.number());
        }
    }

    /** Every route of the API over a store. */
    private List<Route> routes(
            OpenStore store,
            Identity identity,
            CryptoAdapters crypto,
            Optional<GoogleOAuth> google,
            MailUses mails,
            InvoiceUses invoices,
            TemplateUses templates,
            Metrics metrics) {
        byte[] cursorKey = crypto.secrets().draw().reveal().getBytes(StandardCharsets.US_ASCII);
        Cursors cursors = new Cursors(cursorKey);
        return Routes.of(new Routes.Parts(
                DebtUses.over(store.debts(), () -> new DebtId(UUID.randomUUID()), clock),
                PaymentUses.over(store.payments(), store.commitments(), store.reports(), reportPrinter(), clock),
                invoices,
                templates,
                DocumentUses.over(
                        store.originals(),
                        store.jobs(),
                        new AnyPageImages(),
                        new FirstAsked<>(() -> new ShowWords(documents(), pictures(OcrUse.DOCUMENTS_WITHOUT_TEXT))),
                        new SignedTickets(cursors),
                        clock),
                mails,
                IdentityUses.over(
                        identity,
                        store.records(),
                        () -> crypto.publicKeys(clock.instant()),
                        givesTokensOfADay(),
                        clock),
                providers(identity, google),
                NoticeUses.over(store.notices(), store.invoices(), crypto.secrets(), clock),
                codeDrawing(),
                cursors,
                Version.number(),
                clock,
                () -> store.debts().list(LOCAL_USER, DebtPosition.START, 1),
                metrics,
                store.userRecords().map(records -> new ExportUser(records, MOST_EXPORTED))));
    }

    /** Made-up papers for a store that is empty. */
    Demo demo(OpenStore store) {
        return new Demo(
                readInvoice(usualTemplates(), OcrUse.NONE),
                keepInvoice(store),
                recordDebt(store),
                submitPayment(store),
                today());
    }

    private InvoiceUses invoiceUses(OpenStore store) {
        return new InvoiceUses(
                new FirstAsked<>(() -> readInvoice(usualTemplates(), OcrUse.DOCUMENTS_WITHOUT_TEXT)),
                keepInvoice(store),
                new ListInvoices(store.invoices()),
                new ShowInvoice(store.invoices()),
                reviseInvoice(store),
                deleteInvoice(store),
                new ListUpcoming(store.invoices()),
                new SumSpending(store.invoices()),
                new SumUpInvoices(store.invoices()),
                clock);
    }

    /** Reads folders once; whoever names one has finished writing to it. */
    IngestFolder ingestFolder(OpenStore store, OcrUse ocr, ReadBatch batch) {
        FolderMailboxes folders = new FolderMailboxes(Duration.ZERO);
        SyncMailbox sync = syncMailbox(store, Map.of(MailboxKind.FOLDER, folders), readInvoice(usualTemplates(), ocr));
        return new IngestFolder(store.mails(), folders, sync.with(batch), clock);
    }

    private SyncMailbox syncMailbox(OpenStore store, Map<MailboxKind, Mailboxes> doors, ReadInvoice read) {
        TakeInDocument takeIn = takeIn(store, read);
        return new SyncMailbox(
                store.mails(),
                doors,
                new ReadMessage(new MimeMailReader(), takeIn, clock),
                PollTimes.USUAL,
                () -> new LeaseOwner(UUID.randomUUID()),
                clock);
    }

    /** Keys are looked at only once something is locked and there is a password for it. */
    private TakeInDocument takeIn(OpenStore store, ReadInvoice read) {
        return new TakeInDocument(store.originals(), read, keepInvoice(store), clock)
                .trying(owner -> passwords(store, owner));
    }

    private List<Secret> passwords(OpenStore store, UserId owner) {
        return store.documentPasswords().of(owner).isEmpty()
                ? List.of()
                : new RecallDocumentPasswords(
                                store.documentPasswords(), crypto(store.file()).seals())
                        .of(owner);
    }

    /** Makes templates of what was corrected. */
    LearnTemplate learnTemplate(OpenStore store) {
        return new LearnTemplate(
                store.invoices(),
                store.originals(),
                documents(),
                owner -> passwords(store, owner),
                TemplateLearning::learn);
    }

    /**
     * What the API does with templates.
     *
     * @param isOurs whether nobody but the user of this machine is served; what is forgotten at the end teaches nothing for good
     */
    private TemplateUses templateUses(OpenStore store, boolean isOurs) {
        return new TemplateUses(
                learnTemplate(store),
                templateFolder()
                        .filter(folder -> isOurs && store.file().isPresent())
                        .map(folder -> TemplateUses.Own.of(store.user(), new TemplateFolder(folder))));
    }

    /** Keeps templates where all commands look for them. */
    KeepTemplate keepTemplate() {
        return new KeepTemplate(new TemplateFolder(ownTemplates()));
    }

    KeepDocumentPassword keepDocumentPassword(OpenStore store) {
        return new KeepDocumentPassword(
                store.documentPasswords(), crypto(store.file()).seals());
    }

    /** Reads locked documents again. */
    ReadLocked readLocked(OpenStore store) {
        ReadInvoice read = readInvoice(usualTemplates(), OcrUse.DOCUMENTS_WITHOUT_TEXT);
        return new ReadLocked(store.mails(), store.originals(), takeIn(store, read));
    }

    RecordDebt recordDebt(OpenStore store) {
        return new RecordDebt(store.debts(), () -> new DebtId(UUID.randomUUID()), clock);
    }

    KeepInvoice keepInvoice(OpenStore store) {
        return new KeepInvoice(
                store.invoices(),
                store.originals(),
                text -> ReadDocument.sha256(text.getBytes(StandardCharsets.UTF_8)),
                clock);
    }

    ReviseInvoice reviseInvoice(OpenStore store) {
        return new ReviseInvoice(store.invoices(), clock);
    }

    DeleteInvoice deleteInvoice(OpenStore store) {
        return new DeleteInvoice(store.invoices(), clock);
    }

    ChangeDebt changeDebt(OpenStore store) {
        return new ChangeDebt(store.debts(), clock);
    }

    ArchiveDebt archiveDebt(OpenStore store) {
        return new ArchiveDebt(store.debts(), clock);
    }

    SubmitPayment submitPayment(OpenStore store) {
        return new SubmitPayment(store.payments(), clock);
    }

    ReversePayment reversePayment(OpenStore store) {
        return new ReversePayment(store.payments(), submitPayment(store), clock);
    }

    ConfirmCommitment confirmCommitment(OpenStore store) {
        return new ConfirmCommitment(listCommitments(store), store.commitments(), clock);
    }

    ListCommitments listCommitments(OpenStore store) {
        return new ListCommitments(store.payments(), store.commitments());
    }

    MatchPayments matchPayments(OpenStore store) {
        return new MatchPayments(store.payments(), store.invoices(), store.debts());
    }

    NotePayments notePayments(OpenStore store) {
        return new NotePayments(store.invoices(), clock);
    }

    ReportMonth reportMonth(OpenStore store) {
        return new ReportMonth(store.payments(), store.commitments(), store.reports(), clock);
    }

    static CodeDrawing codeDrawing() {
        return new ZxingDrawing();
    }

    static ReportPrinter reportPrinter() {
        return new PdfReportPrinter();
    }

    /** An id that nothing else has. */
    static String newPaymentId() {
        return UUID.randomUUID().toString();
    }

    /** What time it is. */
    Instant now() {
        return clock.instant();
    }

    /** The zone of the user. */
    ZoneId zone() {
        return clock.getZone();
    }

    /** Characters on a line of the terminal. */
    int columns() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : 80;
    }

    /** Whether the terminal may only know ASCII: a locale is named, and it is none of UTF-8. */
    boolean asciiOnly() {
        for (String name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
            String locale = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
            if (!locale.isEmpty()) {
                return !locale.contains("utf-8") && !locale.contains("utf8");
            }
        }
        return false;
    }

    /** Today, where the user is. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<Path> config() {
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        String config = environment.getOrDefault("XDG_CONFIG_HOME", home.isEmpty() ? "" : home + "/.config");
        return config.isEmpty() ? Optional.empty() : Optional.of(Path.of(config));
    }

    private boolean isTerminal(char stream) {
        return environment.getOrDefault("KVITT_TERMINALS", "").indexOf(stream) >= 0;
    }
}
