package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.domain.money.Money;
import java.io.IOException;
import java.io.StringWriter;

/** JSON as the commands about debts write it: amounts are text, so that no reader turns them into binary fractions. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** What is written into a document. */
    interface Content {
        void write(JsonGenerator out) throws IOException;
    }

    /** A document on one line. */
    static String document(Content content) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            content.write(out);
        }
        return text.toString();
    }

    /** {@code "name":{"amount":"88.85","currency":"SEK"}}. */
    static void money(JsonGenerator out, String name, Money money) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("amount", amount(money));
        out.writeStringField("currency", money.currency().getCurrencyCode());
        out.writeEndObject();
    }

    /** The amount alone, {@code 88.85}. */
    static String amount(Money money) {
        return money.amount().toPlainString();
    }
}
