package io.kvitt.adapters.google.gmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.port.Look;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.MailTrouble;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GmailLineTest {

    private final GmailHouse house = new GmailHouse(2);
    private final FakeGmail gmail = house.gmail;

    @AfterEach
    void closed() {
        house.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2}, asked {4} times")
    @CsvSource(delimiter = '|', textBlock = """
            # status | reason                          | answer      | objection        | asked
            429      | rateLimitExceeded               | Throttled   |                  | 5
            429      | userRateLimitExceeded           | Throttled   |                  | 5
            403      | rateLimitExceeded               | Throttled   |                  | 5
            403      | userRateLimitExceeded           | Throttled   |                  | 5
            403      | quotaExceeded                   | Throttled   |                  | 5
            403      | dailyLimitExceeded              | Throttled   |                  | 1
            429      | dailyLimitExceeded              | Throttled   |                  | 1
            403      | insufficientPermissions         | NeedsReauth | SCOPE_MISSING    | 1
            403      | ACCESS_TOKEN_SCOPE_INSUFFICIENT | NeedsReauth | SCOPE_MISSING    | 1
            403      | domainPolicy                    | NeedsReauth | DOMAIN_POLICY    | 1
            403      | failedPrecondition              | NeedsReauth | MAILBOX_DISABLED | 1
            400      | failedPrecondition              | NeedsReauth | MAILBOX_DISABLED | 1
            403      | accessNotConfigured             | Unavailable |                  | 1
            403      | something_new                   | Unavailable |                  | 1
            400      | invalidArgument                 | Unavailable |                  | 1
            404      | notFound                        | Unavailable |                  | 1
            500      | backendError                    | Unavailable |                  | 5
            502      | backendError                    | Unavailable |                  | 5
            503      | backendError                    | Unavailable |                  | 5
            408      | timeout                         | Unavailable |                  | 5
            302      | moved                           | Unavailable |                  | 1
            """)
    void eachErrorHasItsAnswer(int status, String reason, String answer, String objection, int asked) {
        gmail.always(Optional.of(FakeGmail.refusing(status, reason)));

        LookAnswer given = house.look();

        assertThat(given.getClass().getSimpleName()).isEqualTo(answer);
        assertThat(gmail.asked("profile")).isEqualTo(asked);
        assertThat(house.objections)
                .isEqualTo(objection == null ? List.of() : List.of(MailTokens.Objection.valueOf(objection)));
        if (given instanceof MailTrouble.NeedsReauth needs) {
            assertThat(needs.reason()).isEqualTo(ReauthReason.valueOf(objection));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"cut", "truncated", "busy", "failing"})
    void whatHelpsIsTriedAgain(String what) {
        house.invoice(1);
        for (int i = 0; i < 4; i++) {
            gmail.next(
                    switch (what) {
                        case "cut" -> FakeGmail.cut();
                        case "truncated" -> FakeGmail.truncated();
                        case "busy" -> FakeGmail.refusing(429, "rateLimitExceeded");
                        default -> FakeGmail.refusing(500, "backendError");
                    });
        }

        assertThat(house.poll()).isInstanceOf(Look.class);

        assertThat(house.found).hasSize(1);
        assertThat(Duration.between(GmailHouse.NOON, house.clock.instant()))
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(19));
    }

    @Test
    void whoeverSaysWhenIsWaitedFor() {
        gmail.next(FakeGmail.pausing(429, "rateLimitExceeded", "30"));

        assertThat(house.poll()).isInstanceOf(Look.class);

        assertThat(house.clock.instant()).isEqualTo(GmailHouse.NOON.plusSeconds(30));
    }

    @ParameterizedTest(name = "{0}: {1} s")
    @CsvSource(delimiter = '|', textBlock = """
            # Retry-After                   | seconds
            600                             | 600
            Mon, 23 Nov 2026 12:30:00 GMT   | 1800
            999999                          | 86400
            """)
    void aLongPauseEndsTheSlice(String retryAfter, long seconds) {
        gmail.next(FakeGmail.pausing(429, "rateLimitExceeded", retryAfter));

        assertThat(house.poll())
                .isInstanceOfSatisfying(
                        MailTrouble.Throttled.class,
                        throttled -> assertThat(throttled.pause())
                                .isBetween(
                                        Duration.ofSeconds(Math.max(300, seconds)),
                                        Duration.ofSeconds(Math.max(seconds, 1_800))));
        assertThat(gmail.asked("profile")).isEqualTo(1);
        assertThat(house.clock.instant()).isEqualTo(GmailHouse.NOON);
    }

    @Test
    void aPauseAfterTriesIsFiveToThirtyMinutes() {
        gmail.always(Optional.of(FakeGmail.pausing(429, "rateLimitExceeded", "soon")));

        assertThat(house.poll())
                .isInstanceOfSatisfying(
                        MailTrouble.Throttled.class,
                        throttled ->
                                assertThat(throttled.pause()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(30)));
    }

    @Test
    void aDayThatIsUsedUpIsOverForAllUntilMidnightInCalifornia() {
        gmail.next(FakeGmail.refusing(403, "dailyLimitExceeded"));
        house.poll();

        MailTrouble.Throttled next = (MailTrouble.Throttled) house.poll();

        assertThat(house.clock.instant().plus(next.pause())).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(gmail.asked("profile")).isEqualTo(1);
        assertThat(house.pollAfter(next.pause())).isInstanceOf(Look.class);
    }

    @Test
    void aTokenThatIsRefusedIsReplacedOnce() {
        house.tokens = user -> house.usable(house.objections.isEmpty() ? "canary-old" : FakeGmail.TOKEN);

        assertThat(house.poll()).isInstanceOf(Look.class);

        assertThat(house.objections).containsExactly(MailTokens.Objection.REFUSED);
    }

    @Test
    void aSecondTokenThatIsRefusedEndsIt() {
        gmail.acceptOnly("another");

        assertThat(house.poll()).isEqualTo(new MailTrouble.Unavailable());

        assertThat(house.objections).containsExactly(MailTokens.Objection.REFUSED, MailTokens.Objection.REFUSED_AGAIN);
        assertThat(gmail.asked("profile")).isEqualTo(2);
    }

    @Test
    void withoutATokenNothingIsAsked() {
        house.tokens = user -> new MailTokens.NeedsReauth(ReauthReason.GRANT_EXPIRED_OR_REVOKED, 2);
        assertThat(house.open()).isEqualTo(new MailTrouble.NeedsReauth(ReauthReason.GRANT_EXPIRED_OR_REVOKED, 2));

        house.tokens = user -> new MailTokens.Later();
        assertThat(house.open()).isEqualTo(new MailTrouble.Unavailable());
        assertThat(gmail.asked()).isEmpty();
    }

    @Test
    void fiveWhoAreNotAnsweredWithinHalfAMinuteShutItForAll() {
        gmail.always(Optional.of(exchange -> exchange.close()));
        GmailOffice office = GmailOffice.of(
                gmail.config(), user -> house.usable("t"), house.clock, time -> true, new Random(1)); // no time goes by
        for (int i = 0; i < 5; i++) {
            assertThat(new GmailLine(GmailHouse.ANNA, office)
                            .ask(office.questions().profile()))
                    .isEqualTo(new Heard.Refused<>(Heard.Why.NO_ANSWER));
        }

        assertThat(new GmailLine(GmailHouse.ANNA, office).ask(office.questions().profile()))
                .isEqualTo(new Heard.Troubled<>(new MailTrouble.Unavailable()));

        assertThat(gmail.asked("profile"))
                .isBetween(25, 50); // the JDK asks again where the line breaks before a word came
        gmail.always(Optional.empty());
        gmail.acceptOnly("t");
        house.clock.turn(Duration.ofSeconds(30));
        assertThat(new GmailLine(GmailHouse.ANNA, office).ask(office.questions().profile()))
                .isInstanceOf(Heard.Said.class);
    }

    @Test
    void aMailboxIsAskedNoFasterThanItsUnitsAllow() {
        String id = house.invoice(1);
        Instant begun = house.clock.instant();

        for (int i = 0; i < 450; i++) {
            house.mailbox().fetch(new MessageId(id));
        }

        Duration took = Duration.between(begun, house.clock.instant());
        assertThat(gmail.units()).isEqualTo(9_000);
        assertThat(took).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(2).plusSeconds(1));
    }

    @Test
    void anAnswerThatIsTooLongIsNotRead() {
        gmail.next("message", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1_000_000];
            try {
                for (int i = 0; i < 45; i++) {
                    exchange.getResponseBody().write(block);
                }
            } catch (IOException e) { // the reader hung up, as it should
                exchange.close();
            }
        });

        assertThat(house.mailbox().fetch(new MessageId("a1"))).hasToString("Refused[reason=TOO_BIG]");
    }

    @Test
    void onlyGmailItselfIsAsked() {
        for (String address : List.of(
                "https://gmail.example.com/",
                "http://gmail.googleapis.com/",
                "https://gmail.googleapis.com.evil.se/")) {
            assertThatThrownBy(() -> new GmailConfig(
                            URI.create(address), GmailPrices.SINCE_MAY_2026, 3_000, 600_000, 60_000_000))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(GmailConfig.USUAL.root()).hasToString("https://gmail.googleapis.com/");
    }

    @Test
    void aCursorThatIsNoneIsTheBeginning() {
        house.invoice(1);
        house.poll();
        house.cursor = new MailCursor(house.cursor.value().replace("gmail-1", "gmail-0"));

        house.poll();

        assertThat(gmail.asked("profile")).isEqualTo(2);
    }
}
