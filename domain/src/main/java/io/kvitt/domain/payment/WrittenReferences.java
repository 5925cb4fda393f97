package io.kvitt.domain.payment;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.reference.CreditorReference;
import io.kvitt.domain.reference.Iban;
import io.kvitt.domain.reference.SwedishReference;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * References that stand in a description. A wrong check digit in free text is no error, for the words may mean something else; it is
 * worth a look.
 */
public final class WrittenReferences {

    private static final Pattern CREDITOR = Pattern.compile("\\bRF\\d{2}[0-9A-Z]{4,21}\\b");
    private static final Pattern IBAN = Pattern.compile("\\b(?!RF)[A-Z]{2}\\d{2}[0-9A-Z]{11,30}\\b");
    private static final Pattern OCR = Pattern.compile("\\bOCR:? (\\d{2,25})\\b");

    private WrittenReferences() {}

    /** What looks like a reference and fails its check: REFERENCE_CHECKSUM for each. */
    public static List<Violation> warnings(Description description) {
        String text = description.text();
        return Stream.of(
                        words(CREDITOR, 0, text).filter(word -> !CreditorReference.holds(word)),
                        words(IBAN, 0, text).filter(word -> !Iban.holds(word)),
                        words(OCR, 1, text).filter(word -> !SwedishReference.holds(word)))
                .flatMap(wrong -> wrong)
                .map(word -> new Violation(
                        PaymentField.DESCRIPTION.pointer(),
                        "REFERENCE_CHECKSUM",
                        word + " looks like a reference, and its check digits are wrong."))
                .toList();
    }

    private static Stream<String> words(Pattern pattern, int group, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(group));
    }
}
