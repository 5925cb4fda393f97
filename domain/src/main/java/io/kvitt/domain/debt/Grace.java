package io.kvitt.domain.debt;

/**
 * What need not be paid at the beginning, in periods counted from the first.
 *
 * @param principalFree only interest is due; the principal is repaid over the periods that are left
 * @param interestDeferred interest accrues and is due, all of it and without interest on it, with the first payment after
 * @param interestFree no interest accrues
 */
public record Grace(int principalFree, int interestDeferred, int interestFree) {

    public static final Grace NONE = new Grace(0, 0, 0);

    public Grace {
        if (principalFree < 0 || interestDeferred < 0 || interestFree < 0) {
            throw new IllegalArgumentException(
                    "grace of " + principalFree + ", " + interestDeferred + ", " + interestFree + " periods");
        }
    }

    /** The longest of the three; it must be shorter than the loan. */
    int longest() {
        return Math.max(principalFree, Math.max(interestDeferred, interestFree));
    }
}
