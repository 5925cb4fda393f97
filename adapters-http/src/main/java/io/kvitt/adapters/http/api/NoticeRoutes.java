package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Cursors;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.notice.DeviceId;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.port.NoticePage;
import io.kvitt.domain.notice.port.NoticePosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a user was told, and how they want to be. */
final class NoticeRoutes {

    private static final String EVENTS = "/v1/user/me/events";
    private static final String WANTED = "/v1/user/me/notifications";
    private static final String DEVICES = "/v1/user/me/devices";
    private static final String DEVICE = "/v1/user/me/devices/{device_id}";

    private final NoticeUses does;
    private final Cursors cursors;

    NoticeRoutes(NoticeUses does, Cursors cursors) {
        this.does = does;
        this.cursors = cursors;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", EVENTS, "listEvents", "Lists what you were told, the newest first.")
                        .parameter(new Parameter("unread", "Only what you have not read.", "true|false", "true"))
                        .parameter(Parameter.LIMIT)
                        .parameter(Parameter.CURSOR)
                        .answers(Answer.json(200, "A page.", EventShape.Page.EXAMPLE))
                        .problem(ProblemCode.INVALID_CURSOR)
                        .does(this::list),
                Route.of("POST", EVENTS + "/{event_id}/read", "readEvent", "Notes that you have read something.")
                        .answers(Answer.json(200, "The event, with the time of its first reading.", EventShape.EXAMPLE))
                        .does(this::read),
                Route.of("POST", EVENTS + "/read", "readAllEvents", "Notes that you have read everything so far.")
                        .answers(Answer.json(200, "How many you had not.", new EventShape.AllRead(3)))
                        .does(call -> Response.json(
                                200, new EventShape.AllRead(does.markRead().readAll(call.user())))),
                Route.of("GET", WANTED, "showNotifications", "Shows how you want to be told.")
                        .answers(Answer.json(200, "With its version as ETag.", StatedNotifications.EXAMPLE))
                        .answers(Answer.empty(304, "It is what you have."))
                        .does(call -> shown(does.changePreferences().show(call.user()))),
                Route.of("PUT", WANTED, "changeNotifications", "Says how you want to be told.")
                        .takes(StatedNotifications.EXAMPLE)
                        .conditional()
                        .answers(Answer.json(200, "As it is now.", StatedNotifications.EXAMPLE))
                        .does(this::change),
                Route.of("GET", DEVICES, "listDevices", "Lists the devices that notices are pushed to.")
                        .answers(Answer.json(200, "All of them.", DeviceShape.All.EXAMPLE))
                        .does(call -> Response.json(
                                200,
                                new DeviceShape.All(does.listDevices().of(call.user()).stream()
                                        .map(DeviceShape::of)
                                        .toList()))),
                Route.of("PUT", DEVICE, "registerDevice", "Keeps a device that notices may be pushed to.")
                        .takes(StatedDevice.EXAMPLE)
                        .answers(Answer.empty(204, "It is kept."))
                        .does(this::register),
                Route.of("DELETE", DEVICE, "forgetDevice", "Pushes nothing to a device any more.")
                        .answers(Answer.empty(204, "It is gone, or was before."))
                        .does(this::forget));
    }

    private Response list(Call call) {
        NoticePosition after = Paging.from(call, cursors, NoticePosition.START, NoticeRoutes::position);
        boolean onlyUnread = call.query("unread").filter("true"::equals).isPresent();
        NoticePage page = does.listNotices().page(call.user(), after, onlyUnread, Paging.limit(call));
        Paging paging =
                Paging.of(call, cursors, page.next().map(next -> next.at().toEpochMilli() + " " + next.id()));
        List<EventShape> items = page.notices().stream().map(EventShape::of).toList();
        return Response.json(200, new EventShape.Page(items, paging.next(), paging.limit(), paging.links()));
    }

    private static NoticePosition position(String place) {
        String[] parts = place.split(" ", 2);
        return new NoticePosition(
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                NoticeId.parse(parts[1])
                        .orElseThrow(() -> new IllegalArgumentException("no place of " + place.length())));
    }

    private Response read(Call call) {
        return NoticeId.parse(call.at("event_id"))
                .flatMap(id -> does.markRead().read(call.user(), id))
                .map(notice -> Response.json(200, EventShape.of(notice)))
                .orElseThrow(Refused::notFound);
    }

    private static Response shown(NoticePreferences wanted) {
        return Response.json(200, StatedNotifications.of(wanted)).withVersion(wanted.version());
    }

    private Response change(Call call) {
        NoticePreferences now = does.changePreferences().show(call.user());
        long version = call.version(now::version);
        Checked<NoticePreferences> next = does.changePreferences()
                .change(call.user(), call.body(StatedNotifications.class).change(), version);
        return shown(next.match(done -> done, broken -> {
            boolean isOutdated = broken.stream().anyMatch(one -> one.at().equals("/version"));
            throw isOutdated
                    ? Refused.outdated(
                            does.changePreferences().show(call.user()).version())
                    : Refused.invalid(broken);
        }));
    }

    private Response register(Call call) {
        StatedDevice device = call.body(StatedDevice.class);
        DeviceId id = device(call)
                .orElseThrow(() -> Outcomes.invalid(
                        "/device_id", "DEVICE_ID_FORM", "It is 8 to 64 letters, digits, hyphens and underscores."));
        if (!does.registerDevice().register(call.user(), id, device.known(), device.bounded())) {
            throw Outcomes.invalid("/device_id", "DEVICES_TOO_MANY", "Delete a device first.");
        }
        return Response.empty(204);
    }

    private Response forget(Call call) {
        device(call).ifPresent(id -> does.registerDevice().forget(call.user(), id));
        return Response.empty(204);
    }

    private static Optional<DeviceId> device(Call call) {
        return DeviceId.parse(call.at("device_id"));
    }
}
