package io.kvitt.domain.interest.offender;

/** Breaks "what counts money knows no floating point", in a local variable only. */
public final class AccruesInDoubles {
    long interest(long cents, int days) {
        double share = days / 365.0;
        return (long) (cents * share);
    }
}
