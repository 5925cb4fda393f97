package io.kvitt.domain.identity.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.SecretHash;
import java.util.UUID;

/** Draws what nobody can guess. Any thread may call at any time. */
public interface Secrets {

    /** 256 random bits in base64url: 43 characters. */
    Secret draw();

    /** 122 random bits: a UUID of version 4. */
    UUID drawId();

    /** What stands for a text where it is kept. */
    SecretHash hash(String text);
}
