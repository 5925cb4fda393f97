package io.kvitt.domain.mail;

/** How one try to read a message ended. */
public sealed interface MessageOutcome {

    /** Every document in it was read, or said why it cannot be. */
    record Read() implements MessageOutcome {}

    record LeftAlone(IgnoreReason reason) implements MessageOutcome {}

    /** It, or all that is in it, breaks a rule, and will each time. */
    record Refused(QuarantineReason reason) implements MessageOutcome {}

    /** Next time it may go better. */
    record BrokeDown(QuarantineReason reason) implements MessageOutcome {}
}
