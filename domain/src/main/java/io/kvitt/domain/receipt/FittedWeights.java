package io.kvitt.domain.receipt;

/**
 * What each support weighs, in natural log odds: name and weight in turn.
 *
 * <p>The weights are fitted, not thought out: those that make the labels of a set of development receipts most probable, where
 * the probability of a proposal is that of {@link Election}, and where "none of them" is right if no proposal is. Each receipt
 * counts twice, once as cut by hand and once as an OCR engine misread it. Large weights cost (a normal prior of variance one
 * around a first guess), so that what a few receipts show is not learnt by heart. How good they are was measured on shops that
 * they were not fitted on (docs/receipts.md). The numbers mean nothing one by one, for supports go together.
 */
final class FittedWeights {

    /** For the name of the seller. */
    static final Weights NAME = new Weights("""
            address-below                       -0.11
            begins-like-an-ending               -2.83
            date-inside                         -2.04
            ending-below                        -0.55
            ending-joined                        0.70
            ends-in-address                     -0.76
            far-down                            -1.25
            formerly                            -0.18
            further-down                        -1.77
            gap-below                           -0.99
            gap-inside                          -1.54
            goes-beyond-legal-form              -2.49
            goes-on-below                        1.25
            greeting-inside                     -1.32
            house-number-below                  -0.09
            house-number-inside                 -1.94
            joined-by-sign                       1.45
            label-inside                        -2.71
            large-letters                       -0.90
            larger-letters-below                 0.22
            legal-form                           1.63
            legal-form-above                    -1.58
            legal-form-alone                    -2.01
            legal-form-below                    -1.46
            legal-form-further-below            -1.64
            legal-form-joined                    1.25
            legal-row-joined                    -0.28
            letters-differ                      -0.63
            like-a-person                        0.38
            many-digits                         -0.78
            misread-words-above-12               0.39
            misread-words-above-18              -1.36
            misread-words-above-25               0.26
            misread-words-above-3               -0.57
            misread-words-above-35              -0.31
            misread-words-above-50              -0.22
            misread-words-above-7               -0.65
            money-inside                        -2.36
            number-below                        -0.00
            number-inside                       -2.15
            odd-signs                           -1.56
            odd-words-above-1                    0.17
            odd-words-above-13                   0.86
            odd-words-above-2                   -1.13
            odd-words-above-20                   0.33
            odd-words-above-3                   -1.35
            odd-words-above-4                    0.21
            odd-words-above-6                    0.04
            odd-words-above-9                   -0.37
            one-rows                             0.76
            owned-by                            -0.44
            owned-by-above                      -0.80
            owner-joined                        -0.81
            postcode-or-comma-inside            -2.39
            region-inside                       -0.39
            registration-behind                  1.16
            registration-below                   0.74
            registration-inside                 -0.19
            second                               0.74
            short                               -2.25
            street-inside                       -0.29
            third                                0.24
            three-rows                          -0.81
            title-below                         -1.39
            title-inside                        -2.49
            top-one                              1.62
            top-three                            0.78
            top-two                              1.04
            trade                                1.39
            trade-below                          0.72
            trade-joined                         0.62
            two-rows                            -0.55
            unfinished                          -3.23
            web-inside                          -0.58
            """);

    /** For its address. */
    static final Weights ADDRESS = new Weights("""
            above-name                          -1.22
            address-above                       -2.70
            address-below                       -3.69
            begins-block                        -1.07
            begins-with-house-number             0.73
            begins-with-postcode                -0.06
            begins-with-street                   1.28
            begins-without-street               -1.37
            below-name                           0.27
            below-name-and-numbers               0.30
            branch-number-below                 -1.75
            cut                                 -1.18
            date-inside                         -2.03
            ends-block                           0.27
            ends-in-region                       0.48
            ends-with-branch-number              0.61
            ends-with-comma                     -0.88
            ends-with-point                      0.40
            ends-with-postcode                  -0.22
            ends-without-address-words          -0.81
            far-from-name                       -2.30
            gap-below                           -0.12
            gap-inside                          -1.22
            greeting-inside                      0.19
            inner-point                         -1.09
            label-inside                        -0.07
            legal-form-inside                   -0.31
            misread-words-above-12              -0.72
            misread-words-above-18              -0.04
            misread-words-above-25              -1.06
            misread-words-above-3               -0.37
            misread-words-above-35               0.44
            misread-words-above-50              -0.30
            misread-words-above-7                0.32
            money-inside                        -1.29
            number-below                        -0.09
            number-inside                       -0.91
            odd-signs                           -0.15
            odd-words-above-1                    0.23
            odd-words-above-13                   0.85
            odd-words-above-2                   -0.16
            odd-words-above-20                  -1.33
            odd-words-above-3                   -0.55
            odd-words-above-4                   -0.75
            odd-words-above-6                   -0.46
            odd-words-above-9                   -0.88
            owner-inside                        -0.03
            plain-row-inside                    -0.44
            plain-rows-inside                   -1.05
            postcode                             0.68
            postcode-below                      -1.13
            postcode-early                       0.48
            region                              -0.98
            region-before-the-end               -0.59
            region-further-below                -2.12
            registration-inside                  0.36
            rows-1                              -1.91
            rows-2                               0.31
            rows-3                               0.24
            rows-4                               0.26
            rows-5                              -0.50
            rows-6                              -0.52
            street                               0.15
            telephone-inside                    -0.01
            text-above                          -1.43
            text-below                           0.09
            title-below                          0.23
            title-inside                        -1.44
            trade-inside                        -1.21
            whole-block                          0.09
            """);

