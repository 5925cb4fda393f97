package io.kvitt.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.money.Money;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentSubmissionTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ID = "5f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6";

    @Test
    void aPaymentIsKeptInOneForm() {
        Payment payment = valid(stated(Map.of(
                PaymentField.PAYMENT_ID, ID.toUpperCase(),
                PaymentField.TIMESTAMP, "2026-02-28T01:00:00.123456+02:00",
                PaymentField.DESCRIPTION, "  Hyra \u00a0 A\u030a  mars ")));

        assertThat(payment.id()).hasToString(ID);
        assertThat(payment.owner()).hasToString("user_00000000-0000-4000-8000-000000000001");
        assertThat(payment.paidAt().at()).isEqualTo("2026-02-27T23:00:00.123Z");
        assertThat(payment.description().text()).isEqualTo("Hyra Å mars");
        assertThat(payment.amount()).isEqualTo(Money.of("8850.00", "SEK"));
        assertThat(payment.reverses()).isEmpty();
        assertThat(payment.acceptedAt()).isEqualTo(NOON);
        assertThat(payment.canonicalText())
                .isEqualTo("kvitt.payment.1\nuser_00000000-0000-4000-8000-000000000001\n1772233200123\n"
                        + "Hyra Å mars\nSEK\n885000\n");
    }

    @Test
    void whatLooksTheSameHasTheSameHash() {
        Payment one = valid(stated(Map.of(PaymentField.DESCRIPTION, "Café", PaymentField.AMOUNT, "8850.00")));
        Payment other = valid(stated(Map.of(
                PaymentField.DESCRIPTION,
                " Cafe\u0301 ",
                PaymentField.AMOUNT,
                "8850",
                PaymentField.TIMESTAMP,
                "2026-02-28T10:00:00+01:00")));

        assertThat(other.contentHash()).isEqualTo(one.contentHash());
        assertThat(other.isSameAs(one)).isTrue();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        # field      | text                                     | codes                | limit
        payment_id   | 5f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f      | UUID_FORMAT          |
        payment_id   | 1-1-4001-8001-1                          | UUID_FORMAT          |
        payment_id   | {5f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6}   | UUID_FORMAT          |
        payment_id   | 5f0c9a3e-1d2b-1c3d-8e4f-a1b2c3d4e5f6     | UUID_NOT_V4          |
        payment_id   | 00000000-0000-0000-0000-000000000000     | UUID_NOT_V4          |
        payment_id   | 5f0c9a3e-1d2b-7c3d-8e4f-a1b2c3d4e5f6     | UUID_NOT_V4          |
        payment_id   | 5f0c9a3e-1d2b-4c3d-ce4f-a1b2c3d4e5f6     | UUID_NOT_V4          |
        user_id      | anna                                     | UUID_FORMAT          |
        user_id      | ffffffff-ffff-ffff-ffff-ffffffffffff     | UUID_NOT_V4          |
        timestamp    | 2026-02-28                               | TIMESTAMP_FORMAT     |
        timestamp    | 2026-02-28T09:00:00                      | TIMESTAMP_NO_OFFSET  |
        timestamp    | 2026-02-30T09:00:00Z                     | TIMESTAMP_FORMAT     |
        timestamp    | 2026-02-28T24:00:00Z                     | TIMESTAMP_FORMAT     |
        timestamp    | 2026-03-02T12:00:00.001Z                 | TIMESTAMP_FUTURE     | 2026-03-02T12:00:00Z
        timestamp    | 1999-12-31T23:59:59Z                     | TIMESTAMP_TOO_OLD    | 2000-01-01T00:00:00Z
        description  | "   "                                    | NAME_EMPTY           |
        currency     | sek                                      | CURRENCY_UNKNOWN     |
        currency     | DEM                                      | CURRENCY_HISTORIC    |
        currency     | XAU                                      | CURRENCY_NOT_PAYABLE |
        amount       | 1e3                                      | AMOUNT_FORMAT        |
        amount       | 1 000                                    | AMOUNT_FORMAT        |
        amount       | NaN                                      | AMOUNT_FORMAT        |
        amount       | 10.001                                   | AMOUNT_SCALE         | 2
        amount       | 0                                        | AMOUNT_NOT_POSITIVE  |
        amount       | -1                                       | AMOUNT_NOT_POSITIVE  |
        amount       | 100000000000.01                          | AMOUNT_TOO_LARGE     | 100000000000.00
        amount       | 100000000000.001                         | AMOUNT_SCALE AMOUNT_TOO_LARGE | 2
        reverses     | x                                        | UUID_FORMAT          |
        reverses     | 5f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6     | REVERSAL_UNKNOWN     |
        """)
    void eachRuleHasItsCode(String field, String text, String codes, String limit) {
        List<Violation> broken = broken(stated(Map.of(PaymentField.named(field).orElseThrow(), text)));

        assertThat(broken).extracting(Violation::at).containsOnly("/" + field);
        assertThat(String.join(" ", broken.stream().map(Violation::code).toList()))
                .isEqualTo(codes);
        if (limit != null) {
            assertThat(broken.get(0).limit()).contains(limit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\u0000b", "a\u2028b", "a\ud800b", "a\u0085b"})
    void aDescriptionHasNoControlCharacter(String text) {
        assertThat(broken(stated(Map.of(PaymentField.DESCRIPTION, text))))
                .extracting(Violation::code)
                .containsExactly("TEXT_CONTROL_CHARS");
    }

    @Test
    void aDescriptionHasFiveHundredCharactersAtMost() {
        assertThat(valid(stated(Map.of(PaymentField.DESCRIPTION, "😀".repeat(500))))
                        .description()
                        .text())
                .isEqualTo("😀".repeat(500));
        for (int length : new int[] {501, 2001, 1_000_000}) {
            assertThat(broken(stated(Map.of(PaymentField.DESCRIPTION, "x".repeat(length)))))
                    .singleElement()
                    .satisfies(one -> assertThat(one.code() + one.limit()).isEqualTo("NAME_TOO_LONGOptional[500]"));
        }
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInTheOrderOfTheFields() {
        Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);
        texts.put(PaymentField.AMOUNT, "-1.001");
        texts.put(PaymentField.CURRENCY, "SEK");
        texts.put(PaymentField.TIMESTAMP, "1999-01-01T00:00:00");
        texts.put(PaymentField.PAYMENT_ID, "");

        assertThat(broken(new PaymentSubmission(texts)))
                .extracting(one -> one.at() + " " + one.code())
                .containsExactly(
                        "/payment_id UUID_FORMAT",
                        "/user_id FIELD_MISSING",
                        "/timestamp TIMESTAMP_NO_OFFSET",
                        "/description FIELD_MISSING",
                        "/amount AMOUNT_NOT_POSITIVE",
                        "/amount AMOUNT_SCALE");
        assertThat(broken(new PaymentSubmission(Map.of())))
                .extracting(Violation::code)
                .containsOnly("FIELD_MISSING")
                .hasSize(6);
    }

    @Test
    void aReversalNamesItsOriginal() {
        String original = "6f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6";
        Payment reversal = valid(stated(Map.of(PaymentField.REVERSES, original)));

        assertThat(reversal.reverses()).hasValueSatisfying(id -> assertThat(id).hasToString(original));
        assertThat(reversal.contentHash()).isNotEqualTo(valid(stated(Map.of())).contentHash());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Hyra RF18539007547034           | 0
        Hyra RF19539007547034           | 1
        till SE4550000000058398257466   | 0
        till SE4650000000058398257466   | 1
        Faktura OCR 9365                | 0
        Faktura OCR: 9366               | 1
        Faktura 9366                    | 0
        """)
    void aReferenceThatFailsItsCheckIsWorthALook(String text, int warnings) {
        assertThat(WrittenReferences.warnings(new Description(text)))
                .hasSize(warnings)
                .allSatisfy(one -> assertThat(one.code()).isEqualTo("REFERENCE_CHECKSUM"));
    }

    @Property(tries = 1000)
    void whatWasReadIsReadAgainFromItsOwnForm(@ForAll("submissions") PaymentSubmission submission) {
        submission
                .check(NOON)
                .match(
                        payment -> {
                            Payment again = valid(PaymentSubmission.of(payment));
                            assertThat(again).isEqualTo(payment);
                            assertThat(again.contentHash()).isEqualTo(payment.contentHash());
                            return true;
                        },
                        broken -> {
                            assertThat(broken)
                                    .allSatisfy(one -> assertThat(one.code()).matches("[A-Z0-9_]+"));
                            return false;
                        });
    }

    @Property(tries = 2000)
    void noTextMakesItThrow(@ForAll String text, @ForAll PaymentField field) {
        stated(Map.of(field, text))
                .check(NOON)
                .match(
                        payment -> assertThat(payment.canonicalText().lines().count())
                                .isGreaterThanOrEqualTo(6),
                        broken -> assertThat(broken).isNotEmpty());
    }

    @Provide
    Arbitrary<PaymentSubmission> submissions() {
        Arbitrary<String> words =
                Arbitraries.strings().withChars("aÅé \u0301ß中😀".toCharArray()).ofMaxLength(30);
        Arbitrary<String> amounts = Arbitraries.longs()
                .between(1, 10_000_000_000_000L)
                .map(units -> units / 100 + "." + (units % 100 < 10 ? "0" : "") + units % 100);
        Arbitrary<String> times = Arbitraries.longs()
                .between(946684800000L, NOON.toEpochMilli())
                .map(milli -> Instant.ofEpochMilli(milli).toString());
        return net.jqwik.api.Combinators.combine(words, amounts, times)
                .as((text, amount, time) -> stated(Map.of(
                        PaymentField.DESCRIPTION, text, PaymentField.AMOUNT, amount, PaymentField.TIMESTAMP, time)));
    }

    private static PaymentSubmission stated(Map<PaymentField, String> changed) {
        Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);
        texts.put(PaymentField.PAYMENT_ID, ID);
        texts.put(PaymentField.USER_ID, "00000000-0000-4000-8000-000000000001");
        texts.put(PaymentField.TIMESTAMP, "2026-02-28T09:00:00Z");
        texts.put(PaymentField.DESCRIPTION, "Hyra");
        texts.put(PaymentField.CURRENCY, "SEK");
        texts.put(PaymentField.AMOUNT, "8850.00");
        texts.putAll(changed);
        return new PaymentSubmission(texts);
    }

    private static Payment valid(PaymentSubmission submission) {
        Checked<Payment> checked = submission.check(NOON);
        return checked.match(payment -> payment, broken -> {
            throw new AssertionError(broken);
        });
    }

    private static List<Violation> broken(PaymentSubmission submission) {
        return submission.check(NOON).match(payment -> List.of(), broken -> broken);
    }
}
