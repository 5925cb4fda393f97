package io.kvitt.application.identity;

import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.DeviceKey;
import io.kvitt.domain.identity.SessionEvent;
import java.util.Optional;

/**
 * Where a request comes from.
 *
 * @param address that tries are counted under: one of the network, or a word of ours; it is hashed before it is kept
 * @param device for the user to know it by, at most 80 characters
 * @param key what the device proves with this request
 */
public record Origin(ClientType client, String address, String device, Optional<DeviceKey> key) {

    private static final int LONGEST_DEVICE = SessionEvent.LoggedIn.LONGEST_DEVICE;

    public Origin {
        if (device.length() > LONGEST_DEVICE) {
            throw new IllegalArgumentException("a device name of " + device.length() + " characters");
        }
    }

    /**
     * An origin that proves nothing about its device.
     *
     * @param device any text; what does not fit on one short line is left out
     */
    public static Origin of(ClientType client, String address, String device) {
        String line = device.codePoints()
                .limit(LONGEST_DEVICE)
                .filter(Origin::isSeen)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String cut = line.length() > LONGEST_DEVICE ? line.substring(0, LONGEST_DEVICE) : line;
        boolean halved = !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1));
        return new Origin(client, address, halved ? cut.substring(0, cut.length() - 1) : cut, Optional.empty());
    }

    private static boolean isSeen(int point) {
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.FORMAT
                && Character.getType(point) != Character.SURROGATE
                && Character.getType(point) != Character.LINE_SEPARATOR
                && Character.getType(point) != Character.PARAGRAPH_SEPARATOR;
    }
}
