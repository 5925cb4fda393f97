package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Rate;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.application.identity.ExportUser;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is kept of a user, to take away. It is read when it is fetched, so that no copy lies around; the id says when it was
 * asked for, and is good for a day.
 */
final class ExportRoutes {

    private static final String ALL = "/v1/user/me/exports";
    private static final String LINES = "application/x-ndjson";
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("'exp_'uuuuMMdd'T'HHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);

    private final Optional<ExportUser> does;
    private final Clock clock;

    ExportRoutes(Optional<ExportUser> does, Clock clock) {
        this.does = does;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", ALL, "askForExport", "Asks for everything that is kept of the user.")
                        .keyed()
                        .answers(Answer.json(201, "It can be fetched; Location says where.", ExportShape.EXAMPLE))
                        .does(call -> ask()),
                Route.of("GET", ALL + "/{id}", "fetchExport", "Gives everything that is kept of the user.")
                        .rate(Rate.UPLOAD)
                        .answers(Answer.of(
                                200,
                                "A record a line, as JSON; first how many there are of each kind.",
                                LINES,
                                "{\"record\":\"export_of_user\",\"format\":1,\"user\":1,\"debt\":0}\n"))
                        .problem(ProblemCode.EXPORT_TOO_LARGE)
                        .does(this::fetch));
    }

    private Response ask() {
        exporting();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = ID.format(now.atOffset(ZoneOffset.UTC));
        return Response.json(201, new ExportShape(id, "ready", now, now.plus(GOOD_FOR), ALL + "/" + id))
                .with("Location", ALL + "/" + id);
    }

    private Response fetch(Call call) {
        String id = asked(call.at("id")).orElseThrow(Refused::notFound);
        String lines = exporting()
                .of(call.user())
                .orElseThrow(
                        () -> new Refused(ProblemCode.EXPORT_TOO_LARGE, "'kvitt user export' writes it to a file."));
        return Response.text(200, LINES, lines)
                .with("Content-Disposition", "attachment; filename=\"kvitt-" + id.substring(4, 12) + ".jsonl\"")
                .with("Cache-Control", "no-store");
    }

    /** An id that may have been given out within the last day. */
    private Optional<String> asked(String id) {
        Instant now = clock.instant();
        try {
            Instant at = LocalDateTime.parse(id, ID).toInstant(ZoneOffset.UTC);
            return Optional.of(id).filter(one -> !at.isAfter(now) && now.isBefore(at.plus(GOOD_FOR)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A store that forgets everything gives nothing to take away. */
    private ExportUser exporting() {
        return does.orElseThrow(Refused::notFound);
    }
}
