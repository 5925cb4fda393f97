package io.kvitt.application.identity;

import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionState;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.GoogleOAuth;
import io.kvitt.domain.identity.port.Seals;
import io.kvitt.domain.identity.port.Secrets;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives access to a user's account at Google, and hears what came of it. However many need a token at once, in however many
 * processes, one of them asks Google; the others take the token that is still good, or wait for that one.
 *
 * <p>There is one for each process, as its threads wait for each other in here. If the store fails, it is an
 * {@link io.kvitt.domain.OutsideFailure}, unless there is a token that needs no store.
 */
public final class GoogleAccess {

    private final Connections connections;
    private final ConnectionBook book;
    private final AccessDesk desk;
    private final TokenRenewal renewal;
    private final Secrets secrets;
    private final Clock clock;
    private final SingleFlight<Flight, AccessAnswer> flights = new SingleFlight<>();

    /** What the threads of this process do together. Those of more patience do not go with those of less. */
    private record Flight(UserId owner, Patience patience) {}

    public GoogleAccess(
            Connections connections,
            GoogleOAuth google,
            Seals seals,
            Secrets secrets,
            SecurityLog log,
            Clock clock,
            Pause pause) {
        ClientPauses pauses = new ClientPauses();
        this.connections = connections;
        this.secrets = secrets;
        this.clock = clock;
        book = new ConnectionBook(connections, log, pauses, clock, pause);
        desk = new AccessDesk(book, seals, clock);
        GoogleQuestion question = new GoogleQuestion(book, desk, google, seals, pauses, clock);
        renewal = new TokenRenewal(book, desk, question, pauses, secrets, clock, pause);
    }

    /** A token for somebody who looks at a screen. */
    public AccessAnswer token(UserId owner) {
        return token(owner, Patience.OF_A_PERSON);
    }

    /** A token, or why there is none. */
    public AccessAnswer token(UserId owner, Patience patience) {
        ConnectionState state = book.held(owner);
        ConnectionDecision decision = desk.ask(state, new LeaseOwner(secrets.drawId()), clock.instant());
        return desk.answer(state, decision.answer()).orElseGet(() -> renewed(owner, state, patience));
    }

    /** Whoever has a token that is still good does not wait for another thread. */
    private AccessAnswer renewed(UserId owner, ConnectionState state, Patience patience) {
        Optional<AccessAnswer> leftover = desk.leftover(state);
        Duration longest = leftover.isPresent() ? Duration.ZERO : patience.forOthers();
        return flights.fly(new Flight(owner, patience), longest, () -> renewal.renew(owner, patience))
                .or(() -> leftover)
                .orElseGet(() -> new AccessAnswer.RetryLater(clock.instant()));
    }

    /**
     * The mailbox refused a token: it is not given out again.
     *
     * @param again whether the token was asked for because the one before was refused
     */
    public void refused(UserId owner, AccessAnswer.Usable used, boolean again) {
        int jitter = Jitter.of(new LeaseOwner(secrets.drawId()));
        book.settle(
                owner,
                used.connection(),
                new ConnectionEvent.MailboxRefused(used.credential(), used.endsAt(), again, jitter));
    }

    /**
     * The mailbox will not be read with what the user granted.
     *
     * @param reason {@code SCOPE_MISSING}, {@code DOMAIN_POLICY} or {@code MAILBOX_DISABLED}
     */
    public void forbidden(UserId owner, AccessAnswer.Usable used, ReauthReason reason) {
        book.settle(owner, used.connection(), new ConnectionEvent.MailboxForbidden(used.credential(), reason));
    }

    /** Google told us, with a signature that was checked, that the user of that account took the grant back. */
    public void revokedAtGoogle(GoogleSubject account) {
        connections
                .holder(account)
                .ifPresent(holder ->
                        book.settle(holder.owner(), holder.connection(), new ConnectionEvent.RevokedAtGoogle()));
    }

    /** Erases the credential of a connection that has waited for its user for a week. */
    public void forgetOld(UserId owner) {
        connections.held(owner).ifPresent(held -> book.settle(owner, held.id(), new ConnectionEvent.Tick()));
    }
}
