package io.kvitt.adapters.google.gmail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # From                                       | address    | name
            a@x.se                                       | a@x.se     | ``
            <a@x.se>                                     | a@x.se     | ``
            Anna Ek <a@x.se>                             | a@x.se     | Anna Ek
            "Ek, Anna" <a@x.se>                          | a@x.se     | Ek, Anna
            "bank@bank.se" <evil@x.se>                   | evil@x.se  | bank@bank.se
            "<bank@bank.se>" <evil@x.se>                 | evil@x.se  | <bank@bank.se>
            "a \\" <b@b.se>" <evil@x.se>                 | evil@x.se  | a " <b@b.se>
            (<bank@bank.se>) <evil@x.se>                 | evil@x.se  | ``
            Bank (bank@bank.se, (x)) <evil@x.se>         | evil@x.se  | Bank
            <evil@x.se>, <bank@bank.se>                  | evil@x.se  | ``
            evil@x.se, bank@bank.se                      | evil@x.se  | ``
            bank@bank.se <evil@x.se>                     | evil@x.se  | bank@bank.se
            "bank@bank.se"                               | ``         | bank@bank.se
            Anna                                         | ``         | Anna
            """)
    void theFirstAddressIsTheSender(String from, String address, String name) {
        assertThat(Sender.of(from)).isEqualTo(new Sender(address, name));
    }

    @Property(tries = 1000)
    void whateverIsWrittenIsRead(@ForAll String from) {
        assertThat(Sender.of(from)).hasToString("Sender[…]");
    }
}
