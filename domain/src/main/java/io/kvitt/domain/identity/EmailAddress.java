package io.kvitt.domain.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of a person, in the one form that it is compared, kept and written to in. The domain is in lower case and ASCII
 * (RFC 3492), so that a look-alike of other letters is another address. The part before the {@code @} is in lower case too:
 * providers that tell {@code Anna@} from {@code anna@} are unknown, people who type both are not. Dots and {@code +tags} count.
 *
 * @param value {@code local@domain}, at most 254 characters (RFC 5321, 4.5.3.1.3, without the angle brackets), of which at most 64
 *     stand before the {@code @}; the local part is a dot-atom of RFC 5322, 3.2.3: quoted and non-ASCII ones are refused
 */
public record EmailAddress(String value) implements UniqueName {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_TYPED = 512;

    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    /** @throws IllegalArgumentException if it is none in its form; the message does not hold it, it is personal */
    public EmailAddress {
        if (!isInForm(value)) {
            throw new IllegalArgumentException("no e-mail address of " + value.length() + " characters");
        }
    }

    /** The address that somebody typed; spaces around it, case and compatibility forms (NFKC) do not count. */
    public static Optional<EmailAddress> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String form = Normalizer.normalize(trimmed(typed), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = form.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        return DomainName.ascii(form.substring(at + 1))
                .map(domain -> form.substring(0, at + 1) + domain)
                .filter(EmailAddress::isInForm)
                .map(EmailAddress::new);
    }

    /** Only spaces are taken away: a line break at the end is somebody trying to write a second header. */
    private static String trimmed(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && typed.charAt(from) == ' ') {
            from++;
        }
        while (to > from && typed.charAt(to - 1) == ' ') {
            to--;
        }
        return typed.substring(from, to);
    }

    private static boolean isInForm(String address) {
        int at = address.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL
                && address.length() <= LONGEST
                && LOCAL.matcher(address.substring(0, at)).matches()
                && DomainName.ascii(address.substring(at + 1))
                        .filter(address.substring(at + 1)::equals)
                        .isPresent();
    }

    /** Enough of it for its owner to know it, and no more: {@code a…@example.se}. */
    public String masked() {
        return value.charAt(0) + "…" + value.substring(value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
