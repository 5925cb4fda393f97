package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.Secret;
import io.kvitt.domain.notice.Device;

/** A device that notices may be pushed to. */
record StatedDevice(
        @Says(
                value = "Who carries notices to it",
                example = "ios",
                oneOf = {"ios", "android", "web"})
        String platform,

        @Says(value = "What the platform knows it by", example = "an-opaque-token")
        String pushToken) {

    static final StatedDevice EXAMPLE = new StatedDevice("ios", "an-opaque-token");

    Device.Platform known() {
        return Device.Platform.named(platform)
                .orElseThrow(() ->
                        Outcomes.invalid("/platform", "DEVICE_PLATFORM_UNKNOWN", "It is one of ios, android, web."));
    }

    /** The token, if it is of a length that is kept. */
    Secret bounded() {
        int length = pushToken.length();
        if (length == 0 || length > Device.LONGEST_TOKEN) {
            throw Outcomes.invalid(
                    "/push_token",
                    "DEVICE_TOKEN_LENGTH",
                    "The token has 1 to " + Device.LONGEST_TOKEN + " characters.");
        }
        return new Secret(pushToken);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "StatedDevice[" + platform + ", …]";
    }
}
