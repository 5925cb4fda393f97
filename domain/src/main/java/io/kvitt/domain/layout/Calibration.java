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

    private static final double BASE = 2.50;
    private static final double PER_WEIGHT = 0.022;
    private static final double PER_LEAD = 0.398;
    private static final double WIDEST_LEAD = 4;
    private static final double HIGHEST = 0.99;
    private static final double LOWEST = 0.02;

    private static final Map<String, Double> OF_FIELD = table("""
            allowance_total           0.85
            amount_due                0.68
            bankgiro                  0.61
            buyer_name               -0.38
            buyer_vat_id             -1.26
            charge_total              0.82
            currency                  0.86
            delivery_date             0.52
            doc_type                  1.05
            due_date                 -0.58
            gross_total               0.73
            iban                      1.13
            invoice_number           -0.03
            issue_date               -1.40
            net_total                 0.61
            object_number             0.63
            order_number             -1.89
            payment_reference        -0.65
            period_end                0.70
            period_start              0.70
            plusgiro                  0.32
            prepaid                   0.83
            rent                      0.08
            rounding                  0.21
            seller_name              -1.27
            seller_orgnr              0.36
            seller_tax_id             1.44
            seller_vat_id            -1.11
            tax_total                -0.80
            """);

    private static final Map<String, Double> OF_SUPPORT = table("""
            above                     0.15
            address                  -0.61
            address-of-buyer          1.19
            any-total                 0.46
            any-total-due             0.31
            behind                   -0.78
            below-sender-line        -1.44
            beside-amount             0.55
            brand-of-name             1.26
            buyer-label              -2.31
            check-digits              0.48
            column-sum                0.61
            contact-in-block          0.93
            contact-in-buyers-block  -0.69
            date-alone                0.64
            derived                   0.35
            far-below                -0.79
            foot-line                 1.78
            label-rank-2             -1.43
            label-rank-3              0.63
            large-letters             0.62
            large-name                1.08
            last-of-its-label         0.17
            legal-form                0.65
            legal-form-of-buyer       1.31
            near-above                1.14
            near-top                 -1.67
            no-label                 -0.47
            own-domain               -2.01
            right                     0.17
            rightmost                 0.22
            salutation                0.58
            same-as-total             0.47
            same-value-again          0.87
            seller-label             -0.83
            sums-hold                 1.13
            third-party               1.22
            title-alone               0.85
            title-in-label           -2.04
            top-of-page               1.83
            two-days                  0.96
            value-first               1.30
            whole-month               0.23
            wrong-vat-digits          0.87
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
