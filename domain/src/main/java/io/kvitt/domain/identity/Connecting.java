package io.kvitt.domain.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of an account that a user connects and Google confirmed. */
record Connecting(ConnectionState state, ConnectionEvent.Verified event, Instant now) {

    ConnectionDecision decide() {
        if (!event.scopes().contains(Connection.READ_MAIL)) {
            return new ConnectionDecision(state, Optional.empty(), useless(), new ConnectionAnswer.ScopeMissing());
        }
        if (event.holder() == ConnectionEvent.Holder.SOMEBODY_ELSE) {
            return same(new ConnectionAnswer.LinkedElsewhere());
        }
        return state.match(this::connected, () -> opened(Optional.empty()));
    }

    /** A grant too narrow is taken back, unless a connection lives on it: taking back ends all of the account's. */
    private List<ConnectionEffect> useless() {
        Optional<SealedToken> any = event.refreshToken().or(() -> event.access().map(AccessGrant::token));
        return any.filter(token -> event.holder() == ConnectionEvent.Holder.NOBODY)
                .<List<ConnectionEffect>>map(token ->
                        List.of(new ConnectionEffect.Revoke(event.sealedFor(), event.user(), event.client(), token)))
                .orElse(List.of());
    }

    /** Tokens open only for the connection they were sealed for: an id of another account, or of another user, is a mistake. */
    private ConnectionDecision connected(Connection before) {
        boolean sameAccount = before.account().equals(event.account());
        if (!before.owner().equals(event.user()) || sameAccount != before.id().equals(event.sealedFor())) {
            return same(new ConnectionAnswer.Conflict());
        }
        boolean over = before.status() instanceof ConnectionStatus.Revoked || !before.isHeld();
        if (sameAccount) {
            return over ? reopened(before) : reconnected(before);
        }
        return over ? opened(Optional.of(before)) : switched(before);
    }

    private ConnectionDecision opened(Optional<Connection> before) {
        if (event.refreshToken().isEmpty()) {
            return same(new ConnectionAnswer.RefreshTokenRequired());
        }
        return new ConnectionDecision(
                Connection.opened(event, now),
                before.filter(Connection::isHeld).map(Connection::disconnected),
                List.of(
                        new ConnectionEffect.ReadAll(event.sealedFor()),
                        new ConnectionEffect.Audit(ConnectionNote.CONNECTED)),
                new ConnectionAnswer.Done());
    }

    private ConnectionDecision reopened(Connection before) {
        if (event.refreshToken().isEmpty()) {
            return same(new ConnectionAnswer.RefreshTokenRequired());
        }
        return ConnectionDecision.of(
                granted(before, event.refreshToken().get()).withoutCursor().made(),
                new ConnectionAnswer.Done(),
                new ConnectionEffect.ReadAll(before.id()),
                new ConnectionEffect.Audit(ConnectionNote.CONNECTED));
    }

    /** The replaced refresh token is not taken back: Google would take back the new one with it. */
    private ConnectionDecision reconnected(Connection before) {
        Optional<SealedToken> kept = before.isConnected() ? before.refreshToken() : Optional.empty();
        Optional<SealedToken> token = event.refreshToken().or(() -> kept);
        if (token.isEmpty()) {
            return same(new ConnectionAnswer.RefreshTokenRequired());
        }
        return ConnectionDecision.of(
                granted(before, token.get()).made(),
                new ConnectionAnswer.Done(),
                new ConnectionEffect.ReadOn(before.id()),
                new ConnectionEffect.Audit(ConnectionNote.CONNECTED_AGAIN));
    }

    /** An access token at hand stays only beside the refresh token it came from, and so does the client. */
    private ConnectionChange granted(Connection before, SealedToken token) {
        ConnectionChange change = before.change().granted(event, token, now);
        if (event.refreshToken().isPresent()) {
            change.client(event.client()).withoutAccess();
        }
        event.access().ifPresent(change::access);
        return change;
    }

    private ConnectionDecision switched(Connection before) {
        if (!event.switchConfirmed()) {
            return same(new ConnectionAnswer.AccountSwitch(
                    before.email().masked(), event.email().masked()));
        }
        if (event.refreshToken().isEmpty()) {
            return same(new ConnectionAnswer.RefreshTokenRequired());
        }
        List<ConnectionEffect> effects = new ArrayList<>(before.revocation());
        effects.add(new ConnectionEffect.ReadAll(event.sealedFor()));
        effects.add(new ConnectionEffect.TellSwitched(before.id(), event.sealedFor()));
        effects.add(new ConnectionEffect.Audit(ConnectionNote.SWITCHED));
        return new ConnectionDecision(
                Connection.opened(event, now),
                Optional.of(before.disconnected()),
                effects,
                new ConnectionAnswer.Done());
    }

    private ConnectionDecision same(ConnectionAnswer answer) {
        return ConnectionDecision.of(state, answer);
    }
}
