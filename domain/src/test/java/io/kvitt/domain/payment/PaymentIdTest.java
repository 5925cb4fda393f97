package io.kvitt.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.check.Violation;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentIdTest {

    private static final String RANDOM = "5e0fbd1a-37c2-4b1f-8d65-0c9a4a7b2e11";

    @ParameterizedTest
    @ValueSource(strings = {RANDOM, "5E0FBD1A-37C2-4B1F-8D65-0C9A4A7B2E11", "5e0fBD1A-37c2-4b1f-8d65-0c9a4a7b2e11"})
    void aRandomUuidIsAnIdInEitherCase(String stated) {
        PaymentId id = PaymentId.check(stated, "/payment_id").match(valid -> valid, broken -> {
            throw new AssertionError(broken.toString());
        });

        assertThat(id).hasToString(RANDOM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-4001-8001-1",
                "{" + RANDOM + "}",
                "urn:uuid:" + RANDOM,
                RANDOM + "\n",
                " " + RANDOM,
                "5e0fbd1a-37c2-4b1f-8d65-0c9a4a7b2e1",
                "5e0fbd1a-37c2-4b1f-8d65-0c9a4a7b2e111",
                "5e0fbd1a37c24b1f8d650c9a4a7b2e11",
                "5e0fbd1g-37c2-4b1f-8d65-0c9a4a7b2e11",
                "5e0fbd1a-37c2-4b1f-8d65-0c9a4a7b2e1\n",
                "5e0fbd1a-37c24-b1f-8d65-0c9a4a7b2e11"
            })
    void anotherFormIsNone(String stated) {
        assertThat(codes(stated)).containsExactly("/payment_id UUID_FORMAT");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "00000000-0000-0000-0000-000000000000, nil",
        "ffffffff-ffff-ffff-ffff-ffffffffffff, max",
        "5e0fbd1a-37c2-1b1f-8d65-0c9a4a7b2e11, version 1",
        "5e0fbd1a-37c2-3b1f-8d65-0c9a4a7b2e11, version 3",
        "5e0fbd1a-37c2-7b1f-8d65-0c9a4a7b2e11, version 7",
        "5e0fbd1a-37c2-4b1f-7d65-0c9a4a7b2e11, variant of Apollo",
        "5e0fbd1a-37c2-4b1f-cd65-0c9a4a7b2e11, variant of Microsoft"
    })
    void anotherVersionOrVariantIsRefused(String stated) {
        assertThat(codes(stated)).containsExactly("/payment_id UUID_NOT_V4");
        assertThatThrownBy(() -> new PaymentId(UUID.fromString(stated)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not of version 4: " + stated);
    }

    @Property(tries = 1000)
    void idsAreReadAsTheyAreWritten(@ForAll long most, @ForAll long least) {
        UUID random = new UUID((most & 0xffffffffffff0fffL) | 0x4000L, (least & 0x3fffffffffffffffL) | Long.MIN_VALUE);
        PaymentId id = new PaymentId(random);

        boolean same = PaymentId.check(id.toString(), "").match(valid -> valid.equals(id), broken -> false);
        assertThat(same).isTrue();
    }

    @Property(tries = 1000)
    void noTextIsAnExceptionWithoutACode(@ForAll String stated) {
        assertThat(codes(stated)).containsExactly("/payment_id UUID_FORMAT");
    }

    @Test
    void thePointerIsThatOfTheField() {
        String at = PaymentId.check("", "/user_id")
                .match(valid -> "", broken -> broken.get(0).at());
        assertThat(at).isEqualTo("/user_id");
    }

    private static List<String> codes(String stated) {
        return PaymentId.check(stated, "/payment_id")
                .match(
                        valid -> List.of(),
                        broken -> broken.stream().map(PaymentIdTest::text).toList());
    }

    private static String text(Violation violation) {
        return violation.at() + " " + violation.code();
    }
}
