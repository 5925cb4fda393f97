package io.kvitt.application.identity;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.AccessGrant;
import io.kvitt.domain.identity.AccountSwitch;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionAnswer;
import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.ConnectionState;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.identity.port.AccountSwitches;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.Seals;
import io.kvitt.domain.identity.port.Secrets;
import io.kvitt.domain.identity.port.SecurityLog;
import io.kvitt.domain.identity.port.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps a grant that Google confirmed as a user's connection, or says why not. */
public final class ConnectGoogle {

    private static final int ATTEMPTS = 5;

    private final Users users;
    private final Connections connections;
    private final AccountSwitches switches;
    private final Duties duties;
    private final Seals seals;
    private final Secrets secrets;
    private final SecurityLog log;

    public ConnectGoogle(
            Users users,
            Connections connections,
            AccountSwitches switches,
            Duties duties,
            Seals seals,
            Secrets secrets,
            SecurityLog log) {
        this.users = users;
        this.connections = connections;
        this.switches = switches;
        this.duties = duties;
        this.seals = seals;
        this.secrets = secrets;
        this.log = log;
    }

    /** Connects, unless another account is connected. */
    ConnectAnswer connect(UserId user, VerifiedGrant grant, Instant now) {
        return connect(user, grant, false, now);
    }

    /** Connects also in place of another account, if the proof was given for just that. It is used up by a try. */
    ConnectAnswer connect(UserId user, VerifiedGrant grant, Secret proof, Instant now) {
        boolean isLeave = switches.use(secrets.hash(proof.reveal()), user, grant.account(), fingerprint(grant), now);
        return connect(user, grant, isLeave, now);
    }

    private ConnectAnswer connect(UserId user, VerifiedGrant grant, boolean mayReplace, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Connection> before = connections.held(user);
            ConnectionState state = before.<ConnectionState>map(held -> held).orElseGet(ConnectionState.None::new);
            ConnectionDecision decision = ConnectionRules.decide(state, verified(user, grant, before, mayReplace), now);
            if (keep(state, decision, user, now)) {
                return isActive(user) ? answer(decision, before, user, grant, now) : withdrawn(user);
            }
        }
        throw new OutsideFailure(
                OutsideFailure.Kind.OVERLOADED, "The connection is being changed too often at once; try again.");
    }

    /** Looked at after the connection is kept: either we see that the user is being deleted, or the eraser sees the connection. */
    private boolean isActive(UserId user) {
        return users.find(user)
                .filter(kept -> kept.status() == UserStatus.ACTIVE)
                .isPresent();
    }

    private ConnectAnswer withdrawn(UserId user) {
        connections.deleteAll(user);
        return new ConnectAnswer.Refused(OutcomeCode.TOKEN_REVOKED);
    }

    /** Tokens are sealed for the connection they will belong to: that to the same account, or a new one. */
    private ConnectionEvent verified(
            UserId user, VerifiedGrant grant, Optional<Connection> before, boolean mayReplace) {
        ConnectionId id = before.filter(held -> held.account().equals(grant.account()))
                .map(Connection::id)
                .orElseGet(() -> new ConnectionId(secrets.drawId()));
        return new ConnectionEvent.Verified(
                id,
                user,
                grant.account(),
                grant.email(),
                grant.scopes(),
                grant.client(),
                grant.refresh().map(token -> seals.seal(token, SealPlace.refreshToken(user, id, grant.client()))),
                Optional.of(new AccessGrant(
                        seals.seal(grant.access(), SealPlace.accessToken(user, id, grant.client())),
                        grant.accessEndsAt())),
                holder(user, grant),
                mayReplace);
    }

    private ConnectionEvent.Holder holder(UserId user, VerifiedGrant grant) {
        return connections
                .holder(grant.account())
                .map(holder -> holder.owner().equals(user)
                        ? ConnectionEvent.Holder.SELF
                        : ConnectionEvent.Holder.SOMEBODY_ELSE)
                .orElse(ConnectionEvent.Holder.NOBODY);
    }

    /** @return false if somebody was faster, so that it is to be decided anew */
    private boolean keep(ConnectionState before, ConnectionDecision decision, UserId user, Instant now) {
        ConnectionDuties following = ConnectionDuties.of(decision, user, now);
        if (decision.next().equals(before)) {
            duties.add(following.duties());
        } else {
            List<Connection> kept = new ArrayList<>(decision.replaced().stream().toList());
            decision.next().match(kept::add, () -> false);
            if (connections.keep(kept, following.duties()) != Connections.Outcome.DONE) {
                return false;
            }
        }
        following.write(log);
        return true;
    }

    private ConnectAnswer answer(
            ConnectionDecision decision, Optional<Connection> before, UserId user, VerifiedGrant grant, Instant now) {
        if (decision.answer() instanceof ConnectionAnswer.AccountSwitch asked) {
            return switchAsked(asked, user, grant, now);
        }
        Optional<OutcomeCode> code = decision.answer().code();
        return code.<ConnectAnswer>map(ConnectAnswer.Refused::new)
                .orElseGet(() -> decision.next()
                        .<ConnectAnswer>match(
                                connection -> new ConnectAnswer.Connected(
                                        connection,
                                        before.filter(held -> held.id().equals(connection.id()))
                                                .isEmpty()),
                                () -> new ConnectAnswer.Refused(OutcomeCode.GOOGLE_NOT_CONNECTED)));
    }

    private ConnectAnswer switchAsked(
            ConnectionAnswer.AccountSwitch asked, UserId user, VerifiedGrant grant, Instant now) {
        Secret proof = secrets.draw();
        Instant until = now.plus(AccountSwitch.LIFETIME);
        switches.add(new AccountSwitch(secrets.hash(proof.reveal()), user, grant.account(), fingerprint(grant), until));
        return new ConnectAnswer.SwitchAsked(asked.currentMasked(), asked.newMasked(), proof, until);
    }

    /** Leave is given for one grant; where there is no refresh token, for having none. */
    private SecretHash fingerprint(VerifiedGrant grant) {
        return secrets.hash("grant|" + grant.refresh().map(Secret::reveal).orElse(""));
    }
}
