package io.kvitt.domain.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template yields under a name of its own choosing: a scalar, a list, or rows of named values. */
public sealed interface TemplateValue {

    record Text(String text) implements TemplateValue {}

    record Decimal(BigDecimal number) implements TemplateValue {}

    record Day(LocalDate day) implements TemplateValue {}

    record Moment(LocalDateTime moment) implements TemplateValue {}

    record Flag(boolean flag) implements TemplateValue {}

    /** A value that the template's file gives as nothing. */
    record Nothing() implements TemplateValue {}

    record Items(List<TemplateValue> items) implements TemplateValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Named values, in the order in which they were found. */
    record Row(Map<String, TemplateValue> values) implements TemplateValue {
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }
}
