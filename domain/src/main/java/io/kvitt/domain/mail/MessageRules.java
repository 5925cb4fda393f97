package io.kvitt.domain.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What becomes of a message by what happened to it. */
public final class MessageRules {

    /** Waits before a message is tried again: after the first failure, the second, the third. After one more it is quarantined. */
    static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofMinutes(60));

    /** Tries in vain after which there is one more. */
    public static final int TRIES = 3;

    private MessageRules() {}

    /** The state after a try that ended like this. What is settled stays as it is, whatever a try that came late says. */
    public static MessageState next(MessageState state, MessageOutcome outcome, Instant now) {
        if (!state.isOpen()) {
            return state;
        } else if (outcome instanceof MessageOutcome.LeftAlone left) {
            return new MessageState.Ignored(left.reason());
        } else if (outcome instanceof MessageOutcome.Refused refused) {
            return new MessageState.Quarantined(refused.reason());
        } else if (outcome instanceof MessageOutcome.BrokeDown broke) {
            return afterFailure(state, broke.reason(), now);
        }
        return new MessageState.Done();
    }

    private static MessageState afterFailure(MessageState state, QuarantineReason reason, Instant now) {
        int before = state instanceof MessageState.Failed failed ? failed.tries() : 0;
        return before < TRIES
                ? new MessageState.Failed(before + 1, now.plus(WAITS.get(before)), reason)
                : new MessageState.Quarantined(reason);
    }

    /** Whether a message may be tried now. */
    public static boolean isDue(MessageState state, Instant now) {
        boolean isAgain = state instanceof MessageState.Failed failed && !now.isBefore(failed.nextTryAt());
        return state instanceof MessageState.Pending || isAgain;
    }
}
