package io.kvitt.adapters.local;

import io.kvitt.domain.Secret;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.identity.AccessGrant;
import io.kvitt.domain.identity.AccountSwitch;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.ConnectionStatus;
import io.kvitt.domain.identity.DeviceKey;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.FullName;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.Lease;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.OAuthPurpose;
import io.kvitt.domain.identity.OAuthState;
import io.kvitt.domain.identity.OidcSubject;
import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.ReturnPath;
import io.kvitt.domain.identity.RevocationReason;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionEvent;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.ThrottleRule;
import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.identity.Username;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceSource;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobKind;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.notice.Device;
import io.kvitt.domain.notice.DeviceId;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.notice.NoticeKind;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.NoticeWords;
import io.kvitt.domain.notice.port.NoticeStore;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.ContentHash;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.KeptReport;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentTime;
import io.kvitt.domain.repeat.RepeatKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One record of each kind for a user, with that user's mark in every text that can hold one.
 *
 * @param mark lower-case letters
 */
record OneOfEach(UserId owner, String mark) {

    static final OneOfEach ANNAS = new OneOfEach(Pairs.LEFT, "annasmark");
    static final OneOfEach BOS = new OneOfEach(Pairs.RIGHT, "bosmark");

    /** Of ids; those of payments must be of this one. */
    private static final long VERSION = 0x4000L;

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

    void keepIn(LocalStore store) {
        keepMoneyIn(store);
        store.users().add(user());
        store.connections().keep(connection());
        store.duties().add(List.of(duty()));
        store.sessions().add(session());
        store.deniedTokens().deny(token(), NOON);
        store.oauthStates().add(state());
        store.accountSwitches().add(leave());
        store.throttles().take(ThrottleRule.LOGIN, hash("subject"), NOON);
        store.mails().add(mailbox());
        store.mails()
                .found(
                        store.mails()
                                .take(owner, mailbox().id(), new LeaseOwner(id("pass")), NOON, NOON.plusSeconds(60))
                                .orElseThrow(),
                        List.of(new MessageRef(new MessageId(mark), NOON)),
                        new MailCursor(mark),
                        NOON);
        store.repeats()
                .begin(new RepeatKey(owner, "POST /debts", mark), hash("print").hex(), NOON);
        keepNoticesIn(store.notices());
        store.documentPasswords().add(owner, new SealedToken(secret("document")));
        DocumentHash document = new DocumentHash(hash("document").hex());
        store.jobs().add(Job.waiting(owner, JobKind.READ_DOCUMENT, document, mark, NOON), NOON);
    }

    private void keepNoticesIn(NoticeStore store) {
        Notice notice = Notice.fresh(
                NoticeId.of(owner, mark),
                owner,
                NoticeKind.NEW_INVOICE,
                new NoticeWords("From " + mark, mark),
                Map.of("invoice_id", mark),
                NOON);
        store.notices().add(notice);
        store.notices().begin(owner, notice.id(), NoticeChannel.PUSH, NOON, NOON.plusSeconds(60));
        NoticePreferences usual = NoticePreferences.usual(owner, ZoneOffset.UTC);
        store.preferences()
                .keep(new NoticePreferences(
                        owner, usual.channels(), usual.leadDays(), usual.quiet(), usual.zone(), usual.remindAt(), 2));
        store.devices()
                .keep(new Device(
                        owner,
                        new DeviceId("device-of-" + mark),
                        Device.Platform.IOS,
                        new Secret(secret("push-token")),
                        NOON));
        store.feeds().keep(owner, hash("feed"), NOON);
    }

    private void keepMoneyIn(LocalStore store) {
        store.debts()
                .add(Debt.recorded(
                        new DebtId(id("debt")), owner, Pairs.debt(owner, 1).details(), NOON));
        store.payments().add(payment());
        store.commitments()
                .add(Commitment.confirmed(
                        new CommitmentId(hash("commitment").hex().substring(0, 16)),
                        owner,
                        StoreCareTest.commitment().terms(),
                        NOON));
        store.reports()
                .add(KeptReport.first(owner, YearMonth.of(2026, 3), ZoneOffset.UTC, "{\"a\":\"" + mark + "\"}", NOON));
        store.invoices().add(invoice("invoice"));
        KeptInvoice deleted = invoice("deleted");
        store.invoices().add(deleted);
        store.invoices().delete(owner, deleted.id(), 1, NOON);
    }

