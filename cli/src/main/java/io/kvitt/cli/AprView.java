package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.domain.interest.Apr;
import java.io.IOException;

/** An annual percentage rate as it is shown: to one decimal as the law asks, then with all its digits. */
final class AprView {

    private AprView() {}

    /** One line. */
    static String told(Apr apr) {
        return apr.match(
                found -> "APR " + percent(apr) + " % (exactly " + exact(apr) + " %)",
                several -> "APR " + percent(apr) + " % (exactly " + exact(apr)
                        + " %), the smallest of several rates that solve the equation (APR_AMBIGUOUS)",
                none -> "No APR: " + none.reasons().get(0).message() + " ("
                        + none.reasons().get(0).code() + ")");
    }

    /** The field {@code apr}, absent if there is none. */
    static void write(JsonGenerator json, Apr apr) throws IOException {
        if (apr.rate().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("apr");
        json.writeStringField("percent", percent(apr));
        json.writeStringField("exact_percent", exact(apr));
        json.writeBooleanField("ambiguous", apr instanceof Apr.Ambiguous);
        json.writeEndObject();
    }

    static String percent(Apr apr) {
        return apr.percent(1).orElseThrow().toPlainString();
    }

    static String exact(Apr apr) {
        return apr.rate().orElseThrow().movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
