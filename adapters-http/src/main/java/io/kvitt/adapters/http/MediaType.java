package io.kvitt.adapters.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types of content, as headers name them (RFC 9110, section 8.3). */
public final class MediaType {

    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";
    public static final String MULTIPART = "multipart/form-data";
    public static final String CSV = "text/csv; charset=utf-8";
    public static final String PLAIN = "text/plain; charset=utf-8";
    public static final String HTML = "text/html; charset=utf-8";
    public static final String PDF = "application/pdf";

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z0-9!#$&^_.+-]{1,40})=(?:\"([^\"\\\\]{0,200})\"|([^\\s;\"]{0,200}))\\s*");

    private MediaType() {}

    /** The type without its parameters, in lower case. */
    public static String bare(String stated) {
        int end = stated.indexOf(';');
        return (end < 0 ? stated : stated.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** A parameter of a type, such as its charset. */
    public static Optional<String> parameter(String stated, String name) {
        Matcher matcher = PARAMETER.matcher(stated);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                return Optional.of(matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
            }
        }
        return Optional.empty();
    }

    /** The type that an Accept header likes best, of those that there are; none if it takes none of them. */
    static Optional<String> best(String accept, List<String> types) {
        Optional<String> best = Optional.empty();
        int most = 0;
        for (String type : types) {
            int weight = weight(accept, bare(type));
            if (weight > most) {
                most = weight;
                best = Optional.of(type);
            }
        }
        return best;
    }

    /** In thousandths, the closest range deciding; zero refuses the type (RFC 9110, section 12.5.1). */
    private static int weight(String accept, String type) {
        List<String> ranges = List.of(type, type.substring(0, type.indexOf('/') + 1) + "*", "*/*");
        for (String range : ranges) {
            for (String one : accept.split(",")) {
                if (bare(one).equals(range)) {
                    return thousandths(parameter(one, "q").orElse("1"));
                }
            }
        }
        return 0;
    }

    private static int thousandths(String weight) {
        return weight.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")
                ? new BigDecimal(weight.endsWith(".") ? weight + "0" : weight)
                        .movePointRight(3)
                        .intValue()
                : 0;
    }
}
