package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What holds of a connection whatever happens to it, in whatever order, with results that come late. */
class ConnectionRulesPropertyTest {

    private static final Instant NOON = GoogleAccounts.NOON;
    private static final Pattern A_TOKEN = Pattern.compile("\\b[ar]t\\d");

    /**
     * Something that happens.
     *
     * @param late whether what comes is of a credential or a lease from before
     * @param seconds until it happens; below zero the clock went back
     * @param flag this or that, as the kind has it
     */
    record Action(Kind kind, boolean late, long seconds, boolean flag, boolean other) {
        enum Kind {
            VERIFIED,
            TOKEN_NEEDED,
            REFRESHED,
            INVALID_GRANT,
            FAILED,
            CLIENT_REJECTED,
            REFUSED,
            FORBIDDEN,
            BUSY,
            REVOKED,
            DISCONNECT,
            CIPHER,
            TICK
        }

        ConnectionEvent event(ConnectionState state, int number, Instant now) {
            Fence fence = fence(state);
            return switch (kind) {
                case VERIFIED -> verified(state, number);
                case TOKEN_NEEDED -> new ConnectionEvent.TokenNeeded(new LeaseOwner(new UUID(0, number)));
                case REFRESHED ->
                    new ConnectionEvent.Refreshed(
                            fence,
                            new SealedToken("at" + number),
                            now,
                            Duration.ofHours(1),
                            flag ? Optional.of(new SealedToken("rt" + number)) : Optional.empty(),
                            other && !flag ? Optional.of(Set.of("openid")) : Optional.empty(),
                            other && flag ? Optional.of(GoogleAccounts.OTHER_ACCOUNT) : Optional.empty());
                case INVALID_GRANT -> new ConnectionEvent.InvalidGrant(fence, ReauthReason.ACCOUNT_GONE);
                case FAILED -> new ConnectionEvent.RefreshFailed(fence, flag ? 20 : -20);
                case CLIENT_REJECTED -> new ConnectionEvent.ClientRejected(fence);
                case REFUSED -> new ConnectionEvent.MailboxRefused(fence.credential(), accessEnd(state), flag, 0);
                case FORBIDDEN -> new ConnectionEvent.MailboxForbidden(fence.credential(), ReauthReason.DOMAIN_POLICY);
                case BUSY -> new ConnectionEvent.MailboxBusy();
                case REVOKED -> new ConnectionEvent.RevokedAtGoogle();
                case DISCONNECT -> new ConnectionEvent.Disconnect();
                case CIPHER -> new ConnectionEvent.CipherFailed(fence.credential());
                case TICK -> new ConnectionEvent.Tick();
            };
        }

        private ConnectionEvent verified(ConnectionState state, int number) {
            Optional<Connection> known = state.match(Optional::of, Optional::empty);
            GoogleSubject account = known.map(Connection::account).orElse(GoogleAccounts.ACCOUNT);
            ConnectionId id = known.map(Connection::id).orElse(GoogleAccounts.FIRST);
            return GoogleAccounts.verified(
                    other ? new ConnectionId(new UUID(8, number)) : id,
                    other ? new GoogleSubject(account.value() + "1") : account,
                    flag ? Optional.of(new SealedToken("rt" + number)) : Optional.empty(),
                    late);
        }

        private Fence fence(ConnectionState state) {
            Fence current = state.match(
                    connection -> connection.fence(
                            connection.lease().map(Lease::owner).orElse(new LeaseOwner(new UUID(5, 5)))),
                    () -> new Fence(new LeaseOwner(new UUID(5, 5)), 1));
            return !late
                    ? current
                    : flag
                            ? new Fence(new LeaseOwner(new UUID(6, 6)), current.credential())
                            : new Fence(current.owner(), Math.max(1, current.credential() - 1));
        }

        private static Instant accessEnd(ConnectionState state) {
            return state.match(Connection::access, Optional::<AccessGrant>empty)
                    .map(AccessGrant::endsAt)
                    .orElse(NOON);
        }
    }