    /** For the date of the sale. */
    static final Weights DATE = new Weights("""
            date                                 1.38
            document-number-beside               1.14
            eight-digits                         0.11
            far-ahead                           -1.95
            first-date                           0.70
            in-a-number                         -0.03
            label-above                          0.42
            label-beside                         0.17
            long-ago                            -0.98
            mended                              -0.65
            misread-words-above-12              -1.23
            misread-words-above-18              -0.68
            misread-words-above-25               1.13
            misread-words-above-3                0.15
            misread-words-above-35               0.49
            misread-words-above-7                0.32
            month-first-elsewhere               -0.79
            most-often                           0.11
            odd-signs                           -0.77
            odd-words-above-1                    0.33
            odd-words-above-13                  -2.67
            odd-words-above-2                   -0.23
            odd-words-above-20                   0.76
            odd-words-above-3                    0.16
            odd-words-above-4                   -1.26
            odd-words-above-6                    0.40
            odd-words-above-9                    0.53
            only-date                            0.90
            others-in-another-year               0.52
            points                              -1.36
            short-year                          -0.35
            time-beside                          2.05
            time-near                            1.43
            word-of-another-date                -0.34
            """);

    /** For what was paid. */
    static final Weights TOTAL = new Weights("""
            after-rounding                       1.83
            before-rounding                      0.09
            cash-less-change                     2.99
            computed-by-rounding                 1.00
            computed-cash-less-change            2.46
            computed-from-mended                 0.51
            computed-from-odd-cents             -0.15
            computed-from-total                  0.50
            computed-rounds-a-total              0.67
            first-of-totals                     -0.01
            label-and-card                       0.30
            label-and-cash                      -1.66
            label-and-exact-cash                -0.15
            label-and-summary                    0.82
            large-letters                        0.39
            largest                              0.87
            last-of-totals                       0.12
            mended                               0.56
            misread-words-above-12              -0.03
            misread-words-above-18               0.09
            misread-words-above-25              -0.76
            misread-words-above-3                0.79
            misread-words-above-35              -0.84
            misread-words-above-50              -0.77
            misread-words-above-7               -0.64
            negative                            -0.63
            net-plus-tax                         0.61
            never-last-in-row                   -1.59
            no-total-is-read                     0.22
            not-cash-less-change                -0.17
            not-rounded                         -1.70
            odd-cents                           -1.99
            odd-words-above-1                   -0.79
            odd-words-above-13                   0.89
            odd-words-above-2                    0.29
            odd-words-above-20                   0.02
            odd-words-above-3                   -1.35
            odd-words-above-4                   -0.49
            odd-words-above-6                    0.09
            odd-words-above-9                    0.51
            only-in-summary                     -1.27
            payable-and-last                     0.13
            rounding-is-zero                    -0.92
            row-amount                          -0.12
            row-bare                            -0.14
            row-card                             1.80
            row-cash                            -0.19
            row-change                          -1.17
            row-count                            0.10
            row-discount                        -1.02
            row-excluding                       -0.19
            row-including                        2.46
            row-other                           -0.49
            row-payable                          2.99
            row-rounding                        -0.48
            row-sub-total                        1.23
            row-tax                             -0.98
            row-total                            1.77
            seen-often                           0.21
            seen-twice                           1.25
            sum-of-items                         0.58
            sum-of-totals                        2.96
            summary-net-plus-tax                 1.81
            zero                                -1.38
            """);

    private FittedWeights() {}
}
