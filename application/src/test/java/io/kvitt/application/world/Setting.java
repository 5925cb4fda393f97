package io.kvitt.application.world;

import io.kvitt.domain.mail.MailboxKind;
import java.util.function.Supplier;

/**
 * What a world is made of.
 *
 * @param store empty
 * @param posts makes mailboxes
 * @param sabotage what stands between the processes and the store: nothing, or something that breaks its promises
 */
record Setting(Supplier<Shelves> store, Posts posts, Shelves.Around sabotage) {

    /** Makes a mailbox. */
    interface Posts {
        Post of(MailboxKind kind, WorldTime time, Fate fate);
    }

    /** Everything in memory. */
    static final Setting IN_MEMORY = new Setting(
            Shelves::inMaps,
            (kind, time, fate) -> new Letterbox(kind == MailboxKind.GMAIL, time, fate),
            Setting.honest());

    private static Shelves.Around honest() {
        return new Shelves.Around() {
            @Override
            public <P> P port(Class<P> promise, P port) {
                return port;
            }
        };
    }

    Setting with(Shelves.Around other) {
        return new Setting(store, posts, other);
    }

    Setting over(Supplier<Shelves> other) {
        return new Setting(other, posts, sabotage);
    }

    Setting by(Posts other) {
        return new Setting(store, other, sabotage);
    }
}
