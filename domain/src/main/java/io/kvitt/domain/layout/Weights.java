package io.kvitt.domain.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What each support is worth, as data: a name, and its weight in units of natural log odds. Between candidates of one field
 * only differences count; what a sum means as a probability is for {@link Calibration} to say.
 */
final class Weights {

    private static final Map<String, Double> BY_NAME = read("""
            label-rank-1        2.2
            label-rank-2        1.2
            label-rank-3        0.2
            behind              1.0
            right               1.0
            below               0.6
            far-below          -0.3
            above              -1.2
            near-above          0.6
            vat-row-base        1.0
            tax-sum             1.5
            at-a-rate           0.0
            near-other-party   -3.0
            shared-word         0.6
            currency-alone      0.3
            two-days            1.0
            dates-the-original -3.0
            looks-like-street  -2.5
            whole-month         0.5
            value-first         0.4
            value-later         0.0
            money-form          0.6
            whole-number       -0.9
            rightmost           0.3
            last-of-its-label   0.3
            same-value-again    0.7
            claimed-elsewhere  -2.5
            no-label           -0.8
            near-top            1.1
            column-sum          2.5
            check-digits        2.0
            wrong-check-digits -2.0
            date-alone          0.6
            looks-like-date    -2.0
            sums-hold           3.0
            sums-fail          -1.5
            vat-row             2.2
            same-as-total       0.5
            derived            -0.3
            any-total          -0.4
            any-total-due      -1.2
            any-total-net      -1.6
            title-alone         2.0
            title-first         1.2
            title-within       -0.5
            large-letters       0.8
            capital-letters     0.5
            giro-line           3.0
            giro-line-account   1.5
            payers-own         -4.0
            wrong-vat-digits    0.3
            beside-amount       0.8
            seller-label        4.0
            payee-label         2.0
            buyer-label         4.0
            other-party        -3.5
            third-party        -2.5
            sender-line         3.0
            below-sender-line   2.0
            address             0.8
            address-of-buyer    1.5
            contact-in-block    1.5
            contact-in-buyers-block -1.5
            salutation          2.0
            top-of-page         1.2
            large-name          1.0
            foot-line           1.0
            legal-form          1.5
            legal-form-of-buyer 0.5
            name-again          0.8
            brand-of-name       1.0
            part-of-name       -2.5
            title-in-label     -1.0
            own-domain          1.8
            """);

    private Weights() {}

    /** A support with the weight of its name. */
    static Support of(String name, String words) {
        return new Support(name, words, weight(name));
    }

    static double weight(String name) {
        Double weight = BY_NAME.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("no weight for " + name);
        }
        return weight;
    }

    /** The names of all supports. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }

    private static Map<String, Double> read(String table) {
        Map<String, Double> weights = new HashMap<>();
        table.lines().forEach(line -> {
            String[] parts = line.strip().split(" +");
            weights.put(parts[0], Double.valueOf(parts[1]));
        });
        return Map.copyOf(weights);
    }
}