    private KeptInvoice invoice(String name) {
        return KeptInvoice.first(
                new InvoiceId(hash(name).hex()),
                owner,
                new Invoice.Draft().done(),
                new InvoiceSource(mark + ".pdf", hash("file").hex(), Strategy.LAYOUT, Optional.empty(), false),
                NOON);
    }

    private Payment payment() {
        return new Payment(
                new PaymentId(id("payment")),
                owner,
                new PaymentTime(NOON),
                new Description("To " + mark),
                Money.of("1.00", "SEK"),
                Optional.empty(),
                NOON);
    }

    User user() {
        return new User(
                owner,
                Set.of(
                        new EmailAddress(mark + "@example.se"),
                        new Username(mark),
                        new OidcSubject("https://issuer.example", mark)),
                Optional.of(new FullName("Full " + mark)),
                Optional.of(new PasswordHash(secret("password"))),
                UserStatus.ACTIVE,
                3,
                RevocationReason.PASSWORD_CHANGED,
                NOON,
                1);
    }

    Connection connection() {
        return new Connection(
                new ConnectionId(id("connection")),
                owner,
                new ConnectionStatus.Connected(),
                new GoogleSubject(mark),
                new EmailAddress(mark + "@gmail.example"),
                Set.of("openid", Connection.READ_MAIL),
                new OAuthClientId("web"),
                2,
                Optional.of(new SealedToken(secret("refresh"))),
                Optional.of(new AccessGrant(new SealedToken(secret("access")), NOON.plusSeconds(3_600))),
                NOON,
                Optional.of(new Lease(new LeaseOwner(id("lease")), NOON.plusSeconds(15))),
                1,
                Optional.of(NOON.plusSeconds(1)),
                Optional.of(NOON.plusSeconds(2)),
                Optional.of(NOON.plusSeconds(3)),
                Optional.of(mark),
                1);
    }

    WatchedMailbox mailbox() {
        return WatchedMailbox.first(
                MailboxId.of(id("mailbox")),
                owner,
                new MailboxPlace(MailboxKind.FOLDER, "/mail/" + mark),
                PollPolicy.HOURLY,
                ZoneOffset.UTC,
                new Wanted(List.of(new MailTerm(mark)), Wanted.USUAL_WORDS, NOON),
                NOON);
    }

    Duty duty() {
        return Duty.due(
                DutyId.of(mark), owner, DutyKind.REVOKE_GRANT, Map.of("client", "web", "token", secret("duty")), NOON);
    }

    Session session() {
        return Session.begun(
                new SessionEvent.LoggedIn(
                        new SessionId(id("session")),
                        owner,
                        3,
                        ClientType.WEB,
                        "Phone of " + mark,
                        Optional.of(new DeviceKey(secret("device-key")))),
                NOON);
    }

    TokenId token() {
        return new TokenId("jti-" + hash("token").hex().substring(0, 16));
    }

    OAuthState state() {
        return new OAuthState(
                hash("state"),
                hash("cookie"),
                OAuthPurpose.CONNECT_GOOGLE,
                "https://accounts.google.com",
                new OAuthClientId("web"),
                Optional.of(owner),
                Optional.of(session().id()),
                secret("nonce"),
                new SealedToken(secret("verifier")),
                "https://kvitt.example/oauth2callback",
                new ReturnPath("/mailboxes?" + mark),
                NOON.plus(OAuthState.LIFETIME));
    }

    AccountSwitch leave() {
        return new AccountSwitch(
                hash("proof"), owner, new GoogleSubject(mark), hash("grant"), NOON.plus(AccountSwitch.LIFETIME));
    }

    /** What is kept sealed or hashed, as it is kept. */
    List<String> secrets() {
        return List.of(
                secret("password"),
                secret("refresh"),
                secret("access"),
                secret("duty"),
                secret("device-key"),
                secret("nonce"),
                secret("verifier"),
                hash("state").hex(),
                hash("cookie").hex(),
                hash("proof").hex(),
                hash("grant").hex(),
                secret("push-token"),
                secret("document"),
                hash("feed").hex(),
                hash("subject").hex());
    }

    SecretHash hash(String what) {
        return new SecretHash(ContentHash.of(mark + what).hex());
    }

    private String secret(String what) {
        return "sealed-" + what + "-of-" + mark;
    }

    private UUID id(String what) {
        UUID named = UUID.nameUUIDFromBytes((mark + what).getBytes(StandardCharsets.UTF_8));
        return new UUID(named.getMostSignificantBits() & ~0xf000L | VERSION, named.getLeastSignificantBits());
    }
}
