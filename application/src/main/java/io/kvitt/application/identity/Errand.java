package io.kvitt.application.identity;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;

/** How one kind of duty is done. It may be done twice, also by two at once, and must not mind. */
public interface Errand {

    /** What came of a try. */
    enum Outcome {
        /** There is nothing left to do. */
        DONE,
        /** It is to be tried again. */
        LATER
    }

    DutyKind kind();

    /**
     * Tries once. What fails outside may be thrown as an {@link io.kvitt.domain.OutsideFailure}, which is {@code LATER}.
     *
     * @param duty of that kind
     */
    Outcome run(Duty duty);
}
