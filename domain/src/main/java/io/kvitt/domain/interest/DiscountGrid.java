package io.kvitt.domain.interest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cash flows on a grid: every time is a whole number of grid steps, D of them a year, so that the present value is a polynomial
 * in the discount factor w of one step. With w = (1 + X)^(−1/D) for rates above zero, and its reverse with w = (1 + X)^(1/D)
 * for rates below, w lies between 0 and 1 and no term grows:
 *
 * <pre>  f(w) = Σ C_k · w^(e_k),   e_k = D · t_k counted from the first flow (or back from the last)</pre>
 *
 * Newton's method inside a bracket finds the root in longs with 62 binary places ({@link Math#multiplyHigh}); amounts are
 * scaled by a power of two so that Σ |C_k| is below 2^61 and no sum can overflow. Corrections with the sums in 126 binary places
 * follow until the next one would be below 10^-20. What longs cannot hold - amounts of very different size - is left to
 * {@link DiscountCurve}, as is a grid with more than 10^9 steps a year.
 */
final class DiscountGrid {

    static final int PLACES = 62;
    static final long ONE = 1L << PLACES;

    private static final long MOST_STEPS = 1_000_000_000;
    private static final int FINE_PLACES = 126;
    private static final BigInteger FINE_ONE = BigInteger.ONE.shiftLeft(FINE_PLACES);
    private static final BigDecimal FINEST_STEP =
            BigDecimal.ONE.divide(new BigDecimal(FINE_ONE), new MathContext(FINE_PLACES));
    private static final int SLOPE_PLACES = 40; // digits that a correction gains, and some that 1 + X has to spare
    private static final int MOST_BINARY_PLACES = 4_000;
    private static final int MOST_ITERATIONS = 200;
    private static final int MOST_CORRECTIONS = 12;

    private final int stepsPerYear;
    private final long length;
    private final BigInteger[] fine;
    private final long[] terms;
    private final long[] slopes;
    private final long[] gaps;
    private final int[] gapOf;

    private DiscountGrid(int stepsPerYear, long[] steps, BigInteger[] fine) {
        this.stepsPerYear = stepsPerYear;
        this.length = steps[steps.length - 1];
        this.fine = fine;
        this.terms = new long[fine.length];
        this.slopes = new long[fine.length];
        for (int i = 0; i < fine.length; i++) {
            terms[i] = fine[i].shiftRight(FINE_PLACES - 61).longValueExact();
            slopes[i] = times(terms[i], share(steps[i], length));
        }
        this.gaps = gaps(steps);
        this.gapOf = new int[fine.length - 1];
        for (int i = 0; i < gapOf.length; i++) {
            gapOf[i] = Arrays.binarySearch(gaps, steps[i + 1] - steps[i]);
        }
    }

    /** The flows for rates above zero, or for those below; empty if their times have no common step, or a too small one. */
    static Optional<DiscountGrid> of(CashFlows flows, boolean ratesAbove) {
        List<CashFlow> inOrder = flows.flows();
        long common = 1;
        for (CashFlow flow : inOrder) {
            long denominator = flow.at().denominator();
            if (common % denominator != 0) {
                long shared = BigInteger.valueOf(common)
                        .gcd(BigInteger.valueOf(denominator))
                        .longValueExact();
                common = common / shared * denominator;
                if (common > MOST_STEPS) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(onGrid(inOrder, (int) common, ratesAbove));
    }

    private static DiscountGrid onGrid(List<CashFlow> flows, int stepsPerYear, boolean forward) {
        int count = flows.size();
        long origin = step(flows.get(forward ? 0 : count - 1), stepsPerYear);
        long[] steps = new long[count];
        BigDecimal[] amounts = new BigDecimal[count];
        for (int i = 0; i < count; i++) {
            CashFlow flow = flows.get(forward ? i : count - 1 - i);
            steps[i] = Math.abs(step(flow, stepsPerYear) - origin);
            amounts[i] = flow.amount();
        }
        return new DiscountGrid(stepsPerYear, steps, scaled(amounts));
    }

    private static long step(CashFlow flow, int stepsPerYear) {
        return Math.multiplyExact(
                flow.at().numerator(), stepsPerYear / flow.at().denominator());
    }

    /** Whole numbers in the amounts' proportion, the sum of their sizes between 2^125 and 2^126. */
    private static BigInteger[] scaled(BigDecimal[] amounts) {
        int scale = 0;
        for (BigDecimal amount : amounts) {
            scale = Math.max(scale, amount.scale());
        }
        BigInteger[] scaled = new BigInteger[amounts.length];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = amounts[i].setScale(scale).unscaledValue();
            sum = sum.add(scaled[i].abs());
        }
        int shift = FINE_PLACES - sum.bitLength();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scaled[i].shiftLeft(shift);
        }
        return scaled;
    }

