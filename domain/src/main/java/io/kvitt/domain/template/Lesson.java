package io.kvitt.domain.template;

import java.util.List;
import java.util.Optional;

/**
 * What somebody knows about a document, to learn a template from.
 *
 * @param issuer whose document it is, if it was said; else a confirmed seller_name
 * @param keywords texts that stand on every document of the issuer; where there are none they are found
 */
public record Lesson(Optional<String> issuer, List<String> keywords, List<Confirmed> values) {
    public Lesson {
        keywords = List.copyOf(keywords);
        values = List.copyOf(values);
    }
}