    /** One action as it went. */
    record Happened(
            Action action, ConnectionState before, ConnectionEvent event, Instant at, ConnectionDecision decision) {

        Optional<Connection> from() {
            return before.match(Optional::of, Optional::empty);
        }

        Optional<Connection> to() {
            return decision.next().match(Optional::of, Optional::empty);
        }

        /** Whether it is about one and the same connection. */
        boolean isOfOne() {
            return from().isPresent() && from().map(Connection::id).equals(to().map(Connection::id));
        }

        boolean connects() {
            return to().filter(Connection::isConnected).isPresent()
                    && from().filter(Connection::isConnected).isEmpty();
        }

        boolean breaks() {
            return isOfOne()
                    && from().orElseThrow().isConnected()
                    && to().orElseThrow().status() instanceof ConnectionStatus.NeedsReauth;
        }
    }

    @Property(tries = 2_000)
    void theCredentialVersionGrowsWithEveryChangeOfTheCredentialAndNeverShrinks(
            @ForAll("actions") List<Action> actions) {
        for (Happened one : happened(actions)) {
            if (one.isOfOne()) {
                Connection from = one.from().orElseThrow();
                Connection to = one.to().orElseThrow();
                boolean changed = !from.refreshToken().equals(to.refreshToken())
                        || from.isHeld() != to.isHeld()
                        || !from.isConnected() && to.isConnected();
                assertThat(to.credentialVersion() - from.credentialVersion()).isBetween(changed ? 1L : 0L, 1L);
                assertThat(to.version() - from.version()).isEqualTo(to.equals(from) ? 0L : 1L);
            }
        }
    }

    @Property(tries = 2_000)
    void whatIsOverHoldsNoSecret(@ForAll("actions") List<Action> actions) {
        for (Happened one : happened(actions)) {
            List<Connection> all =
                    new ArrayList<>(one.decision().replaced().stream().toList());
            one.to().ifPresent(all::add);
            assertThat(all.stream().filter(to -> to.status() instanceof ConnectionStatus.Revoked || !to.isHeld()))
                    .allSatisfy(over -> {
                        assertThat(over.refreshToken()).isEmpty();
                        assertThat(over.access()).isEmpty();
                    });
        }
    }

    @Property(tries = 2_000)
    void onlyItsUserConnects(@ForAll("actions") List<Action> actions) {
        assertThat(happened(actions).stream().filter(Happened::connects))
                .allSatisfy(one -> assertThat(one.event()).isInstanceOf(ConnectionEvent.Verified.class));
    }

    @Property(tries = 2_000)
    void onlyTheCurrentCredentialCanBreakAConnection(@ForAll("actions") List<Action> actions) {
        assertThat(happened(actions).stream().filter(Happened::breaks))
                .allSatisfy(one -> assertThat(credential(one.event()))
                        .contains(one.from().orElseThrow().credentialVersion()));
    }

    private static Optional<Long> credential(ConnectionEvent event) {
        if (event instanceof ConnectionEvent.Refreshed ok) {
            return Optional.of(ok.fence().credential());
        } else if (event instanceof ConnectionEvent.InvalidGrant bad) {
            return Optional.of(bad.fence().credential());
        } else if (event instanceof ConnectionEvent.RefreshFailed failed) {
            return Optional.of(failed.fence().credential());
        } else if (event instanceof ConnectionEvent.MailboxRefused refused) {
            return Optional.of(refused.credential());
        } else if (event instanceof ConnectionEvent.MailboxForbidden forbidden) {
            return Optional.of(forbidden.credential());
        }
        return event instanceof ConnectionEvent.CipherFailed cipher
                ? Optional.of(cipher.credential())
                : Optional.empty();
    }

    @Property(tries = 2_000)
    void aLeaseThatLivesIsGivenToNobodyElse(@ForAll("actions") List<Action> actions) {
        for (Happened one : happened(actions)) {
            if (one.decision().answer() instanceof ConnectionAnswer.Refresh refresh) {
                assertThat(one.from().orElseThrow().lease())
                        .satisfiesAnyOf(
                                lease -> assertThat(lease).isEmpty(),
                                lease -> assertThat(lease.orElseThrow().isLiveAt(one.at()))
                                        .isFalse(),
                                lease -> assertThat(lease.orElseThrow().owner())
                                        .isEqualTo(refresh.fence().owner()));
                assertThat(one.to().orElseThrow().lease().orElseThrow().isLiveAt(one.at()))
                        .isTrue();
            }
        }
    }

