package io.kvitt.adapters.google.gmail;

import static io.kvitt.adapters.google.gmail.GmailHouse.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.port.Look;
import io.kvitt.domain.mail.port.LookAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Whatever Gmail does, and whenever the reader dies: what is wanted is found, and what was thrown away is not. */
class GmailWeatherTest {

    private static final int POLLS = 40;

    /** A mailbox over some hours in which nothing goes well, and over two days in which it does again. */
    private static final class Weather {
        private final GmailHouse house;
        private final Random random;
        private final List<String> wanted = new ArrayList<>();
        private final Set<String> thrownAway = new LinkedHashSet<>();
        private int number;

        Weather(GmailHouse house, long seed) {
            this.house = house;
            random = new Random(seed);
        }

        boolean isOneOf(int in) {
            return random.nextInt(in) == 0;
        }

        void storm() {
            house.gmail.pageSize(1 + random.nextInt(4));
            for (int poll = 0; poll < POLLS; poll++) {
                mails();
                accidents();
                house.clock.turn(Duration.ofMinutes(5));
                poll();
            }
        }

        private void mails() {
            house.gmail.lag(isOneOf(3) ? Duration.ofMinutes(random.nextInt(120)) : Duration.ZERO);
            for (int i = random.nextInt(4); i > 0; i--) {
                if (isOneOf(2)) {
                    wanted.add(house.invoice(number++));
                } else {
                    house.letter(number++);
                }
            }
            if (isOneOf(4)) {
                thrownAway.add(thrown(isOneOf(2) ? "SPAM" : "TRASH"));
            }
            if (isOneOf(8) && !thrownAway.isEmpty()) {
                String back = thrownAway.iterator().next();
                thrownAway.remove(back);
                wanted.add(back);
                house.gmail.labelRemoved(back, "SPAM");
                house.gmail.labelRemoved(back, "TRASH");
            }
        }

        private String thrown(String label) {
            return house.gmail.arrives(
                    "x@example.se",
                    "Faktura",
                    Set.of(label),
                    FakeMail.File.attached("faktura.pdf", "%PDF-" + number++));
        }

        private void accidents() {
            if (isOneOf(12)) {
                house.gmail.historyExpires();
            }
            if (isOneOf(25)) {
                house.gmail.restored();
            }
        }

        /** A pass that somebody may end between any two looks, also before what was found is kept. */
        private void poll() {
            for (int look = 0; look < 60; look++) {
                trouble();
                if (isOneOf(12)) {
                    house.mailbox().look(house.cursor, house.wanted, house.clock.instant());
                    return;
                }
                LookAnswer answer = house.look();
                if (!(answer instanceof Look page) || !page.more() || isOneOf(15)) {
                    return;
                }
            }
        }

        private void trouble() {
            if (isOneOf(10)) {
                house.gmail.pagesExpire();
            }
            if (isOneOf(6)) {
                FakeGmail.Script script = switch (random.nextInt(5)) {
                    case 0 -> FakeGmail.cut();
                    case 1 -> FakeGmail.truncated();
                    case 2 -> FakeGmail.refusing(403, "userRateLimitExceeded");
                    case 3 -> FakeGmail.pausing(429, "rateLimitExceeded", "120");
                    default -> FakeGmail.refusing(503, "backendError");
                };
                house.gmail.next(script);
            }
            if (isOneOf(20)) {
                house.gmail.next("history", FakeGmail.saying("{}"));
            }
        }

        void calm() {
            for (int i = 0; i < 12; i++) {
                house.clock.turn(Duration.ofHours(4));
                for (int poll = 0; poll < 3; poll++) {
                    house.poll();
                }
            }
        }
    }

    @Property(tries = 8)
    void whatIsWantedIsFoundAndWhatWasThrownAwayIsNot(@ForAll @LongRange(min = 0) long seed) {
        try (GmailHouse house = new GmailHouse(seed)) {
            Weather weather = new Weather(house, seed);
            weather.storm();
            weather.calm();

            List<String> found = house.found.stream().map(MessageId::value).toList();
            assertThat(weather.wanted).isNotEmpty().allMatch(found::contains);
            assertThat(weather.thrownAway).noneMatch(found::contains);
        }
    }

    @Property(tries = 2)
    void aFirstLookThroughManyPagesLosesNothing(@ForAll @LongRange(min = 0) long seed) {
        try (GmailHouse house = new GmailHouse(seed)) {
            Random random = new Random(seed);
            house.gmail.pageSize(7);
            List<String> wanted = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                wanted.add(house.gmail.arrived(
                        GmailHouse.NOON.minus(Duration.ofHours(random.nextInt(2_000))),
                        "a@example.se",
                        "Faktura " + i,
                        INBOX,
                        FakeMail.File.attached("a.pdf", "%PDF-")));
            }
            new Weather(house, seed).storm();
            house.gmail.pageSize(500);
            new Weather(house, seed).calm();

            List<String> found = house.found.stream().map(MessageId::value).toList();
            assertThat(wanted.stream().filter(id -> !found.contains(id))).isEmpty();
        }
    }
}
