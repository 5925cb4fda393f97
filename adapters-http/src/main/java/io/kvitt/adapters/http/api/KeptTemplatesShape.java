package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import java.util.List;

/** The templates that were learned and kept. */
record KeptTemplatesShape(
        @Says(
                value = "Whether you may keep templates here: where several people use a server, none of them may",
                example = "true")
        boolean yours,

        @Says("All of them, by name") List<Kept> items) {

    static final KeptTemplatesShape EXAMPLE = new KeptTemplatesShape(true, List.of(new Kept("exempel-energi-ab")));

    /** One of them. */
    record Kept(
            @Says(
                    value = "Its name, as under document.template of the invoices that it read",
                    example = "exempel-energi-ab")
            String name) {}
}
