package io.kvitt.adapters.http;

import io.kvitt.domain.check.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a query against what a route declares. A name that it does not know would otherwise be dropped without a word. */
final class Parameters {

    private Parameters() {}

    static void check(Route route, Map<String, String> query) {
        List<Violation> broken = new ArrayList<>();
        query.forEach((name, value) -> {
            Optional<Parameter> known = route.parameters().stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .findFirst();
            if (known.isEmpty()) {
                broken.add(new Violation(
                        name.length() > 40 ? "" : name, "PARAMETER_UNKNOWN", "There is no such parameter here."));
            } else if (!value.matches(known.get().form())) {
                broken.add(new Violation(name, "PARAMETER_FORM", known.get().says()));
            }
        });
        if (!broken.isEmpty()) {
            throw new Refused(ProblemCode.INVALID_QUERY, "A parameter is not what it should be.").with(broken);
        }
    }
}
