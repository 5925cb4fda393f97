package io.kvitt.adapters.google.gmail;

import static io.kvitt.adapters.google.gmail.GmailHouse.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.port.FetchAnswer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** No token, address, subject, file name or search in what is logged or printed, however loud. */
class GmailCanaryTest {

    private static final class Recorder extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            StringWriter text = new StringWriter();
            text.append(entry.getLoggerName()).append(' ').append(String.valueOf(entry.getMessage()));
            if (entry.getParameters() != null) {
                text.append(Arrays.toString(entry.getParameters()));
            }
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(new PrintWriter(text));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void nothingOfTheUserIsLoggedOrPrinted() {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Recorder recorder = new Recorder();
        root.addHandler(recorder);
        root.setLevel(Level.ALL);
        List<String> printed = new CopyOnWriteArrayList<>();
        try (GmailHouse house = new GmailHouse(3)) {
            house.wanted =
                    new Wanted(List.of(new MailTerm("canary-term")), List.of(new MailTerm("faktura")), GmailHouse.NOON);
            String id = house.gmail.arrives(
                    "Canary-Name <canary-address@example.se>",
                    "Faktura canary-subject",
                    INBOX,
                    FakeMail.File.attached("canary-file.pdf", "canary-content"));
            house.gmail.next(FakeGmail.cut());
            house.gmail.next(FakeGmail.truncated());
            house.gmail.next(FakeGmail.refusing(500, "canary-reason"));
            printed.add(house.poll().toString());
            house.gmail.next(FakeGmail.refusing(403, "canary-reason"));
            printed.add(house.poll().toString());
            FetchAnswer answer = house.mailbox().fetch(new MessageId(id));
            printed.add(
                    answer instanceof FetchAnswer.Walked walked
                            ? walked.envelope().toString()
                            : answer.toString());
            printed.add(
                    ((FetchAnswer.Walked) answer).parts().get(1).bytes().fetch().toString());
            printed.add(house.usable(FakeGmail.TOKEN).toString());
            house.gmail.next("message", FakeGmail.saying("{\"id\":[\"canary-shape\"]}"));
            printed.add(house.mailbox().fetch(new MessageId(id)).getClass().getName());
        } finally {
            root.setLevel(before);
            root.removeHandler(recorder);
        }

        // What the fake says of itself does not count; the JDK's client tells addresses, with searches, to its own
        // debug log alone.
        List<String> told = recorder.lines.stream()
                .filter(line -> !line.startsWith("sun.net.httpserver") && !line.startsWith("com.sun.net.httpserver"))
                .map(line -> line.startsWith("jdk.internal.httpclient.debug") ? line.replace("canary-term", "") : line)
                .filter(GmailCanaryTest::tells)
                .toList();
        assertThat(recorder.lines).isNotEmpty();
        assertThat(told).isEmpty();
        assertThat(printed).hasSize(6);
        assertThat(printed.stream().filter(GmailCanaryTest::tells)).isEmpty();
    }

    private static boolean tells(String text) {
        return text.toLowerCase(Locale.ROOT).contains("canary-");
    }
}
