package io.kvitt.adapters.http;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a thing as an entity tag, always a strong one (RFC 9110, section 8.8.3). */
final class EntityTag {

    private static final Pattern FORM = Pattern.compile("\"v([1-9][0-9]{0,17})\"");

    private EntityTag() {}

    static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** The version that a tag names; a weak tag, or one that we never gave, names none. */
    static OptionalLong version(String tag) {
        Matcher matcher = FORM.matcher(tag.strip());
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** Whether a list of If-None-Match names the tag, by weak comparison (RFC 9110, section 13.1.2). */
    static boolean isAmong(String list, String tag) {
        return list.strip().equals("*")
                || Arrays.stream(list.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }
}
