package io.kvitt.domain.layout;

import io.kvitt.domain.invoice.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What supports mean as a probability. The weights by which candidates are chosen say which is best, not how good it is; these
 * say how good: a logistic regression of "is right" on the supports of the chosen candidate, its lead over the best that says
 * otherwise, and its field, fitted on labelled documents and validated on families of layouts left out. Half a unit of log odds
 * is taken off, because layouts that nobody has seen are harder. {@code docs/layout.md} has the figures.
 */
final class Calibration {

    private static final double BASE = 2.57;
    private static final double PER_WEIGHT = 0.030;
    private static final double PER_LEAD = 0.403;
    private static final double WIDEST_LEAD = 4;
    private static final double HIGHEST = 0.99;
    private static final double LOWEST = 0.02;

    private static final Map<String, Double> OF_FIELD = table("""
            allowance_total           0.65
            amount_due                0.65
            bankgiro                  0.60
            buyer_name               -0.37
            buyer_vat_id             -1.27
            charge_total              0.69
            currency                  0.87
            delivery_date             0.64
            doc_type                  1.01
            due_date                 -0.45
            gross_total               0.71
            iban                      1.12
            invoice_number           -0.08
            issue_date               -1.73
            net_total                 0.61
            object_number             0.57
            order_number             -1.18
            payment_reference        -0.78
            period_end                0.69
            period_start              0.69
            plusgiro                  0.31
            prepaid                   0.76
            rent                      0.06
            rounding                  0.22
            seller_name              -1.27
            seller_orgnr              0.35
            seller_tax_id             1.39
            seller_vat_id            -1.12
            tax_total                -0.51
            """);

    private static final Map<String, Double> OF_SUPPORT = table("""
            above                    -0.47
            address                  -0.62
            address-of-buyer          1.16
            any-total                 0.48
            any-total-due             0.33
            at-a-rate                 0.74
            behind                   -0.78
            below-sender-line        -1.30
            beside-amount             0.56
            brand-of-name             1.27
            buyer-label              -2.32
            check-digits              0.43
            column-sum                0.33
            contact-in-block          0.93
            contact-in-buyers-block  -0.66
            date-alone                3.67
            derived                   0.34
            far-below                 0.40
            foot-line                 1.79
            label-rank-2             -1.47
            label-rank-3              0.80
            large-letters             0.61
            large-name                1.08
            last-of-its-label         0.30
            legal-form                0.65
            legal-form-of-buyer       1.26
            near-above                1.08
            near-top                 -1.58
            no-label                 -0.46
            own-domain               -2.03
            right                     0.18
            rightmost                 0.34
            salutation                0.58
            same-as-total             0.47
            same-value-again          0.78
            seller-label             -0.83
            sums-hold                 0.87
            third-party               1.22
            title-alone               0.82
            title-in-label           -2.04
            top-of-page               1.83
            two-days                  0.95
            value-first               1.11
            whole-month               0.22
            wrong-vat-digits          0.83
            """);

    private Calibration() {}

    /**
     * The probability that a chosen value is right, 0 to 1.
     *
     * @param weight of the candidate
     * @param lead over the best candidate with another value, in the same units
     */
    static double confidence(Field<?> field, List<Support> supports, double weight, double lead) {
        double odds = BASE
                + OF_FIELD.getOrDefault(field.key(), 0.0)
                + PER_WEIGHT * weight
                + PER_LEAD * Math.max(-WIDEST_LEAD, Math.min(WIDEST_LEAD, lead));
        for (String name : supports.stream().map(Support::name).distinct().toList()) {
            odds += OF_SUPPORT.getOrDefault(name, 0.0);
        }
        return Math.max(LOWEST, Math.min(HIGHEST, 1 / (1 + Math.exp(-odds))));
    }

    /** The names of the supports that mean more or less than their weight. */
    static Set<String> supports() {
        return OF_SUPPORT.keySet();
    }

    /** The keys of the fields that are read better or worse than others. */
    static Set<String> fields() {
        return OF_FIELD.keySet();
    }

    private static Map<String, Double> table(String text) {
        Map<String, Double> table = new HashMap<>();
        text.lines().forEach(line -> {
            String[] parts = line.strip().split(" +");
            table.put(parts[0], Double.valueOf(parts[1]));
        });
        return Map.copyOf(table);
    }
}
