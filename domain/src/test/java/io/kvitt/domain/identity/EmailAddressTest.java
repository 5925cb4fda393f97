package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # typed                   | kept
              anna@example.se         | anna@example.se
              Anna@EXAMPLE.se         | anna@example.se
              '  anna@example.se '    | anna@example.se
              anna.b+kvitt@example.se | anna.b+kvitt@example.se
              anna@bücher.example     | anna@xn--bcher-kva.example
              anna@BÜCHER.example     | anna@xn--bcher-kva.example
              anna@räksmörgås.se      | anna@xn--rksmrgs-5wao1o.se
              anna@xn--bcher-kva.example | anna@xn--bcher-kva.example
              ａｎｎａ＠ｅｘａｍｐｌｅ．ｓｅ | anna@example.se
            """)
    void anAddressHasOneFormHoweverItIsTyped(String typed, String kept) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(kept));
    }

    @Test
    void aLookAlikeOfOtherLettersIsAnotherAddress() {
        assertThat(EmailAddress.parse("anna@ex\u0430mple.se"))
                .hasValueSatisfying(address -> assertThat(address.value()).startsWith("anna@xn--"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "anna",
                "anna@",
                "@example.se",
                "anna@example",
                "anna@@example.se",
                "an na@example.se",
                "\"anna\"@example.se",
                ".anna@example.se",
                "anna.@example.se",
                "an..na@example.se",
                "åsa@example.se",
                "anna@example.se\r\nBcc: bo@example.se",
                "anna@example.se\n",
                "\tanna@example.se",
                "anna@exa\u0000mple.se",
                "anna@-example.se",
                "anna@example-.se",
                "anna@example..se",
                "anna@example.se.",
                "anna@[127.0.0.1]",
                "anna@127.0.0.1",
                "anna@exa_mple.se",
                "anna@\u202eexample.se",
                "anna@\ud800.se",
                "<anna@example.se>",
                "anna@example.se,bo@example.se"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void anAddressHas254CharactersAtMostAnd64BeforeTheAt() {
        String label = "d".repeat(61) + ".";
        String domain = label.repeat(3) + "se";

        assertThat(EmailAddress.parse("a".repeat(64) + "@" + domain.substring(0, 100) + "x.se"))
                .isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.se")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + domain)
                        .map(address -> address.value().length()))
                .contains(253);
        assertThat(EmailAddress.parse("a".repeat(64) + "@d" + domain))
                .map(address -> address.value().length())
                .contains(254);
        assertThat(EmailAddress.parse("a".repeat(64) + "@dd" + domain.replaceFirst("d", "")))
                .map(address -> address.value().length())
                .contains(254);
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + domain + "xx")).isEmpty();
        assertThat(EmailAddress.parse("a@example.se" + " ".repeat(1_000_000))).isEmpty();
    }

    @Test
    void anAddressIsNotWrittenOutAndNoMessageHoldsIt() {
        EmailAddress address = new EmailAddress("anna@example.se");

        assertThat(address.toString()).doesNotContain("anna", "example");
        assertThat(address.masked()).isEqualTo("a…@example.se");
        assertThatThrownBy(() -> new EmailAddress("Anna@example.se"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Anna");
    }

    @Property(tries = 1_000)
    void anyTextIsReadOrRefusedAndWhatIsReadStaysAsItIs(@ForAll @StringLength(max = 80) String typed) {
        EmailAddress.parse(typed + "@" + typed + ".se")
                .ifPresent(address ->
                        assertThat(EmailAddress.parse(address.value())).contains(address));
    }
}
