package io.kvitt.domain.mail;

import java.util.Arrays;
import java.util.Optional;

/** How often a mailbox is looked at without being asked to. */
public enum PollPolicy {
    /** Once a weekday from 08:30 on, in the zone of its user. */
    WEEKDAYS("weekday-morning"),
    /** The same, until what is due this month has come from each sender that is wanted; again from the first weekday of the next. */
    WEEKDAYS_UNTIL_FOUND("weekday-until-found"),
    EVERY_5_MINUTES("every-5-minutes"),
    HOURLY("hourly"),
    /** Never, but when the user says so. */
    BY_HAND("by-hand");

    private final String code;

    PollPolicy(String code) {
        this.code = code;
    }

    /** What users call it; it never changes meaning. */
    public String code() {
        return code;
    }

    /** The policy of that name, if it is one. */
    public static Optional<PollPolicy> named(String code) {
        return Arrays.stream(values())
                .filter(policy -> policy.code.equals(code))
                .findFirst();
    }
}