    private static long[] gaps(long[] steps) {
        long[] gaps = new long[steps.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = steps[i + 1] - steps[i];
        }
        return Arrays.stream(gaps).sorted().distinct().toArray();
    }

    /** part / whole with 62 binary places, exact to 31 of them: enough for a slope. */
    private static long share(long part, long whole) {
        int excess = Math.max(0, 32 - Long.numberOfLeadingZeros(whole));
        return (((part >> excess) << 31) / (whole >> excess)) << 31;
    }

    /** Whether each amount keeps at least 20 binary digits in a long. */
    boolean isExactEnough() {
        for (BigInteger amount : fine) {
            if (amount.bitLength() < FINE_PLACES - 41) {
                return false;
            }
        }
        return true;
    }

    int stepsPerYear() {
        return stepsPerYear;
    }

    /**
     * w^D at the root: 1 / (1 + X) forward, 1 + X in reverse, to 20 digits at least. For flows with exactly one root for w
     * below 1.
     *
     * @return empty if it was not found; {@link DiscountCurve} has to look
     */
    Optional<BigDecimal> yearlyFactor() {
        long[] powers = new long[gaps.length];
        long start = coarseRoot(powers);
        raise(start, powers);
        long slope = horner(slopes, powers);
        return slope == 0 ? Optional.empty() : corrected(start, slope).flatMap(this::perYear);
    }

    private Optional<BigDecimal> perYear(BigInteger factor) {
        long binaryPlaces = (long) (FINE_PLACES - factor.bitLength()) * stepsPerYear;
        return binaryPlaces > MOST_BINARY_PLACES
                ? Optional.empty()
                : Optional.of(new BigDecimal(factor).multiply(FINEST_STEP).pow(stepsPerYear, Exponential.WORKING));
    }

    /** The smallest w to look at for a yearly factor. */
    long smallest(BigDecimal yearlyFactor) {
        BigDecimal force = Exponential.ln(yearlyFactor).divide(BigDecimal.valueOf(stepsPerYear), Exponential.WORKING);
        return Exponential.exp(force).multiply(BigDecimal.valueOf(ONE)).longValue();
    }

    private long coarseRoot(long[] powers) {
        long low = 0;
        long high = ONE;
        long factor = ONE;
        raise(factor, powers);
        long value = horner(terms, powers);
        int signAtOne = Long.signum(value);
        for (int i = 0; i < MOST_ITERATIONS && Math.abs(value) > terms.length && high - low > 1; i++) {
            if (Long.signum(value) == signAtOne) {
                high = factor;
            } else {
                low = factor;
            }
            long next = factor - newtonStep(factor, value, horner(slopes, powers));
            factor = low < next && next < high ? next : low + (high - low) / 2;
            raise(factor, powers);
            value = horner(terms, powers);
        }
        return factor;
    }

    /** w · f / (E · g), where E · g = w · f′; beyond the bracket if there is no slope. */
    private long newtonStep(long factor, long value, long slope) {
        if (slope == 0) {
            return Long.MIN_VALUE / 2;
        }
        BigInteger step = BigInteger.valueOf(factor)
                .multiply(BigInteger.valueOf(value))
                .divide(BigInteger.valueOf(slope).multiply(BigInteger.valueOf(length)));
        return step.bitLength() < PLACES ? step.longValueExact() : Long.MIN_VALUE / 2;
    }

