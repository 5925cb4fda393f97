/**
 * Storing ports kept in maps: for tests, demos and whoever embeds Kvitt without a disk. What is kept is gone with the process.
 * Start at {@link io.kvitt.adapters.inmemory.InMemoryStore}; the keepers themselves are not public.
 */
@NullMarked
package io.kvitt.adapters.inmemory;

import org.jspecify.annotations.NullMarked;
