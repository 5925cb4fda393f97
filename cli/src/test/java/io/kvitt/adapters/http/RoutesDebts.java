package io.kvitt.adapters.http;

import io.kvitt.application.debt.ListDebts;

/** Breaks THE_ROUTER_KNOWS_NO_FEATURE_AND_NO_SERVER. */
public final class RoutesDebts {
    public Class<?> useCase() {
        return ListDebts.class;
    }
}
