package io.kvitt.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.mail.MessageOutcome.BrokeDown;
import io.kvitt.domain.mail.MessageOutcome.LeftAlone;
import io.kvitt.domain.mail.MessageOutcome.Read;
import io.kvitt.domain.mail.MessageOutcome.Refused;
import io.kvitt.domain.mail.MessageState.Done;
import io.kvitt.domain.mail.MessageState.Failed;
import io.kvitt.domain.mail.MessageState.Ignored;
import io.kvitt.domain.mail.MessageState.Pending;
import io.kvitt.domain.mail.MessageState.Quarantined;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # before      | what happened | after
              pending     | read          | done
              pending     | left          | ignored NOT_WANTED
              pending     | refused       | quarantined ZIP_LIMIT
              pending     | broke         | failed 1 at 12:01
              failed 1    | broke         | failed 2 at 12:10
              failed 2    | broke         | failed 3 at 13:00
              failed 3    | broke         | quarantined DECODE
              failed 1    | read          | done
              failed 3    | left          | ignored NOT_WANTED
              failed 2    | refused       | quarantined ZIP_LIMIT
              done        | broke         | done
              done        | refused       | done
              ignored     | read          | ignored DELETED
              quarantined | read          | quarantined TOO_BIG
            """)
    void aMessageBecomesWhatItsTrySays(String before, String happened, String after) {
        assertThat(said(MessageRules.next(state(before), outcome(happened), NOON)))
                .isEqualTo(after);
    }

    @Test
    void aFailedMessageIsDueAtItsTimeAndASettledOneNever() {
        MessageState failed = new Failed(1, NOON, QuarantineReason.FAILED);

        assertThat(MessageRules.isDue(new Pending(), NOON)).isTrue();
        assertThat(MessageRules.isDue(failed, NOON.minusMillis(1))).isFalse();
        assertThat(MessageRules.isDue(failed, NOON)).isTrue();
        assertThat(List.of(new Done(), new Ignored(IgnoreReason.DELETED), new Quarantined(QuarantineReason.DECODE)))
                .noneMatch(state -> MessageRules.isDue(state, NOON) || state.isOpen());
    }

    @Test
    void noMessageHasFailedMoreOftenThanItIsTried() {
        assertThatThrownBy(() -> new Failed(4, NOON, QuarantineReason.FAILED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Failed(0, NOON, QuarantineReason.FAILED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MessageState state(String text) {
        return switch (text) {
            case "pending" -> new Pending();
            case "done" -> new Done();
            case "ignored" -> new Ignored(IgnoreReason.DELETED);
            case "quarantined" -> new Quarantined(QuarantineReason.TOO_BIG);
            default -> new Failed(Integer.parseInt(text.substring(7)), NOON, QuarantineReason.DECODE);
        };
    }

    private static MessageOutcome outcome(String text) {
        return switch (text) {
            case "read" -> new Read();
            case "left" -> new LeftAlone(IgnoreReason.NOT_WANTED);
            case "refused" -> new Refused(QuarantineReason.ZIP_LIMIT);
            default -> new BrokeDown(QuarantineReason.DECODE);
        };
    }

    private static String said(MessageState state) {
        if (state instanceof Failed failed) {
            return "failed " + failed.tries() + " at "
                    + failed.nextTryAt().toString().substring(11, 16);
        } else if (state instanceof Ignored ignored) {
            return "ignored " + ignored.reason();
        } else if (state instanceof Quarantined quarantined) {
            return "quarantined " + quarantined.reason();
        }
        return state instanceof Done ? "done" : "pending";
    }
}
