package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.UserId;
import java.util.function.Consumer;

/** Everything that is kept of a user, for that user to read and take away. Any thread may ask at any time. */
public interface UserRecords {

    /**
     * Tells the state of one moment as lines of JSON: first how many records there are of each kind, then a record a line. Nothing of
     * anybody else is in it, and nothing that a stranger could do something with who gets hold of it, as hashes of passwords and
     * tokens. Of somebody who is not known, the counts are told, all zero.
     */
    void tell(UserId owner, Consumer<String> lines);
}
