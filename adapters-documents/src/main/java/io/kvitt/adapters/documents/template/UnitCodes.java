package io.kvitt.adapters.documents.template;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Units as they are printed, and their codes of UN/ECE Recommendation 20. */
final class UnitCodes {

    private static final Map<String, String> CODES = table("""
            H87 pcs pc piece pieces ea each ps st stk stk. stuk stuks stück stueck stueckliste unit units x
            KGM kg kgm kgs kilogram kilograms
            GRM g gr grm gram grams
            LTR l ltr lt ℓ liter litre liters litres
            MLT ml millilitre milliliter
            MTR m mtr meter metre meters metres
            CMT cm
            MMT mm
            KMT km
            SET set sets
            HUR h hr hrs hour hours uur uren
            MIN min minute minutes
            DAY d day days dag dagen
            MON month months maand maanden mnd
            ANN year years jaar
            """);

    private UnitCodes() {}

    static Optional<String> of(String printed) {
        return Optional.ofNullable(CODES.get(printed.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> table(String rows) {
        Map<String, String> codes = new HashMap<>();
        for (String row : rows.strip().split("\n")) {
            String[] words = row.strip().split(" ");
            for (int i = 1; i < words.length; i++) {
                codes.put(words[i], words[0]);
            }
        }
        return Map.copyOf(codes);
    }
}
