package io.kvitt.domain.check;

/**
 * What most national check digits begin with: each digit times the weight of its place, added up. The digits
 * {@code 12345678} with the weights 3 2 7 6 5 4 3 2 give 3 + 4 + 21 + 24 + 25 + 24 + 21 + 16 = 138.
 */
public final class WeightedSum {

    private WeightedSum() {}

    /** As many digits as there are weights, from the left; digits beyond them do not count. */
    public static int of(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digitAt(digits, i) * weights[i];
        }
        return sum;
    }

    /** Weights from the right: the last digit has the first weight; after the last weight they begin anew. */
    public static int fromTheRight(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += digitAt(digits, digits.length() - 1 - i) * weights[i % weights.length];
        }
        return sum;
    }

    private static int digitAt(String digits, int place) {
        char c = digits.charAt(place);
        if (c < '0' || c > '9') {
            throw new IllegalArgumentException("no digit: " + c);
        }
        return c - '0';
    }
}
