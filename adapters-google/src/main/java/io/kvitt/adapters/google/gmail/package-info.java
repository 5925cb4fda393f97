/**
 * Gmail as a mailbox. What is asked of it is decided by {@link io.kvitt.adapters.google.gmail.GmailLook} and
 * {@link io.kvitt.adapters.google.gmail.GmailFetch}; {@link io.kvitt.adapters.google.gmail.GmailLine} asks, and no oftener than Google
 * allows. Everything that comes back is input: bounded in time, size and depth. Nothing of it, and no token, stands in a log or an
 * exception. Start at {@link io.kvitt.adapters.google.gmail.GmailMailboxes}.
 */
@NullMarked
package io.kvitt.adapters.google.gmail;

import org.jspecify.annotations.NullMarked;
