package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChecksumTest {

    /** The check value of CRC-32C, {@code e3069283} of the digits 1 to 9, goes on with the byte 0 to this one. */
    @Test
    void itIsTheSumOfRfc3720() {
        assertThat(checksum("123456789")).isEqualTo(0xc3389d4fL);
    }

    @Test
    void whatStandsInAnotherColumnOrIsAbsentHasAnotherChecksum() {
        assertThat(checksum("12", "3")).isNotEqualTo(checksum("1", "23"));
        assertThat(checksum("", "a")).isNotEqualTo(checksum("a", ""));
        assertThat(absent()).isNotEqualTo(checksum(""));
    }

    /** Four changed bytes are the most that is noticed for certain. */
    @Property(tries = 2000)
    void fourNeighbouringBytesCannotChangeUnnoticed(
            @ForAll @Size(min = 4, max = 300) byte[] value,
            @ForAll @IntRange(max = 1_000) int place,
            @ForAll @Size(4) byte[] change) {
        byte[] changed = value.clone();
        int from = place % (value.length - 3);
        boolean different = false;
        for (int i = 0; i < change.length; i++) {
            changed[from + i] ^= change[i];
            different |= change[i] != 0;
        }

        assertThat(checksum(changed) != checksum(value)).isEqualTo(different);
    }

    private static long checksum(String... values) {
        Checksum checksum = new Checksum();
        for (String value : values) {
            checksum.add(value.getBytes(StandardCharsets.UTF_8));
        }
        return checksum.value();
    }

    private static long checksum(byte[] value) {
        Checksum checksum = new Checksum();
        checksum.add(value);
        return checksum.value();
    }

    private static long absent() {
        Checksum checksum = new Checksum();
        checksum.addAbsent();
        return checksum.value();
    }
}
