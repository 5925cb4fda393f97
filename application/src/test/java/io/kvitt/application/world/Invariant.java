package io.kvitt.application.world;

/** What holds whatever happens. */
enum Invariant {
    /** Each document is kept as exactly one invoice, or was put aside, and what its owner did to it stays done. */
    I1,
    /** Of each invoice, each reminder and each loss of a mailbox the inbox tells exactly once. */
    I2,
    /** What is pushed is shown once, what is mailed is mailed once at most, and nothing in quiet hours. */
    I3,
    /** Nothing of one user is seen by another. */
    I4,
    /** A payment id has one payment at most, with the content that was accepted first. */
    I5,
    /** What payments come to is the sum of those accepted. */
    I6,
    /** A deleted user owns nothing. */
    I7,
    /** A mailbox that needs its user is not asked. */
    I8,
    /** A mailbox is not asked for more than its provider gives a minute and a day. */
    I9,
    /** Every message ends somewhere, or waits for a time that comes. */
    I10,
    /** Nothing that is to be done stays undone, and nobody holds what they do not work on. */
    I11,
    /** Nothing breaks that nobody foresaw. */
    NO_FAULT
}
