package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.adapters.http.Says;
import io.kvitt.domain.notice.DueCalendar;
import java.util.List;

/** Due dates as a calendar, also for programs that cannot sign in. */
final class CalendarRoutes {

    private static final String ADDRESS = "/v1/calendar/address";
    private static final Answer CALENDAR =
            Answer.of(200, "The calendar (RFC 5545).", DueCalendar.TYPE, "BEGIN:VCALENDAR");

    private final NoticeUses does;

    CalendarRoutes(NoticeUses does) {
        this.does = does;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/calendar.ics", "showCalendar", "Shows what you have to pay as a calendar.")
                        .answers(CALENDAR)
                        .does(call -> shown(does.showCalendar().of(call.user()))),
                Route.of(
                                "GET",
                                "/v1/calendar/{secret}.ics",
                                "showSharedCalendar",
                                "Shows a calendar to whoever has its secret address.")
                        .open()
                        .answers(CALENDAR)
                        .does(this::shared),
                Route.of(
                                "POST",
                                ADDRESS,
                                "shareCalendar",
                                "Makes a secret address for your calendar; the one before is good for nothing any more.")
                        .answers(Answer.json(201, "The address, shown this once.", Address.EXAMPLE))
                        .does(this::share),
                Route.of("DELETE", ADDRESS, "unshareCalendar", "Revokes the secret address of your calendar.")
                        .answers(Answer.empty(204, "It is good for nothing any more."))
                        .does(call -> {
                            does.showCalendar().unshare(call.user());
                            return Response.empty(204);
                        }));
    }

    private Response shared(Call call) {
        return does.showCalendar()
                .shared(call.at("secret"))
                .map(CalendarRoutes::shown)
                .orElseThrow(Refused::notFound)
                .with("Referrer-Policy", "no-referrer");
    }

    private Response share(Call call) {
        String path = "/v1/calendar/" + does.showCalendar().share(call.user()).reveal() + ".ics";
        return Response.json(201, new Address(path)).with("Cache-Control", "no-store");
    }

    private static Response shown(String calendar) {
        return Response.text(200, DueCalendar.TYPE, calendar).with("Cache-Control", "private, no-cache");
    }

    /** Where a calendar is read without signing in. */
    record Address(
            @Says(
                    value = "Behind the address of this server; whoever knows it sees the calendar",
                    example = "/v1/calendar/a-secret.ics")
            String path) {

        static final Address EXAMPLE = new Address("/v1/calendar/a-secret.ics");

        /** Without the secret. */
        @Override
        public String toString() {
            return "Address[…]";
        }
    }
}
