package io.kvitt.domain.identity;

import io.kvitt.domain.identity.Exploration.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One connection and all who reach for it: callers that need a token, the user who connects again, and the user who disconnects.
 * Everybody reads, decides and keeps in steps of their own; between taking the lease and keeping what Google said, a caller may be
 * slow, or die, and what it kept may have been kept unheard, and is tried again. Google answers what it likes: an access token, with
 * or without a new refresh token, an {@code invalid_grant}, or nothing. Time goes by in minutes, so that a lease runs out while its
 * holder is still waiting.
 *
 * @param ticks minutes left
 * @param misses how many writes may still be kept unheard
 * @param failures what went wrong on the way here
 */
record ConnectionWorld(
        Set<Safeguard> without,
        int minutes,
        int ticks,
        int misses,
        Connection row,
        List<Caller> callers,
        Optional<Hand> reconnecting,
        Optional<Hand> disconnecting,
        Set<String> failures) {

    static final String OVERWROTE = "OVERWROTE_NEW_CREDENTIAL";
    static final String BLAMED = "NEEDSREAUTH_FOR_FRESH_CREDENTIAL";
    static final String RESURRECTED = "RESURRECTED";
    static final String DOUBLE_FLIGHT = "DOUBLE_FLIGHT";
    static final String STUCK = "STUCK";
    static final String STOLEN_LEASE = "LEASE_OF_ANOTHER_RELEASED";

    /** What keeps a world from going wrong; a test takes some away. */
    enum Safeguard {
        /** A state is kept only in place of the version that was read. */
        CONDITION,
        /** A result counts only while the lease is its bringer's. */
        OWNER,
        /** A result counts only for the credential that was sent. */
        CREDENTIAL,
        /** A lease that lives keeps others out. */
        LEASE
    }

    enum Phase {
        IDLE,
        READ,
        HOLDING,
        ANSWERED,
        KEEPING,
        GONE
    }

    /** Somebody who acts in two steps: what they read, absent before. */
    record Hand(Optional<Connection> read) {}

    /**
     * @param sent the refresh token that goes to Google
     * @param until when the lease of this caller runs out
     * @param result what Google said
     */
    record Caller(
            int number,
            Phase phase,
            Optional<Connection> read,
            Optional<Fence> fence,
            String sent,
            Instant until,
            Optional<ConnectionEvent> result) {

        static Caller idle(int number) {
            return new Caller(number, Phase.IDLE, Optional.empty(), Optional.empty(), "", START, Optional.empty());
        }

        LeaseOwner owner() {
            return new LeaseOwner(new UUID(0, number));
        }

        Caller reading(Connection row) {
            return new Caller(number, Phase.READ, Optional.of(row), fence, sent, until, result);
        }

        Caller holding(Connection leased) {
            return new Caller(
                    number,
                    Phase.HOLDING,
                    Optional.empty(),
                    Optional.of(leased.fence(owner())),
                    leased.refreshToken().orElseThrow().text(),
                    leased.lease().orElseThrow().until(),
                    Optional.empty());
        }

        Caller answered(ConnectionEvent event) {
            return new Caller(number, Phase.ANSWERED, read, fence, sent, until, Optional.of(event));
        }

        Caller keeping(Connection row) {
            return new Caller(number, Phase.KEEPING, Optional.of(row), fence, sent, until, result);
        }

        Caller gone() {
            return new Caller(number, Phase.GONE, Optional.empty(), Optional.empty(), "", START, Optional.empty());
        }

        /** Enough to tell most apart, and much less than all there is: there are very many. */
        @Override
        public int hashCode() {
            return Objects.hash(number, phase, read.map(Connection::version), sent, until, result);
        }

        boolean isInFlight() {
            return phase == Phase.HOLDING || phase == Phase.ANSWERED || phase == Phase.KEEPING;
        }
    }

    private static final Instant START = GoogleAccounts.NOON;

    /** Anna's connection with nothing but a refresh token. */
    static ConnectionWorld begin(int callers, int ticks, int misses, Set<Safeguard> without) {
        List<Caller> all = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            all.add(Caller.idle(i));
        }
        return new ConnectionWorld(
                without,
                0,
                ticks,
                misses,
                GoogleAccounts.connected(),
                all,
                Optional.of(new Hand(Optional.empty())),
                Optional.of(new Hand(Optional.empty())),
                Set.of());
    }

    ConnectionWorld withoutUser() {
        return new ConnectionWorld(
                without, minutes, ticks, misses, row, callers, Optional.empty(), Optional.empty(), failures);
    }

    ConnectionWorld withoutDisconnecting() {
        return users(reconnecting, Optional.empty());
    }

    /** Enough to tell most apart, and much less than all there is: there are very many. */
    @Override
    public int hashCode() {
        return Objects.hash(
                minutes,
                misses,
                row.version(),
                row.refreshToken(),
                row.nextTryAt(),
                row.access(),
                row.lease(),
                callers,
                reconnecting.map(hand -> hand.read().map(Connection::version)),
                disconnecting.map(hand -> hand.read().map(Connection::version)),
                failures);
    }

    List<Step<ConnectionWorld>> steps() {
        List<Step<ConnectionWorld>> steps = new ArrayList<>();
        if (ticks > 0) {
            steps.add(new Step<>(
                    "a minute",
                    new ConnectionWorld(
                            without,
                            minutes + 1,
                            ticks - 1,
                            misses,
                            row,
                            callers,
                            reconnecting,
                            disconnecting,
                            failures)));
        }
        reconnecting.ifPresent(hand -> steps.add(new Step<>("connect again", reconnect(hand))));
        disconnecting.ifPresent(hand -> steps.add(new Step<>("disconnect", disconnect(hand))));
        callers.forEach(caller -> steps.addAll(steps(caller)));
        return steps;
    }

    private ConnectionWorld reconnect(Hand hand) {
        if (hand.read().isEmpty()) {
            return users(Optional.of(new Hand(Optional.of(row))), disconnecting);
        }
        Connection read = hand.read().get();
        Connection next = (Connection) ConnectionRules.decide(read, GoogleAccounts.verified("rt2"), now())
                .next();
        return isStale(read)
                ? users(Optional.of(new Hand(Optional.of(row))), disconnecting)
                : users(Optional.empty(), disconnecting).row(next);
    }

    private ConnectionWorld disconnect(Hand hand) {
        if (hand.read().isEmpty()) {
            return users(reconnecting, Optional.of(new Hand(Optional.of(row))));
        }
        Connection read = hand.read().get();
        Connection next = (Connection) ConnectionRules.decide(read, new ConnectionEvent.Disconnect(), now())
                .next();
        return isStale(read)
                ? users(reconnecting, Optional.of(new Hand(Optional.of(row))))
                : users(reconnecting, Optional.empty()).row(next);
    }

    private boolean isStale(Connection read) {
        return read.version() != row.version() && !without.contains(Safeguard.CONDITION);
    }

    private List<Step<ConnectionWorld>> steps(Caller caller) {
        String who = "caller " + caller.number() + " ";
        return switch (caller.phase()) {
            case IDLE -> List.of(new Step<>(who + "reads", with(caller.reading(row))));
            case READ -> heardOrNot(who + "takes the lease", taking(caller, true), taking(caller, false));
            case HOLDING -> answers(caller, who);
            case ANSWERED ->
                List.of(
                        new Step<>(who + "reads again", with(caller.keeping(row))),
                        new Step<>(who + "dies", with(caller.gone())));
            case KEEPING -> heardOrNot(who + "keeps the result", keeping(caller, true), keeping(caller, false));
            case GONE -> List.of();
        };
    }

    private List<Step<ConnectionWorld>> heardOrNot(String what, ConnectionWorld heard, ConnectionWorld unheard) {
        return misses > 0
                ? List.of(new Step<>(what, heard), new Step<>(what + ", unheard", unheard))
                : List.of(new Step<>(what, heard));
    }

    /** What is kept, but not heard of, is tried again: the caller reads once more. */
    private ConnectionWorld taking(Caller caller, boolean heard) {
        Connection read = caller.read().orElseThrow();
        Connection seen = without.contains(Safeguard.LEASE) && read.lease().isPresent()
                ? read.change().unleased().made()
                : read;
        ConnectionDecision decision =
                ConnectionRules.decide(seen, new ConnectionEvent.TokenNeeded(caller.owner()), now());
        if (!(decision.answer() instanceof ConnectionAnswer.Refresh)) {
            return with(caller.gone());
        }
        if (isStale(read)) {
            return with(caller.reading(row));
        }
        Connection next = (Connection) decision.next();
        return heard
                ? row(next).with(caller.holding(next)).flightsCounted()
                : row(next).with(caller.reading(next)).missed();
    }

    /** At most one who asks Google with a lease that lives, for one credential. */
    private ConnectionWorld flightsCounted() {
        long flights = callers.stream()
                .filter(Caller::isInFlight)
                .filter(caller -> !now().isAfter(caller.until()))
                .filter(caller -> caller.fence().orElseThrow().credential() == row.credentialVersion())
                .count();
        return flights > 1 ? noting(DOUBLE_FLIGHT) : this;
    }

    private List<Step<ConnectionWorld>> answers(Caller caller, String who) {
        Fence fence = caller.fence().orElseThrow();
        ConnectionEvent.Refreshed ok = refreshed(fence, caller.sent(), Optional.empty());
        ConnectionEvent.Refreshed rotated =
                refreshed(fence, caller.sent(), Optional.of(new SealedToken("child-of-" + caller.sent())));
        return List.of(
                new Step<>(who + "gets a token", with(caller.answered(ok))),
                new Step<>(who + "gets a token and a new refresh token", with(caller.answered(rotated))),
                new Step<>(
                        who + "hears invalid_grant",
                        with(caller.answered(
                                new ConnectionEvent.InvalidGrant(fence, ReauthReason.GRANT_EXPIRED_OR_REVOKED)))),
                new Step<>(who + "hears nothing", with(caller.answered(new ConnectionEvent.RefreshFailed(fence, 0)))),
                new Step<>(who + "dies", with(caller.gone())));
    }

    private ConnectionEvent.Refreshed refreshed(Fence fence, String sent, Optional<SealedToken> child) {
        return new ConnectionEvent.Refreshed(
                fence,
                new SealedToken("at-of-" + sent),
                now(),
                Duration.ofHours(1),
                child,
                Optional.empty(),
                Optional.empty());
    }

    private ConnectionWorld keeping(Caller caller, boolean heard) {
        Connection read = caller.read().orElseThrow();
        Connection seen = unfenced(read, caller);
        ConnectionEvent event = unfenced(caller.result().orElseThrow(), seen, caller);
        ConnectionDecision decision = ConnectionRules.decide(seen, event, now());
        if (decision.next().equals(seen)) {
            return with(caller.gone());
        }
        if (isStale(read)) {
            return with(caller.keeping(row));
        }
        Connection next = (Connection) decision.next();
        ConnectionWorld kept = judged(caller, next).row(next);
        return heard
                ? kept.with(caller.gone())
                : kept.with(caller.keeping(next)).missed();
    }

    /** Without the fence of the owner, everybody's lease is the caller's. */
    private Connection unfenced(Connection read, Caller caller) {
        boolean strange = read.isConnected() && !read.lease().map(Lease::owner).equals(Optional.of(caller.owner()));
        return without.contains(Safeguard.OWNER) && strange
                ? read.change().leased(new Lease(caller.owner(), now())).made()
                : read;
    }

    /** Without the fence of the credential, the one that is kept is the one that was sent. */
    private ConnectionEvent unfenced(ConnectionEvent event, Connection seen, Caller caller) {
        if (!without.contains(Safeguard.CREDENTIAL)) {
            return event;
        }
        Fence open = seen.fence(caller.owner());
        if (event instanceof ConnectionEvent.Refreshed ok) {
            return new ConnectionEvent.Refreshed(
                    open, ok.access(), ok.askedAt(), ok.lifetime(), ok.refreshToken(), ok.scopes(), ok.account());
        } else if (event instanceof ConnectionEvent.InvalidGrant bad) {
            return new ConnectionEvent.InvalidGrant(open, bad.reason());
        }
        return new ConnectionEvent.RefreshFailed(open, 0);
    }

    private ConnectionWorld judged(Caller caller, Connection next) {
        String kept = row.refreshToken().map(SealedToken::text).orElse("");
        boolean stranger = !kept.equals(caller.sent());
        ConnectionWorld judged = this;
        if (stranger && next.isConnected() && !next.access().equals(row.access())) {
            judged = judged.noting(OVERWROTE);
        }
        if (stranger && next.status() instanceof ConnectionStatus.NeedsReauth) {
            judged = judged.noting(BLAMED);
        }
        if (!row.isConnected() && next.isConnected()) {
            judged = judged.noting(RESURRECTED);
        }
        boolean others = row.lease()
                .filter(lease -> lease.isLiveAt(now()) && !lease.owner().equals(caller.owner()))
                .isPresent();
        return others && next.lease().isEmpty() ? judged.noting(STOLEN_LEASE) : judged;
    }

    private ConnectionWorld with(Caller caller) {
        List<Caller> others = new ArrayList<>(callers);
        others.set(caller.number(), caller);
        return new ConnectionWorld(without, minutes, ticks, misses, row, others, reconnecting, disconnecting, failures);
    }

    private ConnectionWorld row(Connection next) {
        return new ConnectionWorld(
                without, minutes, ticks, misses, next, callers, reconnecting, disconnecting, failures);
    }

    private ConnectionWorld users(Optional<Hand> again, Optional<Hand> off) {
        return new ConnectionWorld(without, minutes, ticks, misses, row, callers, again, off, failures);
    }

    private ConnectionWorld missed() {
        return new ConnectionWorld(
                without, minutes, ticks, misses - 1, row, callers, reconnecting, disconnecting, failures);
    }

    private ConnectionWorld noting(String failure) {
        Set<String> wrong = new TreeSet<>(failures);
        wrong.add(failure);
        return new ConnectionWorld(without, minutes, ticks, misses, row, callers, reconnecting, disconnecting, wrong);
    }

    /** What went wrong on the way, and whether from here, were everybody gone, the next to ask would get nowhere. */
    Set<String> wrong() {
        ConnectionAnswer next = ConnectionRules.decide(
                        row,
                        new ConnectionEvent.TokenNeeded(new LeaseOwner(new UUID(99, 99))),
                        now().plus(Duration.ofHours(8)))
                .answer();
        boolean moves = next instanceof ConnectionAnswer.Refresh
                || next instanceof ConnectionAnswer.ReauthRequired
                || next instanceof ConnectionAnswer.NotConnected;
        return moves ? failures : noting(STUCK).failures();
    }

    private Instant now() {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
