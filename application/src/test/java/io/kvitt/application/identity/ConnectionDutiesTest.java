package io.kvitt.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionAnswer;
import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEffect;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.ConnectionState;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.GoogleAccounts;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.port.SecurityLog;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.notice.Tidings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionDutiesTest {

    private static final Connection CONNECTED = GoogleAccounts.connected();

    @Test
    void aNewConnectionIsReadFromTheBeginningAndWrittenDown() {
        ConnectionDuties made = of(ConnectionRules.decide(
                new ConnectionState.None(), GoogleAccounts.verified("rt1"), GoogleAccounts.NOON));

        assertThat(made.duties()).singleElement().satisfies(duty -> {
            assertThat(duty.kind()).isEqualTo(DutyKind.READ_MAILBOX);
            assertThat(duty.owner()).isEqualTo(GoogleAccounts.ANNA);
            assertThat(duty.dueAt()).isEqualTo(GoogleAccounts.NOON);
            assertThat(duty.details()).isEqualTo(Map.of("connection", GoogleAccounts.FIRST.toString()));
        });
        List<SecurityLog.Entry> written = new ArrayList<>();
        made.write(written::add);
        assertThat(written)
                .containsExactly(new SecurityLog.Entry(
                        SecurityLog.Weight.NOTE, "CONNECTED", Optional.of(GoogleAccounts.ANNA), GoogleAccounts.NOON));
    }

    @Test
    void aDisconnectedGrantIsTakenBackWithItsSealedTokenAndItsClient() {
        ConnectionDuties made =
                of(ConnectionRules.decide(CONNECTED, new ConnectionEvent.Disconnect(), GoogleAccounts.NOON));

        assertThat(made.duties()).singleElement().satisfies(duty -> {
            assertThat(duty.kind()).isEqualTo(DutyKind.REVOKE_GRANT);
            assertThat(duty.details())
                    .isEqualTo(Map.of(
                            "connection", GoogleAccounts.FIRST.toString(),
                            "client", GoogleAccounts.WEB_CLIENT.value(),
                            "token", "rt1"));
        });
    }

    @Test
    void theSameDecisionGivesTheSameNamesAndAnotherVersionOthers() {
        ConnectionDecision decision =
                ConnectionRules.decide(CONNECTED, new ConnectionEvent.Disconnect(), GoogleAccounts.NOON);
        ConnectionDecision later =
                ConnectionRules.decide(CONNECTED.readUpTo("17"), new ConnectionEvent.Disconnect(), GoogleAccounts.NOON);

        assertThat(of(decision).duties()).isEqualTo(of(decision).duties());
        assertThat(of(later).duties()).doesNotContainAnyElementsOf(of(decision).duties());
    }

    @Test
    void everyGrantTooNarrowIsTakenBackThoughNothingOfItIsKept() {
        Duty first = tooNarrow("narrow1");
        Duty second = tooNarrow("narrow2");

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(tooNarrow("narrow1")).isEqualTo(first);
    }

    private static Duty tooNarrow(String token) {
        ConnectionEffect revoke = new ConnectionEffect.Revoke(
                GoogleAccounts.SECOND, GoogleAccounts.ANNA, GoogleAccounts.WEB_CLIENT, new SealedToken(token));
        return of(decision(new ConnectionState.None(), revoke)).duties().get(0);
    }

    @Test
    void theOwnerIsToldWhatItIsAbout() {
        ConnectionDuties made = of(decision(
                CONNECTED,
                new ConnectionEffect.TellReauth(GoogleAccounts.FIRST, 3, ReauthReason.EXHAUSTED),
                new ConnectionEffect.TellRevoked(GoogleAccounts.FIRST),
                new ConnectionEffect.TellSwitched(GoogleAccounts.FIRST, GoogleAccounts.SECOND)));

        assertThat(made.duties())
                .extracting(Duty::kind)
                .containsExactly(
                        DutyKind.TELL_OWNER, DutyKind.FORGET_CREDENTIAL, DutyKind.TELL_OWNER, DutyKind.TELL_OWNER);
        assertThat(made.duties().stream().map(Duty::id).distinct()).hasSize(4);
        MailboxId mailbox = MailboxId.of(GoogleAccounts.ANNA, MailboxPlace.of(GoogleAccounts.FIRST));
        String first = GoogleAccounts.FIRST.toString();
        String second = GoogleAccounts.SECOND.toString();
        assertThat(made.duties())
                .extracting(Duty::details)
                .containsExactly(
                        Map.of(
                                "note",
                                "NEEDS_REAUTH",
                                "event",
                                Tidings.eventOfMailbox(GoogleAccounts.ANNA, mailbox.value(), 3)
                                        .toString(),
                                "mailbox_id",
                                mailbox.value(),
                                "connection",
                                first,
                                "credential",
                                "3",
                                "reason",
                                "EXHAUSTED"),
                        Map.of("connection", first),
                        Map.of("note", "REVOKED", "connection", first),
                        Map.of("note", "SWITCHED", "before", first, "connection", second));
    }

    private static ConnectionDecision decision(ConnectionState next, ConnectionEffect... effects) {
        return new ConnectionDecision(next, Optional.empty(), List.of(effects), new ConnectionAnswer.Done());
    }

    private static ConnectionDuties of(ConnectionDecision decision) {
        return ConnectionDuties.of(decision, GoogleAccounts.ANNA, GoogleAccounts.NOON);
    }
}