    /** Sealed texts are told apart by their numbers: an access token is written beside the refresh token it came from. */
    @Property(tries = 2_000)
    void aResultIsKeptOnlyByItsHolderForTheCredentialThatWasSent(@ForAll("actions") List<Action> actions) {
        for (Happened one : happened(actions)) {
            if (one.event() instanceof ConnectionEvent.Refreshed ok
                    && !one.decision().next().equals(one.before())) {
                Connection from = one.from().orElseThrow();
                assertThat(from.isConnected()).isTrue();
                assertThat(from.credentialVersion()).isEqualTo(ok.fence().credential());
                assertThat(from.lease().map(Lease::owner)).contains(ok.fence().owner());
            }
        }
    }

    @Property(tries = 2_000)
    void aConnectionThatWorksHasARefreshTokenAndLeaveToReadMail(@ForAll("actions") List<Action> actions) {
        assertThat(happened(actions).stream().flatMap(one -> one.to().stream()).filter(Connection::isConnected))
                .allSatisfy(connection -> {
                    assertThat(connection.refreshToken()).isPresent();
                    assertThat(connection.scopes()).contains(Connection.READ_MAIL);
                });
    }

    @Property(tries = 2_000)
    void anIdIsOfOneAccountForEver(@ForAll("actions") List<Action> actions) {
        Map<ConnectionId, GoogleSubject> accounts = new HashMap<>();
        for (Happened one : happened(actions)) {
            one.to()
                    .ifPresent(connection -> assertThat(
                                    accounts.computeIfAbsent(connection.id(), id -> connection.account()))
                            .isEqualTo(connection.account()));
        }
    }

    @Property(tries = 2_000)
    void anotherConnectionOpensOnlyWhenTheOneBeforeIsLetGo(@ForAll("actions") List<Action> actions) {
        assertThat(happened(actions).stream()
                        .filter(one -> one.from().filter(Connection::isHeld).isPresent() && !one.isOfOne()))
                .allSatisfy(one -> {
                    assertThat(one.decision().replaced()).hasValueSatisfying(old -> {
                        assertThat(old.isHeld()).isFalse();
                        assertThat(old.id()).isEqualTo(one.from().orElseThrow().id());
                    });
                    assertThat(one.to().orElseThrow().cursor()).isEmpty();
                });
    }

    @Property(tries = 2_000)
    void failuresThatSayNothingBreakAConnectionAfterFourDaysAtTheEarliest(@ForAll("actions") List<Action> actions) {
        for (Happened one : happened(actions)) {
            boolean saysNothing = one.event() instanceof ConnectionEvent.RefreshFailed
                    || one.event() instanceof ConnectionEvent.MailboxRefused;
            if (one.breaks() && saysNothing) {
                Instant first = one.from().orElseThrow().failingSince().orElseThrow();
                assertThat(Duration.between(first, one.at())).isGreaterThanOrEqualTo(Duration.ofHours(96));
            }
        }
    }

