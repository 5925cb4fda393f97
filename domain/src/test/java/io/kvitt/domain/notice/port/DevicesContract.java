package io.kvitt.domain.notice.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.Bills;
import io.kvitt.domain.notice.Device;
import io.kvitt.domain.notice.DeviceId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every keeper of devices promises. No adapter may switch a test off. */
public abstract class DevicesContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

    /** A store that holds nothing yet. */
    protected abstract Devices empty();

    @Test
    void aDeviceThatRegistersAgainIsOneDevice() {
        Devices kept = empty();
        Device again = device(Bills.ANNA, "device-1", "second");
        kept.keep(device(Bills.ANNA, "device-1", "first"));

        assertThat(kept.keep(again)).isTrue();

        assertThat(kept.of(Bills.ANNA)).containsExactly(again);
        assertThat(kept.of(Bills.BO)).isEmpty();
    }

    @Test
    void thereIsRoomForSoManyAndForThoseThatAreThere() {
        Devices kept = empty();
        for (int i = 0; i < Devices.MOST; i++) {
            assertThat(kept.keep(device(Bills.ANNA, "device-" + (10 + i), "token")))
                    .isTrue();
        }

        assertThat(kept.keep(device(Bills.ANNA, "one-too-many", "token"))).isFalse();
        assertThat(kept.keep(device(Bills.ANNA, "device-10", "other"))).isTrue();
        assertThat(kept.keep(device(Bills.BO, "one-too-many", "token"))).isTrue();
        assertThat(kept.of(Bills.ANNA)).hasSize(Devices.MOST);
    }

    @Test
    void whatIsDeletedIsGoneAndOthersStay() {
        Devices kept = empty();
        kept.keep(device(Bills.ANNA, "device-1", "a"));
        kept.keep(device(Bills.ANNA, "device-2", "b"));
        kept.keep(device(Bills.BO, "device-1", "c"));

        kept.delete(Bills.ANNA, new DeviceId("device-1"));
        kept.delete(Bills.ANNA, new DeviceId("device-1"));

        assertThat(kept.of(Bills.ANNA)).extracting(Device::id).containsExactly(new DeviceId("device-2"));
        kept.deleteAll(Bills.ANNA);
        assertThat(kept.of(Bills.ANNA)).isEmpty();
        assertThat(kept.of(Bills.BO)).hasSize(1);
    }

    private static Device device(UserId owner, String id, String token) {
        return new Device(owner, new DeviceId(id), Device.Platform.IOS, new Secret(token), NOON);
    }
}
