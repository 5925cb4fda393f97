package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.identity.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * What this process may spend at Gmail: so many units a minute for each user, so many for all, and so many a day. Google counts days
 * in California. Any thread may call at any time.
 */
final class UnitBudget {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final int MOST_USERS = 10_000;

    private final GmailConfig config;
    private final Clock clock;
    private final UnitBucket all;
    private final Map<UserId, UnitBucket> users = new HashMap<>();
    private final Map<UserId, Long> usersToday = new HashMap<>();
    private LocalDate day;
    private long spent;

    UnitBudget(GmailConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        all = new UnitBucket(config.units(), clock.instant());
        day = today();
    }

    /** Takes the units, or none and says when there may be enough: zero if they were taken. */
    synchronized Duration take(UserId user, int units) {
        Instant now = clock.instant();
        turnDay();
        if (spent + units > config.dayUnits()) {
            return untilMidnight();
        }
        UnitBucket own = bucket(user, now);
        Duration wait = longer(own.waitFor(units, now), all.waitFor(units, now));
        if (wait.isZero()) {
            own.take(units);
            all.take(units);
            spent += units;
            usersToday.merge(user, (long) units, Long::sum);
        }
        return wait;
    }

    /** What was taken for a user today. */
    synchronized long today(UserId user) {
        turnDay();
        return usersToday.getOrDefault(user, 0L);
    }

    /** Google says that today's are used up: nobody takes any until tomorrow. */
    synchronized Duration usedUp() {
        turnDay();
        spent = config.dayUnits();
        return untilMidnight();
    }

    /** Those who have all their units need no bucket to tell. */
    private UnitBucket bucket(UserId user, Instant now) {
        if (users.size() >= MOST_USERS && !users.containsKey(user)) {
            users.values().removeIf(bucket -> bucket.isFull(now));
        }
        return users.computeIfAbsent(user, any -> new UnitBucket(config.userUnits(), now));
    }

    private void turnDay() {
        LocalDate today = today();
        if (today.isAfter(day)) {
            day = today;
            spent = 0;
            usersToday.clear();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CALIFORNIA);
    }

    private Duration untilMidnight() {
        Instant midnight = day.plusDays(1).atStartOfDay(CALIFORNIA).toInstant();
        Duration left = Duration.between(clock.instant(), midnight);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
