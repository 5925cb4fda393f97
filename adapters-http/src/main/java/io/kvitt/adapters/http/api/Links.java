package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import java.util.Optional;

/** Where this page and the next one are. */
record Links(
        @Says(value = "This page", example = "/v1/debts?limit=25")
        String self,

        @Says(value = "The next one, if there is more", example = "/v1/debts?limit=25&cursor=c29tZSBwbGFjZQ")
        Optional<String> next) {}
