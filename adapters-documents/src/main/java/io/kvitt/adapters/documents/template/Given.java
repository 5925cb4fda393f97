package io.kvitt.adapters.documents.template;

import io.kvitt.domain.invoice.TemplateValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template file gives somewhere, and the line, from 1, on which it stands. */
sealed interface Given {

    int line();

    /** The same as a value, typed as YAML 1.1 types it. */
    TemplateValue value();

    /**
     * One text, number or the like.
     *
     * @param text as written, without its quotes
     */
    record Scalar(String text, TemplateValue value, int line) implements Given {
        boolean isNothing() {
            return value instanceof TemplateValue.Nothing;
        }

        boolean isTrue() {
            return value instanceof TemplateValue.Flag flag && flag.flag();
        }
    }

    record Sequence(List<Given> items, int line) implements Given {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public TemplateValue value() {
            List<TemplateValue> values = new ArrayList<>();
            for (Given item : items) {
                values.add(item.value());
            }
            return new TemplateValue.Items(values);
        }
    }

    /** Named things, in the order of the file. */
    record Mapping(Map<String, Given> entries, int line) implements Given {
        @Override
        public TemplateValue value() {
            Map<String, TemplateValue> values = new LinkedHashMap<>();
            entries.forEach((name, given) -> values.put(name, given.value()));
            return new TemplateValue.Row(values);
        }
    }

    /** The items of a list; anything else is a list of one. */
    default List<Given> asList() {
        return this instanceof Sequence sequence ? sequence.items() : List.of(this);
    }
}
