package io.kvitt.domain.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of hosts as DNS has them: labels of letters, digits and hyphens (RFC 1123, 2.1), other letters in Punycode. */
final class DomainName {

    private static final int LONGEST = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}-]+");

    private DomainName() {}

    /**
     * The name in ASCII, if it is one of at least two labels. A last label of digits alone would be an address of a machine.
     *
     * @param lower the name in lower case and NFKC
     */
    static Optional<String> ascii(String lower) {
        if (lower.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> labels = new ArrayList<>();
        for (String label : lower.split("\\.", -1)) {
            String ascii = label.chars().allMatch(c -> c < 128) ? label : encoded(label);
            if (!LABEL.matcher(ascii).matches()) {
                return Optional.empty();
            }
            labels.add(ascii);
        }
        String name = String.join(".", labels);
        boolean isName = labels.size() > 1 && name.length() <= LONGEST && !lastIsNumber(labels);
        return isName ? Optional.of(name) : Optional.empty();
    }

    /** Empty, which is no label, if something in it is neither letter nor digit. */
    private static String encoded(String label) {
        return LETTERS.matcher(label).matches() ? "xn--" + Punycode.encode(label) : "";
    }

    private static boolean lastIsNumber(List<String> labels) {
        return labels.get(labels.size() - 1).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
