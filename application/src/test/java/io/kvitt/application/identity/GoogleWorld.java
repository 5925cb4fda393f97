package io.kvitt.application.identity;

import io.kvitt.adapters.google.GoogleAdapters;
import io.kvitt.adapters.google.GoogleStub;
import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.AccessGrant;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.ConnectionState;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.GoogleAccounts;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.GoogleOAuth;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A store, a Google on this machine, real seals and a time that passes: what access to a mailbox is tested in. */
final class GoogleWorld implements AutoCloseable {

    static final UserId ANNA = GoogleAccounts.ANNA;
    static final ConnectionId CONNECTION = GoogleAccounts.FIRST;
    static final GoogleSubject ACCOUNT = GoogleAccounts.ACCOUNT;
    static final String EMAIL = "anna@example.se";

    final InMemoryStore store = new InMemoryStore();
    final Connections connections = store.connections();
    final GoogleStub google = GoogleStub.started();
    final PassingTime time = new PassingTime(GoogleAccounts.NOON);
    private final GoogleOAuth oauth = GoogleAdapters.oauth(google.config(), time);
    final GcmSeals seals = new GcmSeals();
    final DrawnSecrets secrets = new DrawnSecrets();
    final List<SecurityLog.Entry> log = new CopyOnWriteArrayList<>();

    /** One process of ours. */
    GoogleAccess process() {
        return process(connections);
    }

    /** One process of ours, with a store that is reached through that. */
    GoogleAccess process(Connections through) {
        return new GoogleAccess(through, oauth(), seals, secrets, log::add, time, time);
    }

    /** The way to Google; the same for all, as what a process remembers of Google is not what is tested here. */
    GoogleOAuth oauth() {
        return oauth;
    }

    /** Anna connects her account, with a new refresh token and no access token. */
    Secret connects() {
        return connects(Optional.empty());
    }

    /** Anna connects her account, with a new refresh token and an access token that is good until then. */
    Secret connectsUntil(Instant end) {
        Secret access = google.access(ACCOUNT.value(), EMAIL, GoogleStub.WEB, GoogleStub.ALL_SCOPES);
        SealPlace place = SealPlace.accessToken(ANNA, CONNECTION, GoogleStub.WEB);
        return connects(Optional.of(new AccessGrant(seals.seal(access, place), end)));
    }

    private Secret connects(Optional<AccessGrant> access) {
        Secret token = google.granted(ACCOUNT.value(), EMAIL, GoogleStub.WEB, GoogleStub.ALL_SCOPES);
        keep(new ConnectionEvent.Verified(
                CONNECTION,
                ANNA,
                ACCOUNT,
                new EmailAddress(EMAIL),
                Set.of(GoogleStub.ALL_SCOPES.split(" ")),
                GoogleStub.WEB,
                Optional.of(seals.seal(token, SealPlace.refreshToken(ANNA, CONNECTION, GoogleStub.WEB))),
                access,
                ConnectionEvent.Holder.SELF,
                false));
        return token;
    }

    /** Anna disconnects. */
    void disconnects() {
        keep(new ConnectionEvent.Disconnect());
    }

    private void keep(ConnectionEvent event) {
        Connections.Outcome outcome;
        do {
            ConnectionState before = connections
                    .find(ANNA, CONNECTION)
                    .<ConnectionState>map(one -> one)
                    .orElseGet(ConnectionState.None::new);
            ConnectionDecision decision = ConnectionRules.decide(before, event, time.instant());
            List<Connection> next = decision.next().match(List::of, List::of);
            outcome = connections.keep(
                    next, ConnectionDuties.of(decision, ANNA, time.instant()).duties());
        } while (outcome != Connections.Outcome.DONE);
    }

    /** Anna's connection as it is kept. */
    Connection kept() {
        return connections.find(ANNA, CONNECTION).orElseThrow();
    }

    int calls() {
        return google.calls("/token");
    }

    void passes(Duration duration) {
        time.pass(duration);
    }

    @Override
    public void close() {
        google.close();
    }
}
