package io.kvitt.domain.receipt;

/**
 * From the probability that the supports of a field give to a confidence: what was right that often, also in shops that the
 * weights had not seen (docs/receipts.md). A straight line in natural log odds, lowered by how badly the receipt was read.
 *
 * @param slope of the line
 * @param offset of the line, in log odds
 * @param doubt in log odds for each tenth of the words that is odd
 * @param most confidence that is ever given, below one: papers and labels are wrong now and then
 */
record Calibration(double slope, double offset, double doubt, double most) {

    static final Calibration NAME = new Calibration(0.93, 0.74, 0.90, 0.99);
    static final Calibration ADDRESS = new Calibration(0.55, 0.90, 1.40, 0.99);
    static final Calibration DATE = new Calibration(1.17, 0.66, 1.10, 0.995);
    static final Calibration TOTAL = new Calibration(0.84, 0.89, 0.99, 0.99);

    private static final double NEARLY_CERTAIN = 1 - 1e-6;

    /** From this share of odd words on, a digit may be another one and still look right. */
    private static final double BADLY_READ = 0.08;

    private static final double MOST_OF_BADLY_READ = 0.94;

    /** More odd words than this do not make it worse. */
    private static final double MOST_ODD = 0.2;

    /**
     * @param probability 0 to 1
     * @param odd share of odd words, 0 to 1
     */
    double confidence(double probability, double odd) {
        double within = Math.min(NEARLY_CERTAIN, Math.max(1 - NEARLY_CERTAIN, probability));
        double odds = slope * Math.log(within / (1 - within)) + offset - doubt * 10 * Math.min(MOST_ODD, odd);
        double highest = odd > BADLY_READ ? MOST_OF_BADLY_READ : most;
        return Math.min(highest, 1 / (1 + Math.exp(-odds)));
    }
}
