package io.kvitt.domain.payment;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which month is reported, and what a month is: payments around midnight are in different months in different zones.
 *
 * @param asOf the day that it is now in that zone
 */
public record ReportRequest(YearMonth month, ZoneId zone, LocalDate asOf) {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final YearMonth EARLIEST = YearMonth.from(PaymentTime.EARLIEST.atZone(ZoneOffset.UTC));

    /**
     * What somebody stated, or all that is wrong with it: REPORT_MONTH_FORMAT for what is no month since 2000, REPORT_MONTH_FUTURE
     * for one that has not begun, REPORT_ZONE_UNKNOWN for what is no zone of IANA.
     */
    public static Checked<ReportRequest> check(String month, String zone, Instant now) {
        Violations broken = new Violations();
        Optional<YearMonth> stated =
                MONTH.matcher(month).matches() ? Optional.of(YearMonth.parse(month)) : Optional.empty();
        if (stated.filter(one -> !one.isBefore(EARLIEST)).isEmpty()) {
            broken.add(new Violation("/month", "REPORT_MONTH_FORMAT", "A month is written 2026-11, from 2000-01 on.")
                    .withLimit(EARLIEST.toString()));
        }
        Optional<ZoneId> known = known(zone);
        YearMonth last = YearMonth.from(now.atZone(known.orElse(ZoneOffset.UTC)));
        if (stated.filter(one -> one.isAfter(last)).isPresent()) {
            broken.add(new Violation("/month", "REPORT_MONTH_FUTURE", "That month has not begun.")
                    .withLimit(last.toString()));
        }
        broken.unless(known.isPresent(), "/zone", "REPORT_ZONE_UNKNOWN", "A zone is written Europe/Stockholm.");
        return broken.or(() -> new ReportRequest(
                stated.orElseThrow(),
                known.orElseThrow(),
                now.atZone(known.orElseThrow()).toLocalDate()));
    }

    /** The month that it is now in that zone; REPORT_ZONE_UNKNOWN for what is no zone of IANA. */
    public static Checked<ReportRequest> ofNow(String zone, Instant now) {
        return check(
                YearMonth.from(now.atZone(known(zone).orElse(ZoneOffset.UTC))).toString(), zone, now);
    }

    private static Optional<ZoneId> known(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone) ? Optional.of(ZoneId.of(zone)) : Optional.empty();
    }

    /** Whether the month is over, so that all that is due in it is past. */
    public boolean isComplete() {
        return YearMonth.from(asOf).isAfter(month);
    }
}
