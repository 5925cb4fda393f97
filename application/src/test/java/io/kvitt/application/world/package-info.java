/**
 * A household's mail, notices and payments in a world where anything happens: processes die between any two effects, stores and
 * mailboxes fail, mails come late, twice and out of order, clocks jump. One thread, and a seed for all of it. What was put in is noted
 * apart from the code, and the invariants are held against that. Start at {@link io.kvitt.application.world.World}.
 */
@NullMarked
package io.kvitt.application.world;

import org.jspecify.annotations.NullMarked;
