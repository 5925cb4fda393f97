package io.kvitt.adapters.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.Json;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.domain.check.Violation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of entries that a caller wants, where not all of them are. */
final class Selection {

    private final Set<String> names;

    private Selection(Set<String> names) {
        this.names = names;
    }

    /**
     * What is asked for; nothing if all is.
     *
     * @param known names of the parts that an entry can have
     * @throws Refused if a name is none of them
     */
    static Optional<Selection> of(Call call, Set<String> known) {
        Optional<Set<String>> stated =
                call.query(Parameter.FIELDS.name()).map(text -> new LinkedHashSet<>(List.of(text.split(","))));
        stated.flatMap(names ->
                        names.stream().filter(name -> !known.contains(name)).findFirst())
                .ifPresent(unknown -> {
                    throw new Refused(ProblemCode.INVALID_QUERY, "An entry has no such part.")
                            .with(List.of(new Violation(
                                    Parameter.FIELDS.name(),
                                    "PARAMETER_FORM",
                                    "There are " + String.join(", ", known) + ".")));
                });
        return stated.map(Selection::new);
    }

    /** The page with no more of each entry than that. */
    static Response on(Call call, Set<String> known, Response page) {
        return of(call, known).map(selection -> selection.cut(page)).orElse(page);
    }

    private Response cut(Response page) {
        JsonNode tree = Json.tree(page.body());
        tree.path("items").forEach(this::cut);
        tree.path("years").forEach(year -> year.path("items").forEach(this::cut));
        return Response.json(page.status(), tree);
    }

    private void cut(JsonNode entry) {
        ((ObjectNode) entry).retain(names);
    }
}
