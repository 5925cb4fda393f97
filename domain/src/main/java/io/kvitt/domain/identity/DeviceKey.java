package io.kvitt.domain.identity;

/**
 * What a device proved to be its own when it logged in, as a hash.
 *
 * @param hash 1 to 128 printable characters of ASCII
 */
public record DeviceKey(String hash) {
    public DeviceKey {
        hash = Printable.checked(hash, 128, "a device key");
    }

    @Override
    public String toString() {
        return "DeviceKey[…]";
    }
}
