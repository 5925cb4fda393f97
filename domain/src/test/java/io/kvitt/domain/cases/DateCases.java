package io.kvitt.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.domain.interest.BusinessDayRule;
import io.kvitt.domain.interest.BusinessDays;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.PaymentDates;
import io.kvitt.domain.interest.PeriodDates;
import io.kvitt.domain.interest.PeriodPlan;
import io.kvitt.domain.interest.RollDay;
import io.kvitt.domain.interest.Stub;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Dates of periods and of months. */
final class DateCases {

    private DateCases() {}

    static Map<String, Consumer<Case>> kinds() {
        return Map.of("period_dates", DateCases::periods, "add_months", DateCases::months);
    }

    private static void months(Case one) {
        LocalDate date = one.date("date");
        int months = one.integer("months");
        LocalDate actual = switch (one.text("function")) {
            case "EDATE" -> PaymentDates.sameDay(date, months);
            case "EOMONTH" -> PaymentDates.monthEnd(date, months);
            default -> throw new AssertionError("unknown function in " + one.input());
        };
        assertThat(actual).hasToString(one.expected().path("date").asText());
    }

    private static void periods(Case one) {
        if (one.find("first_due").isPresent()) {
            anchored(one);
        } else {
            divided(one);
        }
    }

    private static void anchored(Case one) {
        Frequency frequency = Frequency.named(one.text("frequency")).orElseThrow();
        assertThat(PaymentDates.of(one.date("first_due"), frequency, one.integer("count")))
                .isEqualTo(dates(one, "due_dates"));
    }

    private static void divided(Case one) {
        PeriodPlan plan =
                PeriodDates.between(one.date("start"), one.date("end"), Period.ofMonths(one.integer("months")));
        one.find("stub").map(name -> Stub.valueOf(name.replace("STUB_", ""))).ifPresent(plan::stub);
        one.find("roll").map(DateCases::roll).ifPresent(plan::roll);
        one.find("first_regular").map(LocalDate::parse).ifPresent(plan::firstRegular);
        one.find("last_regular").map(LocalDate::parse).ifPresent(plan::lastRegular);
        PeriodDates actual = plan.check().match(valid -> valid, broken -> {
            throw new AssertionError(broken.toString());
        });
        assertThat(actual.dates()).isEqualTo(dates(one, "unadjusted"));
        assertThat(actual.roll().orElseThrow())
                .hasToString(one.expected().path("implied_roll").asText());
        if (one.find("business_day").isPresent()) {
            assertThat(adjusted(actual, one.text("business_day"))).isEqualTo(dates(one, "adjusted"));
        }
    }

    /** Written {@code RULE/CALENDAR}, the calendar naming the days of the weekend. */
    private static List<LocalDate> adjusted(PeriodDates dates, String rule) {
        String[] parts = rule.split("/", 2);
        BusinessDays days = parts.length > 1 ? new BusinessDays(weekend(parts[1]), Set.of()) : BusinessDays.WEEKDAYS;
        String name = parts[0].replace("NO_ADJUST", "NONE");
        return dates.adjusted(days, BusinessDayRule.valueOf(name));
    }

    private static Set<DayOfWeek> weekend(String calendar) {
        return Set.copyOf(Arrays.stream(DayOfWeek.values())
                .filter(day -> calendar.contains(day.name().substring(0, 3)))
                .toList());
    }

    private static RollDay roll(String name) {
        return name.equals("EOM") ? RollDay.END_OF_MONTH : new RollDay(Integer.parseInt(name.replace("DAY_", "")));
    }

    private static List<LocalDate> dates(Case one, String name) {
        List<LocalDate> dates = new ArrayList<>();
        for (JsonNode date : one.expected().path(name)) {
            dates.add(LocalDate.parse(date.asText()));
        }
        return dates;
    }
}
