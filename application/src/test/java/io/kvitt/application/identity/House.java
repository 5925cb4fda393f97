package io.kvitt.application.identity;

import io.kvitt.adapters.crypto.CryptoAdapters;
import io.kvitt.adapters.crypto.CryptoKeys;
import io.kvitt.adapters.crypto.TokenIssuer;
import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.Password;
import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.PasswordRules;
import io.kvitt.domain.identity.SessionRules;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.Username;
import io.kvitt.domain.identity.port.IdentityStore;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A house with real keys and an empty store, where the time is what the test says. */
final class House {

    static final Secret PASSWORD = new Secret("korrekt häst batteri");
    static final Secret OTHER_PASSWORD = new Secret("annan häst batteri");
    static final Origin BROWSER = Origin.of(ClientType.WEB, "192.0.2.7", "Firefox on Debian");
    static final Origin PHONE = Origin.of(ClientType.IOS, "192.0.2.8", "iPhone");

    /** Making keys takes a moment; one set serves every test. */
    static final CryptoAdapters CRYPTO = crypto();

    private static final PasswordHash HASH =
            CRYPTO.passwords().hash(Password.parse(PASSWORD.reveal()).orElseThrow());

    final TickingClock clock = new TickingClock();
    final InMemoryStore kept = new InMemoryStore();
    final List<SecurityLog.Entry> noted = new CopyOnWriteArrayList<>();
    final Identity identity;

    House() {
        this.identity = over(store(kept));
    }

    private static CryptoAdapters crypto() {
        CryptoKeys keys = CryptoKeys.generate(Instant.EPOCH);
        return CryptoAdapters.of(() -> keys, new TokenIssuer("https://kvitt.example", "kvitt").withTokensOfADay());
    }

    /** The use cases over another store, such as one that fails. */
    Identity over(IdentityStore store) {
        return new Identity(store, crafts(), noted::add, clock);
    }

    static IdentityCrafts crafts() {
        return new IdentityCrafts(
                CRYPTO.passwords(),
                new PasswordRules(Set.of("password", "12345678")::contains),
                CRYPTO.accessTokens(),
                CRYPTO.refreshTokens(),
                CRYPTO.seals(),
                CRYPTO.secrets());
    }

    static IdentityStore store(InMemoryStore kept) {
        return kept.identity();
    }

    /** Anna, who signed up some time ago, is logged in in a browser. */
    SignedIn anna() {
        User anna = User.signedUp(
                new UserId("user_" + UUID.randomUUID()),
                Set.of(new EmailAddress("anna@example.se"), new Username("anna")),
                Optional.empty(),
                HASH,
                clock.instant());
        kept.users().add(anna);
        SessionCourse course =
                new SessionCourse(SessionRules.STRICT, kept.users(), kept.sessions(), kept.deniedTokens(), noted::add);
        TokenMint mint = new TokenMint(CRYPTO.accessTokens(), CRYPTO.refreshTokens(), CRYPTO.secrets());
        return new SessionStart(course, mint, CRYPTO.secrets()).begin(anna, BROWSER, clock.instant());
    }

    static SignUpRequest request(String email, String username) {
        return new SignUpRequest(Optional.of(email), Optional.of(username), Optional.empty(), PASSWORD);
    }

    /** Whether a request with that access token is answered. */
    IdentityAnswer<Caller> check(Secret access) {
        return identity.checkAccess(List.of()).check(access.reveal());
    }

    boolean isGood(Secret access) {
        return check(access) instanceof IdentityAnswer.Done<Caller>;
    }

    IdentityAnswer<SessionTokens> refresh(Secret token) {
        return identity.refreshSession().refresh(token.reveal(), BROWSER);
    }

    static <T> T done(IdentityAnswer<T> answer) {
        if (answer instanceof IdentityAnswer.Done<T> done) {
            return done.value();
        }
        throw new AssertionError("not done: " + answer);
    }
}