    private Optional<BigInteger> corrected(long start, long slope) {
        BigInteger factor = BigInteger.valueOf(start).shiftLeft(FINE_PLACES - PLACES);
        BigInteger divisor =
                BigInteger.valueOf(slope).multiply(BigInteger.valueOf(length)).shiftLeft(FINE_PLACES - 61);
        int close = FINE_PLACES - SLOPE_PLACES - (Integer.SIZE - Integer.numberOfLeadingZeros(stepsPerYear));
        for (int i = 0; i < MOST_CORRECTIONS; i++) {
            BigInteger step = factor.multiply(fineValue(factor)).divide(divisor);
            factor = factor.subtract(step);
            if (factor.signum() <= 0 || factor.compareTo(FINE_ONE) > 0) {
                return Optional.empty();
            }
            if (step.bitLength() <= close) {
                return Optional.of(factor);
            }
        }
        return Optional.empty();
    }

    private BigInteger fineValue(BigInteger factor) {
        BigInteger[] powers = new BigInteger[gaps.length];
        for (int i = 0; i < gaps.length; i++) {
            powers[i] = power(factor, gaps[i]);
        }
        BigInteger sum = fine[fine.length - 1];
        for (int i = fine.length - 2; i >= 0; i--) {
            sum = sum.multiply(powers[gapOf[i]]).shiftRight(FINE_PLACES).add(fine[i]);
        }
        return sum;
    }

    private static BigInteger power(BigInteger factor, long exponent) {
        BigInteger result = FINE_ONE;
        BigInteger square = factor;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result.multiply(square).shiftRight(FINE_PLACES);
            }
            square = square.multiply(square).shiftRight(FINE_PLACES);
        }
        return result;
    }

    /** The power of the factor for each gap. */
    void raise(long factor, long[] powers) {
        for (int i = 0; i < gaps.length; i++) {
            long result = ONE;
            long square = factor;
            for (long left = gaps[i]; left > 0; left >>= 1) {
                if ((left & 1) == 1) {
                    result = times(result, square);
                }
                square = times(square, square);
            }
            powers[i] = result;
        }
    }

    /** The terms received and those paid at one w, with their slopes, E · g as in the root search. */
    record Sums(long factor, long received, long paid, long receivedSlope, long paidSlope, long noise) {

        private static final long NEAR = 1L << 16;

        long value() {
            return received - paid;
        }

        boolean isZero() {
            return Math.abs(value()) <= noise;
        }

        /** Below 2^-45 of all amounts. */
        boolean isNearZero() {
            return Math.abs(value()) <= Math.max(noise, NEAR);
        }
    }

    Sums sums(long factor) {
        long[] powers = new long[gaps.length];
        raise(factor, powers);
        int last = terms.length - 1;
        long received = Math.max(0, terms[last]);
        long paid = Math.max(0, -terms[last]);
        long receivedSlope = Math.max(0, slopes[last]);
        long paidSlope = Math.max(0, -slopes[last]);
        for (int i = last - 1; i >= 0; i--) {
            long power = powers[gapOf[i]];
            received = times(received, power) + Math.max(0, terms[i]);
            paid = times(paid, power) + Math.max(0, -terms[i]);
            receivedSlope = times(receivedSlope, power) + Math.max(0, slopes[i]);
            paidSlope = times(paidSlope, power) + Math.max(0, -slopes[i]);
        }
        return new Sums(factor, received, paid, receivedSlope, paidSlope, 64L * terms.length);
    }

    private long horner(long[] coefficients, long[] powers) {
        long sum = coefficients[coefficients.length - 1];
        for (int i = coefficients.length - 2; i >= 0; i--) {
            sum = times(sum, powers[gapOf[i]]) + coefficients[i];
        }
        return sum;
    }

    /** The product of a sum and a factor of 62 binary places, rounded down. */
    private static long times(long sum, long factor) {
        return (Math.multiplyHigh(sum, factor) << 2) | ((sum * factor) >>> PLACES);
    }
}
