package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.domain.job.JobId;
import java.util.List;

/** What is done in the background, asked for until it is over. */
final class JobRoutes {

    private final DocumentUses does;

    JobRoutes(DocumentUses does) {
        this.does = does;
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "/v1/jobs/{job_id}", "showJob", "Says how far a job is, and what came of it.")
                .answers(Answer.json(200, "The job, for a day after it is over.", JobShape.DONE))
                .does(this::show));
    }

    private Response show(Call call) {
        return JobId.parse(call.at("job_id"))
                .flatMap(id -> does.showJob().show(call.user(), id))
                .map(JobShape::shown)
                .orElseThrow(Refused::notFound);
    }
}