    @Property(tries = 2_000)
    void aUserIsToldOncePerCredential(@ForAll("actions") List<Action> actions) {
        Set<List<Object>> told = new HashSet<>();
        for (Happened one : happened(actions)) {
            for (ConnectionEffect effect : one.decision().effects()) {
                if (effect instanceof ConnectionEffect.TellReauth tell) {
                    assertThat(told.add(List.of(tell.connection(), tell.credential(), tell.reason())))
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 2_000)
    void anAccessTokenIsGivenUpBeforeGoogleDoes(@ForAll("actions") List<Action> actions) {
        for (Happened one : happened(actions)) {
            boolean kept = one.decision().answer().equals(new ConnectionAnswer.Done())
                    && one.to().flatMap(Connection::access).isPresent();
            if (one.event() instanceof ConnectionEvent.Refreshed ok && kept) {
                assertThat(one.to().orElseThrow().access().orElseThrow().endsAt())
                        .isEqualTo(ok.askedAt().plus(ok.lifetime()).minusSeconds(60));
            }
            if (one.decision().answer() instanceof ConnectionAnswer.Use use) {
                assertThat(use.access().endsAt()).isAfter(one.at());
            }
        }
    }

    @Property(tries = 2_000)
    void googleIsAskedNothingForAConnectionThatDoesNotWork(@ForAll("actions") List<Action> actions) {
        assertThat(happened(actions).stream()
                        .filter(one ->
                                one.from().filter(Connection::isConnected).isEmpty()))
                .allSatisfy(one -> assertThat(one.decision().answer())
                        .isNotInstanceOf(ConnectionAnswer.Refresh.class)
                        .isNotInstanceOf(ConnectionAnswer.Use.class));
    }

    @Property(tries = 2_000)
    void theCursorSurvivesConnectingAgainAndNothingElseOpensWithOne(@ForAll("actions") List<Action> actions) {
        for (Happened one : happened(actions)) {
            if (one.isOfOne() && one.event() instanceof ConnectionEvent.Verified) {
                Connection from = one.from().orElseThrow();
                boolean live = from.isConnected() || from.status() instanceof ConnectionStatus.NeedsReauth;
                boolean unchanged = one.decision().next().equals(one.before());
                assertThat(one.to().orElseThrow().cursor())
                        .isEqualTo(live || unchanged ? from.cursor() : Optional.empty());
            }
        }
    }

    @Property(tries = 1_000)
    void noTokenIsWrittenInAnyText(@ForAll("actions") List<Action> actions) {
        assertThat(A_TOKEN.matcher(happened(actions).toString()).find()).isFalse();
        assertThat(A_TOKEN.matcher("at12").find()).isTrue();
    }

    @Property(tries = 2_000)
    void everyStateAnswersEveryEventTheSameWayEachTime(@ForAll("actions") List<Action> actions) {
        for (Happened one : happened(actions)) {
            assertThat(ConnectionRules.decide(one.before(), one.event(), one.at()))
                    .isEqualTo(one.decision());
            one.decision()
                    .answer()
                    .code()
                    .ifPresent(code -> assertThat(code.code()).matches("[a-z_]+"));
            Statistics.collect(
                    one.breaks() ? "breaks" : one.decision().answer().getClass().getSimpleName());
        }
        Statistics.coverage(answers -> {
            answers.check("breaks").count(times -> times > 50);
            answers.check("Refresh").count(times -> times > 500);
            answers.check("Use").count(times -> times > 100);
            answers.check("Dropped").count(times -> times > 500);
        });
    }

    private static List<Happened> happened(List<Action> actions) {
        List<Happened> all = new ArrayList<>();
        ConnectionState state = new ConnectionState.None();
        Instant now = NOON;
        int number = 10;
        for (Action action : actions) {
            now = now.plusSeconds(action.seconds());
            ConnectionEvent event = action.event(state, number, now);
            ConnectionDecision decision = ConnectionRules.decide(state, event, now);
            all.add(new Happened(action, state, event, now, decision));
            state = decision.next() instanceof Connection connection && number % 7 == 0 && connection.isConnected()
                    ? connection.readUpTo(String.valueOf(number))
                    : decision.next();
            number++;
        }
        return all;
    }

    /** Begins with connecting, most often; then whatever comes, refreshing most of all. */
    @Provide
    Arbitrary<List<Action>> actions() {
        Arbitrary<Action.Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Action.Kind.TOKEN_NEEDED)),
                Tuple.of(
                        4,
                        Arbitraries.of(
                                Action.Kind.REFRESHED,
                                Action.Kind.INVALID_GRANT,
                                Action.Kind.FAILED,
                                Action.Kind.REFUSED)),
                Tuple.of(2, Arbitraries.just(Action.Kind.VERIFIED)),
                Tuple.of(2, Arbitraries.of(Action.Kind.values())));
        Arbitrary<Long> seconds = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(0, 100)),
                Tuple.of(1, Arbitraries.longs().between(-30, 0)),
                Tuple.of(2, Arbitraries.longs().between(0, 7_000)),
                Tuple.of(1, Arbitraries.longs().between(0, Duration.ofDays(8).toSeconds())));
        Arbitrary<Boolean> rarely = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
        Arbitrary<Action> any = Combinators.combine(kinds, rarely, seconds, Arbitraries.of(true, false), rarely)
                .as(Action::new);
        Action connects = new Action(Action.Kind.VERIFIED, false, 0, true, false);
        return any.list().ofMaxSize(30).withoutEdgeCases().map(rest -> {
            List<Action> all = new ArrayList<>(List.of(connects));
            all.addAll(rest);
            return all;
        });
    }
}
