package io.kvitt.adapters.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Header fields in their order. Names have no case; a name may come several times. */
public record Headers(List<Header> all) {

    public static final Headers NONE = new Headers(List.of());

    /** One field. */
    public record Header(String name, String value) {}

    public Headers {
        all = List.copyOf(all);
    }

    /** Fields out of what a transport has, several values of a name one after the other. */
    public static Headers of(Map<String, List<String>> fields) {
        List<Header> all = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> all.add(new Header(name, value))));
        return new Headers(all);
    }

    /** The value of the first field of that name. */
    public Optional<String> first(String name) {
        for (Header header : all) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** The values of every field of that name. */
    public List<String> values(String name) {
        List<String> values = new ArrayList<>(0);
        for (Header header : all) {
            if (header.name().equalsIgnoreCase(name)) {
                values.add(header.value());
            }
        }
        return values;
    }

    /** With one more. */
    public Headers with(String name, String value) {
        List<Header> more = new ArrayList<>(all);
        more.add(new Header(name, value));
        return new Headers(more);
    }

    /** With all of those, behind these. */
    public Headers with(Headers others) {
        List<Header> more = new ArrayList<>(all);
        more.addAll(others.all);
        return new Headers(more);
    }

    /** As they stand on the wire, each with a colon, a space and a line end; in characters. */
    int size() {
        int size = 0;
        for (Header header : all) {
            size += header.name().length() + header.value().length() + 4;
        }
        return size;
    }

    /** Names alone: a value may be a secret. */
    @Override
    public String toString() {
        return "Headers" + all.stream().map(Header::name).toList();
    }
}
