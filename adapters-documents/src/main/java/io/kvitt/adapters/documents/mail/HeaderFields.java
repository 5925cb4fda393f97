package io.kvitt.adapters.documents.mail;

import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.SenderTrust;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;

/** The headers of one mail or part that are asked about; of several of one name, the first counts. */
final class HeaderFields {

    private static final Set<String> ASKED = Set.of(
            "from",
            "subject",
            "date",
            "message-id",
            "content-type",
            "content-disposition",
            "content-id",
            "content-transfer-encoding");

    /** An address, bare or in angle brackets. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;:()]{1,200}@[^\\s<>\",;:()@]{1,250}");

    private final Map<String, HeaderText> fields = new HashMap<>();

    void add(Field field) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        if (ASKED.contains(name)) {
            fields.putIfAbsent(name, HeaderText.of(field));
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** What a header says, without the encoding of its words; empty if there is none. */
    String first(String name) {
        return Optional.ofNullable(fields.get(name)).map(HeaderText::words).orElse("");
    }

    Envelope envelope() {
        String from = first("from");
        Matcher address = ADDRESS.matcher(from);
        boolean isThere = address.find();
        String name = isThere ? from.substring(0, address.start()).replaceAll("[<\"]", "") : from;
        return new Envelope(
                isThere ? address.group() : "",
                name,
                first("subject"),
                first("date"),
                first("message-id"),
                SenderTrust.UNKNOWN);
    }

    /** What the part says of itself. */
    PartLabel label(int number) {
        Optional<String> disposition =
                Optional.ofNullable(fields.get("content-disposition")).map(HeaderText::value);
        boolean isAttached = disposition.filter("attachment"::equals).isPresent();
        boolean isInline =
                !isAttached && (disposition.filter("inline"::equals).isPresent() || fields.containsKey("content-id"));
        Optional<String> name =
                parameter("content-disposition", "filename").or(() -> parameter("content-type", "name"));
        String type = Optional.ofNullable(fields.get("content-type"))
                .map(HeaderText::value)
                .orElse("text/plain");
        boolean isText = type.startsWith("text/") && !isAttached && name.isEmpty();
        return new PartLabel(DisplayName.of(name.orElse(""), number), type, isInline, isText);
    }

    private Optional<String> parameter(String field, String parameter) {
        return Optional.ofNullable(fields.get(field)).flatMap(text -> text.parameter(parameter));
    }
}
