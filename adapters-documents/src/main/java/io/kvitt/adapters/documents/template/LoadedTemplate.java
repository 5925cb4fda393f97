package io.kvitt.adapters.documents.template;

import java.util.List;

/**
 * A template that a library knows.
 *
 * @param name the file name without its ending; two templates may share one
 * @param priority higher ones are asked first; 5 where the file says nothing
 * @param source the file, or {@code built-in:} and its name
 */
public record LoadedTemplate(String name, String issuer, int priority, List<String> keywords, String source) {
    public LoadedTemplate {
        keywords = List.copyOf(keywords);
    }
}
