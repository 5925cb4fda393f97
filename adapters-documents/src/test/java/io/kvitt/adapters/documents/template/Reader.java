package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.TemplateValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads texts with templates written in a test. */
final class Reader {

    private Reader() {}

    static DocumentContent text(String text) {
        LayoutText layout = LayoutText.verbatim(text);
        return new DocumentContent(DocumentKind.TEXT, layout.pages(), layout, List.of(), List.of());
    }

    static DocumentContent pages(List<Page> pages) {
        return new DocumentContent(DocumentKind.PDF, pages, LayoutText.of(pages), List.of(), List.of());
    }

    static TemplateLibrary library(Path folder, String name, String template) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), template);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return TemplateLibrary.load(List.of(folder)).withoutBuiltIn();
    }

    /** Reads a text with a template, whether or not its keywords occur, and with every explanation. */
    static TemplateReading read(Path folder, String template, String text) {
        TemplateLibrary library = library(folder, "test.yml", template);
        return library.readWith(library.templates().get(0), text(text));
    }

    /** What a template with these fields yields for a text. */
    static Map<String, Object> fields(Path folder, String fields, String text) {
        return plain(read(folder, "issuer: Test\nkeywords: [Test]\nfields:\n" + fields.indent(2), text));
    }

    /** The values as text, lists and maps, without those that are always there. */
    static Map<String, Object> plain(TemplateReading reading) {
        Map<String, Object> plain = new LinkedHashMap<>();
        reading.values().forEach((name, value) -> plain.put(name, plain(value)));
        plain.remove("issuer");
        plain.remove("desc");
        if ("EUR".equals(plain.get("currency"))) {
            plain.remove("currency");
        }
        return plain;
    }

    static Object plain(TemplateValue value) {
        if (value instanceof TemplateValue.Text text) {
            return text.text();
        }
        if (value instanceof TemplateValue.Decimal decimal) {
            return decimal.number().toPlainString();
        }
        if (value instanceof TemplateValue.Day day) {
            return day.day().toString();
        }
        if (value instanceof TemplateValue.Moment moment) {
            return moment.moment().toString();
        }
        if (value instanceof TemplateValue.Flag flag) {
            return flag.flag();
        }
        if (value instanceof TemplateValue.Items items) {
            return items.items().stream().map(Reader::plain).toList();
        }
        if (value instanceof TemplateValue.Row row) {
            Map<String, Object> plain = new LinkedHashMap<>();
            row.values().forEach((name, cell) -> plain.put(name, plain(cell)));
            return plain;
        }
        return "nothing";
    }
}
