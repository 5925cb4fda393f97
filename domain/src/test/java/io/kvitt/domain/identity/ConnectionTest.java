package io.kvitt.domain.identity;

import static io.kvitt.domain.identity.GoogleAccounts.NOON;
import static io.kvitt.domain.identity.GoogleAccounts.connected;
import static io.kvitt.domain.identity.GoogleAccounts.connectedUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionTest {

    @ParameterizedTest(name = "{0} s before its end: {1}")
    @CsvSource({"3600, FRESH", "361, FRESH", "299, STALE", "1, STALE", "0, EXPIRED", "-1, EXPIRED"})
    void aTokenIsStaleInItsLastMinutesAndExpiredAtItsEnd(long seconds, Freshness freshness) {
        Instant end = NOON.plusSeconds(7_200);

        assertThat(connectedUntil(end).freshnessAt(end.minusSeconds(seconds))).isEqualTo(freshness);
        assertThat(connected().freshnessAt(NOON)).isEqualTo(Freshness.EXPIRED);
    }

    @Test
    void connectionsTurnStaleAtDifferentSecondsOfOneMinute() {
        Instant end = NOON.plusSeconds(7_200);
        Set<Duration> margins = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Connection connection = of(new ConnectionId(new UUID(i * 31L, i * 17L)), end);
            Instant at = end.minusSeconds(360);
            while (connection.freshnessAt(at) == Freshness.FRESH) {
                at = at.plusSeconds(1);
            }
            margins.add(Duration.between(at, end));
        }

        assertThat(margins)
                .hasSizeGreaterThan(20)
                .allSatisfy(margin -> assertThat(margin).isBetween(Duration.ofSeconds(300), Duration.ofSeconds(360)));
    }

    @Test
    void aConnectionThatWorksHasATokenAndLeaveAndOneThatIsOverHasNeither() {
        Connection works = connected();

        assertThatThrownBy(() -> with(works, works.status(), Set.of("openid"), works.refreshToken()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(works, works.status(), works.scopes(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(works, new ConnectionStatus.Disconnected(), works.scopes(), works.refreshToken()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(works, new ConnectionStatus.Revoked(), works.scopes(), works.refreshToken()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLeaseLivesUpToItsLastInstant() {
        Lease lease = new Lease(new LeaseOwner(new UUID(1, 1)), NOON);

        assertThat(lease.isLiveAt(NOON)).isTrue();
        assertThat(lease.isLiveAt(NOON.plusMillis(1))).isFalse();
    }

    @Test
    void noTokenIsWrittenOut() {
        assertThat(connectedUntil(NOON).toString()).doesNotContain("rt1", "at1");
    }

    private static Connection of(ConnectionId id, Instant end) {
        Connection opened = (Connection) ConnectionRules.decide(
                        new ConnectionState.None(),
                        GoogleAccounts.verified(id, GoogleAccounts.ACCOUNT, Optional.of(new SealedToken("rt1")), false),
                        NOON)
                .next();
        return opened.change()
                .access(new AccessGrant(new SealedToken("at1"), end))
                .made();
    }

    private static Connection with(
            Connection of, ConnectionStatus status, Set<String> scopes, Optional<SealedToken> refreshToken) {
        return new Connection(
                of.id(),
                of.owner(),
                status,
                of.account(),
                of.email(),
                scopes,
                of.client(),
                1,
                refreshToken,
                Optional.empty(),
                NOON,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
