package io.kvitt.application.identity;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;

/** Erases a credential that failed, once its user has had a week to connect again; where they did, nothing is erased. */
public final class ForgetCredential implements Errand {

    private final GoogleAccess access;

    public ForgetCredential(GoogleAccess access) {
        this.access = access;
    }

    @Override
    public DutyKind kind() {
        return DutyKind.FORGET_CREDENTIAL;
    }

    @Override
    public Outcome run(Duty duty) {
        access.forgetOld(duty.owner());
        return Outcome.DONE;
    }
}
