package io.kvitt.domain.invoice;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What tells an invoice from every other: who sent it, its number and kind, its day and its total. A second copy of a paper, scanned
 * anew or sent again, has the same marks in other bytes. All of them count: of two papers that differ in one, neither is taken for
 * the other, for a paper that is kept twice is a nuisance, and one that is not kept is lost.
 */
public final class DistinguishingMarks {

    /** What names a seller, the surest first. */
    private static final List<Field<String>> SELLER =
            List.of(Field.SELLER_VAT_ID, Field.SELLER_ORGNR, Field.SELLER_TAX_ID, Field.SELLER_NAME);

    private DistinguishingMarks() {}

    /** One text for the marks; empty if the seller, the number, the day or the total is not known. */
    public static Optional<String> of(Invoice invoice) {
        Optional<String> seller =
                SELLER.stream().flatMap(field -> invoice.value(field).stream()).findFirst();
        Optional<String> number = invoice.value(Field.INVOICE_NUMBER);
        Optional<LocalDate> issued = invoice.value(Field.ISSUE_DATE);
        Optional<BigDecimal> total = invoice.value(Field.GROSS_TOTAL).or(() -> invoice.value(Field.AMOUNT_DUE));
        if (seller.isEmpty() || number.isEmpty() || issued.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        String kind = invoice.value(Field.DOC_TYPE).map(DocType::code).orElse("");
        String currency = invoice.value(Field.CURRENCY).orElse("");
        return Optional.of(List.of(
                        seller.get(),
                        number.get(),
                        kind,
                        issued.get().toString(),
                        currency,
                        total.get().stripTrailingZeros().toString())
                .stream()
                .map(DistinguishingMarks::plain)
                .collect(Collectors.joining("\n")));
    }

    /** Without what readers of one paper differ in: spaces, capitals, and ways to write one letter. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }
}
