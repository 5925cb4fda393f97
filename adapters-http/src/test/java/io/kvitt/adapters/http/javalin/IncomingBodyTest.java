package io.kvitt.adapters.http.javalin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.adapters.http.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingBodyTest {

    private static final int LARGE = Limits.BODY + 1_000;

    @ParameterizedTest(name = "of {0} bytes, with room for {1}, {2} are read")
    @CsvSource({
        "0, 10, 0",
        "10, 11, 10",
        "12, 11, 11",
        "0, 4401000, 0",
        "4400999, 4401000, 4400999",
        "5000000, 4401000, 4401000"
    })
    void noMoreIsReadThanThereIsRoomFor(int sent, int room, int read) throws IOException {
        byte[] all = new byte[sent];
        Arrays.fill(all, (byte) 7);

        assertThat(IncomingBody.read(drops(all), room)).isEqualTo(Arrays.copyOf(all, read));
    }

    @Test
    void aBodyThatIsCutOffIsNone() {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };

        assertThatThrownBy(() -> IncomingBody.read(cut, LARGE)).isInstanceOf(IOException.class);
    }

    /** A stream that gives little at a time. */
    private static InputStream drops(byte[] all) {
        return new ByteArrayInputStream(all) {
            @Override
            public synchronized int read(byte[] to, int from, int most) {
                return super.read(to, from, Math.min(most, 8_191));
            }
        };
    }
}
