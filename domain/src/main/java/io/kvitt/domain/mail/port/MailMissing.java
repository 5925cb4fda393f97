package io.kvitt.domain.mail.port;

import io.kvitt.domain.mail.QuarantineReason;

/** Why one message, or one part of it, is not handed out, though the mailbox itself answers. */
public sealed interface MailMissing extends FetchAnswer, PartAnswer {

    /** It is not there any more. */
    record Gone() implements MailMissing {}

    /** It breaks a rule, and will each time. */
    record Refused(QuarantineReason reason) implements MailMissing {}

    /**
     * It did not come as it should have; next time it may.
     *
     * @param reason to be given if it never does
     */
    record Failed(QuarantineReason reason) implements MailMissing {}
}
