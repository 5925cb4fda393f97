package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.reference.OrganisationNumber;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that a label names: of the receipt, and of the seller with the tax office. */
final class ReceiptNumbers {

    /** A Malaysian GST number: twelve digits that begin with two zeros, perhaps in groups. */
    private static final Pattern GST = Pattern.compile("GST[^\\d]{0,24}(00[\\d ]{10,16})(?!\\d)");

    private static final Pattern SST = Pattern.compile("(?<![\\p{L}\\d])([A-Z]\\d{2}-\\d{4}-\\d{8})(?!\\d)");

    private static final Pattern VAT =
            Pattern.compile("(?<![\\p{L}\\d])((?:SE ?\\d{10} ?01|DE ?\\d{9}|FR ?[A-Z\\d]{2} ?\\d{9}"
                    + "|NL ?\\d{9} ?B ?\\d{2}|GB ?\\d{3} ?\\d{4} ?\\d{2}|ATU ?\\d{8}|BE ?[01]\\d{9}|DK ?\\d{8}|FI ?\\d{8}|IT ?\\d{11}"
                    + "|NO ?\\d{9} ?MVA))(?![\\p{L}\\d])");

    private static final Pattern ORGANISATION = Pattern.compile("ORG[^\\d]{0,12}(\\d{6}-?\\d{4})(?!\\d)");

    private static final Pattern NUMBER =
            Pattern.compile("(?:INVOICE|INV|RECEIPT|RCPT|BILL|DOCUMENT|DOC|SLIP|RESIT|KVITTO|BELEG"
                    + "|BON|TICKET|TRANS(?:ACTION)?|REFERENCE|KVITTONR|BONNR|BELEGNR)[ .]{0,2}(?:NO|NUMBER|NR|#|N°|ID)?[ .]{0,2}[:#.]{0,2} ?"
                    + "((?=[\\p{Lu}\\d/-]*\\d)[\\p{Lu}\\d][\\p{Lu}\\d/-]{2,29})(?![\\p{L}\\d:.])");

    private final Slip slip;

    ReceiptNumbers(Slip slip) {
        this.slip = slip;
    }

    void into(Invoice.Draft draft) {
        first(
                        GST,
                        digits -> Optional.of(digits.replace(" ", "")).filter(number -> number.length() == 12),
                        0.95,
                        "gst-number")
                .or(() -> first(SST, Optional::of, 0.9, "sst-number"))
                .ifPresent(found -> draft.put(Field.SELLER_TAX_ID, found));
        first(VAT, number -> Optional.of(number.replace(" ", "")), 0.9, "vat-number")
                .ifPresent(found -> draft.put(Field.SELLER_VAT_ID, found));
        first(
                        ORGANISATION,
                        number -> Optional.of(number).filter(OrganisationNumber::holds),
                        0.95,
                        "organisation-number")
                .ifPresent(found -> draft.put(Field.SELLER_ORGNR, found));
        first(NUMBER, ReceiptNumbers::documentNumber, 0.8, "document-number")
                .ifPresent(found -> draft.put(Field.INVOICE_NUMBER, found));
    }

    private Optional<Found<String>> first(
            Pattern pattern, Function<String, Optional<String>> value, double confidence, String rule) {
        for (ReceiptRow row : slip.rows()) {
            Matcher m = pattern.matcher(row.plain());
            if (m.find()) {
                Optional<String> number = value.apply(m.group(1).strip());
                if (number.isPresent()) {
                    return number.map(text -> new Found<>(
                            text,
                            new Evidence(
                                    Optional.of(row.place()),
                                    m.group().strip(),
                                    "receipt:" + rule,
                                    confidence * (1 - slip.quality().odd()))));
                }
            }
        }
        return Optional.empty();
    }

    /** A date or a time of day behind the word for a receipt is not its number. */
    private static Optional<String> documentNumber(String text) {
        boolean number = text.chars().filter(c -> c >= '0' && c <= '9').count() >= 3
                && !text.matches("\\d{1,2}/\\d{1,2}/\\d{2,4}");
        return number ? Optional.of(text) : Optional.empty();
    }
}
