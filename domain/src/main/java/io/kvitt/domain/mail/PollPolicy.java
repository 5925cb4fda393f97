package io.kvitt.domain.mail;

/** How often a mailbox is looked at without being asked to. */
public enum PollPolicy {
    /** Once a weekday from 08:30 on, in the zone of its user. */
    WEEKDAYS,
    EVERY_5_MINUTES,
    HOURLY,
    /** Never, but when the user says so. */
    BY_HAND
}
